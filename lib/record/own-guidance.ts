import { liveQuery } from 'dexie';
import type { z } from 'zod';
import type { IsoDate } from '../dates/iso-date.ts';
import { OfferTable } from '../guidance/offers.ts';
import { ProcedureFile } from '../guidance/procedure-schema.ts';
import { TextFile } from '../guidance/texts.ts';
import { WorkflowCatalogue } from '../guidance/workflow.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';

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
  if (typeof row?.content !== 'string') return null;
  const text = row.content;
  const before = known.get(database) ?? new Map<GuidanceKind, { text: string; content: unknown }>();
  known.set(database, before);
  if (before.get(kind)?.text !== text) before.set(kind, { text, content: contentIn(kind, text) });
  const content = before.get(kind)!.content as GuidanceOf<Kind> | null;
  return content && { content, savedOn: row.savedOn };
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
 * @throws ZodError where it is not as it must be; nothing is written then
 */
export async function layInGuidance<Kind extends GuidanceKind>(
  { database }: CaseRecord,
  kind: Kind,
  content: GuidanceOf<Kind>,
  savedOn: IsoDate,
): Promise<void> {
  const text = JSON.stringify(kinds[kind].parse(content));
  await database.guidance.put({ kind, content: text, savedOn });
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
