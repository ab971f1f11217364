import { describe, expect, test } from 'vitest';
import type { CaseFacts, Known } from '../../../lib/case/case-facts.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { assess, explain } from '../../../lib/rules/assess.ts';
import { withComputedEvents } from '../../../lib/rules/computed-events.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { assessKnown, explainKnown } from '../../../lib/rules/partial-knowledge.ts';
import { caseOf, inventedRule } from './build-case.ts';

type Words = Parameters<typeof caseOf>[0];
const none: Known = { extent: 'none' };
const latest: Known = { extent: 'latest', completeUntil: null };

function known(rule: string, words: Words, more: Partial<CaseFacts>, today: string, rules = allRules) {
  return assessKnown({ ...caseOf(words), ...more }, rules, isoDate(today), { only: [rule] })[0]!;
}

describe('four interviews in six months, of which the list shows only the latest', () => {
  const rule = 'contact-4-in-first-6m';
  const words = { group: 'cash-benefit-job-ready', events: ['first-contact 2024-01-10', 'interview-held 2024-06-20'] };
  const at = (today: string, extent: Known) => known(rule, words, { known: { 'interview-held': extent } }, today);

  test('is overdue or met, so nobody can tell', () => {
    expect(at('2024-07-20', latest)).toEqual({
      rule,
      validFrom: '2020-01-01',
      due: null,
      lastSafeDay: null,
      earliestPossible: null,
      status: 'unknown',
      daysLeft: null,
      fulfilledOn: null,
      late: false,
      provisional: false,
      missing: ['all:interview-held'],
    });
  });
  test('is timely or met, both calm: the worse is shown', () => {
    expect(at('2024-06-10', latest)).toMatchObject({ status: 'timely', due: '2024-07-09', missing: [] });
  });
  test('is due soon or met: cannot tell', () => {
    expect(at('2024-06-25', latest).status).toBe('unknown');
  });
  test('is overdue where the history was complete just before: too few days lie between', () => {
    const from = (completeUntil: string): Known => ({ extent: 'latest', completeUntil: isoDate(completeUntil) });
    expect(at('2024-07-20', from('2024-06-19')).status).toBe('overdue');
    // 18 and 19 June may hold one each; with the 20th that makes three.
    expect(at('2024-07-20', from('2024-06-18')).status).toBe('overdue');
    expect(at('2024-07-20', from('2024-06-17')).status).toBe('unknown');
  });
  test('is overdue when everything is known', () => {
    expect(at('2024-07-20', { extent: 'all' }).status).toBe('overdue');
  });
  test('is overdue when the list has the field and shows no interview at all', () => {
    const nobody = { group: words.group, events: ['first-contact 2024-01-10'] };
    expect(known(rule, nobody, { known: { 'interview-held': latest } }, '2024-07-20').status).toBe('overdue');
  });
  test('cannot be told when the page says nothing of interviews', () => {
    const nobody = { group: words.group, events: ['first-contact 2024-01-10'] };
    expect(known(rule, nobody, { knownOtherwise: none }, '2024-07-20')).toMatchObject({
      status: 'unknown',
      missing: ['all:interview-held'],
    });
  });
  test('one visit to the case page settles it', () => {
    const whole = { ...words, events: [...words.events, 'interview-held 2024-02-01'] };
    expect(known(rule, whole, { known: { 'interview-held': { extent: 'all' } } }, '2024-07-20').status).toBe('overdue');
  });
});

