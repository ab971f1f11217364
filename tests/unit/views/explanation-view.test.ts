import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { explanationView, noExplanation } from '../../../lib/views/explanation-view.ts';
import type { SourcedReading } from '../../../lib/case/case-reading.ts';
import type { Language } from '../../../lib/text/language.ts';
import { caseOf, inventedRule } from '../rules/build-case.ts';
import { judged, seenOn, today } from './judged.ts';

function explained(judgement: ReturnType<typeof judged>, on: string = today, language: Language = 'da') {
  return explanationView(judgement, [], allRules, isoDate(on), language);
}

/** Job-ready, started on 18 May; three held, one cancelled. */
const mette = {
  group: 'cash-benefit-job-ready',
  events: [
    'first-contact 2026-05-18',
    'interview-held 2026-05-22',
    'interview-held 2026-07-06',
    'interview-held 2026-09-02',
    'interview-cancelled 2026-11-03',
    'offer-started 2026-06-01',
  ],
};

describe('why a case has its badge', () => {
  const facts = seenOn(caseOf(mette), today);
  const view = explained(judge(facts, allRules, today));

  test('begins with what and when, blaming nobody', () => {
    expect(view.sentence).toBe('Fjerde samtale skulle være holdt senest tirsdag 17. november');
  });

  test.each([
    ['none is held', [], 'Fire samtaler skulle', 'Four interviews should'],
    [
      'one is held',
      ['interview-held 2026-05-22'],
      'De sidste 3 af 4 samtaler skulle',
      'The last 3 of 4 interviews should',
    ],
  ])('says how many are missing where %s', (_when, held, danish, english) => {
    const judgement = judged({
      group: mette.group,
      events: ['first-contact 2026-05-18', 'offer-started 2026-06-01', ...held],
    });
    const headline = judgement.deadlines.find(({ rule }) => rule === 'contact-4-in-first-6m')!;
    const alone = { ...judgement, headline: { ...judgement.headline, deadline: headline } };
    expect(explained(alone).sentence).toBe(`${danish} være holdt senest tirsdag 17. november`);
    expect(explained(alone, today, 'en').sentence).toBe(`${english} have been held by Tuesday 17 November`);
  });

  test('follows the clock from the event that started it to today', () => {
    expect(view.timeline.map(({ kind, when, what }) => [kind, when, what])).toEqual([
      ['start', '18. maj 2026', 'Første henvendelse'],
      ['period', '+ 6 mdr.', 'Startdagen tæller med, så sidste dag er 17. nov. 2026'],
      ['done', '3 af 4', 'Tæller: 22. maj, 6. juli og 2. sept. Afbuddet 3. nov. tæller ikke'],
      ['due', '17. nov. 2026', 'Lovpligtig frist, en arbejdsdag'],
      ['missed', 'I dag', '6 dage over fristen'],
    ]);
  });

  test('says of each fact where and when it was read', () => {
    expect(view.timeline[0]!.readAt).toBe('læst i »Historik« på siden »Sagen« i dag');
    const older = explained(judge(seenOn(facts, '2026-11-20'), allRules, today));
    expect(older.timeline[0]!.readAt).toBe('læst i »Historik« på siden »Sagen« den 20. nov.');
  });

  test('names the paragraph, which starts it is for, and how sure it is', () => {
    expect(view.law).toMatchObject({
      paragraph: expect.stringMatching(/^LAB 2020 \(LOV 548\/2019\), § 31/) as string,
      validity: 'sager begyndt 1. jan. 2020 – 30. juni 2026',
      marks: [
        'Regel kontrolleret 22. nov. 2026',
        'tallet er vores læsning af loven',
        'ikke godkendt af kommunen endnu',
      ],
    });
    expect(view.advice).toContain('Loven kan læses på flere måder. Her er den strenge læsning brugt.');
  });

  test('tells the reading taken and the source, in Danish as in English', () => {
    expect(view.law?.notes).toMatch(/^Startdagen tælles med\. Et ydelsesskift starter perioden forfra/);
    expect(view.law?.source).toBe('Kilde: LAB § 31, lovbekendtgørelser fra 2022 og 2024 på elov.dk');
    const english = explained(judge(facts, allRules, today), today, 'en').law;
    expect(english?.notes).toMatch(/^Start day counted in\. A benefit change restarts the period/);
    expect(english?.source).toBe('Source: LAB § 31, consolidated acts 2022 and 2024 on elov.dk');
  });

  test('says what would fulfil it, and what else runs in the case', () => {
    expect(view.fulfilment).toBe('Samtale holdt');
    expect(view.others.map(({ title, badge }) => [title, badge.words])).toContainEqual([
      'Første samtale inden en uge fra henvendelsen',
      'Opfyldt',
    ]);
  });

  test('can be copied without a name, a CPR number or an empty line of working', () => {
    const text = explanationView(
      judge({ ...facts, ref: '780590-1234' }, allRules, today),
      [named],
      allRules,
      today,
      'da',
    );
    expect(text.caseLine).toBe('780590-1234 · Mette P.');
    expect(text.calculation).not.toContain('180590');
    expect(text.calculation).not.toContain('Mette');
    expect(text.calculation).toContain('18. maj 2026: Første henvendelse (læst i »Historik« på siden »Sagen« i dag)');
    expect(text.calculation).toContain('§ 31');
    expect(view.calculation).toContain('Sag c1. Beregnet 23. nov. 2026');
  });
});

