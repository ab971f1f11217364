import { describe, expect, test } from 'vitest';
import type { FactSource } from '../../../lib/case/case-facts.ts';
import type { Alternative, Contradiction } from '../../../lib/case/contradiction.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { Language } from '../../../lib/text/language.ts';
import { withDispute } from '../../../lib/views/badge-view.ts';
import { contradictionView, settledView } from '../../../lib/views/contradiction-view.ts';
import { overdue } from '../components/sample-badge.ts';
import { caseOf } from '../rules/build-case.ts';
import { today } from './judged.ts';

const page = (name: string, field: string, seenOn: string = today): FactSource => ({
  kind: 'page',
  adapter: 'demo',
  page: name,
  field,
  seenOn: isoDate(seenOn),
});
const byHand: FactSource = { kind: 'by-hand', seenOn: today };
const says = (value: string | null, source: FactSource, more: Partial<Alternative> = {}): Alternative => ({
  id: `${value}`,
  value,
  source,
  ...more,
});
const about = (meaning: string, label: string, ...alternatives: Alternative[]): Contradiction => ({
  meaning,
  label,
  alternatives,
  postponed: null,
});

const context = (language: Language = 'da') => ({ facts: caseOf({}), rules: [], today, language });
const view = (contradiction: Contradiction, language: Language = 'da') =>
  contradictionView(contradiction, context(language), () => null);

const groups = about(
  'targetGroup',
  'Målgruppe',
  says('insured', page('Sagen', 'Målgruppe')),
  says('flex-benefit', page('Mine sager', 'Målgruppe', '2026-11-20')),
);

test('two target groups stand by their names, each with its page and day', () => {
  const { title, alternatives } = view(groups);
  expect(title).toBe('To kilder er uenige om »Målgruppe«');
  expect(alternatives.map(({ value, source }) => [value, source])).toEqual([
    ['Dagpengemodtager', 'læst i »Målgruppe« på siden »Sagen« i dag'],
    ['Ledighedsydelse', 'læst i »Målgruppe« på siden »Mine sager« den 20. nov.'],
  ]);
});

test('in English they stand by their English names', () => {
  const { title, alternatives } = view(groups, 'en');
  expect(title).toBe('Two sources disagree on “Målgruppe”');
  expect(alternatives.map(({ value }) => value)).toEqual(['Insured unemployed', 'Flexjob unemployment benefit']);
});

test.each([
  [
    'days',
    about('first-contact', 'Start', says('2026-05-18', page('Sagen', 'Start')), says('2026-05-20', byHand)),
    ['18. maj 2026', '20. maj 2026'],
  ],
  [
    'an interview that a whole history lacks',
    about('interview-held', 'Seneste samtale', says(null, page('Sagen', 'Historik')), says('2026-11-20', byHand)),
    ['står der ikke', '20. nov. 2026'],
  ],
  [
    'how an interview was held',
    about(
      'interview-held',
      '',
      says('2026-11-20', byHand, { detail: { channel: 'phone', with: 'unemployment-fund' } }),
      says('2026-11-20', page('Sagen', 'Historik'), { detail: { channel: 'in-person' } }),
    ),
    ['20. nov. 2026 · telefon · med a-kassen', '20. nov. 2026 · fremmøde'],
  ],
  [
    'exemptions',
    about(
      'suspension',
      '',
      says('2026-11-01..2026-12-31 2027-02-01..', page('Sagen', 'Fritagelser')),
      says(null, page('Mine sager', 'Fritaget fra')),
    ),
    ['1. nov. 2026 – 31. dec. 2026, fra 1. feb. 2027', 'ingen'],
  ],
] as [string, Contradiction, string[]][])('values are words: %s', (_what, contradiction, values) => {
  expect(view(contradiction).alternatives.map(({ value }) => value)).toEqual(values);
});

test('an event is told by its name and day, since the page’s word may be that of a whole table', () => {
  const one = about(
    'interview-held',
    'Historik',
    says(null, byHand, { event: { type: 'interview-no-show', on: isoDate('2026-09-02') } }),
    says('2026-09-02', page('Sagen', 'Historik'), { event: { type: 'interview-held', on: isoDate('2026-09-02') } }),
  );
  expect(view(one).title).toBe('To kilder er uenige om »Samtale holdt« 2. sept. 2026');
  expect(view(one).alternatives.map(({ value }) => value)).toEqual([
    'Udeblivelse 2. sept. 2026',
    'Samtale holdt 2. sept. 2026',
  ]);
  const made = { kind: 'chosen', alternative: 'null', because: 'entry-is-right' } as const;
  const decision = { meaning: 'interview-held', between: ['2026-09-02', 'null'], on: today, made };
  expect(settledView({ contradiction: one, decision }, context())?.what).toBe(
    'Samtale holdt 2. sept. 2026: Udeblivelse 2. sept. 2026',
  );
});

test('two different starts are told by the page’s word for it', () => {
  const starts = about(
    'first-contact',
    'Start',
    says('2026-05-18', page('Sagen', 'Start')),
    says('2026-05-20', byHand),
  );
  expect(view(starts).title).toBe('To kilder er uenige om »Start«');
});

test('where no page has a word for it, it has ours', () => {
  expect(view(about('suspension', '', says(null, byHand), says('2026-11-01..', byHand))).title).toContain(
    '»Fritagelse«',
  );
});

