import type { FrameDiagnosis } from '../../../lib/views/diagnosis.ts';

/** A frame in which all is well, three cases of three; a test says what is otherwise. */
export function frame(change: Partial<FrameDiagnosis> = {}): FrameDiagnosis {
  return {
    frameId: 0,
    origin: 'https://fag.example.dk',
    path: '/sager',
    permitted: true,
    off: null,
    answered: true,
    systems: ['Fagsystemet'],
    tried: [{ page: 'Mine sager', misses: null }],
    page: { adapter: 'fag', page: 'Mine sager' },
    rows: {
      kind: 'list',
      holder: 'table.cases',
      holderFound: true,
      row: 'tbody tr',
      found: 3,
      truly: null,
      keyless: 0,
      key: 'Sagsnr.',
      anchorless: 0,
    },
    fields: [
      {
        ...{ field: 'start', label: 'Start', optional: false, confidence: 1, doubted: false },
        ...{ read: 3, empty: 0, unreadable: 0, missing: 0, because: {} },
      },
    ],
    lost: [],
    coverage: { cases: 3, grouped: 3, ruled: 3, clear: 3, unclear: [], helps: null },
    ...change,
  };
}

/** A page on which no rows are found. */
export const withoutRows: Partial<FrameDiagnosis> = {
  rows: { ...frame().rows!, found: 0, holderFound: false },
  fields: [],
  coverage: null,
};
