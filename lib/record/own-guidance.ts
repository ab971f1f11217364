import { liveQuery } from 'dexie';
import type { z } from 'zod';
import type { IsoDate } from '../dates/iso-date.ts';
import { OfferTable } from '../guidance/offers.ts';
import { ProcedureFile } from '../guidance/procedure-schema.ts';
import { TextFile } from '../guidance/texts.ts';
import { WorkflowCatalogue } from '../guidance/workflow.ts';
import type { StoredGuidance } from './database.ts';
import { inTurn } from './in-turn.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';
import { sameData } from './same-data.ts';

/** What the municipality may lay in, and the check it meets when it is read again. */
const kinds = { workflows: WorkflowCatalogue, texts: TextFile, offers: OfferTable, procedures: ProcedureFile };

export type GuidanceKind = keyof typeof kinds;
export type GuidanceOf<Kind extends GuidanceKind> = z.infer<(typeof kinds)[Kind]>;

/** Something of the municipality's own, and the day it was laid in. */
export interface OwnGuidance<Kind extends GuidanceKind> {
  content: GuidanceOf<Kind>;
  savedOn: IsoDate;
}

/** What was read before, by database: thousands of workflows are not checked anew for each badge that is opened. */
const known = new WeakMap<CaseRecord['database'], Map<GuidanceKind, { text: string; content: unknown }>>();

/**
 * What was laid in of one kind.
 *
 * @returns null where nothing was, and for what this version does not understand; `content` is the very same object as
 *   the last time where nothing has changed
 */
export async function ownGuidance<Kind extends GuidanceKind>(
  { database }: CaseRecord,
  kind: Kind,
): Promise<OwnGuidance<Kind> | null> {
  const row = await database.guidance.get(kind);
  const content = contentOf(database, kind, row);
  return row && content ? { content, savedOn: row.savedOn } : null;
}

/** @returns null where there is nothing, or nothing that this version understands */
function contentOf<Kind extends GuidanceKind>(
  database: CaseRecord['database'],
  kind: Kind,
  row: StoredGuidance | undefined,
): GuidanceOf<Kind> | null {
  if (typeof row?.content !== 'string') return null;
  const text = row.content;
  const before = known.get(database) ?? new Map<GuidanceKind, { text: string; content: unknown }>();
  known.set(database, before);
  if (before.get(kind)?.text !== text) before.set(kind, { text, content: contentIn(kind, text) });
  return before.get(kind)!.content as GuidanceOf<Kind> | null;
}

/** As one text: it is read back in one piece, and told from another at a glance. */
function contentIn(kind: GuidanceKind, text: string): unknown {
  try {
    return kinds[kind].parse(JSON.parse(text));
  } catch {
    return null;
  }
}

/**
 * Lays in one kind, whole, in place of what was there. Pages then send `record/changed`.
 *
 * @returns brings back what was there, and whether it did: where something was saved meanwhile, that stands
 * @throws ZodError where it is not as it must be; nothing is written then
 */
export async function layInGuidance<Kind extends GuidanceKind>(
  record: CaseRecord,
  kind: Kind,
  content: GuidanceOf<Kind>,
  savedOn: IsoDate,
): Promise<() => Promise<boolean>> {
  const laidIn = rowOf(kind, content, savedOn);
  const before = await write(record, kind, () => laidIn);
  return async () => {
    let isRestored = false;
    await write(record, kind, (now) => {
      isRestored = sameData(now, laidIn);
      return isRestored ? before : now;
    });
    return isRestored;
  };
}

/** What another version laid in would be lost by a change of this one: nothing was written. */
export class GuidanceNotUnderstood extends Error {
  constructor(kind: GuidanceKind) {
    super(`changeGuidance: the ${kind} of this machine were written by another version and are left as they are.`);
    this.name = 'GuidanceNotUnderstood';
  }
}

/**
 * Changes one kind, from what is there at that moment. Pages then send `record/changed`.
 *
 * @param change gives what is to stand instead; null = nothing, so that what ships is used
 * @throws GuidanceNotUnderstood, or ZodError where what is to stand is not as it must be; nothing is written then
 */
export async function changeGuidance<Kind extends GuidanceKind>(
  record: CaseRecord,
  kind: Kind,
  change: (before: GuidanceOf<Kind> | null) => GuidanceOf<Kind> | null,
  savedOn: IsoDate,
): Promise<void> {
  await write(record, kind, (row) => {
    const before = contentOf(record.database, kind, row);
    if (row && !before) throw new GuidanceNotUnderstood(kind);
    const content = change(before);
    return content === null ? undefined : rowOf(kind, content, savedOn);
  });
}

function rowOf<Kind extends GuidanceKind>(kind: Kind, content: GuidanceOf<Kind>, savedOn: IsoDate): StoredGuidance {
  return { kind, content: JSON.stringify(kinds[kind].parse(content)), savedOn };
}

/**
 * Reads and writes in one go: what another tab saves comes before or after, never between.
 *
 * @returns what was there before
 */
function write(
  record: CaseRecord,
  kind: GuidanceKind,
  change: (row: StoredGuidance | undefined) => StoredGuidance | undefined,
): Promise<StoredGuidance | undefined> {
  const { guidance } = record.database;
  return inTurn(record, () =>
    record.database.transaction('rw', guidance, async () => {
      const before = await guidance.get(kind);
      const after = change(before);
      if (after) await guidance.put(after);
      else await guidance.delete(kind);
      return before;
    }),
  );
}

/** Takes one kind away again: what ships is used. */
export async function takeAwayGuidance({ database }: CaseRecord, kind: GuidanceKind): Promise<void> {
  await database.guidance.delete(kind);
}

/** What was laid in of one kind, now and after every change. For pages only, as `liveCases`. */
export function liveGuidance<Kind extends GuidanceKind>(
  record: CaseRecord,
  kind: Kind,
): Live<OwnGuidance<Kind> | null> {
  return { subscribe: (next, error) => liveQuery(() => ownGuidance(record, kind)).subscribe({ next, error }) };
}
