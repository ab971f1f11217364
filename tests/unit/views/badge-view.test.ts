import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { assess } from '../../../lib/rules/assess.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import type { Language } from '../../../lib/text/language.ts';
import { badgeView, unclearBadgeView } from '../../../lib/views/badge-view.ts';
import { deadlineBadge } from '../../../lib/views/deadline-badge.ts';
import { caseOf, inventedRule } from '../rules/build-case.ts';
import { judged, seenOn, today } from './judged.ts';

type Words = Parameters<typeof caseOf>[0];

function badgeOf(words: Words, on: string = today, rules: readonly Rule[] = allRules, language: Language = 'da') {
  const judgement = judge(caseOf(words), rules, isoDate(on));
  return badgeView(judgement.headline, judgement.facts, rules, isoDate(on), language);
}

/** Job-ready, started on 18 May: four interviews by 17 November. */
const mette = {
  group: 'cash-benefit-job-ready',
  events: ['first-contact 2026-05-18', 'offer-started 2026-06-01', 'interview-held 2026-05-22'],
};

/** An invented duty of ours, so that one date decides and nothing else in the law speaks. */
const oneDuty = inventedRule({});
const thirtyDaysFrom = (start: string, ...more: string[]) => ({ events: [`first-contact ${start}`, ...more] });

