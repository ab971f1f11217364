import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { assess, assessExplained } from '../../../lib/rules/assess.ts';
import type { Deadline, Status } from '../../../lib/rules/deadline.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { versionUsed } from '../../../lib/rules/version-used.ts';
import { answerOf, inventedRule } from './build-case.ts';
import { actTypes, caseAndDay, eventOn, everyRuleId, rulesOfEveryKind, startedByAct } from './generate-case.ts';
import { replay } from './replay-trace.ts';

const everyRule = { only: everyRuleId };
const runs = { numRuns: 400 };

test('a suspension never makes a deadline earlier, and never calls one overdue that was not', () => {
  const suspension = fc.record({ from: fc.integer({ min: -300, max: 20 }), length: fc.option(fc.nat(200)) });
  fc.assert(
    fc.property(caseAndDay, suspension, ({ facts, today }, { from, length }) => {
      const without = { ...facts, suspensions: [] };
      const to = length === null ? null : plusDays(today, from + length);
      const suspended = { ...facts, suspensions: [{ from: plusDays(today, from), to, reason: 'generated' }] };
      const after = byRule(assess(suspended, rulesOfEveryKind, today, everyRule));
      for (const before of assess(without, rulesOfEveryKind, today, everyRule)) {
        const now = after.get(before.rule)!;
        if (before.due !== null) expect([now.rule, now.due]).toEqual([before.rule, before.due]);
        if (now.status === 'overdue') expect([now.rule, before.status]).toEqual([now.rule, 'overdue']);
      }
    }),
    runs,
  );
});

test('the last safe day is a working day, never after the legal one', () => {
  fc.assert(
    fc.property(caseAndDay, ({ facts, today }) => {
      for (const { rule, due, lastSafeDay } of assess(facts, rulesOfEveryKind, today, everyRule)) {
        if (due === null) expect([rule, lastSafeDay]).toEqual([rule, null]);
        else {
          expect([rule, lastSafeDay! <= due]).toEqual([rule, true]);
          expect([rule, danishClosedDays(lastSafeDay!)]).toEqual([rule, null]);
        }
      }
    }),
    runs,
  );
});

test('an authority’s deadline is never rolled: its due day is the same on any calendar of closed days', () => {
  fc.assert(
    fc.property(caseAndDay, ({ facts, today }) => {
      const shut = { closed: (day: string) => (day.endsWith('1') ? saturday : danishClosedDays(isoDate(day))) };
      const usual = byRule(assess(facts, rulesOfEveryKind, today));
      for (const deadline of assess(facts, rulesOfEveryKind, today, shut)) {
        const { lastSafeDay, ...rest } = deadline;
        const { lastSafeDay: usualSafeDay, ...usualRest } = usual.get(deadline.rule)!;
        expect(rest).toEqual(usualRest);
        if (lastSafeDay !== null) expect(lastSafeDay <= usualSafeDay!).toBe(true);
      }
    }),
    runs,
  );
});

test('the order in which events and suspensions are told never matters', () => {
  const shuffled = caseAndDay.chain((one) =>
    fc.tuple(
      fc.constant(one),
      fc.shuffledSubarray(one.facts.events, { minLength: one.facts.events.length }),
      fc.shuffledSubarray(one.facts.suspensions, { minLength: one.facts.suspensions.length }),
    ),
  );
  fc.assert(
    fc.property(shuffled, ([{ facts, today }, events, suspensions]) => {
      const other = { ...facts, events, suspensions };
      expect(assess(other, rulesOfEveryKind, today, everyRule)).toEqual(
        assess(facts, rulesOfEveryKind, today, everyRule),
      );
    }),
    runs,
  );
});

test('every trace replays to its result', () => {
  fc.assert(
    fc.property(caseAndDay, ({ facts, today }) => {
      for (const deadline of assessExplained(facts, rulesOfEveryKind, today, everyRule)) {
        const { due, lastSafeDay, fulfilledOn, late, earliestPossible, status, trace } = deadline;
        const replayed = replay({ trace }, today);
        const withdrawn = trace.at(-1)!.detail!.because === 'rule-set-ended';
        const expected = { due, lastSafeDay, fulfilledOn, late, status };
        expect({ ...replayed, earliestPossible: null }).toEqual({ ...expected, earliestPossible: null });
        if (earliestPossible && !withdrawn) expect(replayed.earliestPossible).toBe(earliestPossible);
      }
    }),
    runs,
  );
});

/** From worst to best; what does not run any more is as good as done. */
const goodness: Readonly<Record<Status, number>> = {
  overdue: 0,
  'due-soon': 1,
  timely: 2,
  paused: 3,
  'by-need': 4,
  met: 4,
  unknown: 4,
  'not-applicable': 4,
};

test('one more held act never makes a status worse', () => {
  // A chain that the first act starts, or moves forward, does not run without one: there an act creates the duty, and
  // the worked examples of insured-every-3-months-after-6m show just that.
  const act = fc.record({
    type: fc.oneof(fc.constantFrom('interview-held', 'follow-up-held'), fc.constantFrom(...actTypes)),
    // Before the acts of the case as well as after them: an act in between decides other things.
    day: fc.oneof(
      fc.record({ from: fc.constant('today' as const), offset: fc.integer({ min: -400, max: 0 }) }),
      fc.record({ from: fc.constant('start' as const), offset: fc.nat(60) }),
    ),
    by: fc.constantFrom(undefined, 'unemployment-fund' as const),
    with: fc.constantFrom(undefined, 'unemployment-fund'),
  });
  const triggers = new Set(allRules.flatMap((rule) => rule.versions.flatMap(({ trigger }) => trigger ?? [])));
  fc.assert(
    fc.property(caseAndDay, act, ({ facts, today }, { day: { from, offset }, ...draft }) => {
      fc.pre(!triggers.has(draft.type));
      const base = from === 'today' ? today : facts.events[0]!.on;
      const more = { ...facts, events: [...facts.events, eventOn(base, { ...draft, offset })] };
      const after = byRule(assess(more, rulesOfEveryKind, today, everyRule));
      for (const { rule, status } of assess(facts, rulesOfEveryKind, today, everyRule)) {
        if (startedByAct.has(rule)) continue;
        const now = after.get(rule)!.status;
        expect({ rule, was: status, now, worse: goodness[now] < goodness[status] }).toMatchObject({ worse: false });
      }
    }),
    { numRuns: 1500 },
  );
});

test('a version’s boundary is exact to the day', () => {
  const boundary = fc.integer({ min: 0, max: 4000 }).map((offset) => plusDays(isoDate('2015-01-01'), offset));
  fc.assert(
    fc.property(boundary, fc.integer({ min: -3, max: 3 }), (lastDay, offset) => {
      const rules = inventedRule(
        { validFrom: '2000-01-01', validTo: lastDay },
        { validFrom: plusDays(lastDay, 1), verification: 'unverified' },
      );
      const start = plusDays(lastDay, offset);
      const deadline = answerOf('invented', { events: [`first-contact ${start}`] }, plusDays(start, 5), rules);
      expect(versionUsed(rules, deadline)).toBe(rules[0]!.versions[offset <= 0 ? 0 : 1]);
      expect(deadline.provisional).toBe(offset > 0);
    }),
  );
});

const saturday = { id: 'saturday', kind: 'weekend', da: 'lørdag', en: 'Saturday' } as const;

function byRule(deadlines: readonly Deadline[]): Map<string, Deadline> {
  return new Map(deadlines.map((deadline) => [deadline.rule, deadline]));
}
