import type { Adapter } from './adapter.ts';
import { adapterLimits, readAdapter, type AdapterProblem, type AdapterWords } from './adapter-file.ts';
import { adapterSchemaName } from './adapter-schema.ts';

/** A problem of a file with several adapters. */
export interface BundleProblem extends AdapterProblem {
  /** which of them it is about, from 1; null where the file holds one only */
  number: number | null;
}

export type BundleRead = { ok: true; adapters: Adapter[] } | { ok: false; problems: BundleProblem[] };

/** More in one file are no municipality's. */
const mostAdapters = 50;
/** More problems help nobody. */
const mostProblems = 20;

/**
 * Reads a file with one adapter or a list of them. It is taken whole or not at all: one thing wrong in one of them, and
 * nothing of the file is used.
 */
export function readAdapterBundle(text: string, words: AdapterWords): BundleRead {
  if (text.length > adapterLimits.characters) return refused('too-large', `≤ ${adapterLimits.characters}`);
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('not-json', 'JSON');
  }
  if (!Array.isArray(value)) return bundleOf([value], words, false);
  if (value.length === 0 || value.length > mostAdapters) return refused('wrong', `1–${mostAdapters}`);
  return bundleOf(value, words, true);
}

/** Adapters as a file; what reading it gives is the same adapters. */
export function adapterBundleText(adapters: readonly Adapter[]): string {
  const [only] = adapters;
  const content = adapters.length === 1 ? { $schema: adapterSchemaName, ...only } : adapters;
  return `${JSON.stringify(content, null, 2)}\n`;
}

function bundleOf(values: readonly unknown[], words: AdapterWords, isList: boolean): BundleRead {
  const adapters: Adapter[] = [];
  const problems: BundleProblem[] = [];
  for (const [index, value] of values.entries()) {
    const number = isList ? index + 1 : null;
    const read = readAdapter(value, words);
    if (!read.ok) problems.push(...read.problems.map((problem) => ({ ...problem, number })));
    else if (adapters.some(({ id }) => id === read.adapter.id)) problems.push(sameId(read.adapter.id, number));
    else adapters.push(read.adapter);
  }
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, mostProblems) } : { ok: true, adapters };
}

/** Of two with the same id one would vanish without a word. */
function sameId(id: string, number: number | null): BundleProblem {
  return { code: 'wrong', page: null, field: null, at: 'id', expected: `≠ ${JSON.stringify(id)}`, number };
}

function refused(code: AdapterProblem['code'], expected: string): BundleRead {
  return { ok: false, problems: [{ code, page: null, field: null, at: '', expected, number: null }] };
}