describe('other duties, partly known', () => {
  test('the first interview was held in time, or only the late one that shows: met, but not when', () => {
    const words = {
      group: 'cash-benefit-job-ready',
      events: ['first-contact 2024-02-01', 'interview-held 2024-03-01'],
    };
    const more = { known: { 'interview-held': latest } };
    expect(known('benefit-recipient-first-interview-1w', words, more, '2024-03-10')).toMatchObject({
      status: 'met',
      fulfilledOn: null,
      late: false,
    });
    const early = { ...words, events: ['first-contact 2024-02-01', 'interview-held 2024-02-05'] };
    expect(known('benefit-recipient-first-interview-1w', early, more, '2024-03-10')).toMatchObject({
      status: 'met',
      late: false,
    });
  });

  test('a follow-up from the latest is as certain as the latest', () => {
    const words = { group: 'flexjob', events: ['flexjob-start 2020-01-15', 'follow-up-held 2022-03-01'] };
    expect(known('flexjob-follow-up-30m', words, { known: { 'follow-up-held': latest } }, '2024-12-01')).toMatchObject({
      status: 'overdue',
      due: '2024-09-01',
    });
  });

  test('a joint interview too early on the list hides perhaps one in the window', () => {
    const words = {
      group: 'insured',
      events: ['unemployment-start 2022-01-03', 'interview-held 2022-04-20'],
    };
    const more = { known: { 'interview-held': latest } };
    expect(known('insured-joint-3to6m-2020', words, more, '2022-07-10').status).toBe('unknown');
    const tooEarly = { ...words, events: ['unemployment-start 2022-01-03', 'interview-held 2022-04-02'] };
    expect(known('insured-joint-3to6m-2020', tooEarly, more, '2022-07-10').status).toBe('overdue');
  });

  test('six with two joint ones: the hidden ones may be the joint ones', () => {
    const days = ['2017-01-10', '2017-02-10', '2017-03-10', '2017-04-10', '2017-05-10', '2017-06-12'];
    const words = {
      group: 'insured',
      events: ['unemployment-start 2017-01-02', ...days.map((day) => `interview-held ${day}`)],
    };
    const more = { known: { 'interview-held': latest } };
    expect(known('insured-six-interviews-first-6m', words, more, '2017-07-03').status).toBe('unknown');
  });

  test('the material for a meeting may have come without being shown', () => {
    const words = { events: ['team-meeting 2024-04-08'] };
    expect(known('region-material-14d-before-meeting', words, { knownOtherwise: none }, '2024-03-26')).toMatchObject({
      status: 'unknown',
      missing: ['all:region-material-received'],
    });
  });

  test('an exemption nobody has shown may lift what is due soon, and leaves what is timely calm', () => {
    const rule = 'job-ready-2026-4-in-6m-75pct';
    const words = { group: 'cash-benefit-job-ready', events: ['first-contact 2026-07-01'] };
    const more = { known: { 'reform-exemption-recorded': none } };
    expect(known(rule, words, more, '2026-11-23').status).toBe('timely');
    expect(known(rule, words, more, '2026-12-24')).toMatchObject({
      status: 'unknown',
      missing: ['all:reform-exemption-recorded'],
    });
  });

  test('by need, with no page that shows bookings: whether the next is agreed cannot be told', () => {
    const rule = 'contact-after-6m-by-need';
    const words = { group: 'cash-benefit-job-ready', events: ['first-contact 2024-01-10'] };
    expect(known(rule, words, { known: { 'interview-booked': none } }, '2024-08-01')).toMatchObject({
      status: 'unknown',
      missing: ['all:interview-booked'],
    });
    // The list has the field and it is empty, or shows one that has passed: there is no later one.
    expect(known(rule, words, { known: { 'interview-booked': latest } }, '2024-08-01').missing).toEqual([
      'agreed-next-interview',
    ]);
    const booked = { ...words, events: [...words.events, 'interview-booked 2024-09-01'] };
    expect(known(rule, booked, { known: { 'interview-booked': none } }, '2024-08-01')).toMatchObject({
      status: 'by-need',
      missing: [],
    });
  });

  test('by need after a count, with no page that shows bookings: whether the next is agreed cannot be told', () => {
    const held = ['2024-02-01', '2024-03-01', '2024-04-02', '2024-05-01'].map((day) => `follow-up-held ${day}`);
    const words = { group: 'sickness-benefit', events: ['first-absence-day 2024-01-10', ...held] };
    const at = (more: Partial<CaseFacts>) => known('sick-4-in-first-half-year', words, more, '2024-09-02');
    expect(at({ known: { 'interview-booked': none } })).toMatchObject({
      status: 'unknown',
      missing: ['all:interview-booked'],
    });
    expect(at({ known: { 'interview-booked': latest } })).toMatchObject({
      status: 'by-need',
      missing: ['agreed-next-interview'],
    });
    expect(at({ unreadable: [{ meaning: 'nextInterview', label: 'Næste samtale' }] }).missing).toEqual([
      'field:Næste samtale',
    ]);
  });

  test('an exemption that is known not to be there is not supposed', () => {
    const words = {
      group: 'cash-benefit-job-ready',
      events: ['first-contact 2026-07-01', 'interview-held 2026-12-01'],
    };
    const more = { known: { 'interview-held': latest } };
    expect(known('job-ready-2026-4-in-6m-75pct', words, more, '2026-12-24').missing).toEqual(['all:interview-held']);
  });

  test('a suspended duty stays paused: nothing is asked today either way', () => {
    const words = {
      group: 'cash-benefit-job-ready',
      events: ['first-contact 2024-01-10'],
      suspensions: ['2024-06-01..'],
    };
    expect(known('contact-4-in-first-6m', words, { knownOtherwise: none }, '2024-07-20').status).toBe('paused');
  });

  test('a chain that a hidden first act would start cannot be left out', () => {
    const words = { group: 'sickness-benefit', events: ['first-absence-day 2019-01-07'] };
    const facts = { ...caseOf(words), knownOtherwise: none };
    const answers = assessKnown(facts, allRules, isoDate('2019-04-01'));
    expect(answers.find(({ rule }) => rule === 'sick-follow-up-every-4w')).toMatchObject({
      status: 'unknown',
      missing: ['all:follow-up-held'],
      validFrom: '2015-01-05',
    });
    expect(assess(caseOf(words), allRules, isoDate('2019-04-01')).map(({ rule }) => rule)).not.toContain(
      'sick-follow-up-every-4w',
    );
  });

  test('a chain that an early hidden act would bring forward cannot be called timely', () => {
    const words = { group: 'insured', events: ['unemployment-start 2017-01-02'] };
    expect(known('insured-every-3-months-after-6m', words, { knownOtherwise: none }, '2017-07-03').status).toBe(
      'unknown',
    );
  });

  test('payments are still what is missing where nothing else would help', () => {
    const words = { group: 'sickness-benefit', events: ['first-absence-day 2026-01-15'] };
    expect(known('sick-review-22w', words, { knownOtherwise: none }, '2026-03-01').missing).toEqual(['payment-data']);
  });

  test('what would create a duty is not supposed', () => {
    const facts = { ...caseOf({ group: 'self-supporting' }), knownOtherwise: none };
    const rules = assessKnown(facts, allRules, isoDate('2024-02-01')).map(({ rule }) => rule);
    expect(rules).toEqual(['self-supporting-no-quota']);
  });

  test('what follows from a computed day is no surer than the day', () => {
    const events = ['first-contact 2024-02-01', 'wage-subsidy-offer-given 2024-07-20'];
    const today = isoDate('2024-08-10');
    const seen = { ...caseOf({ group: 'cash-benefit-job-ready', events }), known: { 'offer-started': none } };
    const facts = withComputedEvents(seen, allRules, today);
    const [grace] = assessKnown(facts, allRules, today, { only: ['offer-wage-subsidy-grace-3w'] });
    expect(grace).toMatchObject({ status: 'unknown', missing: ['all:offer-started'] });
  });
});

