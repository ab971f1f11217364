import { describe, expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { caseOf, event, inventedRule } from '../rules/build-case.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { iconOf } from './icon-of.ts';
import { judged, seenOn, today } from './judged.ts';

const access = (asked: string) =>
  judged({ group: 'flexjob', events: ['flexjob-start 2026-01-05', `file-access-requested ${asked}`] });
const overdue = access('2026-11-11');
const dueToday = access('2026-11-12');
const tomorrow = access('2026-11-13');
const unclear = judged({ group: null, events: ['first-contact 2026-08-03'] });

describe('the number on the toolbar', () => {
  test('counts my cases that are overdue or due today, and nothing on a calm day', () => {
    expect(iconOf([overdue, dueToday, tomorrow], 0, allRules, today)).toEqual({ text: '2', calm: false });
    expect(iconOf([tomorrow], 0, allRules, today)).toEqual({ text: '', calm: true });
  });

  test('counts a case once, however many of its deadlines are over', () => {
    const twice = judged({
      group: 'flexjob',
      events: ['file-access-requested 2026-11-02', 'complaint-received 2026-10-01', 'flexjob-start 2026-01-05'],
    });
    expect(twice.deadlines.filter(({ status }) => status === 'overdue')).toHaveLength(2);
    expect(iconOf([twice], 0, allRules, today).text).toBe('1');
  });

  test('adds a question mark where something could not be worked out', () => {
    expect(iconOf([overdue, unclear], 0, allRules, today).text).toBe('1?');
    expect(iconOf([unclear], 0, allRules, today)).toEqual({ text: '?', calm: true });
    expect(iconOf([tomorrow], 3, allRules, today).text).toBe('?');
  });

  describe('a case that is due soon, and of which something else cannot be worked out', () => {
    const other = inventedRule({ trigger: 'unemployment-start', triggerRequired: true });
    const rules = [...inventedRule({}), ...other.map((rule) => ({ ...rule, id: 'other' }))];
    const textOn = (contact: string, missing?: string) => {
      const judgement = judge(
        caseOf({ events: [`first-contact ${contact}`, 'interview-booked 2026-11-27'] }),
        rules,
        today,
      );
      const deadlines = judgement.deadlines.map((one) =>
        one.status === 'unknown' && missing ? { ...one, missing: [missing] } : one,
      );
      return iconOf([{ ...judgement, deadlines }], 0, rules, today).text;
    };

    test('leaves the count in doubt', () => {
      expect(textOn('2026-11-01')).toBe('?');
    });

    test('once it counts anyway, nothing about it is in doubt', () => {
      expect(textOn('2026-10-20')).toBe('1');
    });

    test('payments, which are never seen from here, put nothing in doubt', () => {
      expect(textOn('2026-11-01', 'payment-data')).toBe('');
    });
  });

  test.each([
    ['today', '2026-12-01', '1'],
    ['yesterday', '2026-11-30', '1'],
    ['tomorrow', '2026-12-02', ''],
  ])('counts a case whose citizen should be summoned by %s', (_when, due, text) => {
    const rules = inventedRule({});
    const judgement = judge(caseOf({ events: [`first-contact ${plusDays(isoDate(due), -30)}`] }), rules, today);
    expect(iconOf([judgement], 0, rules, today).text).toBe(text);
    const agreed = { ...judgement.facts, events: [...judgement.facts.events, event(`interview-booked ${due}`)] };
    expect(iconOf([judge(agreed, rules, today)], 0, rules, today).text).toBe('');
  });

  test.each([
    ['an estimated date', { estimated: true }],
    ['a rule nobody has confirmed', { verification: 'unverified' }],
    ['someone else’s duty', { duty: 'unemployment-fund' }],
    ['a limit', { nature: 'limit' }],
  ] as const)('never counts %s', (_what, version) => {
    const rules = inventedRule(version);
    const judgement = judge(caseOf({ events: ['first-contact 2026-09-01'] }), rules, today);
    expect(iconOf([judgement], 0, rules, today).text).toMatch(/^\??$/);
    const plain = inventedRule({});
    expect(iconOf([judge(judgement.facts, plain, today)], 0, plain, today).text).toBe('1');
  });

  test('leaves out a case that was not seen for more than five working days', () => {
    const facts = seenOn(overdue.facts, '2026-11-13');
    const stale = judge(facts, allRules, isoDate(today));
    expect(iconOf([stale], 0, allRules, today).text).toBe('');
  });

  test('the user’s own number of days decides what is stale', () => {
    const notSeenSinceFriday = judge(seenOn(overdue.facts, '2026-11-20'), allRules, isoDate(today));
    const after = (staleAfterWorkingDays: number) =>
      iconOf([notSeenSinceFriday], 0, allRules, today, { bookingDays: 8, noticeDays: 8, staleAfterWorkingDays });
    expect(after(1).text).toBe('1');
    const tuesday = isoDate('2026-11-24');
    const onTuesday = judge(notSeenSinceFriday.facts, allRules, tuesday);
    const settings = { bookingDays: 8, noticeDays: 8, staleAfterWorkingDays: 1 };
    expect(iconOf([onTuesday], 0, allRules, tuesday, settings).text).toBe('');
    expect(iconOf([onTuesday], 0, allRules, tuesday).text).toBe('1');
  });
});
