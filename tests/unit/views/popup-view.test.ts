import { describe, expect, test } from 'vitest';
import { allRules } from '../../../lib/rules/packs/index.ts';
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
    ['due today', '2026-11-12', 'I dag, mandag 23. november', [0, 1, 0, 0]],
    ['due tomorrow', '2026-11-13', 'Resten af ugen', [0, 0, 0, 1]],
    ['due on Friday', '2026-11-18', 'Resten af ugen', [0, 0, 0, 1]],
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
      ['frist i ugen', 0],
    ]);
  });

  test('an interview agreed this week is listed with its day', () => {
    const agreed = {
      group: 'flexjob',
      events: ['flexjob-start 2026-01-05', 'interview-booked 2026-11-25', 'interview-booked 2026-12-01'],
    };
    expect(popupOf([oneCase('1', agreed)]).groups).toMatchObject([
      { title: 'Samtaler i ugen', lines: [{ who: '26-1', what: 'Ons. 25. nov. · Aftalt samtale' }] },
    ]);
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
