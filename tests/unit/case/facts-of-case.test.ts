import { describe, expect, test } from 'vitest';
import { idsOf, type Contradiction, type Decision } from '../../../lib/case/contradiction.ts';
import { factsOfCase, mostWorlds, standingDecisions, worldsOfCase } from '../../../lib/case/facts-of-case.ts';
import type { ToldCase } from '../../../lib/case/told-case.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { empty, entered, history, list, read, shown, told, unreadable } from './told.ts';

const events = (one: ToldCase) => factsOfCase(one).events.map(({ type, on }) => `${type} ${on}`);
const contradicted = (one: ToldCase) => worldsOfCase(one).contradictions;
const values = ({ alternatives }: Contradiction) => alternatives.map(({ value }) => value);

/** The decision for one of the alternatives of what is contradicted first, by its value. */
function decidedFor(one: ToldCase, value: string | null): Decision {
  const [found] = contradicted(one);
  const alternative = found!.alternatives.find((other) => other.value === value)!.id;
  const made = { kind: 'chosen', alternative, because: 'known-error' } as const;
  return { meaning: found!.meaning, between: idsOf(found!), on: isoDate('2026-11-23'), made };
}

describe('what is entered by hand', () => {
  test('is an event with its source, and makes nothing known in full', () => {
    const one = told(
      [list({ lastInterview: read('Seneste', '2026-10-06') })],
      [entered('interview-held', '2026-11-20')],
    );
    expect(factsOfCase(one)).toMatchObject({
      events: [
        { type: 'interview-held', on: '2026-10-06' },
        { type: 'interview-held', on: '2026-11-20', source: { kind: 'by-hand', seenOn: '2026-11-23' } },
      ],
      known: { 'interview-held': { extent: 'latest', completeUntil: null } },
      knownOtherwise: { extent: 'none' },
      unreadable: [],
    });
  });

  test('is a follow-up where the group’s interviews are', () => {
    const sick = shown('list', '2026-11-23', { targetGroup: read('Målgruppe', 'sickness-benefit') });
    expect(events(told([sick], [entered('interview-held', '2026-11-20')]))).toEqual(['follow-up-held 2026-11-20']);
  });

  test('counts beside a whole history of the same day, of which the days since stay open', () => {
    const one = told([history(['interview-held 2026-10-06'], '2026-11-23')], [entered('interview-held', '2026-11-20')]);
    expect(contradicted(one)).toEqual([]);
    expect(events(one)).toEqual(['interview-held 2026-10-06', 'interview-held 2026-11-20']);
    expect(factsOfCase(one).known?.['interview-held']).toEqual({ extent: 'latest', completeUntil: '2026-11-23' });
  });

  test('is one event with what a page shows of it, and keeps what only the hand said', () => {
    const page = history(['interview-held 2026-11-20'], '2026-11-24');
    const plain = factsOfCase(told([page], [entered('interview-held', '2026-11-20')]));
    expect(plain.events).toMatchObject([{ source: { kind: 'page' } }]);
    expect(plain.known?.['interview-held']).toEqual({ extent: 'all' });
    const byPhone = factsOfCase(told([page], [entered('interview-held', '2026-11-20', { channel: 'phone' })]));
    expect(byPhone.events).toMatchObject([{ on: '2026-11-20', channel: 'phone', source: { kind: 'by-hand' } }]);
    expect(byPhone.events).toHaveLength(1);
  });

  test.each([
    ['a cancellation', entered('interview-cancelled', '2026-12-04')],
    ['a no-show', entered('interview-no-show', '2026-12-04', { made: '2026-12-04' })],
    ['that it was held', entered('interview-held', '2026-12-04', { made: '2026-12-04' })],
    ['that it was moved', entered('interview-booked', '2026-12-11', { movedFrom: isoDate('2026-12-04') })],
  ])('%s ends the agreement for that day, and for no other', (_what, entry) => {
    const pages = [list({ nextInterview: read('Næste', '2026-12-04') })];
    const left = events(told(pages, [entry])).filter((one) => one.startsWith('interview-booked'));
    expect(left).toEqual(entry.movedFrom ? ['interview-booked 2026-12-11'] : []);
    const other = [list({ nextInterview: read('Næste', '2026-12-05') })];
    expect(events(told(other, [entry]))).toContain('interview-booked 2026-12-05');
  });

  test('an agreement made after a cancellation, for the same day, stands', () => {
    const entries = [entered('interview-cancelled', '2026-12-04'), entered('interview-booked', '2026-12-04')];
    expect(events(told([list()], entries))).toContain('interview-booked 2026-12-04');
  });

  test('an agreement entered after a cancellation takes its place: of one day only one of them is true', () => {
    const entries = [entered('interview-cancelled', '2026-12-04'), entered('interview-booked', '2026-12-04')];
    expect(events(told([list()], entries))).toEqual(['interview-booked 2026-12-04']);
    expect(events(told([list()], entries.toReversed()))).toEqual(['interview-cancelled 2026-12-04']);
  });

  test.each([
    ['held', entered('interview-held', '2026-11-23'), ['interview-held 2026-11-23']],
    ['stayed away from', entered('interview-no-show', '2026-11-23'), ['interview-no-show 2026-11-23']],
    ['called off', entered('interview-cancelled', '2026-11-23'), ['interview-cancelled 2026-11-23']],
    [
      'moved',
      entered('interview-booked', '2026-12-01', { movedFrom: isoDate('2026-11-23') }),
      ['interview-booked 2026-12-01'],
    ],
  ])('what the citizen booked is agreed no more once it was %s', (_what, entry, left) => {
    const byHand = [entered('self-booked', '2026-11-23'), entry];
    expect(events(told([list()], byHand))).toEqual(left);
    const onPage = shown('case', '2026-11-23', {
      history: read('Historik', [{ type: 'self-booked', on: isoDate('2026-11-23') }]),
    });
    expect(events(told([list(), onPage], [entry]))).toEqual(left);
  });

  test('what the unemployment fund held is another interview than the one agreed here for that day', () => {
    const pages = [list({ nextInterview: read('Næste', '2026-11-23') })];
    const byFund = entered('interview-held', '2026-11-23', { by: 'unemployment-fund' });
    expect(events(told(pages, [byFund]))).toEqual(['interview-booked 2026-11-23', 'interview-held 2026-11-23']);
  });

  test('of two outcomes entered for one day, the later is the correction', () => {
    const entries = [entered('interview-no-show', '2026-11-20'), entered('interview-held', '2026-11-20')];
    expect(events(told([list()], entries))).toEqual(['interview-held 2026-11-20']);
    expect(events(told([list()], entries.toReversed()))).toEqual(['interview-no-show 2026-11-20']);
  });
});

