import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { countCases } from '../../../lib/plan/daily-counts.ts';
import { standingsOf } from '../../../lib/plan/changed-since.ts';
import { weekCounts } from '../../../lib/plan/week-counts.ts';
import { usualLeadDays } from '../../../lib/rules/backward-chain.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules as rules } from '../../../lib/rules/packs/index.ts';
import { agendaView } from '../../../lib/views/week-agenda.ts';
import { weekChanges } from '../../../lib/views/week-changes.ts';
import { weekEntry, type WeekEntry } from '../../../lib/views/week-entry.ts';
import { everything, filterChoices, filtered, ordered, unknownGroup } from '../../../lib/views/week-filter.ts';
import { weekNumbers, weekTitle } from '../../../lib/views/week-head.ts';
import { personView, weekRow, type WeekContext } from '../../../lib/views/week-row.ts';
import { caseOf } from '../rules/build-case.ts';
import { seenOn, today } from './judged.ts';

const settings = { ...usualLeadDays, staleAfterWorkingDays: 5, maskPersons: false };
const context: WeekContext = { rules, today, language: 'da', settings };

function entry(id: string, name: string | null, words: Parameters<typeof caseOf>[0], seen: string = today): WeekEntry {
  const judgement = judge({ ...seenOn(caseOf(words), seen), ref: `26-${id}` }, rules, today);
  const judged = { id, ref: `26-${id}`, name, judgement };
  const fields = { name: { status: 'read', label: 'Borger', value: name ?? '' } } as const;
  const reading = { ref: judged.ref, fields, complete: [] };
  const readings = [{ adapter: 'demo', page: 'list', seenOn: today, reading }];
  return weekEntry(judged, readings, rules, today, { ...settings, language: 'da' });
}

/** File access asked for on a day is due seven working days later: one plain duty of ours. */
const access = (asked: string, ...more: string[]) => ({
  group: 'flexjob',
  events: ['flexjob-start 2026-01-05', `file-access-requested ${asked}`, ...more],
});

const late = entry('1', 'Mette Prøvesen', access('2026-11-11', 'interview-held 2026-09-02'));
const soon = entry('2', 'Åse Testrup', access('2026-11-18', 'interview-booked 2026-11-24'));
const grey = entry('3', 'Niels Demo', {});
const stale = entry('4', 'Bo Øvelse', access('2026-11-11'), '2026-11-02');
const all = [grey, stale, soon, late];

const numbersOf = (entries: readonly WeekEntry[], unopened = 0) =>
  weekNumbers(
    weekCounts(
      countCases(
        entries.map(({ judged }) => judged),
        rules,
        today,
        5,
      ),
      unopened,
    ),
    'da',
  );

describe('the numbers of the week', () => {
  test('the bands stand first, and what stands in none is told below', () => {
    const { bands, outside, outsideNone, sum } = numbersOf(all);
    expect(bands.map(({ label, count }) => [label, count])).toEqual([
      ['Ikke rettidige', 1],
      ['Inden for 3 uger', 1],
      ['Rettidige', 0],
    ]);
    expect(outside.map(({ label, count }) => [label, count])).toEqual([
      ['Ikke set længe', 1],
      ['Kan ikke beregnes', 1],
    ]);
    expect([outsideNone, sum]).toEqual([null, '4 sager i alt']);
  });

  test('the share says of how many, and the coverage stands beside it', () => {
    expect(numbersOf(all)).toMatchObject({
      share: '50 % rettidige: 1 af 2 sager i båndene med lovpligtig frist',
      coverage: 'Klart svar i 3 af 4 sager',
      unopened: null,
    });
  });

  test('cases that do not open are told, and count as cases without a clear answer', () => {
    expect(numbersOf(all, 2)).toMatchObject({
      unopened: '2 gemte sager kan ikke åbnes og er ikke talt med.',
      coverage: 'Klart svar i 3 af 6 sager',
    });
  });

  test('without a case in the bands there is no share, rather than one of nothing', () => {
    expect(numbersOf([grey]).share).toMatch(/^Ingen sag med lovpligtig frist/);
    expect(numbersOf([soon]).outsideNone).toBe('Ingen. Alle sager står i et bånd.');
  });

  test('the week says its number and its day', () => {
    expect(weekTitle(today, 'da')).toBe('Uge 48 · mandag 23. november');
  });
});

