import { interpretReading } from '../adapters/interpret-reading.ts';
import type { SourcedReading } from '../case/case-reading.ts';
import { entryProblem } from '../case/entry-problem.ts';
import { MessageError } from '../messaging/client.ts';
import type { Request } from '../messaging/messages.ts';
import { decide } from '../record/decide.ts';
import { addEntry, removeEntry } from '../record/hand-entries.ts';
import { pageOf, type Desk } from './desk.ts';

/**
 * What the page before a caseworker shows of a case of that system, made sense of.
 *
 * @throws MessageError `not-this-site` where it is said to be read in another system
 */
export function readingOf(
  desk: Desk,
  { system, seen }: Pick<Request<'case/explain'>, 'system' | 'seen'>,
): SourcedReading | null {
  if (!seen) return null;
  const { adapter, page } = pageOf(desk, seen);
  if (adapter.system !== system) throw new MessageError('not-this-site', 'The reading is of another case system.');
  return {
    adapter: adapter.id,
    page: seen.page,
    seenOn: desk.today,
    reading: interpretReading(seen.reading, page, adapter),
  };
}

/** @throws MessageError `not-yet` or `implausible-day`; RecordError as `addEntry` */
export async function keepEntry(desk: Desk, request: Request<'entry/add'>): Promise<void> {
  const { system, ref, entry } = request;
  const problem = entryProblem(entry, desk.today);
  if (problem) throw new MessageError(problem, 'The entry cannot be true on its day.');
  await addEntry(desk.record, { system, ref, seen: readingOf(desk, request) }, entry, desk.today);
}

export async function takeBackEntry({ record }: Desk, { system, ref, id }: Request<'entry/remove'>): Promise<void> {
  await removeEntry(record, { system, ref }, id);
}

/** @throws RecordError as `decide` */
export async function keepDecision(desk: Desk, request: Request<'contradiction/decide'>): Promise<void> {
  const { system, ref, decision } = request;
  await decide(desk.record, { system, ref, seen: readingOf(desk, request) }, decision, desk.today);
}