describe('a field that could not be read', () => {
  const words = {
    group: 'cash-benefit-job-ready',
    events: ['first-contact 2024-02-01', 'interview-held 2024-02-05'],
  };
  const unreadable = (meaning: string, label: string) => ({ unreadable: [{ meaning, label }] });
  const all = (more: Partial<CaseFacts>, today = '2024-02-20') =>
    Object.fromEntries(
      assessKnown({ ...caseOf(words), ...more }, allRules, isoDate(today)).map(({ rule, status, missing }) => [
        rule,
        status === 'unknown' ? missing.join() : status,
      ]),
    );

  test('makes what depends on it unknown, with the page’s own word, and leaves the rest', () => {
    expect(all(unreadable('interview-held', 'Seneste samtale'))).toEqual({
      'benefit-recipient-first-interview-1w': 'field:Seneste samtale',
      'contact-4-in-first-6m': 'field:Seneste samtale',
      'offer-within-6m-cash-benefit': 'timely',
    });
  });
  test('may be named by what it means on the page', () => {
    expect(all(unreadable('lastInterview', 'Seneste samtale'))).toEqual(
      all(unreadable('interview-held', 'Seneste samtale')),
    );
  });
  test.each([
    ['heldInterviews', 'interview-held'],
    ['nextInterview', 'interview-booked'],
    ['suspensions', 'suspension'],
    ['suspensionFrom', 'suspension'],
    ['suspensionTo', 'suspension'],
    ['suspensionReason', 'suspension'],
  ])('»%s« is the page’s way to say %s', (meaning, type) => {
    const [asMeant, asType] = [
      all(unreadable(meaning, 'Felt'), '2024-09-01'),
      all(unreadable(type, 'Felt'), '2024-09-01'),
    ];
    expect(asMeant).toEqual(asType);
    expect(Object.values(asMeant)).toContain('field:Felt');
  });
  test('a start that could not be read names the field, also for a rule that would be silent without a start', () => {
    const noStart = { ...caseOf({ group: words.group }), ...unreadable('start', 'Start') };
    const answers = assessKnown(noStart, allRules, isoDate('2024-02-20'));
    expect(answers.map(({ rule, missing }) => `${rule} ${missing.join()}`)).toEqual([
      'benefit-recipient-first-interview-1w field:Start',
      'contact-4-in-first-6m field:Start',
      'contact-after-6m-by-need field:Start',
      'offer-within-6m-cash-benefit field:Start',
    ]);
    expect(answers[0]).toMatchObject({ validFrom: '2020-01-01', due: null, daysLeft: null });
  });
  test('a suspension that could not be read leaves what is done, and nothing else that can rest', () => {
    expect(all(unreadable('suspension', 'Fritaget'))).toEqual({
      'benefit-recipient-first-interview-1w': 'met',
      'contact-4-in-first-6m': 'field:Fritaget',
      'offer-within-6m-cash-benefit': 'field:Fritaget',
    });
  });
  test('a birth date that could not be read is named where an age is asked for', () => {
    const insured = { group: 'insured', events: ['unemployment-start 2017-01-16'] };
    const more = unreadable('birthDate', 'CPR-nr.');
    expect(known('insured-offer-13w-under30-50plus', insured, more, '2017-02-01').missing).toEqual(['field:CPR-nr.']);
  });
  test('a target group that could not be read is named instead of the group', () => {
    const noGroup = { events: words.events };
    const more = unreadable('targetGroup', 'Målgruppe');
    expect(known('contact-4-in-first-6m', noGroup, more, '2024-02-20').missing).toEqual(['field:Målgruppe']);
    expect(known('contact-4-in-first-6m', noGroup, { knownOtherwise: none }, '2024-02-20').missing).toEqual([
      'targetGroup',
    ]);
  });
  test('a booking that could not be read leaves open whether the next interview is agreed', () => {
    expect(all(unreadable('interview-booked', 'Næste samtale'), '2024-09-01')).toMatchObject({
      'contact-after-6m-by-need': 'field:Næste samtale',
    });
  });
  test('a history that could not be read could have told of anything', () => {
    expect(new Set(Object.values(all(unreadable('history', 'Historik'))))).toEqual(new Set(['field:Historik']));
  });
  test('a name that could not be read is of no matter', () => {
    expect(all(unreadable('name', 'Navn'))).toEqual(all({}));
  });
});

