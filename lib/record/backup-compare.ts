import type { BackupCase, BackupContent } from './backup-content.ts';
import { workThrough, type BackupWork } from './backup-work.ts';
import { keyHashOf } from './case-key.ts';
import { casesOf, contentOf, type RecordedCase } from './cases.ts';
import type { CaseRecord } from './open-record.ts';
import { sameData } from './same-data.ts';

/** A backup beside what is kept here, in cases; the five groups add up to all cases of both. */
export interface BackupComparison {
  /** in both, and they say the same */
  same: number;
  newerHere: number;
  newerThere: number;
  onlyHere: number;
  onlyThere: number;
  /** kept here and not to be opened: nothing can be said of them */
  unopenedHere: number;
}

/** What laying the backup in would change; nothing is written. */
export async function compareBackup(
  record: CaseRecord,
  { cases }: Pick<BackupContent, 'cases'>,
  work: BackupWork = {},
): Promise<BackupComparison> {
  const { cases: here, unopened } = await casesOf(record);
  const keyOf = (one: { system: string; ref: string }) => keyHashOf(record.keys, one.system, one.ref);
  const hereKeys = await workThrough(here, keyOf, {});
  const byKey = new Map(here.map((one, index) => [hereKeys[index]!, one]));
  const byId = new Map(here.map((one) => [one.id, one]));
  const thereKeys = await workThrough(cases, ({ content }) => keyOf(content), work);
  const comparison = { same: 0, newerHere: 0, newerThere: 0, onlyHere: 0, onlyThere: 0, unopenedHere: unopened };
  const met = new Set<string>();
  for (const [index, there] of cases.entries()) {
    // A case whose reference was changed since has kept its id.
    const ours = byKey.get(thereKeys[index]!) ?? byId.get(there.id);
    if (ours) met.add(ours.id);
    comparison[ours ? whichIsNewer(ours, there) : 'onlyThere'] += 1;
  }
  return { ...comparison, onlyHere: here.length - met.size };
}

/** By the last day it was shown or told of, then by what people told of it, then by how often it was written. */
function whichIsNewer(here: RecordedCase, there: BackupCase): 'same' | 'newerHere' | 'newerThere' {
  if (sameData(contentOf(here), contentOf(there.content))) return 'same';
  const [ours, theirs] = [ageOf(here, here), ageOf(there, there.content)];
  const place = ours.findIndex((value, index) => value !== theirs[index]);
  return place === -1 || ours[place]! > theirs[place]! ? 'newerHere' : 'newerThere';
}

function ageOf(row: { seenOn: string; revision: number }, { entries }: Pick<RecordedCase, 'entries'>) {
  const entered =
    entries
      .map(({ enteredOn }) => enteredOn as string)
      .toSorted()
      .at(-1) ?? '';
  const asText = (count: number) => String(count).padStart(10, '0');
  return [row.seenOn, entered, asText(entries.length), asText(row.revision)];
}
