import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { backwardChain } from '../../../lib/rules/backward-chain.ts';
import { judge } from '../../../lib/rules/judge.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import type { Language } from '../../../lib/text/language.ts';
import { badgeView } from '../../../lib/views/badge-view.ts';
import { explanationView } from '../../../lib/views/explanation-view.ts';
import { caseOf, inventedRule } from '../rules/build-case.ts';
import { seenOn, today } from './judged.ts';

/** One interview within 30 days; from 3 November it is due on Thursday 3 December. */
const oneInterview = inventedRule({});
const started = (group: string | null, contact: string, ...events: string[]) => ({
  group,
  events: [`first-contact ${contact}`, ...events],
});

type Words = Parameters<typeof caseOf>[0];

function badgeOf(words: Words, rules: readonly Rule[] = oneInterview, seen: string = today, language: Language = 'da') {
  const judgement = judge(seenOn(caseOf(words), seen), rules, today);
  const chain = backwardChain(judgement, rules, today);
  return badgeView(judgement.headline, judgement.facts, rules, today, language, chain);
}

function panelOf(words: Words, rules: readonly Rule[] = oneInterview, lead = { bookingDays: 8, noticeDays: 8 }) {
  const judgement = judge(seenOn(caseOf(words), today), rules, isoDate(today));
  return explanationView(judgement, [], rules, today, 'da', lead);
}

describe('on the badge', () => {
  test('the day to summon by follows the deadline, and is said in full to who listens', () => {
    expect(badgeOf(started(null, '2026-11-03'))).toMatchObject({
      words: '10 dage til',
      detail: 'tor. 3. dec.',
      also: 'indkald senest ons. 25. nov.',
      sentence:
        'Første samtale, 10 dage til, torsdag 3. december 2026. Indkald til første samtale senest onsdag 25. november 2026. Åbn forklaring',
    });
  });

  test('a group that books for itself is asked to, in time', () => {
    expect(badgeOf(started('insured', '2026-11-03')).also).toBe('sæt bookingfrist senest ons. 25. nov.');
  });

  test.each([
    ['on the last day', '2026-11-01'],
    ['when it has passed', '2026-10-28'],
  ])('%s it is for today', (_when, contact) => {
    expect(badgeOf(started(null, contact))).toMatchObject({
      also: 'indkald i dag',
      sentence: expect.stringContaining('Indkald til første samtale i dag.') as string,
    });
  });

  test('a deadline that is further off says it to who listens only', () => {
    const view = badgeOf(started(null, '2026-11-16'));
    expect(view.form).toBe('timely');
    expect(view.also).toBeUndefined();
    expect(view.sentence).toContain('Indkald til første samtale senest tirsdag 8. december 2026.');
    expect(badgeOf(started(null, '2026-11-23')).sentence).not.toContain('Indkald');
  });

  test('an interview agreed too late is a warning', () => {
    expect(badgeOf(started(null, '2026-11-03', 'interview-booked 2026-12-08'))).toMatchObject({
      form: 'due-soon',
      words: '10 dage til',
      also: 'aftalt efter fristen',
      warning: true,
      sentence: expect.stringContaining('Aftalt efter fristen, tirsdag 8. december 2026.') as string,
    });
  });

  test('on its last day too, and there it is loud enough already', () => {
    const view = badgeOf(started(null, '2026-10-24', 'interview-booked 2026-11-24'));
    expect(view).toMatchObject({ form: 'due-today', words: 'Frist i dag', also: 'aftalt efter fristen' });
    expect(view.warning).toBeUndefined();
  });

  test.each([
    ['agreed in time', started(null, '2026-11-03', 'interview-booked 2026-12-01'), oneInterview],
    ['a rule nobody has confirmed', started(null, '2026-11-03'), inventedRule({ verification: 'unverified' })],
    ['due today', started(null, '2026-10-24'), oneInterview],
    ['overdue', started(null, '2026-10-20'), oneInterview],
  ])('nothing is added: %s', (_what, words, rules) => {
    const view = badgeOf(words, rules);
    expect(`${view.detail} ${view.also} ${view.sentence}`).not.toMatch(/[Ii]ndkald/);
  });

  test('what was not seen for a while is told so and no more on the badge', () => {
    const view = badgeOf(started(null, '2026-11-03'), oneInterview, '2026-11-13');
    expect(view.also).toBeUndefined();
    expect(view.sentence).toContain('Indkald til første samtale');
  });

  test('in English', () => {
    expect(badgeOf(started(null, '2026-11-03'), oneInterview, today, 'en').also).toBe('summon by Wed 25 Nov');
  });
});