describe('an agreement that a page shows', () => {
  test('is used up by what a page tells of that day, unless the agreement was seen later', () => {
    const calendar = (on: string) => shown('calendar', on, { nextInterview: read('Tid', '2026-12-04') });
    const cancelled = history(['interview-cancelled 2026-12-04'], '2026-11-23');
    expect(events(told([calendar('2026-11-20'), cancelled]))).toEqual(['interview-cancelled 2026-12-04']);
    expect(events(told([calendar('2026-11-24'), cancelled]))).toContain('interview-booked 2026-12-04');
  });

  test('and that a later whole history lacks is a contradiction', () => {
    const one = told([
      shown('calendar', '2026-11-20', { nextInterview: read('Tid', '2026-12-04') }),
      history([], '2026-11-23'),
    ]);
    expect(contradicted(one)).toMatchObject([{ meaning: 'interview-booked', label: 'Historik' }]);
    expect(values(contradicted(one)[0]!)).toEqual([null, '2026-12-04']);
  });
});

describe('a page that contradicts what was entered', () => {
  test('a whole history of a later day lacks it: two answers, newest first, and neither is believed alone', () => {
    const one = told([history([], '2026-11-24')], [entered('interview-held', '2026-11-20')]);
    expect(contradicted(one)).toEqual([
      {
        meaning: 'interview-held',
        label: 'Historik',
        postponed: null,
        alternatives: [
          { id: 'interview-held 2026-11-20 is not', value: null, source: expect.objectContaining({ page: 'case' }) },
          {
            id: 'interview-held 2026-11-20 is',
            value: '2026-11-20',
            source: { kind: 'by-hand', seenOn: '2026-11-23' },
          },
        ],
      },
    ]);
    expect(worldsOfCase(one).worlds.map(({ events: some }) => some.length)).toEqual([0, 1]);
    expect(factsOfCase(one).unreadable).toEqual([{ meaning: 'interview-held', label: 'Historik' }]);
  });

  test('another channel that day', () => {
    const page = history(['interview-held 2026-11-20 in-person'], '2026-11-23');
    const one = told([page], [entered('interview-held', '2026-11-20', { channel: 'phone' })]);
    const [found] = contradicted(one);
    expect(found!.alternatives.map(({ value, detail }) => [value, detail?.channel]).sort()).toEqual([
      ['2026-11-20', 'in-person'],
      ['2026-11-20', 'phone'],
    ]);
    expect(
      worldsOfCase(one)
        .worlds.map(({ events: [event] }) => event!.channel)
        .sort(),
    ).toEqual(['in-person', 'phone']);
  });

  test('another outcome that day: held or stayed away, never both', () => {
    const page = history(['interview-no-show 2026-11-20'], '2026-11-23');
    const one = told([page], [entered('interview-held', '2026-11-20')]);
    expect(contradicted(one)).toHaveLength(1);
    expect(
      worldsOfCase(one)
        .worlds.map(({ events: [event] }) => event!.type)
        .sort(),
    ).toEqual(['interview-held', 'interview-no-show']);
  });

  test('the agreement still stands on a page of a later day than the cancellation', () => {
    const page = (on: string) => list({ nextInterview: read('Næste', '2026-12-04') }, on);
    const cancelled = [entered('interview-cancelled', '2026-12-04')];
    expect(contradicted(told([page('2026-11-23')], cancelled))).toEqual([]);
    expect(contradicted(told([page('2026-11-24')], cancelled))).toMatchObject([{ meaning: 'interview-booked' }]);
    // A page that knows every cancellation, and not this one, asks nothing more.
    expect(contradicted(told([history(['interview-booked 2026-12-04'], '2026-11-24')], cancelled))).toHaveLength(1);
    // Once the day has passed, an agreement for it says nothing any more.
    expect(contradicted(told([page('2026-12-07')], cancelled))).toEqual([]);
  });

  test('the old day still stands on a page of a later day than the move, and not the new one: one question', () => {
    const moved = [entered('interview-booked', '2026-12-11', { movedFrom: isoDate('2026-12-04') })];
    const one = told([history(['interview-booked 2026-12-04'], '2026-11-24')], moved);
    expect(contradicted(one).map(values)).toEqual([['2026-12-04', null]]);
    expect(contradicted(one)[0]!.alternatives.map(({ event }) => event)).toEqual([
      { type: 'interview-booked', on: '2026-12-04' },
      { type: 'interview-booked', on: '2026-12-11' },
    ]);
    expect(worldsOfCase(one).worlds.map(({ events: some }) => some.map(({ on }) => on))).toEqual([
      ['2026-12-11'],
      ['2026-12-04'],
    ]);
  });
});