describe('both calm, so that the worse is shown and nobody is asked', () => {
  const start = { events: ['first-contact 2024-01-10'] };

  test('timely by what was seen, or by need if the one interview was held unseen', () => {
    const oneThenByNeed = inventedRule({
      obligation: {
        kind: 'count-in-period',
        count: 1,
        span: { unit: 'months', count: 6 },
        counting: 'inside',
        quotas: [],
        thenEvery: null,
        thenByNeed: true,
      },
    });
    const more = { known: { 'interview-held': none, 'interview-booked': latest } };
    expect(known('invented', start, more, '2024-02-01', oneThenByNeed)).toMatchObject({
      status: 'timely',
      missing: [],
    });
    // After the half year it is overdue by what was seen, which is not calm, though the next one is agreed.
    const booked = { events: [...start.events, 'interview-booked 2024-09-02'] };
    expect(known('invented', booked, more, '2024-08-01', oneThenByNeed)).toMatchObject({
      status: 'unknown',
      missing: ['all:interview-held'],
    });
  });

  test('by need, or not asked for at all if an exemption was recorded unseen', () => {
    const byNeed = inventedRule({ obligation: { kind: 'by-need' }, unlessEvent: 'reform-exemption-recorded' });
    const more = { known: { 'reform-exemption-recorded': none } };
    expect(known('invented', start, more, '2024-02-01', byNeed)).toMatchObject({
      status: 'by-need',
      missing: ['agreed-next-interview'],
    });
  });
});

