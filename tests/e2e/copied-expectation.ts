import { citizens } from '../demo-case-system/citizens.ts';
import { copiedRows } from '../demo-case-system/copied-cases.ts';
import { expectedBadge, type ExpectedBadge, type ExpectedDay } from '../demo-case-system/expected.ts';

/** The right badge of each of the first cases of a series, by reference: that of the citizen it copies. */
export function expectedOfCopies(series: number, count: number, day: ExpectedDay): Map<string, ExpectedBadge> {
  const rights = new Map(citizens.map(({ ref }) => [ref, expectedBadge(ref, day, 'list')]));
  return new Map(copiedRows(series, count).map(({ ref, copies }) => [ref, rights.get(copies)!]));
}
