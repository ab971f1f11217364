import { liveQuery, type Table } from 'dexie';
import { z } from 'zod';
import type { IsoDate } from '../dates/iso-date.ts';
import { PublicKey, type CountsFile } from '../team/counts-file.ts';
import { Day } from '../team/day.ts';
import { lastMondays } from '../dates/iso-week.ts';
import { whoIs } from '../team/names.ts';
import { fingerprintOf, isAsSigned } from '../team/signature.ts';
import { Supervision } from '../team/supervision.ts';
import { CountedWeek } from '../team/team-counts.ts';
import type { PersonWeek } from '../team/team-numbers.ts';
import type { StoredTeam } from './database.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';
import { readSettings } from './settings.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** A colleague whose key the lead has confirmed. */
const Member = z.strictObject({
  who: z.string().max(60),
  fingerprint: z.string().max(60),
  key: PublicKey,
  confirmedOn: Day,
});
export type Member = z.infer<typeof Member>;

const KeptWeek = z.strictObject({
  who: z.string().max(60),
  source: z.enum(['file', 'own', 'list']),
  madeOn: Day,
  week: CountedWeek,
});
type KeptWeek = z.infer<typeof KeptWeek>;

/** What a team lead keeps. Never a citizen. */
export interface Team {
  /** by name */
  members: Member[];
  weeks: PersonWeek[];
  /** the newest first */
  supervisions: Supervision[];
}

/**
 * What became of a file that was handed over.
 *
 * - `taken`: its weeks stand in place of what the same person's files said of them before
 * - `new-key`: nobody has confirmed its key, and nobody else hands over under that name
 * - `changed`: it is not as it was signed
 * - `other-key`: under that name another key was confirmed
 * - `other-name`: the key was confirmed under another name
 * - `older`: a newer file of the same person was taken before
 *
 * Of all but `taken` nothing was kept.
 */
export type Receipt =
  | { kind: 'taken'; who: string; weeks: number }
  | { kind: 'new-key'; who: string; fingerprint: string }
  | { kind: 'changed'; who: string }
  | { kind: 'other-key'; who: string; fingerprint: string; confirmed: string }
  | { kind: 'other-name'; who: string; confirmed: string }
  | { kind: 'older'; who: string; since: IsoDate };

/** No numbers of others are taken in, read or kept before it is agreed. */
export class NothingAgreed extends Error {
  constructor() {
    super('The team view is off: purpose, discussion and information are not settled.');
    this.name = 'NothingAgreed';
  }
}

/**
 * Takes in a file that a caseworker handed over, where it is as it was signed by a key that the lead has confirmed.
 *
 * @param confirming the fingerprint that the lead has just compared; confirms the key of a new person
 * @throws NothingAgreed
 */
export async function receiveCounts(
  record: CaseRecord,
  file: CountsFile,
  today: IsoDate,
  confirming: string | null = null,
): Promise<Receipt> {
  const { keepWeeks } = await agreed(record);
  const who = whoIs(file.who.initials);
  // Before the transaction: to wait for anything else inside it would end it.
  const [isSigned, fingerprint] = await Promise.all([isAsSigned(file), fingerprintOf(file.key)]);
  if (!isSigned) return { kind: 'changed', who };
  const { team } = record.database;
  return record.database.transaction('rw', team, async (): Promise<Receipt> => {
    const members = await rowsOf(team, 'member', Member);
    const byKey = members.find((one) => one.fingerprint === fingerprint);
    const byName = members.find((one) => one.who === who);
    if (byKey && byKey.who !== who) return { kind: 'other-name', who, confirmed: byKey.who };
    if (byName && byName.fingerprint !== fingerprint) {
      return { kind: 'other-key', who, fingerprint, confirmed: byName.fingerprint };
    }
    if (!byKey && confirming !== fingerprint) return { kind: 'new-key', who, fingerprint };
    const before = (await rowsOf(team, 'counts', KeptWeek)).filter((one) => one.who === who && one.source === 'file');
    const newest = before
      .map(({ madeOn }) => madeOn)
      .toSorted()
      .at(-1);
    if (newest && newest > file.madeOn) return { kind: 'older', who, since: newest };
    if (!byKey) {
      const member: Member = { who, fingerprint, key: file.key, confirmedOn: today };
      await team.put({ id: `member ${fingerprint}`, kind: 'member', content: member });
    }
    const kept = new Set<string>(lastMondays(today, keepWeeks));
    const weeks = file.weeks.filter(({ monday }) => kept.has(monday));
    await team.bulkPut(weeks.map((week) => rowOf({ who, source: 'file', madeOn: file.madeOn, week })));
    return { kind: 'taken', who, weeks: weeks.length };
  });
}

/**
 * Keeps what was counted here: the lead's own cases, or a list that was read. It stands in place of what the same source
 * said of those weeks before.
 *
 * @throws NothingAgreed
 */
