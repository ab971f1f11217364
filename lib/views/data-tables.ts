import { dataText } from '../text/data-text.ts';
import type { Language } from '../text/language.ts';

/** `sealed`: about citizens and encrypted; `linked`: names cases by their random ids; `nobody`: about no citizen. */
export type About = 'sealed' | 'linked' | 'nobody';

/** One table of the record, for whoever asks what is kept. */
export interface DataLine {
  table: string;
  what: string;
  why: string;
  howLong: string;
  about: About;
  aboutWords: string;
  count: number;
}

/** Every table there is; what is about citizens first. A test holds it against the database. */
export const keptTables = {
  cases: 'sealed',
  sealed: 'sealed',
  plan: 'linked',
  dailyCounts: 'nobody',
  team: 'nobody',
  settings: 'nobody',
  ruleChanges: 'nobody',
  adapters: 'nobody',
  pageHealth: 'nobody',
  guidance: 'nobody',
  faults: 'nobody',
  log: 'nobody',
  keys: 'nobody',
  marks: 'nobody',
} as const satisfies Record<string, About>;

type KeptTable = keyof typeof keptTables;

/**
 * What is stored and why, table by table.
 *
 * @param counts rows by table; the log's counts its lines, and not the row that says how long it is
 */
export function dataLines(
  counts: Readonly<Record<string, number>>,
  { retentionDays, countWeeks }: { retentionDays: number; countWeeks: number },
  language: Language,
): DataLine[] {
  const text = dataText[language];
  const howLong = (table: KeptTable): string => {
    if (table === 'cases') return text['cases.howLong'](retentionDays);
    return table === 'dailyCounts' ? text['dailyCounts.howLong'](countWeeks) : text[`${table}.howLong`];
  };
  return (Object.keys(keptTables) as KeptTable[]).map((table) => ({
    table,
    what: text[`${table}.what`],
    why: text[`${table}.why`],
    howLong: howLong(table),
    about: keptTables[table],
    aboutWords: text[`about.${keptTables[table]}`],
    count: Math.max(0, (counts[table] ?? 0) - (table === 'log' ? 1 : 0)),
  }));
}