describe('in the panel', () => {
  const last = (words: Words, ...more: [(readonly Rule[])?, { bookingDays: number; noticeDays: number }?]) =>
    panelOf(words, ...more).timeline.at(-2);

  test('the way back is a step of its own before today’s answer, and says how it was counted', () => {
    expect(last(started(null, '2026-11-03'))).toEqual({
      kind: 'open',
      on: '2026-11-25',
      when: '25. nov. 2026',
      what: 'Seneste dag at indkalde til første samtale: 8 dages varsel før tor. 3. dec.',
      readAt: 'Målgruppen bliver indkaldt. Varslet er en lokal norm.',
    });
    expect(last(started('insured', '2026-11-03'))).toMatchObject({
      what: 'Seneste dag at sætte bookingfrist for første samtale: 8 dage til at booke før tor. 3. dec.',
      readAt: 'Målgruppen booker selv. Vores læsning af STARs vejledning.',
    });
    expect(last(started(null, '2026-11-03'), oneInterview, { bookingDays: 8, noticeDays: 1 })?.what).toContain(
      '1 dags varsel',
    );
  });

  test('a notice that can no longer be had is said without blame', () => {
    expect(last(started('insured', '2026-10-28'))).toMatchObject({
      what: 'Indkald til første samtale i dag: 8 dages varsel før fre. 27. nov. kan ikke længere nås',
      readAt: 'Der er ikke tid til, at borgeren selv booker. Varslet er en lokal norm.',
    });
  });

  test.each([
    [
      'a rule nobody has confirmed',
      inventedRule({ verification: 'unverified' }),
      /^Omtrent: fristens regel er ikke bekræftet\./,
    ],
    ['an hour clock', inventedRule({ estimated: true, clock: 'unemployment-hours' }), /^Omtrent: fristen er anslået\./],
  ])('a day by %s is told as about', (_what, rules, words) => {
    expect(last(started(null, '2026-11-03'), rules)?.readAt).toMatch(words);
  });

  test('where some of several are agreed, the rest is what is left to call', () => {
    const words = started(null, '2026-11-03', 'interview-booked 2026-11-27', 'interview-booked 2026-12-02');
    const fourIn30Days = inventedRule({
      obligation: {
        kind: 'count-in-period',
        count: 4,
        span: { unit: 'days', count: 30 },
        counting: 'after',
        quotas: [],
        thenEvery: null,
        thenByNeed: false,
      },
    });
    expect(last(words, fourIn30Days)?.what).toBe(
      'Seneste dag at indkalde til de samtaler, der ikke er aftalt: 8 dages varsel før tor. 3. dec.',
    );
  });

  test('a booking period that runs is told with the day it runs to', () => {
    expect(last(started('insured', '2026-11-03', 'booking-deadline-set 2026-11-18'))).toMatchObject({
      when: '18. nov. 2026',
      what: 'Bookingfrist sat. Borgeren har mindst til 26. nov. 2026',
    });
  });

  test('an interview agreed too late has its own line, and advice first', () => {
    const view = panelOf(started(null, '2026-11-03', 'interview-booked 2026-12-08'));
    expect(view.timeline.at(-2)).toMatchObject({
      kind: 'missed',
      when: '8. dec. 2026',
      what: 'Aftalt efter fristen, 5 dage for sent',
    });
    expect(view.advice[0]).toBe(
      'Samtalen er aftalt til tirsdag 8. december, efter fristen torsdag 3. december. Se, om der kan findes en tid før.',
    );
    const passed = panelOf(started(null, '2026-10-20', 'interview-booked 2026-11-26'));
    expect(passed.advice[0]).toBe('Samtalen er aftalt til torsdag 26. november, efter fristen.');
  });

  test('the copied calculation says it too', () => {
    expect(panelOf(started(null, '2026-11-03')).calculation).toContain('25. nov. 2026: Seneste dag at indkalde');
  });
});
