import { interpretReading } from '../adapters/interpret-reading.ts';
import type { SourcedReading } from '../case/case-reading.ts';
import { entryProblem } from '../case/entry-problem.ts';
import { MessageError } from '../messaging/client.ts';
import type { Request } from '../messaging/messages.ts';
import { decide } from '../record/decide.ts';
import { addEntry, removeEntry } from '../record/hand-entries.ts';
import { pageOf, type Desk } from './desk.ts';

/** What the page before a caseworker shows of a case, made sense of. */
export function readingOf(desk: Desk, seen: Request<'case/explain'>['seen']): SourcedReading | null {
  if (!seen) return null;
  const { adapter, page } = pageOf(desk, seen);
  return {
    adapter: adapter.id,
    page: seen.page,
    seenOn: desk.today,
    reading: interpretReading(seen.reading, page, adapter),
  };
}

/** @throws MessageError `not-yet` or `implausible-day`; RecordError as `addEntry` */
export async function keepEntry(desk: Desk, { system, ref, seen, entry }: Request<'entry/add'>): Promise<void> {
  const problem = entryProblem(entry, desk.today);
  if (problem) throw new MessageError(problem, 'The entry cannot be true on its day.');
  await addEntry(desk.record, { system, ref, seen: readingOf(desk, seen) }, entry, desk.today);
}

export async function takeBackEntry({ record }: Desk, { system, ref, id }: Request<'entry/remove'>): Promise<void> {
  await removeEntry(record, { system, ref }, id);
}

/** @throws RecordError as `decide` */
export async function keepDecision(
  desk: Desk,
  { system, ref, seen, decision }: Request<'contradiction/decide'>,
): Promise<void> {
  await decide(desk.record, { system, ref, seen: readingOf(desk, seen) }, decision, desk.today);
}
