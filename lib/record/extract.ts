import { withCaseIds, type CaseIds } from './case-ids-in.ts';
import { casesOfSameCitizen, openCase, type RecordedCase } from './cases.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';
import { nameIn } from './kept-citizens.ts';
import { unseal } from './sealing.ts';

/** Something outside the cases that names them. */
export interface NamedIn {
  table: 'plan' | 'sealed';
  /** the row's own name */
  id: string;
  /** of the plan: which kind of thing it is */
  kind: string | null;
}

/** All that the record holds about one citizen. */
export interface CitizenExtract {
  /** as the newest page writes it; null where no page showed one */
  name: string | null;
  cases: RecordedCase[];
  /** linked cases that do not open: that they are there is all that can be told */
  unopened: number;
  namedIn: NamedIn[];
}

/**
 * Everything about one citizen, for the right of access: each case with all that pages said and people entered, and
 * where else in the record the cases are named. Counts and the log name nobody and are not in it; backups are not either.
 *
 * @param id of one of the citizen's cases; those linked with it by the CPR number come along
 * @returns null where the case is not there or does not open
 */
export async function extractOf(record: CaseRecord, id: string): Promise<CitizenExtract | null> {
  const row = await record.database.cases.where({ id }).first();
  const own = row && (await openCase(record, row));
  if (!own) return null;
  const { cases: linked, unopened } = await casesOfSameCitizen(record, id);
  const cases = [own, ...linked].toSorted((one, other) => (one.seenOn < other.seenOn ? 1 : -1));
  return {
    name: nameIn(cases.flatMap(({ sourcedReadings }) => sourcedReadings)),
    cases,
    unopened,
    namedIn: await namedIn(record, new Map(cases.map((one) => [one.id, null]))),
  };
}

async function namedIn({ database, keys }: CaseRecord, ids: CaseIds): Promise<NamedIn[]> {
  const [plan, sealed] = await Promise.all([database.plan.toArray(), database.sealed.toArray()]);
  const found: NamedIn[] = plan
    .filter((row) => withCaseIds(row, ids) !== row)
    .map(({ id, kind }) => ({ table: 'plan', id, kind }));
  for (const { id, sealed: blob } of sealed) {
    try {
      const content = await unseal<unknown>(keys.sealing, id, blob);
      if (withCaseIds(content, ids) !== content) found.push({ table: 'sealed', id, kind: null });
    } catch (error) {
      if (!(error instanceof RecordError)) throw error;
    }
  }
  return found;
}
