import { describe, expect, test } from 'vitest';
import { idsOf, type Decision } from '../../../lib/case/contradiction.ts';
import { factsOfCase, worldsOfCase } from '../../../lib/case/facts-of-case.ts';
import type { ToldCase } from '../../../lib/case/told-case.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { empty, entered, history, list, read, shown, told } from './told.ts';

const asked = (one: ToldCase) => worldsOfCase(one).contradictions;
const worlds = (one: ToldCase) =>
  worldsOfCase(one).worlds.map(({ events }) => events.map(({ type, on }) => `${type} ${on}`));
const latest = (day: string, on = '2026-11-23') => list({ lastInterview: read('Seneste samtale', day) }, on);
const calendar = (lines: [type: string, on: string, channel?: string][], on = '2026-11-23') =>
  shown('calendar', on, {
    history: read(
      'Kalender',
      lines.map(([type, day, channel]) => ({ type, on: isoDate(day), ...(channel && { channel }) })),
    ),
  });

function decidedFor(one: ToldCase, wanted: string | null): ToldCase {
  const [found] = asked(one);
  const alternative = found!.alternatives.find(({ value }) => value === wanted)!.id;
  const made = { kind: 'chosen', alternative, because: 'page-is-right' } as const;
  const decision: Decision = { meaning: found!.meaning, between: idsOf(found!), on: isoDate('2026-11-23'), made };
  return { ...one, decisions: [...one.decisions, decision] };
}

describe('one page says that it was held, another that the citizen stayed away', () => {
  const one = told([latest('2026-11-20'), calendar([['interview-no-show', '2026-11-20']])]);

  test('only one of them is true', () => {
    expect(asked(one)).toMatchObject([{ meaning: 'interview-held' }]);
    expect(worlds(one).toSorted()).toEqual([['interview-held 2026-11-20'], ['interview-no-show 2026-11-20']]);
  });

  test('is asked about once, though the page of the no-show knows all interviews', () => {
    const whole = told([latest('2026-11-20'), history(['interview-no-show 2026-11-20'], '2026-11-23')]);
    expect(asked(whole)).toHaveLength(1);
    for (const value of ['2026-11-20', null]) expect(asked(decidedFor(whole, value))).toEqual([]);
  });

  test('an entry that says the same as one of them answers nothing that nobody decided', () => {
    const entry = entered('interview-held', '2026-11-20');
    expect(worlds({ ...one, entries: [entry] }).flat()).toContain('interview-no-show 2026-11-20');
  });

  test('a page that tells of both knows of two that day', () => {
    const both = history(['interview-cancelled 2026-11-20', 'interview-held 2026-11-20'], '2026-11-23');
    expect(asked(told([latest('2026-11-20'), both]))).toEqual([]);
    expect(asked(told([both], [entered('interview-held', '2026-11-20', { channel: 'phone' })]))).toEqual([]);
  });
});

test('the same for an entry, though the page is of a later day and knows all interviews: asked once', () => {
  const page = history(['interview-no-show 2026-11-20'], '2026-11-23');
  const one = told([page], [entered('interview-held', '2026-11-20', { made: '2026-11-20' })]);
  expect(asked(one)).toHaveLength(1);
  for (const value of ['2026-11-20', null]) expect(asked(decidedFor(one, value))).toEqual([]);
});

test('one page says in person, another by phone: neither is passed over', () => {
  const one = told([
    history(['interview-held 2026-11-20 in-person'], '2026-11-23'),
    calendar([['interview-held', '2026-11-20', 'phone']]),
  ]);
  const channels = worldsOfCase(one).worlds.map(({ events: [event] }) => event!.channel);
  expect(channels.toSorted()).toEqual(['in-person', 'phone']);
});

test('what only one page says of an interview is kept, whichever is told first', () => {
  const withFund = shown('case', '2026-11-23', {
    history: read('Historik', [{ type: 'interview-held', on: isoDate('2026-11-20'), with: 'unemployment-fund' }]),
  });
  const byPhone = calendar([['interview-held', '2026-11-20', 'phone']]);
  for (const pages of [
    [withFund, byPhone],
    [byPhone, withFund],
  ]) {
    const [facts] = worldsOfCase(told([list(), ...pages])).worlds;
    expect(facts!.events).toMatchObject([{ with: 'unemployment-fund', channel: 'phone' }]);
  }
});

