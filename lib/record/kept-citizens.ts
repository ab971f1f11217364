import type { SourcedReading } from '../case/case-reading.ts';
import { citizenHashOf } from './case-key.ts';
import { casesOf, casesOfSameCitizen, openCase, type RecordedCase } from './cases.ts';
import { cprDigits } from './cpr-number.ts';
import { inBatches } from './in-batches.ts';
import type { CaseRecord } from './open-record.ts';

/** A citizen as the record knows one: a case, with those that are linked to it by the CPR number pages showed. */
export interface KeptCitizen {
  /** as the newest page writes it; null where no page showed one */
  name: string | null;
  /** at least one */
  cases: RecordedCase[];
  /** linked cases that do not open: they are there, and go with the citizen */
  unopened: number;
}

/** Shorter than this, a text would find half the record. */
const leastCharacters = 2;

/**
 * The kept citizens whom a text may mean: part of a name, part of a case reference, or a whole CPR number.
 *
 * @param most so many are given; the first by name
 * @returns none for a text of fewer than two characters
 */
export async function findCitizens(record: CaseRecord, text: string, most = 10): Promise<KeptCitizen[]> {
  const wanted = text.trim().toLocaleLowerCase('da');
  if (wanted.length < leastCharacters) return [];
  const { cases } = await casesOf(record);
  const byNumber = await casesByCpr(record, text);
  const fits = ({ ref, sourcedReadings }: RecordedCase) =>
    [ref, ...namesIn(sourcedReadings)].some((one) => one.toLocaleLowerCase('da').includes(wanted));
  const found = [...byNumber, ...cases.filter(fits).toSorted(byName)];
  const citizens: KeptCitizen[] = [];
  const told = new Set<string>();
  for (const one of found) {
    if (told.has(one.id)) continue;
    if (citizens.length === most) break;
    const linked = await casesOfSameCitizen(record, one.id);
    const all = [one, ...linked.cases];
    for (const { id } of all) told.add(id);
    const name = nameIn(all.flatMap(({ sourcedReadings }) => sourcedReadings));
    citizens.push({ name, cases: all, unopened: linked.unopened });
  }
  return citizens;
}

async function casesByCpr({ database, keys }: CaseRecord, text: string): Promise<RecordedCase[]> {
  const cpr = cprDigits(text);
  if (cpr === null) return [];
  const rows = await database.cases.where({ citizenHash: await citizenHashOf(keys, cpr) }).toArray();
  const opened = await inBatches(rows, (row) => openCase({ database, keys }, row));
  return opened.filter((one) => one !== null);
}

/** The name as the newest page writes it, whole; null where no page shows one. */
export function nameIn(readings: readonly SourcedReading[]): string | null {
  return namesIn(readings)[0] ?? null;
}

/** Every name that pages show, the newest page's first. */
function namesIn(readings: readonly SourcedReading[]): string[] {
  return readings
    .toSorted((one, other) => (one.seenOn < other.seenOn ? 1 : -1))
    .flatMap(({ reading: { fields } }) =>
      fields.name?.status === 'read' && typeof fields.name.value === 'string' ? [fields.name.value] : [],
    );
}

function byName(one: RecordedCase, other: RecordedCase): number {
  const [a = '', b = ''] = [one, other].map(({ ref, sourcedReadings }) => namesIn(sourcedReadings)[0] ?? ref);
  return a.localeCompare(b, 'da') || (one.ref < other.ref ? -1 : 1);
}
