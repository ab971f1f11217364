import type { ListRow } from '../list-row.ts';

/** The columns of every list of many cases, in their order. */
export const caseColumns: readonly (readonly [header: string, field: keyof ListRow])[] = [
  ['Sagsnr.', 'ref'],
  ['Borger', 'name'],
  ['CPR', 'cpr'],
  ['Målgruppe', 'targetGroup'],
  ['Start', 'start'],
  ['Seneste samtale', 'lastInterview'],
  ['Tilbud', 'offer'],
  ['Næste samtale', 'nextInterview'],
  ['Fritaget fra', 'suspensionFrom'],
  ['Fritaget til', 'suspensionTo'],
  ['Sagsbeh.', 'responsible'],
  ['Bemærkning', 'remark'],
];

/** The heading of a table of cases, for a page whose rows a script writes. */
export const columnsAsScript = `const columns = ${JSON.stringify(caseColumns)};`;