describe('a page that gives the latest interview says that there is none after it', () => {
  const whole = (on: string) => history(['interview-held 2026-09-01', 'interview-held 2026-11-10'], on);

  test('so that another page of that day or before, which tells of one, contradicts it', () => {
    for (const seen of ['2026-11-20', '2026-11-23']) {
      const one = told([latest('2026-09-01'), whole(seen)]);
      expect(asked(one)).toMatchObject([{ meaning: 'interview-held' }]);
      expect(worlds(one)).toContainEqual(['interview-held 2026-09-01']);
    }
  });

  test('but a page of a later day has learned of it since', () => {
    expect(asked(told([latest('2026-09-01', '2026-11-16'), whole('2026-11-23')]))).toEqual([]);
  });

  test('but an entry stands: it was made since the list lacks it, and the case page of a later day can tell', () => {
    const entry = entered('interview-held', '2026-11-10', { made: '2026-11-20' });
    expect(asked(told([latest('2026-09-01')], [entry]))).toEqual([]);
    expect(asked(told([latest('2026-09-01'), history([], '2026-11-23')], [entry]))).not.toEqual([]);
  });

  test('nothing of a page that has a fuller list beside it', () => {
    const page = shown(
      'case',
      '2026-11-23',
      {
        lastInterview: read('Seneste', '2026-09-01'),
        history: read(
          'Historik',
          ['2026-09-01', '2026-11-10'].map((day) => ({ type: 'interview-held', on: isoDate(day) })),
        ),
      },
      ['interview-held'],
    );
    expect(asked(told([list(), page]))).toEqual([]);
  });
});

test('a start that one page gives as the latest, and a later one in the history of another', () => {
  const page = shown('case', '2026-11-23', {
    history: read('Historik', [{ type: 'first-contact', on: isoDate('2026-09-14') }]),
  });
  const one = told([list({ start: read('Start', '2026-05-18') }), page]);
  expect(worlds(one)).toContainEqual(['first-contact 2026-05-18']);
});

describe('a page that gives the next agreement says that there is none before it', () => {
  const next = (day: string) => list({ nextInterview: read('Næste', day) });

  test('so that an earlier one, told before, may have been moved', () => {
    const one = told([next('2026-12-18'), calendar([['interview-booked', '2026-11-27']], '2026-11-20')]);
    expect(asked(one)).toMatchObject([{ meaning: 'interview-booked' }]);
    expect(worlds(one)).toContainEqual(['interview-booked 2026-12-18']);
  });

  test('nothing of one after it, nor of one that has passed', () => {
    const other = (day: string) => calendar([['interview-booked', day]], '2026-11-20');
    expect(asked(told([next('2026-12-01'), other('2026-12-18')]))).toEqual([]);
    expect(asked(told([next('2026-12-18'), other('2026-11-20')]))).toEqual([]);
    expect(asked(told([list({ nextInterview: empty('Næste') }), other('2026-11-20')]))).toEqual([]);
  });
});

describe('a case was last seen', () => {
  const row = latest('2026-10-20', '2026-11-09');

  test('when a page told what its deadlines rest on: a calendar of agreements makes no old list new', () => {
    const agreements = calendar([['interview-booked', '2026-12-04']]);
    expect(factsOfCase(told([row, agreements])).seenOn).toBe('2026-11-09');
    expect(factsOfCase(told([agreements])).seenOn).toBe('2026-11-23');
  });

  test('when a page told that an interview was held, or that none was', () => {
    expect(factsOfCase(told([row, calendar([['interview-held', '2026-11-20']])])).seenOn).toBe('2026-11-23');
    const none = shown('case', '2026-11-23', { lastInterview: empty('Seneste') });
    expect(factsOfCase(told([row, none])).seenOn).toBe('2026-11-23');
  });
});