const named: SourcedReading = {
  adapter: 'demo',
  page: 'Sagen',
  seenOn: today,
  reading: { ref: 'c1', complete: [], fields: { name: { status: 'read', label: 'Borger', value: 'Mette Prøvesen' } } },
};

describe('closed days', () => {
  test('before a legal date that nobody works on are named, with the last working day', () => {
    const rules = inventedRule({
      obligation: { kind: 'within', span: { unit: 'days', count: 30 }, counting: 'after' },
    });
    // 30 days after 26 November is Boxing Day.
    const view = explanationView(
      judge(caseOf({ events: ['first-contact 2026-11-26'] }), rules, isoDate('2026-12-01')),
      [],
      rules,
      isoDate('2026-12-01'),
      'da',
    );
    expect(
      view.timeline.filter(({ kind }) => kind === 'due' || kind === 'safe').map(({ when, what }) => [when, what]),
    ).toEqual([
      ['26. dec. 2026', 'Lovpligtig frist'],
      [
        '23. dec. 2026',
        'Sidste arbejdsdag før fristen. Lukket: juleaftensdag 24. dec., juledag 25. dec. og 2. juledag 26. dec.',
      ],
    ]);
  });

  test('that a count of working days passes over are told, weekends as a number', () => {
    const rules = inventedRule({
      obligation: { kind: 'within', span: { unit: 'working-days', count: 10 }, counting: 'after' },
    });
    const view = explanationView(
      judge(caseOf({ events: ['first-contact 2026-12-21'] }), rules, isoDate('2026-12-22')),
      [],
      rules,
      isoDate('2026-12-22'),
      'da',
    );
    const closed = view.timeline.find(({ kind }) => kind === 'closed')?.what;
    expect(closed).toMatch(/^Lukkedage springes over: juleaftensdag 24\. dec\., juledag 25\. dec\., /);
    expect(closed).toMatch(/nytårsdag 1\. jan\. 2027 og \d weekenddage$/);
  });
});

describe('where no date can be given', () => {
  test('an unknown group shows no rule, for whose it would be is not known', () => {
    const view = explained(judged({ group: null, events: ['first-contact 2026-08-03'] }));
    expect(view).toMatchObject({
      sentence: 'Fristen kan ikke beregnes: målgruppe mangler',
      law: null,
      fulfilment: null,
      timeline: [],
    });
    expect(view.advice[0]).toBe('Se efter på sagen, om oplysningen er udfyldt i sagssystemet.');
  });

  test('partial knowledge is told at the end of the working, with the one visit that settles it', () => {
    const view = explained(
      judged(mette, today, { known: { 'interview-held': { extent: 'latest', completeUntil: null } } }),
    );
    expect(view.advice[0]).toBe('Åbn sagen. Så kender Rettidig også det, listen ikke viser.');
    expect(view.timeline.at(-2)).toMatchObject({ when: '?', what: 'Ikke alle samtaler kendes' });
    expect(view.timeline.at(-1)).toMatchObject({ when: 'I dag', what: 'Kan ikke beregnes: ikke alle samtaler kendes' });
  });

  test('a group without a contact rule says so and sends nobody to a date', () => {
    const view = explained(judged({ group: 'resource-course', events: ['benefit-transition 2026-08-03'] }));
    expect(view).toMatchObject({ sentence: 'Ingen regel fundet for denne målgruppe', law: null });
    expect(view.indicators.map(({ badge }) => badge.words)).not.toEqual([]);
  });

  test('a case that was never read is told so in words', () => {
    expect(noExplanation('da')).toEqual({
      found: false,
      language: 'da',
      sentence: 'Rettidig har ikke læst noget om denne sag.',
      next: 'Åbn sagen eller listen i sagssystemet, og vent til mærket vises.',
    });
  });
});

