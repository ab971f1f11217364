import { describe, expect, test } from 'vitest';
import { idsOf, type Decision } from '../../../lib/case/contradiction.ts';
import { factsOfCase, standingDecisions, worldsOfCase } from '../../../lib/case/facts-of-case.ts';
import type { HandEntry } from '../../../lib/case/hand-entry.ts';
import type { ToldCase } from '../../../lib/case/told-case.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { entered, history, list, read, shown, told } from './told.ts';

const latest = (day: string, on = '2026-11-23') => list({ lastInterview: read('Seneste samtale', day) }, on);
const held = (day: string, more: Parameters<typeof entered>[2] = {}) => entered('interview-held', day, more);
const worlds = (one: ToldCase) =>
  worldsOfCase(one).worlds.map(({ events }) =>
    events
      .filter(({ type }) => type !== 'first-contact')
      .map(({ on, channel }) => [on, channel].filter(Boolean).join(' ')),
  );
const asked = (one: ToldCase) => worldsOfCase(one).contradictions;
const isAsked = (one: ToldCase) => asked(one).some(({ question }) => question === 'one-or-two');

function decided(one: ToldCase, value: string): ToldCase {
  const [found] = asked(one);
  const alternative = found!.alternatives.find((other) => other.value === value)!.id;
  const made = { kind: 'chosen', alternative, because: 'known-error' } as const;
  const decision: Decision = { meaning: found!.meaning, between: idsOf(found!), on: isoDate('2026-11-23'), made };
  return { ...one, decisions: [decision] };
}

describe('an interview entered for the 20th, and a page that says the latest was on the 19th', () => {
  const one = told([latest('2026-11-19')], [held('2026-11-20')]);

  test('may be one interview: on either day, or two', () => {
    expect(asked(one)).toMatchObject([
      {
        meaning: 'interview-held',
        question: 'one-or-two',
        label: 'Seneste samtale',
        alternatives: [{ value: '2026-11-19' }, { value: '2026-11-20' }, { value: '2026-11-19 2026-11-20' }],
      },
    ]);
    expect(worlds(one)).toEqual([['2026-11-19'], ['2026-11-20'], ['2026-11-19', '2026-11-20']]);
  });

  test('where more is contradicted than can be looked at, cannot be told', () => {
    expect(factsOfCase(one).unreadable).toEqual([{ meaning: 'interview-held', label: 'Seneste samtale' }]);
  });

  test.each([
    ['2026-11-19', ['2026-11-19']],
    ['2026-11-20', ['2026-11-20']],
    ['2026-11-19 2026-11-20', ['2026-11-19', '2026-11-20']],
  ])('decided for %s it stays decided, on a page of a later day too', (value, days) => {
    const { decisions } = decided(one, value);
    const later = told([latest('2026-11-19', '2026-11-27')], [...one.entries], [...decisions]);
    expect(asked(later)).toEqual([]);
    expect(worlds(later)).toEqual([days]);
    expect(standingDecisions(later)).toEqual(decisions);
  });

  test('is asked about once, though a page of a later day knows all interviews and lacks the entered one', () => {
    const lacking = told([history(['interview-held 2026-11-19'], '2026-11-24')], [held('2026-11-20')]);
    expect(asked(lacking)).toHaveLength(1);
    for (const { value } of asked(lacking)[0]!.alternatives) expect(asked(decided(lacking, value!))).toEqual([]);
  });

  test('is a call by phone on whichever day, where one source says so', () => {
    const call = told([latest('2026-11-19')], [held('2026-11-20', { channel: 'phone' })]);
    expect(worlds(call)[0]).toEqual(['2026-11-19 phone']);
  });

  test('is void once the page is corrected: then it is one', () => {
    const corrected = { ...decided(one, '2026-11-19'), sourcedReadings: [latest('2026-11-20')] };
    expect(standingDecisions(corrected)).toEqual([]);
    expect(worlds(corrected)).toEqual([['2026-11-20']]);
  });
});

describe('two interviews are asked about', () => {
  const pair = (first: string, second: string, made = '2026-11-23') => told([latest(first)], [held(second, { made })]);

  test.each([
    ['a week apart', '2026-11-13', '2026-11-20', true],
    ['eight days apart', '2026-11-12', '2026-11-20', false],
    ['entered for a day before the one on the page', '2026-11-20', '2026-11-18', true],
  ])('%s', (_how, page, entry, expected) => {
    expect(isAsked(pair(page, entry))).toBe(expected);
  });

  test('but not where the first had been entered before the day of the second', () => {
    expect(isAsked(pair('2026-11-20', '2026-11-16', '2026-11-19'))).toBe(false);
    expect(isAsked(pair('2026-11-20', '2026-11-16', '2026-11-20'))).toBe(true);
  });

  test('but not where one source tells of both', () => {
    const both = history(['interview-held 2026-11-16', 'interview-held 2026-11-19'], '2026-11-23');
    expect(asked(told([latest('2026-11-19'), both]))).toEqual([]);
    expect(asked(told([list()], [held('2026-11-16'), held('2026-11-19')]))).toEqual([]);
  });

  test('but not of two actors', () => {
    expect(isAsked(told([latest('2026-11-19')], [held('2026-11-20', { by: 'unemployment-fund' })]))).toBe(false);
  });

  test('told by two pages', () => {
    expect(isAsked(told([latest('2026-11-20'), history(['interview-held 2026-11-19'], '2026-11-23')]))).toBe(true);
  });

  test('of which a third source has a day between: each pair in turn', () => {
    const pages = [latest('2026-11-18'), history(['interview-held 2026-11-16'], '2026-11-23')];
    const three = told(pages, [held('2026-11-20')]);
    expect(new Set(worlds(three).map((days) => days.join(' ')))).toContain('2026-11-16');
    expect(new Set(worlds(three).map((days) => days.join(' ')))).toContain('2026-11-20');
  });
});

describe('two agreements near each other', () => {
  const next = (day: string, on = '2026-11-23') => list({ nextInterview: read('Næste', day) }, on);
  const booked = (day: string): HandEntry => entered('interview-booked', day, { made: '2026-11-20' });

  test('may be one that was moved', () => {
    expect(worlds(told([next('2026-12-01')], [booked('2026-11-30')]))).toEqual([
      ['2026-12-01'],
      ['2026-11-30'],
      ['2026-11-30', '2026-12-01'],
    ]);
  });

  test('are two once the first has passed', () => {
    expect(asked(told([next('2026-11-26')], [booked('2026-11-20')]))).toEqual([]);
  });

  test('are not asked about, where it was entered that one was moved to the other', () => {
    const moved = entered('interview-booked', '2026-12-01', { movedFrom: isoDate('2026-11-30') });
    expect(worlds(told([next('2026-11-30')], [moved]))).toEqual([['2026-12-01']]);
  });
});

test('two starts near each other: the clock may run from either', () => {
  const page = shown('case', '2026-11-23', {
    history: read('Historik', [{ type: 'first-contact', on: isoDate('2026-05-20') }]),
  });
  const { worlds: all } = worldsOfCase(told([list({ start: read('Start', '2026-05-18') }), page]));
  expect(all.map(({ events }) => events.map(({ on }) => on))).toContainEqual(['2026-05-18']);
});

test('two no-shows near each other are not asked about: they fulfil nothing', () => {
  const page = history(['interview-no-show 2026-11-19'], '2026-11-20');
  expect(asked(told([page], [entered('interview-no-show', '2026-11-20', { made: '2026-11-20' })]))).toEqual([]);
});
