import { useEffect, useMemo, useState } from 'react';
import type { Adapter, AdapterPage } from '../../lib/adapters/adapter.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { RowsRead } from '../../lib/mapping/pointer-contract.ts';
import { tryRows, type TriedRow } from '../../lib/mapping/try-fields.ts';
import { inFrame, type MappedFrame } from './frames.ts';

/**
 * What the reader makes of the page after every answer; of the answer before as long as the page has not been read by
 * the new one, and nothing as long as it has never been read.
 */
export function useTriedRows(
  frame: MappedFrame | null,
  setUp: { page: AdapterPage; adapter: Adapter } | null,
  today: IsoDate,
): readonly TriedRow[] {
  const [found, setFound] = useState<{ page: AdapterPage; rows: RowsRead['rows'] } | null>(null);
  // By its text, since what is typed of other matters makes a page anew that says the same.
  const asked = setUp && JSON.stringify(setUp.page);
  useEffect(() => {
    if (!frame || asked === null) return;
    let late = false;
    const page = JSON.parse(asked) as AdapterPage;
    inFrame(frame, 'read', page).then(
      ({ rows }) => !late && setFound({ page, rows }),
      (error: unknown) => console.warn('Rettidig:', error),
    );
    return () => {
      late = true;
    };
  }, [frame, asked]);
  const adapter = setUp?.adapter;
  return useMemo(
    () => (found && adapter ? tryRows(found.rows, found.page, adapter, today) : []),
    [found, adapter, today],
  );
}