describe('two pages that contradict each other', () => {
  const groups = told([
    list({ start: read('Start', '2026-05-18') }),
    shown('case', '2026-11-16', { targetGroup: read('Ydelse', 'insured'), start: read('Ledig fra', '2026-05-19') }),
  ]);

  test('on the group: each group’s world has its own start, and the starts are asked about once each', () => {
    const { worlds, contradictions } = worldsOfCase(groups);
    expect(contradictions.map((one) => [one.meaning, values(one)])).toEqual([
      ['targetGroup', ['cash-benefit-job-ready', 'insured']],
      ['first-contact', ['2026-05-18', '2026-05-19']],
    ]);
    expect(worlds.map(({ targetGroup, events: [start] }) => `${targetGroup} ${start!.type} ${start!.on}`)).toEqual([
      'cash-benefit-job-ready first-contact 2026-05-18',
      'cash-benefit-job-ready first-contact 2026-05-19',
      'insured unemployment-start 2026-05-18',
      'insured unemployment-start 2026-05-19',
    ]);
  });

  test('on the birth date', () => {
    const born = (page: string, day: string) => shown(page, '2026-11-23', { birthDate: read('Født', day) });
    const one = told([born('list', '1991-03-05'), born('case', '1991-05-03')]);
    expect(worldsOfCase(one).worlds.map(({ birthDate }) => birthDate)).toEqual(['1991-03-05', '1991-05-03']);
  });

  test('a third page with one of the answers adds no alternative, and speaks for it when it is newer', () => {
    const third = shown('team', '2026-11-24', { targetGroup: read('Gruppe', 'insured') });
    const [group] = contradicted({ ...groups, sourcedReadings: [...groups.sourcedReadings, third] });
    expect(group!.alternatives.map(({ value, source }) => [value, source.kind === 'page' && source.page])).toEqual([
      ['insured', 'team'],
      ['cash-benefit-job-ready', 'list'],
    ]);
  });

  test('with too many combinations to look at, what is contradicted cannot be told in one more world', () => {
    const held = ['2026-06-01', '2026-07-01', '2026-08-03', '2026-09-01'].map((day) => entered('interview-held', day));
    const one = told([history([], '2026-11-24')], held);
    const { worlds } = worldsOfCase(one);
    expect(worlds).toHaveLength(mostWorlds + 1);
    expect(worlds.at(-1)!.unreadable).not.toEqual([]);
  });

  test('of so many that not all are looked at, the world in which none of it happened is', () => {
    const days = ['2026-06-01', '2026-07-01', '2026-08-03', '2026-09-01'];
    const one = told([history([], '2026-11-23'), list({ heldInterviews: read('Holdte', days.map(isoDate)) })]);
    const { worlds } = worldsOfCase(one);
    expect(worlds).toHaveLength(mostWorlds + 1);
    expect(worlds[0]).toMatchObject({ events: [], unreadable: [] });
  });
});