export async function keepWeeks(
  record: CaseRecord,
  source: 'own' | 'list',
  weeks: readonly { who: string; week: CountedWeek }[],
  today: IsoDate,
): Promise<void> {
  await agreed(record);
  const { team } = record.database;
  const rows = weeks.map(({ who, week }) => rowOf(KeptWeek.parse({ who, source, madeOn: today, week })));
  const mondays = new Set(weeks.map(({ week }) => week.monday));
  await record.database.transaction('rw', team, async () => {
    // A colleague who is no longer on the list has no numbers of it.
    const before = await rowsOf(team, 'counts', KeptWeek);
    const gone = before.filter((one) => one.source === source && mondays.has(one.week.monday));
    await team.bulkDelete(gone.map((one) => rowOf(one).id));
    await team.bulkPut(rows);
  });
}

/** Keeps a round of supervision, in place of what was kept of it before. @throws NothingAgreed */
export async function keepSupervision(record: CaseRecord, one: Supervision): Promise<void> {
  await agreed(record);
  const content = Supervision.parse(one);
  await record.database.team.put({ id: `supervision ${one.id}`, kind: 'supervision', content });
}

/** @returns brings it back */
export function deleteSupervision(record: CaseRecord, id: string): Promise<() => Promise<void>> {
  return deleteRows(record, (row) => row.id === `supervision ${id}`);
}

/** Forgets a key, so that another can be confirmed under that name. The numbers stay. @returns brings it back */
export function forgetKey(record: CaseRecord, fingerprint: string): Promise<() => Promise<void>> {
  return deleteRows(record, (row) => row.id === `member ${fingerprint}`);
}

/** Deletes all that is kept of others, as when it is switched off: numbers, keys and supervision. @returns brings it back */
export function deleteTeam(record: CaseRecord): Promise<() => Promise<void>> {
  return deleteRows(record, ({ kind }) => kind === 'counts' || kind === 'member' || kind === 'supervision');
}

/** The same where the municipality has switched it off, or nothing is agreed any longer. @returns how many rows went */
export async function deleteTeamWhereOff(record: CaseRecord): Promise<number> {
  if (await agreement(record)) return 0;
  const before = await record.database.team.count();
  await deleteTeam(record);
  return before - (await record.database.team.count());
}

/** Deletes counts of weeks that are kept no longer, on a day that `keepRetention` believes. @returns how many went */
export async function deleteOldCounts(record: CaseRecord, today: IsoDate): Promise<number> {
  const settled = await agreement(record);
  // Where it is off, all goes: not here, for no day needs to be believed for that.
  if (!settled) return 0;
  const kept = new Set<string>(lastMondays(today, settled.keepWeeks));
  const { team } = record.database;
  return record.database.transaction('rw', team, async () => {
    const rows = await rowsOf(team, 'counts', KeptWeek);
    const old = rows.filter(({ week }) => !kept.has(week.monday));
    await team.bulkDelete(old.map((one) => rowOf(one).id));
    return old.length;
  });
}

export async function readTeam({ database }: CaseRecord): Promise<Team> {
  const [members, weeks, supervisions] = await Promise.all([
    rowsOf(database.team, 'member', Member),
    rowsOf(database.team, 'counts', KeptWeek),
    rowsOf(database.team, 'supervision', Supervision),
  ]);
  return {
    members: members.toSorted((one, other) => one.who.localeCompare(other.who, 'da')),
    weeks: weeks.map(({ who, source, week }) => ({ ...week, who, source })),
    supervisions: supervisions.toSorted((one, other) => (one.drawnOn < other.drawnOn ? 1 : -1)),
  };
}

/** The same, now and after every change. For pages only, as `liveCases`. */
export function liveTeam(record: CaseRecord): Live<Team> {
  return { subscribe: (next, error) => liveQuery(() => readTeam(record)).subscribe({ next, error }) };
}

/** What is agreed; null where nothing is, or the municipality has switched it off. */
async function agreement(record: CaseRecord) {
  const { teamAgreement, featuresOff } = await readSettings(record);
  return featuresOff.includes('team') ? null : teamAgreement;
}

async function agreed(record: CaseRecord) {
  const settled = await agreement(record);
  if (!settled) throw new NothingAgreed();
  return settled;
}

function rowOf(content: KeptWeek): StoredTeam {
  const { who, source, week } = content;
  return { id: `counts ${source} ${week.monday} ${who}`, kind: 'counts', content };
}

/** A row that cannot be understood is none. */
async function rowsOf<Content>(
  team: Table<StoredTeam, string>,
  kind: string,
  check: z.ZodType<Content>,
): Promise<Content[]> {
  const rows = await team.where('kind').equals(kind).toArray();
  return rows.flatMap(({ content }) => {
    const read = check.safeParse(content);
    return read.success ? [read.data] : [];
  });
}

async function deleteRows(record: CaseRecord, isMeant: (row: StoredTeam) => boolean): Promise<() => Promise<void>> {
  const { team } = record.database;
  const gone = await record.database.transaction('rw', team, async () => {
    const rows = (await team.toArray()).filter(isMeant);
    await team.bulkDelete(rows.map(({ id }) => id));
    return rows;
  });
  return () => team.bulkPut(gone).then(() => {});
}
