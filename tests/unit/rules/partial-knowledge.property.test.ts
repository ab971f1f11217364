import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { CaseFacts, Known } from '../../../lib/case/case-facts.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import { assess } from '../../../lib/rules/assess.ts';
import type { Status } from '../../../lib/rules/deadline.ts';
import { assessKnown } from '../../../lib/rules/partial-knowledge.ts';
import { actTypes, caseAndDay, everyRuleId, rulesOfEveryKind, triggerTypes } from './generate-case.ts';

/** What may be hidden: acts that fulfil or lift. What starts a clock is not supposed to be missing. */
const hideable = [...new Set([...actTypes, 'reform-exemption-recorded', 'interview-booked'])].filter(
  (type) => !triggerTypes.includes(type),
);

/** How calm a status makes the reader; `unknown` promises nothing. */
const calmness: Readonly<Record<Status, number>> = {
  unknown: -1,
  overdue: 0,
  'due-soon': 1,
  timely: 2,
  paused: 2,
  'by-need': 2,
  met: 3,
  'not-applicable': 3,
};

const extents = fc.dictionary(
  fc.oneof(fc.constantFrom('interview-held', 'reform-exemption-recorded'), fc.constantFrom(...hideable)),
  fc.oneof(fc.constant('none' as const), fc.constant('latest' as const), fc.nat(300)),
  { maxKeys: 4 },
);

/** The same case as a page shows it: for some types only the latest, or nothing at all. */
function partly(facts: CaseFacts, today: IsoDate, hidden: Record<string, 'none' | 'latest' | number>): CaseFacts {
  const known: Record<string, Known> = {};
  let { events } = facts;
  for (const [type, how] of Object.entries(hidden)) {
    const past = events
      .filter((event) => event.type === type && event.on <= today)
      .toSorted((a, b) => (a.on < b.on ? -1 : 1));
    const latest = past.at(-1)?.on;
    if (how === 'none') {
      known[type] = { extent: 'none' };
      events = events.filter((event) => event.type !== type);
    } else {
      const completeUntil = how === 'latest' ? null : (past[Math.min(how % 4, past.length - 1)]?.on ?? null);
      known[type] = { extent: 'latest', completeUntil };
      events = events.filter(
        (event) =>
          event.type !== type ||
          event.on > today ||
          event.on === latest ||
          (completeUntil && event.on <= completeUntil),
      );
    }
  }
  return { ...facts, events, known };
}

test('partial knowledge never gives a better status than full knowledge', () => {
  fc.assert(
    fc.property(caseAndDay, extents, ({ facts, today }, hidden) => {
      const seen = assessKnown(partly(facts, today, hidden), rulesOfEveryKind, today, { only: everyRuleId });
      const truth = new Map(
        assess(facts, rulesOfEveryKind, today, { only: everyRuleId }).map((one) => [one.rule, one]),
      );
      for (const { rule, status } of seen) {
        const whole = truth.get(rule)!.status;
        if (whole === 'unknown') continue;
        const better = calmness[status] > calmness[whole];
        expect({ rule, seen: status, whole, better }).toMatchObject({ better: false });
      }
    }),
    { numRuns: 1500 },
  );
});

test('what is called overdue or due soon from a page is so by the whole truth', () => {
  fc.assert(
    fc.property(caseAndDay, extents, ({ facts, today }, hidden) => {
      const truth = new Map(
        assess(facts, rulesOfEveryKind, today, { only: everyRuleId }).map(({ rule, status }) => [rule, status]),
      );
      for (const { rule, status } of assessKnown(partly(facts, today, hidden), rulesOfEveryKind, today)) {
        if (status === 'overdue' || status === 'due-soon') expect([rule, truth.get(rule)]).toEqual([rule, status]);
      }
    }),
    { numRuns: 1500 },
  );
});

test('full knowledge is judged as it stands', () => {
  fc.assert(
    fc.property(caseAndDay, ({ facts, today }) => {
      const all: CaseFacts = {
        ...facts,
        known: { 'interview-held': { extent: 'all' } },
        knownOtherwise: { extent: 'all' },
      };
      expect(assessKnown(all, rulesOfEveryKind, today)).toEqual(assess(facts, rulesOfEveryKind, today));
    }),
    { numRuns: 200 },
  );
});

test('what is met in time stays met, however little else is known', () => {
  fc.assert(
    fc.property(caseAndDay, extents, ({ facts, today }, hidden) => {
      const page = partly(facts, today, hidden);
      const known = new Map(assessKnown(page, rulesOfEveryKind, today).map((one) => [one.rule, one]));
      for (const { rule, status, late } of assess(page, rulesOfEveryKind, today)) {
        if (status === 'met' && !late) expect(known.get(rule)?.status).toBe('met');
      }
    }),
    { numRuns: 400 },
  );
});