describe('what stands on a badge', () => {
  test('three of four interviews held, the fourth six days late', () => {
    const events = [...mette.events, 'interview-held 2026-07-06', 'interview-held 2026-09-02'];
    expect(badgeOf({ ...mette, events })).toMatchObject({
      form: 'overdue',
      shape: 'bang',
      words: '6 dage over fristen',
      detail: '4. samtale',
      compact: '−6',
      sentence: expect.stringMatching(
        /^Fjerde samtale, 6 dage over fristen, tirsdag 17\. november 2026\. .*Åbn forklaring$/,
      ) as string,
    });
  });

  test('several interviews missing are told as a number, not as the next one', () => {
    expect(badgeOf(mette).detail).toBe('mangler 3 samtaler');
  });

  test.each([
    ['one day over', '2026-10-23', { form: 'overdue', words: '1 dag over fristen', compact: '−1' }],
    ['due today', '2026-10-24', { form: 'due-today', shape: 'clock', words: 'Frist i dag', detail: '1. samtale' }],
    ['due tomorrow', '2026-10-25', { form: 'due-soon', words: '1 dag til', detail: 'tir. 24. nov.', compact: '1' }],
    ['due in 21 days', '2026-11-14', { form: 'due-soon', words: '21 dage til', detail: 'man. 14. dec.' }],
    [
      'due in 22 days',
      '2026-11-15',
      { form: 'timely', shape: 'check', words: '22 dage til', detail: '', compact: '22' },
    ],
  ])('a duty that is %s', (_when, start, view) => {
    expect(badgeOf(thirtyDaysFrom(start), today, oneDuty)).toMatchObject(view);
  });

  test('done in time, and done four days late', () => {
    expect(badgeOf(thirtyDaysFrom('2026-09-01', 'interview-held 2026-09-10'), today, oneDuty)).toMatchObject({
      form: 'met',
      words: 'Opfyldt',
    });
    expect(badgeOf(thirtyDaysFrom('2026-09-01', 'interview-held 2026-10-05'), today, oneDuty)).toMatchObject({
      form: 'met-late',
      words: 'Holdt 4 dage for sent',
    });
  });

  test('held by phone is not plainly met: the caseworker decides whether it counts', () => {
    const facts = caseOf(thirtyDaysFrom('2026-09-01', 'interview-held 2026-09-10'));
    facts.events[1]!.channel = 'phone';
    const { headline } = judge(facts, oneDuty, today);
    expect(badgeView(headline, facts, oneDuty, today, 'da')).toMatchObject({
      form: 'met-late',
      words: 'Holdt pr. telefon',
      detail: 'kontrollér, om den tæller',
    });
    facts.events.push({ ...facts.events[1]!, channel: 'in-person' });
    expect(badgeView(judge(facts, oneDuty, today).headline, facts, oneDuty, today, 'da').words).toBe('Opfyldt');
  });

  test('a local norm is called one, and a rule nobody has confirmed says so', () => {
    const norm = inventedRule({ numberSource: 'local-norm' });
    expect(badgeOf(thirtyDaysFrom('2026-10-22'), today, norm)).toMatchObject({
      words: '2 dage over lokal norm',
      localNorm: true,
    });
    const seen = inventedRule({ verification: 'unverified' });
    expect(badgeOf(thirtyDaysFrom('2026-11-20'), today, seen)).toMatchObject({
      form: 'timely',
      detail: 'regel ikke bekræftet',
      provisional: true,
      sentence: expect.stringContaining('regel ikke bekræftet') as string,
    });
  });

  test('an hour clock gives the earliest day, and after it a possibility, never a breach', () => {
    const hours = inventedRule({ estimated: true, clock: 'unemployment-hours' });
    expect(badgeOf(thirtyDaysFrom('2026-11-01'), today, hours)).toMatchObject({
      form: 'estimated',
      words: 'tidligst 1. dec.',
      detail: '1. samtale, anslået',
    });
    expect(badgeOf(thirtyDaysFrom('2026-10-01'), today, hours)).toMatchObject({
      form: 'estimated',
      words: 'Muligvis overskredet',
      detail: 'anslået · tjek ledighedstimer',
    });
    expect(badgeOf(thirtyDaysFrom('2026-11-20'), today, hours).quiet).toBe(true);
  });

  test('a limit that has passed can no longer be used, which is no breach', () => {
    const limit = inventedRule({ nature: 'limit' });
    const facts = caseOf(thirtyDaysFrom('2026-09-01'));
    const [deadline] = assess(facts, limit, today);
    const view = deadlineBadge(deadline!, limit[0]!.versions[0]!, { facts, rules: limit, today, language: 'da' });
    expect(deadline!.status).toBe('overdue');
    expect(view).toMatchObject({ form: 'met-late', words: 'Kan ikke længere ske' });
  });

  test('an exemption shows its end and the date that does not move', () => {
    const rules = inventedRule({ suspendable: true });
    const exempt = { ...thirtyDaysFrom('2026-11-21'), suspensions: ['2026-11-22..2027-02-28'] };
    expect(badgeOf(exempt, today, rules)).toMatchObject({
      form: 'paused',
      words: 'Fritaget',
      detail: 'til 28. feb. 2027 · frist 21. dec.',
    });
    expect(badgeOf({ ...exempt, suspensions: ['2026-11-22..'] }, today, rules).detail).toBe(
      'uden slutdato · frist 21. dec.',
    );
  });

  test.each([
    ['21 days before its end', '2026-12-14', true],
    ['22 days before its end', '2026-12-15', undefined],
  ])('an exemption with a deadline behind it warns %s', (_when, end, warning) => {
    const rules = inventedRule({ suspendable: true });
    const view = badgeOf({ ...thirtyDaysFrom('2026-11-21'), suspensions: [`2026-11-22..${end}`] }, today, rules);
    expect(view.warning).toBe(warning);
    if (warning) expect(view.words).toBe('Fritagelse slutter om 21 dage');
  });

  test('after the first half year the next interview is agreed or it is not', () => {
    const byNeed = inventedRule({ obligation: { kind: 'by-need' } });
    expect(badgeOf(thirtyDaysFrom('2026-01-05'), today, byNeed)).toMatchObject({
      form: 'by-need',
      shape: 'dash',
      words: 'Næste samtale ikke aftalt',
    });
    expect(badgeOf(thirtyDaysFrom('2026-01-05', 'interview-booked 2026-12-04'), today, byNeed)).toMatchObject({
      form: 'by-need',
      shape: 'check',
      words: 'Næste samtale fre. 4. dec.',
    });
    const calledOff = ['interview-booked 2026-12-04', 'interview-cancelled 2026-12-04'];
    expect(badgeOf(thirtyDaysFrom('2026-01-05', ...calledOff), today, byNeed).words).toBe('Næste samtale ikke aftalt');
    const moved = [...calledOff, 'interview-booked 2026-12-08'];
    expect(badgeOf(thirtyDaysFrom('2026-01-05', ...moved), today, byNeed).words).toBe('Næste samtale tir. 8. dec.');
  });

  test('what cannot be worked out says which fact is missing', () => {
    expect(badgeOf({ group: null, events: ['first-contact 2026-08-03'] })).toMatchObject({
      form: 'unknown',
      shape: 'question',
      words: 'Kan ikke beregnes',
      detail: 'målgruppe mangler',
    });
    expect(badgeOf({ group: 'cash-benefit-job-ready' }).detail).toBe('startdato mangler');
    expect(
      badgeOf({ group: 'cash-benefit-job-ready', events: ['first-contact 2026-08-03'] }, '2027-01-04').detail,
    ).toBe('reglerne efter 31. dec. 2026 kendes ikke');
  });

  test('a list that shows only the latest interview asks for the case to be opened', () => {
    const { facts, headline } = judged({ ...mette, events: [...mette.events, 'interview-held 2026-09-02'] }, today, {
      known: { 'interview-held': { extent: 'latest', completeUntil: null } },
    });
    expect(badgeView(headline, facts, allRules, today, 'da')).toMatchObject({
      form: 'unknown',
      detail: 'ikke alle samtaler kendes',
    });
  });

  test('a field that cannot be read is named', () => {
    const { facts, headline } = judged(mette, today, {
      unreadable: [{ meaning: 'first-contact', label: 'Startdato' }],
    });
    expect(badgeView(headline, facts, allRules, today, 'da')).toMatchObject({
      form: 'unknown',
      detail: '»Startdato« kan ikke læses',
    });
  });

  test('a group without a contact rule is never green', () => {
    expect(badgeOf({ group: 'resource-course', events: ['benefit-transition 2026-08-03'] })).toMatchObject({
      form: 'no-rule',
      words: 'Ingen regel fundet – tjek selv',
    });
  });

  test('the rest of the case’s deadlines are a number on the badge and words in the sentence', () => {
    const two = badgeOf({
      group: 'cash-benefit-job-ready',
      events: ['first-contact 2026-05-18', 'inquiry-received 2026-11-20'],
    });
    expect(two.more).toBeGreaterThan(1);
    expect(two.sentence).toContain(`${two.more} frister mere i sagen.`);
  });
});

