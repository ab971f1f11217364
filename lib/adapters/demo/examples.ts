import type { AdapterExample } from '../example.ts';

/** Pages of the invented job centre, saved; `NAME.json` beside each `NAME.html` holds what must be read from it. */
export const examples: readonly AdapterExample[] = [
  { page: 'Mine sager', file: 'mine-sager' },
  { page: 'Samtaleoversigt', file: 'samtaleoversigt' },
  { page: 'Kalender', file: 'kalender' },
  { page: 'Sagen', file: 'sagen' },
  { page: 'Sagen', file: 'sagen-fritaget' },
  { page: 'Afgørelser og klage', file: 'klage' },
];
