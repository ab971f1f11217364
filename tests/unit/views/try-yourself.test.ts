import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { usualLeadDays } from '../../../lib/rules/backward-chain.ts';
import { judge, type Judgement } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { explanationView } from '../../../lib/views/explanation-view.ts';
import { tryAnswer, type TryGuess } from '../../../lib/views/try-answer.ts';
import { tryQuestion, type TryInput } from '../../../lib/views/try-question.ts';
import { caseAndDay } from '../rules/generate-case.ts';
import { judged, today } from './judged.ts';

const group = 'cash-benefit-job-ready';
const begun = 'first-contact 2026-06-29';
const timely = judged({ group, events: [begun, 'interview-held 2026-07-03', 'interview-no-show 2026-08-24'] });
const overdue = judged({ group, events: ['first-contact 2026-05-18', 'interview-held 2026-05-22'] });

const input = (judgement: Judgement, on = today): TryInput => ({
  ...{ judgement, rules: allRules, today: on, language: 'da' as const },
  readings: [],
  settings: { ...usualLeadDays, staleAfterWorkingDays: 5 },
});
const nothing: TryGuess = { rule: null, start: null, count: null, day: null };
const answered = (guess: Partial<TryGuess>, judgement = timely) =>
  tryAnswer(input(judgement), { ...nothing, ...guess })!;

describe('a case whose deadline is five weeks away', () => {
  // The offer comes later; the headline is the interview.
  test('is asked for its rule, its start, what counts and its last day, and the day stands nowhere', () => {
    const question = tryQuestion(input(timely))!;
    expect(question.facts.map(({ when, what }) => `${when} ${what}`)).toEqual([
      'Målgruppe Jobparat kontanthjælpsmodtager',
      '29. juni 2026 Første henvendelse',
      '3. juli 2026 Samtale holdt',
      '24. aug. 2026 Udeblivelse',
    ]);
    expect(question.rule?.choices.length).toBeGreaterThan(1);
    expect(question.start?.choices.map(({ value }) => value)).toEqual(['2026-06-29', '2026-07-03', '2026-08-24']);
    expect(question.count?.choices.map(({ value }) => value)).toEqual(['0', '1', '2', '3', '4']);
    expect(question.day).toBe('Hvad er sidste dag? (samtale)');
    const { id: _id, ...shown } = question;
    expect(JSON.stringify(shown)).not.toMatch(/28\. dec|2026-12-28/);
  });

  test('is answered with the day of the badge and the working of the explanation', () => {
    const answer = answered({ start: '2026-06-29', count: '1', day: isoDate('2026-12-28') });
    expect(answer).toMatchObject({ verdict: 'Det er rigtigt.', due: '2026-12-28', why: [] });
    expect(answer.outcome).toEqual({ isRight: true, slips: [] });
    expect(answer.timeline.some(({ kind, on }) => kind === 'due' && on === '2026-12-28')).toBe(true);
  });

  test('a day counted from the no-show is told as that, without blame', () => {
    const answer = answered({ day: isoDate('2027-02-23') });
    expect(answer.why).toEqual([
      'Til tirsdag 23. februar 2027 kommer man fra »24. aug. 2026 Udeblivelse«. Den tæller ikke.',
    ]);
    expect(answer.outcome).toEqual({ isRight: false, slips: ['not-counted'] });
  });

  test('a day that nothing leads to is compared with the working', () => {
    expect(answered({ day: isoDate('2026-12-02') }).why).toEqual([
      'Sammenlign med udregningen herunder, trin for trin.',
    ]);
  });

  test('each part is told by itself, and what was not answered is told too and is no slip', () => {
    const answer = answered({ count: '2' });
    expect(answer.verdict).toBe('0 af 1 er rigtige.');
    expect(answer.parts.map(({ label, isRight }) => [label, isRight])).toEqual([
      ['Regel', null],
      ['Regnes fra', null],
      ['Tæller', false],
      ['Sidste dag', null],
    ]);
    expect(answer.outcome?.slips).toEqual(['count']);
  });

  test('who only looks at the answer has not tried', () => {
    expect(answered({})).toMatchObject({ verdict: null, outcome: null });
  });
});

test('an overdue case is never held back: its day is not asked for', () => {
  const question = tryQuestion(input(overdue))!;
  expect(question.day).toBeNull();
  expect(question.lead).toContain('haster');
});

test.each([
  ['a rule that nobody has confirmed', { group, events: ['first-contact 2026-08-03'] }],
  ['an estimate', { group: 'insured', events: ['unemployment-start 2026-10-01'] }],
  ['a case without a group', { group: null, events: [begun] }],
])('%s is not practised on', (_what, words) => {
  expect(tryQuestion(input(judged(words)))).toBeNull();
});

test('the answer that is told is always the one the badge tells', () => {
  let asked = 0;
  fc.assert(
    fc.property(caseAndDay, ({ facts, today }) => {
      const judgement = judge(facts, allRules, today);
      const given = input(judgement, today);
      const question = tryQuestion(given);
      if (!question) return;
      asked += 1;
      const { due } = judgement.headline.deadline!;
      const right = tryAnswer(given, { ...nothing, day: due })!;
      expect(right.due).toBe(due);
      // An urgent one is not asked for its day.
      expect(right.outcome).toEqual(question.day === null ? null : { isRight: true, slips: [] });
      const { timeline } = explanationView(judgement, [], allRules, today, 'da', given.settings);
      expect(right.timeline).toEqual(timeline);
      for (const [part, choices] of [
        ['rule', question.rule],
        ['start', question.start],
        ['count', question.count],
      ] as const) {
        if (!choices) continue;
        const isRight = choices.choices.map(
          ({ value }) => tryAnswer(given, { ...nothing, [part]: value })!.outcome!.isRight,
        );
        expect([part, isRight.filter(Boolean).length]).toEqual([part, 1]);
      }
    }),
    { numRuns: 150 },
  );
  expect(asked).toBeGreaterThan(20);
});