describe('a case that was not seen for a while', () => {
  const facts = caseOf(thirtyDaysFrom('2026-11-01'));

  test.each([
    ['five working days ago is fresh', '2026-11-16', undefined],
    ['six working days ago is stale', '2026-11-13', true],
  ])('seen %s', (_when, day, stale) => {
    const seen = seenOn(facts, day);
    const view = badgeView(judge(seen, oneDuty, today).headline, seen, oneDuty, today, 'da');
    expect(view.stale).toBe(stale);
    if (stale) expect(view.detail).toBe('tir. 1. dec. · ikke set siden 13. nov.');
  });
});

describe('in English', () => {
  test('the badge speaks English throughout', () => {
    expect(badgeOf(mette, today, allRules, 'en')).toMatchObject({
      words: '6 days overdue',
      detail: '3 interviews missing',
      sentence: expect.stringMatching(
        /^The last 3 of 4 interviews, 6 days overdue, Tuesday 17 November 2026\..*Open explanation$/,
      ) as string,
    });
  });
});

test('a page that gives two answers for a case gets neither', () => {
  expect(unclearBadgeView('two-answers', 'da')).toMatchObject({
    form: 'unknown',
    detail: 'siden viser to svar for sagen',
    sentence: 'Kan ikke beregnes, siden viser to svar for sagen. Åbn forklaring',
  });
});
