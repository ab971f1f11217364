import { describe, expect, test } from 'vitest';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { placeInWeek } from '../../../lib/plan/bands.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { popupView, type JudgedCase, type PopupInput } from '../../../lib/views/popup-view.ts';
import { caseOf, inventedRule } from '../rules/build-case.ts';
import { seenOn, today } from './judged.ts';

function oneCase(id: string, words: Parameters<typeof caseOf>[0], seen: string = today): JudgedCase {
  const facts = seenOn(caseOf(words), seen);
  return { id, ref: `26-${id}`, name: null, judgement: judge(facts, allRules, today) };
}

/** File access asked for on a day is due seven working days later: one plain duty of ours. */
const access = (asked: string) => ({
  group: 'flexjob',
  events: ['flexjob-start 2026-01-05', `file-access-requested ${asked}`],
});

function popupOf(judged: JudgedCase[], more: Partial<PopupInput> = {}) {
  const page = { state: 'read', cases: 42, read: 42 } as const;
  return popupView({ judged, unopened: 0, page, rules: allRules, today, language: 'da', practiceDay: false, ...more });
}

const titles = (judged: JudgedCase[]) => popupOf(judged).groups.map(({ title }) => title);
const numbers = (judged: JudgedCase[]) => popupOf(judged).counts.map(({ count }) => count);

