import { describe, expect, test } from 'vitest';
import { alsoClosed, closedDaysBetween, danishClosedDays, easterSunday } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';

test.each([
  [1998, '1998-04-12'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2038, '2038-04-25'],
  [2285, '2285-03-22'],
])('Easter Sunday of %i is %s', (year, expected) => {
  expect(easterSunday(year)).toBe(expected);
});

test.each([
  ['2026-01-01', 'nytårsdag', 'public-holiday'],
  ['2026-04-02', 'skærtorsdag', 'public-holiday'],
  ['2026-04-03', 'langfredag', 'public-holiday'],
  ['2026-04-05', 'påskedag', 'public-holiday'],
  ['2026-04-06', '2. påskedag', 'public-holiday'],
  ['2026-05-14', 'Kristi himmelfartsdag', 'public-holiday'],
  ['2026-05-24', 'pinsedag', 'public-holiday'],
  ['2026-05-25', '2. pinsedag', 'public-holiday'],
  ['2026-06-05', 'grundlovsdag', 'closed'],
  ['2026-12-24', 'juleaftensdag', 'closed'],
  ['2026-12-25', 'juledag', 'public-holiday'],
  ['2026-12-26', '2. juledag', 'public-holiday'],
  ['2026-12-31', 'nytårsaftensdag', 'closed'],
  ['2026-11-21', 'lørdag', 'weekend'],
  ['2026-11-22', 'søndag', 'weekend'],
])('%s is closed: %s (%s)', (day, da, kind) => {
  expect(danishClosedDays(isoDate(day))).toMatchObject({ da, kind });
});

test.each(['2026-04-01', '2026-04-07', '2026-05-15', '2026-11-23', '2026-12-23', '2026-12-28', '2027-01-04'])(
  '%s is a working day',
  (day) => {
    expect(danishClosedDays(isoDate(day))).toBeNull();
  },
);

describe('store bededag', () => {
  test('was a holiday through 2023', () => {
    expect(danishClosedDays(isoDate('2023-05-05'))).toMatchObject({ da: 'store bededag', kind: 'public-holiday' });
  });
  test.each(['2024-04-26', '2025-05-16', '2026-05-01'])('is an ordinary Friday on %s', (day) => {
    expect(danishClosedDays(isoDate(day))).toBeNull();
  });
});

test('when Whit Monday falls on 5 June it is named as the holiday it is', () => {
  expect(danishClosedDays(isoDate('2017-06-05'))?.da).toBe('2. pinsedag');
});

test('a holiday on a weekend is named as the holiday', () => {
  expect(danishClosedDays(isoDate('2026-12-26'))?.da).toBe('2. juledag');
});

test('the closed days of Easter stand in order', () => {
  const days = closedDaysBetween(isoDate('2026-04-01'), isoDate('2026-04-07'));
  expect(days.map(({ on, closedDay }) => `${on} ${closedDay.en}`)).toEqual([
    '2026-04-02 Maundy Thursday',
    '2026-04-03 Good Friday',
    '2026-04-04 Saturday',
    '2026-04-05 Easter Sunday',
    '2026-04-06 Easter Monday',
  ]);
  expect(closedDaysBetween(isoDate('2026-04-07'), isoDate('2026-04-01'))).toEqual([]);
});

describe('with closing days and leave of one’s own', () => {
  const on = (day: string) => ({ from: isoDate(day), to: isoDate(day) });
  const closed = (day: string) =>
    alsoClosed(danishClosedDays, [
      { from: isoDate('2026-11-24'), to: isoDate('2026-11-26'), kind: 'leave' },
      { ...on('2026-11-25'), kind: 'local', name: 'kursusdag' },
      { ...on('2026-12-25'), kind: 'leave' },
    ])(isoDate(day));

  test('leave closes its first day, its last day and those between', () => {
    const ownLeave = { id: 'own-leave', kind: 'leave', da: 'din ferie', en: 'your leave' };
    expect(closed('2026-11-24')).toEqual(ownLeave);
    expect(closed('2026-11-26')).toEqual(ownLeave);
  });
  test('the municipality’s closing day is named before one’s own leave, in either order', () => {
    expect(closed('2026-11-25')).toMatchObject({ id: 'local-closing-day', kind: 'local', da: 'kursusdag' });
    const reversed = alsoClosed(danishClosedDays, [
      { ...on('2026-11-25'), kind: 'local' },
      { ...on('2026-11-25'), kind: 'leave' },
    ]);
    expect(reversed(isoDate('2026-11-25'))).toMatchObject({
      kind: 'local',
      da: 'lokal lukkedag',
      en: 'local closing day',
    });
  });
  test('a name stands in both languages, since the municipality gives only one', () => {
    expect(closed('2026-11-25')).toMatchObject({ da: 'kursusdag', en: 'kursusdag' });
  });
  test('a holiday keeps its name', () => {
    expect(closed('2026-12-25')?.da).toBe('juledag');
  });
  test('the days before and after stay as they are', () => {
    expect(closed('2026-11-23')).toBeNull();
    expect(closed('2026-11-27')).toBeNull();
  });
});