describe('exemptions', () => {
  const inList = (from: string, to: string | null, on = '2026-11-23') =>
    list({ suspensionFrom: read('Fritaget fra', from), suspensionTo: to ? read('til', to) : empty('til') }, on);
  const onCase = (periods: [string, string | null][], on = '2026-11-23') =>
    shown('case', on, {
      suspensions:
        periods.length === 0
          ? empty('Fritagelser')
          : read(
              'Fritagelser',
              periods.map(([from, to]) => ({
                from: isoDate(from),
                to: to === null ? null : isoDate(to),
                reason: 'illness',
              })),
            ),
    });
  const found = (...pages: Parameters<typeof told>[0]) => contradicted(told(pages)).map((one) => values(one));

  test('that agree are one, with its reason', () => {
    const one = told([inList('2026-10-01', '2026-12-31'), onCase([['2026-10-01', '2026-12-31']])]);
    expect(contradicted(one)).toEqual([]);
    expect(factsOfCase(one).suspensions).toMatchObject([{ to: '2026-12-31', reason: 'illness' }]);
  });

  test('with another end are two answers, and each world has one of them', () => {
    const one = told([inList('2026-10-01', '2026-12-31'), onCase([['2026-10-01', '2027-02-28']])]);
    expect(contradicted(one)).toMatchObject([{ meaning: 'suspension' }]);
    expect(found(...one.sourcedReadings)).toEqual([['2026-10-01..2026-12-31', '2026-10-01..2027-02-28']]);
    expect(worldsOfCase(one).worlds.map(({ suspensions }) => suspensions.map(({ to }) => to))).toEqual([
      ['2026-12-31'],
      ['2027-02-28'],
    ]);
  });

  test('that one page shows and a page of the same day says there is none', () => {
    expect(found(onCase([]), inList('2026-10-01', null))).toEqual([[null, '2026-10-01..']]);
    const none = list({ suspensionFrom: empty('Fritaget fra') });
    expect(found(none, onCase([['2026-10-01', '2026-12-31']]))).toEqual([[null, '2026-10-01..2026-12-31']]);
  });

  test('granted after the other page was seen contradict nothing', () => {
    const none = list({ suspensionFrom: empty('Fritaget fra') }, '2026-11-16');
    expect(found(none, onCase([['2026-11-20', '2026-12-31']]))).toEqual([]);
  });

  test('of the past, and a second one beside the one that runs, contradict no list that shows only what runs', () => {
    const past: [string, string] = ['2026-01-01', '2026-02-28'];
    expect(found(list({ suspensionFrom: empty('Fritaget fra') }), onCase([past]))).toEqual([]);
    const running: [string, string] = ['2026-10-01', '2026-12-31'];
    expect(found(inList(...running), onCase([past, running, ['2026-11-01', '2027-01-31']]))).toEqual([]);
  });

  test('of which a page shows only the start end as the other page says', () => {
    const startOnly = list({ suspensionFrom: read('Fritaget fra', '2026-10-01') });
    const one = told([startOnly, onCase([['2026-10-01', '2026-12-31']])]);
    expect(contradicted(one)).toEqual([]);
    expect(factsOfCase(one).suspensions).toMatchObject([{ from: '2026-10-01', to: '2026-12-31' }]);
  });
});