describe('what must I do today', () => {
  test.each([
    ['overdue since Friday', '2026-11-11', 'Over fristen', [1, 0, 0, 0]],
    ['due today', '2026-11-12', 'Frist i dag', [0, 1, 0, 0]],
    ['due tomorrow', '2026-11-13', 'Frister resten af ugen', [0, 0, 0, 0]],
    ['due on Friday', '2026-11-18', 'Frister resten af ugen', [0, 0, 0, 0]],
  ])('a case that is %s', (_when, asked, title, counts) => {
    expect(titles([oneCase('1', access(asked))])).toEqual([title]);
    expect(numbers([oneCase('1', access(asked))])).toEqual(counts);
  });

  test('a case that is due next week is in no group and no count', () => {
    expect(popupOf([oneCase('1', access('2026-11-19'))])).toMatchObject({ groups: [], outside: null, empty: null });
  });

  test('a line says who, what and when, and its badge does not say it again', () => {
    const named = { ...oneCase('1', access('2026-11-11')), name: 'Mette Prøvesen' };
    expect(popupOf([named]).groups[0]!.lines).toMatchObject([
      {
        id: '1',
        who: 'Mette P.',
        what: 'Aktindsigt, fre. 20. nov.',
        badge: { words: '3 dage over fristen', detail: '' },
      },
    ]);
  });

  test('the oldest comes first, and each case once', () => {
    const both = {
      group: 'flexjob',
      events: ['flexjob-start 2026-01-05', 'file-access-requested 2026-11-02', 'complaint-received 2026-10-26'],
    };
    const lines = popupOf([oneCase('late', access('2026-11-11')), oneCase('both', both)]).groups.flatMap(
      (group) => group.lines,
    );
    expect(lines.map(({ id }) => id)).toEqual(['both', 'late']);
  });

  test('where nobody told how the agreed interview went, that comes first: the deadline may be met', () => {
    const held = ['2026-05-22', '2026-07-06', '2026-09-02'].map((day) => `interview-held ${day}`);
    const fourth = (...more: string[]) =>
      oneCase('1', { group: 'cash-benefit-job-ready', events: ['first-contact 2026-05-18', ...held, ...more] });
    const whatOf = (one: JudgedCase) => popupOf([one]).groups[0]!.lines[0]!.what;
    expect(whatOf(fourth())).toBe('4. samtale, tir. 17. nov.');
    expect(whatOf(fourth('interview-booked 2026-11-16'))).toBe(
      '4. samtale, tir. 17. nov. · Aftalt man. 16. nov. – notér, hvordan det gik',
    );
  });

  test('an interview of which nobody told how it went stands in a group that asks for it, until another comes this week', () => {
    const begun = ['first-contact 2026-11-02', 'interview-held 2026-11-04'];
    const groupsOf = (...more: string[]) =>
      popupOf([oneCase('1', { group: 'cash-benefit-job-ready', events: [...begun, ...more] })]).groups;
    expect(groupsOf('interview-booked 2026-11-19')).toMatchObject([
      { title: 'Notér, hvordan samtalen gik', lines: [{ what: 'Aftalt tor. 19. nov.' }] },
    ]);
    expect(groupsOf('interview-booked 2026-11-19', 'interview-no-show 2026-11-19')).toEqual([]);
    expect(groupsOf('interview-booked 2026-11-19', 'interview-booked 2026-11-25').map(({ id }) => id)).toEqual([
      'interviews-week',
    ]);
  });

  test('what stands in no count is called what the week calls it', () => {
    // Both: the rule of the reform is not confirmed, and its clock counts hours.
    const byFund = ['2026-07-24', '2026-09-09'].map((day) => `interview-held ${day} by:unemployment-fund`);
    const events = ['unemployment-start 2026-07-13', ...byFund, 'interview-held 2026-10-21'];
    const both = oneCase('1', { group: 'insured', events });
    expect(placeInWeek(both.judgement, allRules, today)).toBe('provisional');
    expect(popupOf([both]).outside).toBe('1 med ubekræftet regel');
  });

  test('of one day they stand by name, whatever order the record gives them in', () => {
    const cases = ['Rita Prøvesen', 'Karl Testrup', 'Anne Demo'].map((name, index) => ({
      ...oneCase(String(index), access('2026-11-12')),
      name,
    }));
    const names = (judged: JudgedCase[]) => popupOf(judged).groups[0]!.lines.map(({ who }) => who);
    expect(names(cases)).toEqual(['Anne D.', 'Karl T.', 'Rita P.']);
    expect(names(cases.toReversed())).toEqual(names(cases));
  });

  test('a citizen who must be summoned today stands there and not under the week, and counts once', () => {
    // The only interview is due on Friday, eight days' notice can no longer be had.
    const rules = inventedRule({});
    const judgement = judge(seenOn(caseOf({ events: ['first-contact 2026-10-28'] }), today), rules, today);
    const view = popupOf([{ id: '1', ref: '26-1', name: null, judgement }], { rules });
    expect(view.groups).toMatchObject([
      {
        title: 'Indkald eller sæt bookingfrist i dag',
        lines: [{ who: '26-1', what: 'Indkald til første samtale i dag', badge: { words: '4 dage til' } }],
      },
    ]);
    expect(view.counts.map(({ label, count }) => [label, count])).toEqual([
      ['over fristen', 0],
      ['frist i dag', 0],
      ['indkald i dag', 1],
      ['samtaler i dag', 0],
    ]);
  });

  test.each([
    ['today', '2026-11-23', 'Samtaler i dag', 'Aftalt samtale', 1],
    ['on Wednesday', '2026-11-25', 'Samtaler resten af ugen', 'Ons. 25. nov. · Aftalt samtale', 0],
    ['on Sunday', '2026-11-29', 'Samtaler resten af ugen', 'Søn. 29. nov. · Aftalt samtale', 0],
  ])('an interview agreed for a day of this week, %s', (_when, day, title, what, counted) => {
    const agreed = {
      group: 'flexjob',
      events: ['flexjob-start 2026-01-05', `interview-booked ${day}`, 'interview-booked 2026-12-01'],
    };
    expect(popupOf([oneCase('1', agreed)]).groups).toMatchObject([{ title, lines: [{ who: '26-1', what }] }]);
    expect(popupOf([oneCase('1', agreed)]).counts[3]).toMatchObject({ label: 'samtaler i dag', count: counted });
  });

  test('an interview next week, or one that was called off, is in no group', () => {
    const flexjob = (...events: string[]) => ({ group: 'flexjob', events: ['flexjob-start 2026-01-05', ...events] });
    expect(titles([oneCase('1', flexjob('interview-booked 2026-11-30'))])).toEqual([]);
    expect(titles([oneCase('1', flexjob('interview-booked 2026-11-23', 'interview-cancelled 2026-11-23'))])).toEqual(
      [],
    );
  });

  test('an interview by phone says so', () => {
    const facts = caseOf({ group: 'flexjob', events: ['flexjob-start 2026-01-05', 'interview-booked 2026-11-24'] });
    const events = facts.events.map((event) => ({ ...event, channel: 'phone' }));
    const judgement = judge(seenOn({ ...facts, events }, today), allRules, today);
    const [group] = popupOf([{ id: '1', ref: '26-1', name: null, judgement }]).groups;
    expect(group!.lines[0]!.what).toBe('Tir. 24. nov. · Aftalt pr. telefon');
  });

  test('a case over the deadline with an interview today stands in both, and counts once in each', () => {
    const both = { ...access('2026-11-11'), events: [...access('2026-11-11').events, 'interview-booked 2026-11-23'] };
    expect(titles([oneCase('1', both)])).toEqual(['Over fristen', 'Samtaler i dag']);
    expect(numbers([oneCase('1', both)])).toEqual([1, 0, 0, 1]);
  });
});