describe('a rule that does not apply', () => {
  test('is not told of where its first act is known not to have been, however little else is known', () => {
    const chain = inventedRule({
      obligation: { kind: 'every', span: { unit: 'weeks', count: 4 }, since: 'fulfilment' },
    });
    const facts = {
      ...caseOf({ events: ['first-contact 2024-01-10'] }),
      known: { 'interview-held': { extent: 'all' } },
      knownOtherwise: none,
    } as const;
    expect(assessKnown(facts, chain, isoDate('2024-02-01'))).toEqual([]);
  });

  test('does not apply either when the day it would count from was computed from what is not known in full', () => {
    const events = ['first-contact 2024-02-01'];
    const today = isoDate('2024-08-10');
    const seen = { ...caseOf({ group: 'cash-benefit-job-ready', events }), known: { 'offer-started': none } };
    const facts = withComputedEvents(seen, allRules, today);
    const [grace] = assessKnown(facts, allRules, today, { only: ['offer-wage-subsidy-grace-3w'] });
    expect(grace).toMatchObject({ status: 'not-applicable', missing: [] });
  });

  test('to the group computes nothing for it', () => {
    const [computing] = inventedRule({ targetGroups: ['insured'], computes: 'first-contact' });
    const rules = [...inventedRule({}), { ...computing!, id: 'computing' }];
    const flexjob = { group: 'flexjob', events: ['first-contact 2024-01-10'] };
    expect(known('invented', flexjob, { knownOtherwise: none }, '2024-01-15', rules).status).toBe('timely');
  });
});

describe('explaining by the same reading', () => {
  const words = { group: 'cash-benefit-job-ready', events: ['first-contact 2024-01-10', 'interview-held 2024-06-20'] };
  const facts = { ...caseOf(words), known: { 'interview-held': latest } };

  test('tells what was seen, and that not everything is known', () => {
    const answer = explainKnown(facts, 'contact-4-in-first-6m', allRules, isoDate('2024-07-20'));
    expect(answer.status).toBe('unknown');
    expect(answer.trace.at(-1)).toMatchObject({
      step: 'partial-knowledge',
      text: 'what was seen gives overdue, but not everything is known: all:interview-held',
      detail: { seen: 'overdue', seenDue: '2024-07-09', missing: ['all:interview-held'] },
    });
  });
  test('is the plain working where the answers agree', () => {
    const today = isoDate('2024-06-10');
    expect(explainKnown(facts, 'contact-4-in-first-6m', allRules, today)).toEqual(
      explain(facts, 'contact-4-in-first-6m', allRules, today),
    );
  });
  test('says on which day it was done, where that day is sure', () => {
    const early = {
      ...facts,
      events: caseOf({ events: ['first-contact 2024-01-10', 'interview-held 2024-01-15'] }).events,
    };
    const answer = explainKnown(early, 'benefit-recipient-first-interview-1w', allRules, isoDate('2024-02-01'));
    expect(answer).toMatchObject({ status: 'met', fulfilledOn: '2024-01-15' });
    expect(answer.trace.map(({ step }) => step)).toContain('fulfilled');
  });
  test('names all that is not known in full', () => {
    const either = inventedRule({ fulfilledBy: [{ type: 'interview-held' }, { type: 'follow-up-held' }] });
    const start = { ...caseOf({ events: ['first-contact 2024-01-10'] }), knownOtherwise: none };
    expect(explainKnown(start, 'invented', either, isoDate('2024-03-01')).trace.at(-1)?.text).toBe(
      'what was seen gives overdue, but not everything is known: all:interview-held, all:follow-up-held',
    );
  });
});

