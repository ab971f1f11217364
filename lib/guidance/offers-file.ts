import { mostProblems, refusedFile, type FileProblem, type FileRead } from '../files/file-read.ts';
import { readCsv, type CsvForm, type CsvRecord } from '../files/read-csv.ts';
import { mostOffers, Offer, type OfferTable } from './offers.ts';

type Column = 'kind' | 'provider' | 'groups' | 'price' | 'effectAt3' | 'effectAt7' | 'satisfaction' | 'closeness';

const form: CsvForm<Column> = {
  columns: {
    kind: { names: ['tilbud', 'type', 'kind'], needed: true },
    provider: { names: ['leverandør', 'udbyder', 'provider'], needed: true },
    groups: { names: ['målgruppe', 'målgrupper', 'targetGroups'], needed: false },
    price: { names: ['pris', 'price'], needed: false },
    effectAt3: { names: ['effekt 3 mdr.', 'effekt3', 'effectAt3'], needed: false },
    effectAt7: { names: ['effekt 7 mdr.', 'effekt7', 'effectAt7'], needed: false },
    satisfaction: { names: ['tilfredshed', 'satisfaction'], needed: false },
    closeness: { names: ['tættere på job', 'closeness'], needed: false },
  },
  limits: { bytes: 4_000_000, rows: mostOffers, cell: 500 },
};

/**
 * Reads the municipality's table of offers. Whole or not at all, with each row that is wrong and why.
 *
 * @param groupsByName the target groups by id and by their names in lower case, as tables write them
 */
export function readOfferFile(bytes: Uint8Array, groupsByName: ReadonlyMap<string, string>): FileRead<OfferTable> {
  const table = readCsv(bytes, form);
  if (!table.ok) return table;
  if (table.content.length === 0) return refusedFile('empty');
  const problems: FileProblem[] = [];
  const entries = table.content.map((record) => offerOf(record, groupsByName, problems));
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, mostProblems) };
  return { ok: true, content: { format: 'rettidig-offers/1', entries } };
}

function offerOf(
  { row, cells }: CsvRecord<Column>,
  groupsByName: ReadonlyMap<string, string>,
  problems: FileProblem[],
): Offer {
  const wrong = (field: Column, code: FileProblem['code'], expected: string) =>
    problems.push({ code, row, field: form.columns[field].names[0]!, expected });
  const number = (field: Column, isPercent: boolean): number | null => {
    const value = danishNumber(cells[field]);
    if (value === null || (value >= 0 && (!isPercent || value <= 100))) return value;
    wrong(field, 'wrong', isPercent ? '0–100' : '≥ 0');
    return null;
  };
  const names = cells.groups
    .split(/[,|]/)
    .map((name) => name.trim())
    .filter(Boolean);
  const targetGroups = names.flatMap((name) => {
    const id = groupsByName.get(name.toLowerCase());
    if (id === undefined) wrong('groups', 'unknown-id', name.slice(0, 60));
    return id ?? [];
  });
  const offer = {
    kind: cells.kind,
    provider: cells.provider,
    targetGroups,
    price: number('price', false),
    effectAt3: number('effectAt3', true),
    effectAt7: number('effectAt7', true),
    satisfaction: number('satisfaction', true),
    closeness: number('closeness', true),
  };
  const read = Offer.safeParse(offer);
  if (!read.success) {
    for (const { path } of read.error.issues) wrong(path[0] as Column, 'wrong', '');
  }
  return offer;
}

/**
 * @returns null for an empty cell; NaN for what is no number, which fits nowhere
 *
 * @example
 * danishNumber('1.250,50 kr.') //=> 1250.5
 */
export function danishNumber(cell: string): number | null {
  const text = cell.replace(/\s|kr\.?|%/gi, '');
  if (text === '' || text === '–' || text === '-') return null;
  const isDanish = /^-?\d{1,3}(\.\d{3})*(,\d+)?$|^-?\d+(,\d+)?$/.test(text);
  if (isDanish) return Number(text.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+\.\d+$/.test(text) ? Number(text) : NaN;
}
