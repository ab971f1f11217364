import { plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { RuleVersion, Span } from './rule.ts';

/**
 * Whether two versions say the same law. The end of a version and the fate of running cases are set by the version that
 * follows it, and a sign-off is about the version: neither is part of what it says.
 */
export function saysTheSame(one: RuleVersion, other: RuleVersion): boolean {
  return canonical(lawOf(one)) === canonical(lawOf(other));
}

/** Whether two pieces of plain data are the same, whatever the order of their keys; a key without a value is none. */
export function isSameData(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function lawOf(version: RuleVersion): unknown {
  const { validTo: _end, runsUntil: _fate, signOff: _signed, awaitsSignOff: _awaits, ...law } = version;
  return law;
}

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );
}

/** The number a municipality may set for itself: the length of a period that is not statute. Null where there is none. */
export function localNumber({ numberSource, obligation }: RuleVersion): Span | null {
  return numberSource === 'local-norm' && 'span' in obligation ? obligation.span : null;
}

/** The day after a version has ended: where the one below it may begin. */
export function dayAfter(day: IsoDate): IsoDate {
  return plusDays(day, 1);
}

/** The day before a version takes effect: where the one above it ends. */
export function dayBefore(day: IsoDate): IsoDate {
  return plusDays(day, -1);
}
