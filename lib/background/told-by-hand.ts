import { noCounts, type PageCounts } from '../adapters/page-health.ts';
import { isCalendar } from '../adapters/is-calendar.ts';
import type { SourcedReading } from '../case/case-reading.ts';
import { daysShownIn } from '../case/shown-days.ts';
import { entryProblem } from '../case/entry-problem.ts';
import { MessageError } from '../messaging/client.ts';
import type { Request } from '../messaging/messages.ts';
import { decide } from '../record/decide.ts';
import { addEntry, removeEntry } from '../record/hand-entries.ts';
import { pageOf, type Desk } from './desk.ts';
import { trustedReadings } from './trusted-readings.ts';

/**
 * What the page before a caseworker shows of a case of that system, made sense of.
 *
 * @param counts of all rows of that page: a field that is not trusted there is not trusted here
 * @throws MessageError `not-this-site` where it is said to be read in another system
 */
export function readingOf(
  desk: Desk,
  { system, seen }: Pick<Request<'case/explain'>, 'system' | 'seen'>,
  counts: PageCounts = noCounts,
): SourcedReading | null {
  if (!seen) return null;
  const { adapter, page } = pageOf(desk, seen);
  if (adapter.system !== system) throw new MessageError('not-this-site', 'The reading is of another case system.');
  const [reading] = trustedReadings(desk, seen, [seen.reading], counts).readings;
  const days = isCalendar(page) ? daysShownIn([reading!]) : null;
  return { adapter: adapter.id, page: seen.page, seenOn: desk.today, ...(days && { days }), reading: reading! };
}

/** @throws MessageError `not-yet` or `implausible-day`; RecordError as `addEntry` */
export async function keepEntry(desk: Desk, request: Request<'entry/add'>, counts?: PageCounts): Promise<void> {
  const { system, ref, entry } = request;
  const problem = entryProblem(entry, desk.today);
  if (problem) throw new MessageError(problem, 'The entry cannot be true on its day.');
  await addEntry(desk.record, { system, ref, seen: readingOf(desk, request, counts) }, entry, desk.today);
}

export async function takeBackEntry({ record }: Desk, { system, ref, id }: Request<'entry/remove'>): Promise<void> {
  await removeEntry(record, { system, ref }, id);
}

/** @throws RecordError as `decide` */
export async function keepDecision(
  desk: Desk,
  request: Request<'contradiction/decide'>,
  counts?: PageCounts,
): Promise<void> {
  const { system, ref, decision } = request;
  await decide(desk.record, { system, ref, seen: readingOf(desk, request, counts) }, decision, desk.today);
}