describe('what caseworkers want flagged at once', () => {
  const oneInterview = inventedRule({});
  const popupBy = (rules: typeof allRules, ...events: string[]) => {
    const judgement = judge(seenOn(caseOf({ events }), today), rules, today);
    return popupOf([{ id: '1', ref: '26-1', name: null, judgement }], { rules });
  };

  test('an interview agreed after its deadline has a group of its own', () => {
    // Due on Thursday 10 December.
    const view = popupBy(oneInterview, 'first-contact 2026-11-10', 'interview-booked 2026-12-14');
    expect(view.groups).toMatchObject([
      {
        id: 'booked-late',
        title: 'Aftalt efter fristen',
        lines: [{ what: '1. samtale · aftalt man. 14. dec.', badge: { words: '17 dage til' } }],
      },
    ]);
    expect(view.counts.every(({ count }) => count === 0)).toBe(true);
  });

  test('where there is no more time to agree another, it is to be done today', () => {
    const view = popupBy(oneInterview, 'first-contact 2026-10-28', 'interview-booked 2026-12-01');
    expect(view.groups).toMatchObject([
      { id: 'summon', lines: [{ what: 'Indkald til første samtale i dag · aftalt efter fristen' }] },
    ]);
  });

  test('a deadline of today says that its interview is agreed too late', () => {
    const view = popupBy(oneInterview, 'first-contact 2026-10-24', 'interview-booked 2026-11-24');
    expect(view.groups).toMatchObject([
      { id: 'due-today', lines: [{ badge: { words: 'Frist i dag', also: 'aftalt efter fristen' } }] },
      { id: 'interviews-week' },
    ]);
  });

  test('what is over the deadline stays there, whatever is agreed', () => {
    const view = popupBy(oneInterview, 'first-contact 2026-10-01', 'interview-booked 2026-12-14');
    expect(view.groups.map(({ id }) => id)).toEqual(['overdue']);
  });

  const byNeed = inventedRule({ obligation: { kind: 'by-need' } });

  test('»næste samtale ikke aftalt« has a group of its own, the longest without an interview first', () => {
    const cases = ['2026-08-17', '2026-06-29', null].map((held, index): JudgedCase => {
      const events = ['first-contact 2026-01-05', ...(held ? [`interview-held ${held}`] : [])];
      const judgement = judge(seenOn(caseOf({ events }), today), byNeed, today);
      return { id: String(index), ref: `26-${index}`, name: null, judgement };
    });
    const view = popupOf(cases, { rules: byNeed });
    expect(view.groups).toMatchObject([
      {
        title: 'Næste samtale ikke aftalt',
        lines: [
          { who: '26-1', what: 'Seneste samtale man. 29. juni' },
          { who: '26-0', what: 'Seneste samtale man. 17. aug.' },
          { who: '26-2', what: 'Ingen holdte samtaler er læst' },
        ],
      },
    ]);
    expect(view.outside).toBeNull();
  });

  test('once the next interview is agreed it is not listed', () => {
    expect(popupBy(byNeed, 'first-contact 2026-01-05', 'interview-booked 2026-12-14').groups).toEqual([]);
    const calledOff = ['interview-booked 2026-12-14', 'interview-cancelled 2026-12-14'];
    expect(popupBy(byNeed, 'first-contact 2026-01-05', ...calledOff).groups).toMatchObject([{ id: 'not-agreed' }]);
  });
});

