import { z } from 'zod';
import { channels, enteredTypes } from '../case/hand-entry.ts';
import { parseIsoDate } from '../dates/iso-date.ts';
import { BackupError } from './backup-error.ts';
import type { SealedCase } from './cases.ts';
import type {
  RecordDatabase,
  StoredAdapter,
  StoredCase,
  StoredDailyCounts,
  StoredFault,
  StoredGuidance,
  StoredLogEntry,
  StoredPageHealth,
  StoredPlan,
  StoredRuleChange,
  StoredSetting,
  StoredTeam,
} from './database.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** One case of a backup, opened: hashes belong to the keys of an installation and are made anew where it is laid in. */
export interface BackupCase extends Pick<StoredCase, 'id' | 'seenOn' | 'revision'> {
  /** what linked it to other cases of its citizen where the backup was made; says nothing elsewhere but that it is the same */
  citizenHash?: string;
  content: SealedCase;
}

/** All that is kept, in the clear: it exists in memory only, and in files encrypted. Keys are no part of it. */
export interface BackupContent {
  /** of the database it was made from */
  databaseVersion: number;
  /** ISO moment */
  madeAt: string;
  /** the same for two backups of one installation */
  installation: string;
  /** cases that were there and did not open: they are in no file */
  unopened: number;
  /** the same as they lie in the database; only in backups that stay where they were made */
  unopenedRows?: StoredCase[];
  cases: BackupCase[];
  /** what is sealed and no case, opened */
  sealed: { id: string; content?: unknown }[];
  settings: StoredSetting[];
  faults: StoredFault[];
  ruleChanges: StoredRuleChange[];
  adapters: StoredAdapter[];
  pageHealth: StoredPageHealth[];
  guidance: StoredGuidance[];
  dailyCounts: StoredDailyCounts[];
  plan: StoredPlan[];
  team: StoredTeam[];
  log: StoredLogEntry[];
}

/** The tables whose rows stand in a backup as they stand in the record. */
export const plainTables = [
  'settings',
  'faults',
  'ruleChanges',
  'adapters',
  'pageHealth',
  'guidance',
  'dailyCounts',
  'plan',
  'team',
  'log',
] as const satisfies readonly (keyof RecordDatabase & keyof BackupContent)[];

export type PlainTable = (typeof plainTables)[number];

const Day = z.string().refine((text) => parseIsoDate(text) !== null, 'not a real YYYY-MM-DD date');
const Id = z.string().min(1).max(200);
const Name = z.string().max(500);
/** A key such as `__proto__` is no name of a field. */
const FieldName = z.string().regex(/^[a-zA-Z][a-zA-Z0-9-]{0,59}$/);
const row = <Shape extends z.ZodRawShape>(shape: Shape) => z.looseObject(shape);
/** What is checked again by those who read it; it only has to be there. */
const Anything = z.unknown();

const Field = z.union([
  row({
    status: z.literal('read'),
    label: Name,
    value: z.union([
      z.string(),
      z.array(Day),
      z.array(z.union([row({ type: Name, on: Day }), row({ from: Day, to: Day.nullable(), reason: z.string() })])),
    ]),
  }),
  row({ status: z.literal('empty'), label: Name }),
  row({ status: z.literal('unreadable'), label: Name, because: Name }),
]);
const Reading = row({
  adapter: Id,
  page: Id,
  seenOn: Day,
  saysMine: z.boolean(),
  days: row({ from: Day, to: Day }).optional(),
  reading: row({ ref: Id, fields: z.record(FieldName, Field), complete: z.array(Name) }),
});
const Entry = row({
  id: Id,
  enteredOn: Day,
  type: z.enum(enteredTypes),
  on: Day,
  channel: z.enum(channels).optional(),
  movedFrom: Day.optional(),
});
const Decision = row({ meaning: Name, between: z.array(z.string()), on: Day, made: row({ kind: Name }) });
const Progress = row({
  rounds: z.array(row({ procedure: Id, since: Day.nullable(), ticked: z.array(row({ step: Id, on: Day })) })),
  selfChecks: z.array(row({ interviewOn: Day, on: Day, goals: z.array(Name) })),
});
const CaseContent = row({
  system: Id,
  ref: Id,
  sourcedReadings: z.array(Reading),
  // A case that was sealed before there were entries has none.
  entries: z.array(Entry).default([]),
  decisions: z.array(Decision).default([]),
  mineByHand: z.enum(['told', 'kept']).optional(),
  leftOn: Day.optional(),
  progress: Progress.optional(),
});
const Case = z.strictObject({
  id: Id,
  citizenHash: Id.optional(),
  seenOn: Day,
  revision: z.int().min(1),
  content: CaseContent,
});

const Content = z.object({
  databaseVersion: z.int().min(1),
  madeAt: z.iso.datetime(),
  installation: z.string().max(100),
  unopened: z.int().min(0),
  cases: z.array(Case).refine((cases) => isDistinct(cases.map(({ id }) => id)), 'the same case twice'),
  sealed: z.array(row({ id: Id, content: Anything })).default([]),
  settings: z.array(row({ name: Id, value: Anything })),
  faults: z.array(row({ key: z.string(), code: Name, firstOn: Day, lastOn: Day })),
  ruleChanges: z.array(row({ id: Id, change: Anything })),
  // Older versions of the record have fewer tables.
  adapters: z.array(row({ id: Id, adapter: Anything, savedOn: Day })).default([]),
  pageHealth: z.array(row({ key: z.string(), health: Anything })).default([]),
  guidance: z.array(row({ kind: Id, content: Anything, savedOn: Day })).default([]),
  dailyCounts: z.array(row({ day: Day, counts: Anything })).default([]),
  plan: z.array(row({ id: Id, kind: Id, content: Anything })).default([]),
  team: z.array(row({ id: Id, kind: Id, content: Anything })).default([]),
  log: z.array(row({ order: z.int().min(0), entry: Anything, hash: Name })).default([]),
});

const isDistinct = (ids: readonly string[]) => new Set(ids).size === ids.length;

/**
 * What a backup says, checked from end to end: all of it, or nothing. Unlike with other files, what looks like markup in a
 * name is no reason to refuse it: it is what a page showed, only its owner could write it, and no surface takes text for more
 * than text.
 *
 * @param version the database's version that this Rettidig knows
 * @throws BackupError `newer-version` or `damaged`
 */
export function readBackupContent(value: unknown, version: number): BackupContent {
  const made = (value as { databaseVersion?: unknown } | null)?.databaseVersion;
  if (typeof made === 'number' && made > version) {
    throw new BackupError('newer-version', `The backup is of version ${made}, this Rettidig knows ${version}.`);
  }
  const read = Content.safeParse(value);
  if (read.success) return read.data as unknown as BackupContent;
  const [first] = read.error.issues;
  throw new BackupError('damaged', `The backup is not as it must be: ${first?.path.join('.')}: ${first?.message}`);
}