describe('a row', () => {
  test('says who, what is due and when, how long that is, and when the last interview was', () => {
    expect(weekRow(late, context)).toMatchObject({
      person: { who: 'Mette P.', number: '26-1' },
      what: 'Aktindsigt, fre. 20. nov.',
      badge: { words: '3 dage over fristen', detail: '' },
      last: 'Seneste samtale ons. 2. sept.',
      next: null,
    });
  });

  test('says the next interview that is agreed, and that no interview is known', () => {
    expect(weekRow(soon, context)).toMatchObject({
      next: 'Aftalt tir. 24. nov.',
      last: 'Ingen holdte samtaler er læst',
    });
  });

  test('of a case that cannot be worked out has its badge alone', () => {
    expect(weekRow(grey, context)).toMatchObject({ what: '', badge: { words: 'Kan ikke beregnes' } });
  });
});

describe('a citizen', () => {
  const named = { name: 'Ida Prøvesen', ref: '650391-1234' };

  test('is named on the screen; on paper the CPR number is masked', () => {
    expect(personView(named, false)).toEqual({
      who: 'Ida P.',
      number: '650391-1234',
      printed: { who: 'Ida P.', number: '••••••-••••' },
      copied: '650391-1234',
    });
  });

  test('has neither name nor CPR number where they are hidden, and none to copy', () => {
    const hidden = '••••••-••••';
    expect(personView(named, true)).toEqual({
      who: hidden,
      number: null,
      printed: { who: hidden, number: null },
      copied: null,
    });
  });

  test('is known by the case number where names are hidden', () => {
    expect(personView({ name: 'Ida Prøvesen', ref: '26-004117' }, true).who).toBe('26-004117');
  });
});

describe('what is shown', () => {
  const names = (entries: readonly WeekEntry[]) => entries.map(({ judged }) => judged.name);

  test('is everything, band by band, what must be done first on top', () => {
    expect(names(ordered(all, 'first', today))).toEqual(['Mette Prøvesen', 'Åse Testrup', 'Bo Øvelse', 'Niels Demo']);
  });

  test.each([
    ['a band', { place: 'late' as const }, '', ['Mette Prøvesen']],
    ['a target group', { group: 'flexjob' }, '', ['Bo Øvelse', 'Åse Testrup', 'Mette Prøvesen']],
    ['no known target group', { group: unknownGroup }, '', ['Niels Demo']],
    ['a rule', { rule: late.rule }, '', ['Bo Øvelse', 'Åse Testrup', 'Mette Prøvesen']],
    ['a name', {}, 'aase', ['Åse Testrup']],
    ['a number in a band', { place: 'soon' as const }, '26-2', ['Åse Testrup']],
  ])('can be narrowed to %s', (_what, filter, typed, expected) => {
    expect(names(filtered(all, { ...everything, ...filter }, typed))).toEqual(expected);
  });

  test('can be chosen among the groups and rules that cases have, and every band', () => {
    const { groups, rules: chosen, places } = filterChoices(all, rules, everything, 'da');
    expect(groups.map(({ label }) => label)).toContain('Målgruppe ikke kendt');
    expect(chosen.map(({ id }) => id)).toEqual([late.rule]);
    expect(places).toHaveLength(10);
  });

  test('a rule that was saved can be seen and taken back, although no case has it now', () => {
    const chosen = { ...everything, rule: 'contact-4-in-first-6m' };
    expect(filterChoices([grey], rules, chosen, 'da').rules).toHaveLength(1);
  });
});