describe('what is in no count', () => {
  test('is told below, by its reason', () => {
    const cases = [
      oneCase('1', { group: null, events: ['first-contact 2026-08-03'] }),
      oneCase('2', { group: 'resource-course', events: ['benefit-transition 2026-08-03'] }),
      oneCase('3', { group: 'insured', events: ['unemployment-start 2026-05-01', 'offer-started 2026-06-01'] }),
    ];
    expect(popupOf(cases)).toMatchObject({ groups: [], outside: '1 anslået · 1 kan ikke beregnes · 1 uden regel' });
    expect(numbers(cases)).toEqual([0, 0, 0, 0]);
  });

  test('a case not seen for a while is listed with its date and not counted', () => {
    const view = popupOf([oneCase('1', access('2026-10-20'), '2026-11-06')]);
    expect(view.counts[0]!.count).toBe(0);
    expect(view.groups[0]!.lines[0]!.badge).toMatchObject({ form: 'overdue', detail: 'ikke set siden 6. nov.' });
    expect(view.outside).toBe('1 ikke set længe');
  });

  test('the user’s own number of days decides when that is', () => {
    const twelveWorkingDays = { bookingDays: 8, noticeDays: 8, staleAfterWorkingDays: 12 };
    const view = popupOf([oneCase('1', access('2026-10-20'), '2026-11-06')], { settings: twelveWorkingDays });
    expect(view.counts[0]!.count).toBe(1);
    expect(view.groups[0]!.lines[0]!.badge.detail).toBe('');
    expect(view.outside).toBeNull();
  });
});

test('where sources disagree, the line says so', () => {
  const one = oneCase('1', access('2026-11-11'));
  const contradictions = [{ meaning: 'targetGroup', label: 'Målgruppe', alternatives: [], postponed: null }];
  const [group] = popupOf([{ ...one, judgement: { ...one.judgement, contradictions } }]).groups;
  expect(group!.lines[0]!.badge).toMatchObject({ words: '3 dage over fristen', detail: 'kilder uenige' });
});

describe('around the list', () => {
  test('an empty record teaches what will be here and how it comes', () => {
    expect(popupOf([]).empty).toEqual({
      words: 'Her kommer dine frister',
      next: expect.stringContaining('Åbn din sagsliste') as string,
    });
  });

  test('cases that do not open are trouble, not an empty record', () => {
    expect(popupOf([], { unopened: 2 })).toMatchObject({ empty: null, trouble: '2 gemte sager kan ikke åbnes' });
  });

  test.each([
    [{ state: 'read', cases: 42, read: 40 }, '40 af 42 sager er læst'],
    [{ state: 'unreadable' }, 'Siden kan ikke læses lige nu'],
    [{ state: 'not-read' }, 'Denne side læser Rettidig ikke'],
  ] as const)('a page that is %o', (page, words) => {
    expect(popupOf([], { page }).page.words).toBe(words);
  });

  test('a practice build says its day', () => {
    expect(popupOf([], { practiceDay: true }).practiceDay).toBe('Øvelsesdag: mandag 23. november 2026');
    expect(popupOf([]).practiceDay).toBeNull();
  });
});
