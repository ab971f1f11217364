import fc from 'fast-check';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { placesInWeek } from '../../../lib/plan/bands.ts';
import { lateCauses } from '../../../lib/plan/causes.ts';
import { overdueAges } from '../../../lib/plan/overdue-age.ts';
import { alike, type CountedWeek, type TeamRow } from '../../../lib/team/team-counts.ts';
import type { PersonWeek } from '../../../lib/team/team-numbers.ts';

export const monday = isoDate('2026-11-23');

/** What is settled before a lead sees numbers of others. */
export const agreement = {
  purpose: 'Vi vil se, om der mangler samtaletider',
  discussedOn: plusDays(monday, -20),
  informedOn: plusDays(monday, -10),
  keepWeeks: 13,
  level: 'named',
} as const;

/** A row of late cases, or of another place, with the rest as it usually is. */
export function row(part: Partial<TeamRow> = {}): TeamRow {
  const cases = part.cases ?? 1;
  const usual = { place: 'late', rule: 'interviews-4-in-6-months', localNorm: false, age: null, cause: null } as const;
  return { ...usual, unit: '', cases, clear: cases, ...part };
}

export function week(rows: TeamRow[], part: Partial<PersonWeek> = {}): PersonWeek {
  return { who: 'LPE', source: 'file', monday, countedOn: monday, othersDuties: 0, ...part, rows };
}

const anyRow: fc.Arbitrary<TeamRow> = fc
  .record({
    place: fc.constantFrom(...placesInWeek),
    rule: fc.constantFrom('interviews-4-in-6-months', 'follow-up-8-weeks', 'contact-every-4-weeks', null),
    localNorm: fc.boolean(),
    age: fc.constantFrom(...overdueAges),
    cause: fc.constantFrom(...lateCauses, null),
    unit: fc.constantFrom('', 'Nord', 'Ungeenheden'),
    cases: fc.integer({ min: 1, max: 9 }),
    unclear: fc.nat(9),
  })
  .map(({ unclear, ...one }) => ({
    ...one,
    clear: Math.max(0, one.cases - unclear),
    ...(one.place !== 'late' && { age: null, cause: null }),
  }));

/** Rows as they are counted: none is there twice. */
export const anyRows = fc.uniqueArray(anyRow, { selector: alike, maxLength: 30 });

export const anyWeek: fc.Arbitrary<CountedWeek> = fc
  .record({ rows: anyRows, weeksAgo: fc.nat(12), weekday: fc.nat(6), othersDuties: fc.nat(9) })
  .map(({ rows, weeksAgo, weekday, othersDuties }) => {
    const start = plusDays(monday, -7 * weeksAgo);
    return { monday: start, countedOn: plusDays(start, weeksAgo === 0 ? 0 : weekday), rows, othersDuties };
  });

export const anyPersonWeek: fc.Arbitrary<PersonWeek> = fc
  .record({
    week: anyWeek,
    who: fc.constantFrom('LPE', 'JSO', 'MKA', 'ØRT', ''),
    source: fc.constantFrom('file', 'own', 'list'),
  })
  .map(({ week: counted, who, source }) => ({ ...counted, who, source }));