test('the working of what is done does not say »late« where an act that no page showed may have been in time', () => {
  const words = { group: 'cash-benefit-job-ready', events: ['first-contact 2024-02-01', 'interview-held 2024-03-01'] };
  const answer = explainKnown(
    { ...caseOf(words), known: { 'interview-held': latest } },
    'benefit-recipient-first-interview-1w',
    allRules,
    isoDate('2024-03-10'),
  );
  expect(answer).toMatchObject({ status: 'met', fulfilledOn: null, late: false });
  expect(answer.trace.map(({ step }) => step)).not.toContain('fulfilled');
  expect(answer.trace.at(-1)).toMatchObject({ step: 'status', date: '2024-03-10' });
});

describe('a chain of which a list shows only the newest', () => {
  const chain = inventedRule({ obligation: { kind: 'every', span: { unit: 'weeks', count: 4 } } });
  const words = { events: ['first-contact 2024-01-10', 'interview-held 2024-02-10'] };
  const at = (extent: Known) =>
    explainKnown({ ...caseOf(words), known: { 'interview-held': extent } }, 'invented', chain, isoDate('2024-02-12'));

  test.each<[string, Known]>([
    ['any day', latest],
    ['the days since 1 February', { extent: 'latest', completeUntil: isoDate('2024-02-01') }],
  ])('does not say that it came late: one before it may lie on %s', (_when, extent) => {
    expect(at(extent)).toMatchObject({ due: '2024-03-09', fulfilledOn: '2024-02-10', late: false });
    expect(at(extent).trace.map(({ step }) => step)).not.toContain('fulfilled');
  });

  test('says so where all are known', () => {
    expect(at({ extent: 'all' })).toMatchObject({ due: '2024-03-09', fulfilledOn: '2024-02-10', late: true });
  });
});

test('a rule of ongoing contact may have been kept by acts that no page shows', () => {
  const rules = inventedRule({ obligation: { kind: 'rolling', count: 3, window: { unit: 'months', count: 12 } } });
  const words = { group: 'resource-course', events: ['first-contact 2020-01-10', 'interview-held 2024-06-20'] };
  const more = { known: { 'interview-held': latest } };
  expect(known('invented', words, more, '2024-07-20', rules).status).toBe('unknown');
  expect(known('invented', words, { known: {} }, '2024-07-20', rules).status).toBe('overdue');
});

describe('rules that are not asked for by name', () => {
  test('say nothing where they do not apply, however little is known', () => {
    const rules = inventedRule({ targetGroups: ['flexjob'] });
    const facts = { ...caseOf({ group: 'insured', events: ['first-contact 2024-01-10'] }), knownOtherwise: none };
    expect(assessKnown(facts, rules, isoDate('2024-02-01'))).toEqual([]);
    expect(assessKnown(facts, rules, isoDate('2024-02-01'), { only: ['invented'] })).toMatchObject([
      { status: 'not-applicable' },
    ]);
  });

  test('are told where one version among several may have been started by a field that could not be read', () => {
    const rules = inventedRule({ trigger: 'first-contact', validTo: '2019-12-31' }, { validFrom: '2020-01-01' });
    const unreadable = [{ meaning: 'first-contact', label: 'Start' }];
    const facts = { ...caseOf({}), unreadable };
    expect(assessKnown(facts, rules, isoDate('2024-02-01'))).toMatchObject([
      { status: 'unknown', validFrom: '2020-01-01', missing: ['field:Start'] },
    ]);
    // What is asked each day waits for no start.
    const daily = inventedRule({ trigger: null });
    expect(assessKnown(facts, daily, isoDate('2024-02-01'))).toMatchObject([{ status: 'timely', missing: [] }]);
  });
});