test('choosing takes one click: the reason follows from what was chosen', () => {
  const { alternatives } = view(about('first-contact', 'Start', says('x', page('Sagen', 'Start')), says('y', byHand)));
  expect(alternatives.map(({ choice }) => choice)).toEqual([
    {
      meaning: 'first-contact',
      between: ['x', 'y'],
      made: { kind: 'chosen', alternative: 'x', because: 'page-is-right' },
    },
    {
      meaning: 'first-contact',
      between: ['x', 'y'],
      made: { kind: 'chosen', alternative: 'y', because: 'entry-is-right' },
    },
  ]);
});

test('what the badge would be is asked of each alternative as if it were chosen', () => {
  const shown = contradictionView(groups, context(), ({ on, made }) =>
    on === today && made.kind === 'chosen' && made.alternative === 'insured' ? overdue : null,
  );
  expect(shown.alternatives.map(({ then }) => then?.words ?? null)).toEqual(['6 dage over fristen', null]);
});

test('where the badge stays the same whichever is chosen, that is said once', () => {
  const shown = contradictionView(groups, context(), () => overdue);
  expect([shown.isSame, ...shown.alternatives.map(({ then }) => then)]).toEqual([true, null, null]);
  expect(view(groups).isSame).toBe(false);
});

test('what was put off says so', () => {
  const postponed = { on: isoDate('2026-11-20'), because: 'must-ask' } as const;
  expect(view({ ...groups, postponed }).postponed).toBe(
    'Udsat 20. nov.: der skal spørges. Mærket viser stadig det alvorligste.',
  );
});

describe('what was decided', () => {
  const made = { kind: 'chosen', alternative: 'insured', because: 'page-is-right' } as const;
  const decision = { meaning: 'targetGroup', between: ['flex-benefit', 'insured'], on: today, made };

  test('says what was chosen, where it stands and when, and can be taken back', () => {
    expect(settledView({ contradiction: groups, decision }, context())).toEqual({
      what: 'Målgruppe: Dagpengemodtager',
      why: 'læst i »Målgruppe« på siden »Sagen« i dag, valgt 23. nov.',
      takeBack: { meaning: 'targetGroup', between: ['flex-benefit', 'insured'], made: { kind: 'taken-back' } },
    });
  });

  test('is not shown where what was chosen is said by nobody any more', () => {
    const gone = { ...decision, made: { ...made, alternative: 'resource-course' } };
    expect(settledView({ contradiction: groups, decision: gone }, context())).toBeNull();
  });
});

describe('two tellings that may be of one interview', () => {
  const [one, other] = ['2026-11-19', '2026-11-20'];
  const question = (meaning: string): Contradiction => ({
    ...about(
      meaning,
      'Seneste samtale',
      says(one, page('Mine sager', 'Seneste samtale')),
      says(other, byHand),
      says(`${one} ${other}`, byHand),
    ),
    question: 'one-or-two',
  });

  test('are asked about as people would ask, with each answer in words', () => {
    const { title, alternatives } = view(question('interview-held'));
    expect(title).toBe('Er det den samme samtale?');
    expect(alternatives.map(({ value, source }) => [value, source])).toEqual([
      ['Én samtale, 19. nov. 2026', 'læst i »Seneste samtale« på siden »Mine sager« i dag'],
      ['Én samtale, 20. nov. 2026', 'indtastet i dag'],
      ['To samtaler, 19. nov. 2026 og 20. nov. 2026', 'begge kilder gælder'],
    ]);
    expect(view(question('follow-up-held'), 'en').title).toBe('Is it the same interview?');
  });

  test('of anything else by the page’s own word', () => {
    expect(view({ ...question('first-contact'), label: 'Start' }).title).toBe('»Start«: er det to eller det samme?');
  });

  test('once decided, can be taken back', () => {
    const contradiction = question('interview-held');
    const between = contradiction.alternatives.map(({ id }) => id);
    const made = { kind: 'chosen', alternative: `${one} ${other}`, because: 'entry-is-right' } as const;
    const decision = { meaning: 'interview-held', between, on: today, made };
    expect(settledView({ contradiction, decision }, context())).toMatchObject({
      what: 'To samtaler, 19. nov. 2026 og 20. nov. 2026',
      why: 'begge kilder gælder, valgt 23. nov.',
    });
  });
});

describe('the badge', () => {
  test('says that sources disagree, in sight and to a screen reader', () => {
    const { words, detail, sentence } = withDispute(overdue, [groups], 'da');
    expect([words, detail]).toEqual(['6 dage over fristen', '4. samtale · kilder uenige']);
    expect(sentence).toBe(
      'Fjerde samtale, 6 dage over fristen, tirsdag 17. november 2026. Kilder uenige. Åbn forklaring',
    );
  });

  test.each([
    ['−6', '−6≠'],
    ['12', '12≠'],
    ['', '≠'],
    // No room for both: the number is in the sentence.
    ['−117', '≠'],
  ])('where there is room for the shape and %s only, it bears the mark %s', (compact, marked) => {
    expect(withDispute({ ...overdue, compact }, [groups], 'da').compact).toBe(marked);
  });

  test('is as it was where none do', () => {
    expect(withDispute(overdue, [], 'da')).toBe(overdue);
  });
});
