import type { AdapterPage } from '../adapters/adapter.ts';
import { readRows, rowElements } from '../adapters/read-page.ts';
import type { RowsRead } from './pointer-contract.ts';

/** Reads a page by what has been pointed at so far, with the reader itself: what the preview shows is what will be read. */
export function readRowsOf(document: Document, page: AdapterPage): RowsRead {
  const rows = readRows(rowElements(document, page) ?? [], page);
  return {
    rows: rows.map((row) => row?.reading ?? null),
    anchorless: rows.filter((row) => row !== null && row.anchor === null).length,
  };
}
