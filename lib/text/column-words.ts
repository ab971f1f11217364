/** What a column of a table can mean for Rettidig. */
export const columnMeanings = [
  'ignore',
  'ref',
  'cpr',
  'held',
  'agreed',
  'no-show',
  'cancelled',
  'kind',
  'on',
  'channel',
  'with',
  'by',
  'movedFrom',
  'enteredOn',
  'system',
] as const;

export type ColumnMeaning = (typeof columnMeanings)[number];

/** What people write over their columns, by what it means; the first that fits is proposed. In lower case. */
export const columnWords: readonly (readonly [Exclude<ColumnMeaning, 'ignore'>, RegExp])[] = [
  ['system', /^(sagssystem|fagsystem|case system)$/],
  ['cpr', /\bcpr\b|cpr-?n|personnummer/],
  ['ref', /^(sag|case)$|sags?[- ]?(nr|nummer|id|ref)|journalnummer|case (number|no|ref)/],
  ['movedFrom', /flyttet fra|moved from/],
  ['enteredOn', /^(indtastet|entered)/],
  ['no-show', /udebl|no[- ]show/],
  ['cancelled', /afbud|aflys|cancel/],
  ['agreed', /(næste|aftalt|kommende|planlagt|ny)\b.*(samtale|kontakt|opfølgning)|(next|agreed) interview/],
  ['held', /(seneste|sidste|holdt|forrige)\b.*(samtale|kontakt|opfølgning)|(last|held) interview/],
  ['held', /^\d{1,2}\. ?(samtale|opfølgning)$|^(samtale|opfølgning) \d{1,2}$|(samtale|opfølgning) holdt/],
  ['kind', /^(hvad|hændelse|what)$/],
  ['on', /^(dag|dato|day|date)$/],
  ['channel', /^(hvordan|kanal|samtaleform|how|channel)$/],
  ['with', /^(med|with)$/],
  ['by', /^(holdt af|af|held by|by)$/],
];

/** Words for »nothing« in a cell. */
export const emptyCell = /^[-–—.]*$|^(ingen|n\/a|none)$/;