describe('others’ deadlines', () => {
  test('a complaint whose time seems to have passed is always to be sent on', () => {
    const view = explained(judged({ group: 'flexjob', events: ['decision-received 2026-10-01'] }));
    const line = view.duties.find(({ title }) => title === 'Klagefrist til Ankestyrelsen: fire uger');
    expect(line?.note).toBe(
      'Fristen ser ud til at være overskredet – send altid klagen videre; kun Ankestyrelsen afgør, om den behandles',
    );
    expect(line?.badge).toMatchObject({ form: 'by-need', words: 'Send videre' });
  });

  test('duties of the unemployment fund stand apart from our own', () => {
    const view = explained(judged({ group: 'insured', events: ['unemployment-start 2026-06-01'] }));
    expect(view.duties.map(({ title }) => title)).toContain('A-kassen: tre samtaler de første tre måneder');
    expect(view.others.map(({ title }) => title)).not.toContain('A-kassen: tre samtaler de første tre måneder');
  });
});

describe('an exemption', () => {
  const rules = inventedRule({ suspendable: true });
  const pausedView = (suspension: string, start: string) =>
    explanationView(
      judge(caseOf({ events: [`first-contact ${start}`], suspensions: [suspension] }), rules, today),
      [],
      rules,
      today,
      'da',
    );

  test('does not move the date that comes after it', () => {
    const view = pausedView('2026-11-22..2026-12-05', '2026-11-20');
    expect(view.sentence).toBe(
      'Borgeren er fritaget til lørdag 5. december. Fristen for første samtale, søndag 20. december, gælder derefter',
    );
    expect(view.advice).toContain('Fritagelsen slutter snart, og fristen flytter sig ikke. Book i god tid.');
    expect(view.timeline.at(-1)?.what).toMatch(/^Fritagelse slutter om 12 dage · /);
  });

  test('says when the date will have passed at its end', () => {
    expect(pausedView('2026-11-22..2027-01-31', '2026-11-20').sentence).toContain(
      'er overskredet, når fritagelsen slutter',
    );
  });
});

test('the whole explanation is there in English', () => {
  const view = explained(judged(mette), today, 'en');
  expect(view.sentence).toBe('Fourth interview should have been held by Tuesday 17 November');
  expect(view.timeline.map(({ what }) => what).join(' ')).not.toMatch(/[æøåÆØÅ]|Tæller|Frist/);
});

test('what counts says of a page and of an entry by hand where each is from', () => {
  const facts = seenOn(caseOf(mette), today);
  const entered = { type: 'interview-held', on: today, source: { kind: 'by-hand', seenOn: today } } as const;
  const judgement = judge({ ...facts, events: [...facts.events, entered] }, allRules, today);
  const deadline = judgement.deadlines.find(({ rule }) => rule === 'contact-4-in-first-6m')!;
  const { timeline } = explained({ ...judgement, headline: { ...judgement.headline, deadline } });
  expect(timeline.find(({ when }) => when === '4 af 4')?.readAt).toBe(
    'læst i »Historik« på siden »Sagen« i dag · indtastet i dag',
  );
});

test('a calculation that is copied says which sources disagree, and what each of them says', () => {
  const page = (name: string) =>
    ({ kind: 'page', adapter: 'demo', page: name, field: 'Målgruppe', seenOn: today }) as const;
  const contradiction = {
    meaning: 'targetGroup',
    label: 'Målgruppe',
    alternatives: [
      { id: 'a', value: 'insured', source: page('Sagen') },
      { id: 'b', value: 'flex-benefit', source: page('Mine sager') },
    ],
    postponed: null,
  };
  const view = explained({ ...judged(mette), contradictions: [contradiction] });
  expect(view.badge.detail).toContain('kilder uenige');
  expect(view.calculation).toContain(
    'To kilder er uenige om »Målgruppe«: Dagpengemodtager (læst i »Målgruppe« på siden »Sagen« i dag); ' +
      'Ledighedsydelse (læst i »Målgruppe« på siden »Mine sager« i dag).',
  );
});

test('and of two birth dates only that they disagree: the day someone was born stands in no copy', () => {
  const page = (name: string) => ({ kind: 'page', adapter: 'demo', page: name, field: 'Født', seenOn: today }) as const;
  const contradiction = {
    meaning: 'birthDate',
    label: 'Født',
    alternatives: [
      { id: 'a', value: '1991-03-05', source: page('Sagen') },
      { id: 'b', value: '1991-05-03', source: page('Mine sager') },
    ],
    postponed: null,
  };
  const view = explained({ ...judged(mette), contradictions: [contradiction] });
  expect(view.calculation).toContain('To kilder er uenige om »Født«.');
  expect(view.calculation).not.toContain('1991');
});