describe('what a field that could not be read might have told', () => {
  const words = { events: ['first-contact 2024-02-01'] };
  const unreadable = (meaning: string) => ({ unreadable: [{ meaning, label: 'Felt' }] });
  const at = (version: Parameters<typeof inventedRule>[0], meaning: string, more: string[] = []) =>
    known(
      'invented',
      { events: [...words.events, ...more] },
      unreadable(meaning),
      '2024-02-05',
      inventedRule(version),
    ).missing.join();

  test.each<[string, Parameters<typeof inventedRule>[0], string, string[], string]>([
    [
      'the event a duty needs',
      { requiresEvent: { type: 'offer-ended', when: 'any' } },
      'offer-ended',
      [],
      'field:Felt',
    ],
    ['an event it does not ask for', {}, 'offer-ended', [], ''],
    ['what would lift it', { unlessEvent: 'offer-started' }, 'offer-started', [], 'field:Felt'],
    ['what would lift another', {}, 'offer-started', [], ''],
    ['a birth date where an age is asked', { ages: [{ below: 30 }] }, 'birthDate', [], 'field:Felt'],
    ['a birth date where none is', {}, 'birthDate', [], ''],
    ['a suspension of what rests', { suspendable: true }, 'suspension', [], 'field:Felt'],
    ['a suspension of what does not', {}, 'suspension', [], ''],
    ['a suspension of what is done', { suspendable: true }, 'suspension', ['interview-held 2024-02-02'], ''],
    [
      'a booking where the next is asked for',
      { obligation: { kind: 'by-need' } },
      'interview-booked',
      [],
      'field:Felt',
    ],
    ['a booking where it is not', {}, 'interview-booked', [], ''],
  ])('%s', (_what, version, meaning, more, expected) => {
    expect(at(version, meaning, more)).toBe(expected);
  });

  test('a booking, where a count is asked for and nothing by need after it', () => {
    const half = { unit: 'months', count: 6 } as const;
    const count = (thenByNeed: boolean): Parameters<typeof inventedRule>[0] => ({
      obligation: {
        kind: 'count-in-period',
        count: 1,
        span: half,
        counting: 'after',
        quotas: [],
        thenEvery: null,
        thenByNeed,
      },
    });
    expect([at(count(false), 'interview-booked'), at(count(true), 'interview-booked')]).toEqual(['', 'field:Felt']);
  });

  test('a history, where nothing is asked that it could have told of', () => {
    const exempt = inventedRule({ trigger: null, obligation: { kind: 'suspension' }, fulfilledBy: [] });
    const facts = { ...caseOf(words), ...unreadable('history') };
    expect(assessKnown(facts, exempt, isoDate('2024-02-05'))).toEqual([]);
  });

  test('what already misses a payment is not made clearer by one more field', () => {
    const month = { unit: 'months', count: 1 } as const;
    const version = {
      obligation: { kind: 'accumulation', span: month, window: month, exclude: month, then: 'reached' } as const,
      suspendable: true,
    };
    expect(at(version, 'suspension')).toBe('payment-data');
  });
});

describe('what is done', () => {
  const rules = inventedRule({});
  const held = { events: ['first-contact 2024-01-10', 'interview-held 2024-02-20'] };

  test('late, and perhaps in time by an act that no page showed: neither its day nor lateness is told', () => {
    const more = { known: { 'interview-held': latest } };
    expect(known('invented', held, more, '2024-03-01', rules)).toMatchObject({
      status: 'met',
      due: '2024-02-09',
      fulfilledOn: null,
      late: false,
    });
  });
  test('in time stays as it was seen', () => {
    const inTime = { events: ['first-contact 2024-01-10', 'interview-held 2024-01-20'] };
    const more = { known: { 'interview-held': latest } };
    expect(known('invented', inTime, more, '2024-03-01', rules)).toMatchObject({
      status: 'met',
      fulfilledOn: '2024-01-20',
      late: false,
    });
  });
  test('late, with every act known, is late', () => {
    expect(known('invented', held, { known: { 'interview-booked': none } }, '2024-03-01', rules)).toMatchObject({
      fulfilledOn: '2024-02-20',
      late: true,
    });
  });
});