describe('a decision', () => {
  const lacking = told([history([], '2026-11-24')], [entered('interview-held', '2026-11-20')]);

  test.each([
    ['the entry', '2026-11-20', ['interview-held 2026-11-20']],
    ['the page', null, []],
  ])('for %s leaves one world, and is told so that it can be taken back', (_who, value, left) => {
    const decided = { ...lacking, decisions: [decidedFor(lacking, value)] };
    expect(worldsOfCase(decided)).toMatchObject({ contradictions: [], settled: [{ decision: decided.decisions[0] }] });
    expect(worldsOfCase(decided).worlds).toHaveLength(1);
    expect(events(decided)).toEqual(left);
    expect(factsOfCase(decided).unreadable).toEqual([]);
  });

  test('stands the next day, while the sources say the same', () => {
    const decision = decidedFor(lacking, '2026-11-20');
    const later = told([history([], '2026-11-27')], [...lacking.entries], [decision]);
    expect(contradicted(later)).toEqual([]);
    expect(standingDecisions(later)).toEqual([decision]);
  });

  test('waits while a page that is not through yet cannot be read, and stands again afterwards', () => {
    const born = (reading: ReturnType<typeof read>) => shown('list', '2026-11-23', { birthDate: reading });
    const other = shown('case', '2026-11-23', { birthDate: read('Født', '1991-05-03') });
    const open = told([born(read('Født', '1991-03-05')), other]);
    const made = decidedFor(open, '1991-03-05');
    const loading = { ...open, sourcedReadings: [born(unreadable('Født')), other], decisions: [made] };
    expect(standingDecisions(loading)).toEqual([made]);
    const groupLoading = [list({ targetGroup: unreadable('Målgruppe') }), other];
    expect(standingDecisions({ ...open, sourcedReadings: groupLoading, decisions: [made] })).toEqual([made]);
    expect(standingDecisions({ ...open, sourcedReadings: [other], decisions: [made] })).toEqual([]);
  });

  test('is void when a third answer comes, and when the contradiction has gone', () => {
    const born = (page: string, day: string) => shown(page, '2026-11-23', { birthDate: read('Født', day) });
    const two = told([born('list', '1991-03-05'), born('case', '1991-05-03')]);
    const decision = decidedFor(two, '1991-05-03');
    const three = {
      ...two,
      sourcedReadings: [...two.sourcedReadings, born('team', '1991-05-30')],
      decisions: [decision],
    };
    expect(contradicted(three)).toHaveLength(1);
    expect(standingDecisions(three)).toEqual([]);
    const agreed = told([born('list', '1991-05-03'), born('case', '1991-05-03')], [], [decision]);
    expect(standingDecisions(agreed)).toEqual([]);
  });

  test('to wait leaves both worlds, and says since when and why', () => {
    const [found] = contradicted(lacking);
    const decision: Decision = {
      meaning: 'interview-held',
      between: idsOf(found!).toReversed(),
      on: isoDate('2026-11-24'),
      made: { kind: 'postponed', because: 'must-ask' },
    };
    const { worlds, contradictions } = worldsOfCase({ ...lacking, decisions: [decision] });
    expect(worlds).toHaveLength(2);
    expect(contradictions[0]!.postponed).toEqual({ on: '2026-11-24', because: 'must-ask' });
    expect(standingDecisions({ ...lacking, decisions: [decision] })).toEqual([decision]);
  });
});