describe('day by day', () => {
  test('each day says what is on it; what is over its deadline comes first', () => {
    const { days } = agendaView(ordered(all, 'first', today), context);
    expect(days.map(({ title, lines }) => [title, lines.map(({ person, what }) => `${person.who}: ${what}`)])).toEqual([
      ['Over fristen', ['Mette P.: Aktindsigt, fre. 20. nov.']],
      ['I morgen, tirsdag 24. november', ['Åse T.: Aftalt samtale']],
      ['Fredag 27. november', ['Åse T.: Frist: aktindsigt']],
    ]);
  });
});

describe('a case with nothing left to do', () => {
  const interviews = ['2026-05-29', '2026-07-13', '2026-09-21'].map((day) => `interview-held ${day}`);
  const fourth = (...more: string[]) =>
    entry('5', 'Ida Øvelse', {
      group: 'cash-benefit-job-ready',
      events: ['first-contact 2026-05-24', 'offer-started 2026-08-10', ...interviews, ...more],
    });
  const open = fourth();
  const met = fourth('interview-held 2026-11-20');

  test('has no deadline among the days: what is fulfilled asks for nothing', () => {
    expect([open, met].map(({ judged }) => judged.judgement.headline.kind)).toEqual(['due-soon', 'met']);
    const linesOf = (one: WeekEntry) => agendaView([one], context).days.flatMap(({ lines }) => lines);
    expect(linesOf(open).filter(({ kind }) => kind === 'deadline')).toHaveLength(1);
    expect(linesOf(met)).toEqual([]);
  });

  test('stands after those of its band whose deadline is still to be met', () => {
    const far = { ...entry('6', 'Bo Prøvesen', {}), place: 'timely' as const, due: isoDate('2027-03-01') };
    for (const order of ['first', 'deadline'] as const) {
      expect(ordered([met, far], order, today).map(({ id }) => id)).toEqual(['6', '5']);
    }
  });

  test('is told as fulfilled since the last look, and not as one without a date', () => {
    const before = new Map([['5', { place: 'timely' as const, due: isoDate('2026-11-23') }]]);
    const look = { on: today, at: '08:00', standings: before };
    expect(weekChanges(look, [met], [], context).lines.map(({ what }) => what)).toEqual([
      'Fristen man. 23. nov. er opfyldt',
    ]);
  });
});

describe('what changed since the last look', () => {
  const look = (standings: ReturnType<typeof standingsOf>) => ({ on: isoDate('2026-11-20'), at: '14:05', standings });
  const changes = (before: readonly WeekEntry[], kept: Parameters<typeof weekChanges>[2] = []) =>
    weekChanges(look(standingsOf(before)), ordered(all, 'first', today), kept, context);

  test('says since when, and of each case what is new', () => {
    const wasSoon = { ...late, place: 'soon' as const };
    const wasDated = { ...soon, due: isoDate('2026-11-30') };
    const { title, lines } = changes([wasSoon, wasDated, grey]);
    expect(title).toBe('Ændret siden fre. 20. nov. kl. 14.05');
    expect(lines.map(({ person, what }) => `${person.who}: ${what}`)).toEqual([
      'Mette P.: Inden for 3 uger → Ikke rettidige',
      'Åse T.: Frist man. 30. nov. → fre. 27. nov.',
      'Bo Ø.: Ny på din liste',
    ]);
  });

  test('what has gone comes last by its name while it is kept; of what is deleted there is only a number', () => {
    const gone = entry('5', 'Eva Demo', {});
    const deleted = entry('6', null, {});
    const { lines, deleted: told } = changes([...all, gone, deleted], [{ id: '5', ref: '26-5', name: 'Eva D.' }]);
    expect(lines).toMatchObject([{ person: { who: 'Eva D.' }, what: 'Ikke længere på din liste', isMine: false }]);
    expect(told).toBe('1 sag er slettet her på maskinen.');
  });

  test('nothing is nothing', () => {
    expect(changes(all)).toMatchObject({ lines: [], deleted: null });
  });
});
