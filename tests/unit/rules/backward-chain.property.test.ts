import fc from 'fast-check';
import { expect, test } from 'vitest';
import { daysBetween, plusDays } from '../../../lib/dates/calendar.ts';
import { alsoClosed, danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { isWorkingDay } from '../../../lib/dates/working-days.ts';
import { backwardChain, mustActToday } from '../../../lib/rules/backward-chain.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { caseOf, inventedRule } from './build-case.ts';
import { caseAndDay, rulesOfEveryKind } from './generate-case.ts';

const rules = inventedRule({});

/** A day in the Christmas half of the year, an interview due within the month after it, and a week of leave near it. */
const dueSoon = fc
  .record({
    day: fc.nat(180),
    startedAgo: fc.nat(30),
    leaveFrom: fc.integer({ min: -10, max: 30 }),
    leaveDays: fc.nat(9),
    noticeDays: fc.nat(20),
  })
  .map(({ day, startedAgo, leaveFrom, leaveDays, noticeDays }) => {
    const today = plusDays(isoDate('2026-09-01'), day);
    const from = plusDays(today, leaveFrom);
    const closed = alsoClosed(danishClosedDays, [{ from, to: plusDays(from, leaveDays), kind: 'leave' }]);
    const facts = caseOf({ events: [`first-contact ${plusDays(today, -startedAgo)}`] });
    return { today, closed, facts, lead: { noticeDays, bookingDays: 8 } };
  });

test('the day to summon is a working day here, with the whole notice before a working day in time', () => {
  fc.assert(
    fc.property(dueSoon, ({ today, closed, facts, lead }) => {
      const chain = backwardChain(judge(facts, rules, today, closed), rules, today, lead)!;
      if (chain.kind !== 'act') throw new Error(`expected a step, got ${chain.kind}`);
      const { by, from } = chain.step;
      expect(isWorkingDay(by, closed)).toBe(true);
      expect(isWorkingDay(from, closed)).toBe(true);
      expect(from <= chain.deadline.due!).toBe(true);
      expect(daysBetween(by, from)).toBeGreaterThanOrEqual(lead.noticeDays);
    }),
  );
});

test('a longer notice never gives a later day', () => {
  fc.assert(
    fc.property(dueSoon, fc.nat(20), ({ today, closed, facts, lead }, more) => {
      const judgement = judge(facts, rules, today, closed);
      const by = (noticeDays: number) => {
        const chain = backwardChain(judgement, rules, today, { ...lead, noticeDays });
        return chain?.kind === 'act' ? chain.step.by : null;
      };
      expect(by(lead.noticeDays + more)! <= by(lead.noticeDays)!).toBe(true);
    }),
  );
});

test('one more interview in the calendar never gives something more to do today', () => {
  fc.assert(
    fc.property(caseAndDay, fc.nat(40), ({ facts, today }, ahead) => {
      const asks = (events: typeof facts.events) => {
        const judgement = judge({ ...facts, events }, rulesOfEveryKind, today);
        return mustActToday(backwardChain(judgement, rulesOfEveryKind, today), today);
      };
      const agreed = { type: 'interview-booked', on: plusDays(today, ahead) };
      if (!asks(facts.events)) expect(asks([...facts.events, agreed])).toBe(false);
    }),
    { numRuns: 300 },
  );
});
