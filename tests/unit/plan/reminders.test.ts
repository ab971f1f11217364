import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayNumber, plusDays } from '../../../lib/dates/calendar.ts';
import { danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { ownClosedDays } from '../../../lib/dates/own-closed-days.ts';
import {
  afterTelling,
  dueReminders,
  nextReminder,
  noReminders,
  nothingTold,
  snoozed,
  type ReminderSettings,
  type ReminderState,
  type WallTime,
} from '../../../lib/plan/reminders.ts';

const monday = isoDate('2026-11-23');
const all: ReminderSettings = { ...noReminders, monday: true, morning: true, summon: true };
const at = (time: string, day = monday): WallTime => {
  const [hour, minute] = time.split(':').map(Number) as [number, number];
  return { day, minute: hour * 60 + minute };
};
const due = (now: WallTime, settings = all, state = nothingTold) =>
  dueReminders(settings, state, now, danishClosedDays);
const next = (now: WallTime, settings = all, state = nothingTold) =>
  nextReminder(settings, state, now, danishClosedDays);

describe('reminders', () => {
  test.each([
    ['before working hours on Monday', at('07:59'), []],
    ['when working hours begin on Monday', at('08:00'), ['monday']],
    ['on Monday, when the machine was opened late', at('11:20'), ['monday']],
    ['three hours before the end', at('13:00'), ['monday', 'summon']],
    ['when working hours are over', at('16:00'), []],
    ['on Tuesday morning', at('08:00', plusDays(monday, 1)), ['morning']],
    ['on Saturday', at('09:00', plusDays(monday, 5)), []],
    ['on Christmas Day', at('09:00', isoDate('2026-12-25')), []],
    [
      'on the Tuesday after Easter Monday, the first working day of the week',
      at('08:00', isoDate('2027-03-30')),
      ['monday'],
    ],
  ])('%s: %j', (_when, now, kinds) => {
    expect(due(now)).toEqual(kinds);
  });

  test('none comes on leave', () => {
    const closed = ownClosedDays({ closingDays: [], leave: [{ from: monday, to: monday }] });
    expect(dueReminders(all, nothingTold, at('09:00'), closed)).toEqual([]);
    expect(nextReminder(all, nothingTold, at('09:00'), closed)).toEqual(at('08:00', plusDays(monday, 1)));
  });

  test('what was told is not told again that day, nor the day where the week was told', () => {
    const state = afterTelling(nothingTold, due(at('08:00')), monday);
    expect(due(at('09:00'), all, state)).toEqual([]);
    expect(due(at('14:00'), all, state)).toEqual(['summon']);
    const { monday: _week, ...others } = all;
    expect(due(at('14:00'), { ...others, monday: false }, state)).toEqual(['summon']);
  });

  test('the next one is planned for the moment in which it is due', () => {
    expect(next(at('07:00'))).toEqual(at('08:00'));
    expect(next(at('08:00'))).toEqual(at('13:00'));
    expect(next(at('13:00'))).toEqual(at('08:00', plusDays(monday, 1)));
    expect(next(at('13:00', plusDays(monday, 4)))).toEqual(at('08:00', plusDays(monday, 7)));
  });

  test('where nothing is turned on, or no day is chosen, there is no next one', () => {
    expect(next(at('07:00'), { ...noReminders })).toBe(null);
    expect(next(at('07:00'), { ...all, days: [] })).toBe(null);
  });

  test('put off for an hour, it comes once more in an hour and nothing before', () => {
    const told = afterTelling(nothingTold, ['monday'], monday);
    const state = snoozed(told, 'hour', at('12:30'), 'monday');
    expect(due(at('13:00'), all, state)).toEqual([]);
    expect(next(at('12:30'), all, state)).toEqual(at('13:30'));
    expect(due(at('13:30'), all, state)).toEqual(['monday', 'summon']);
    const after = afterTelling(state, ['monday', 'summon'], monday);
    expect(due(at('14:30'), all, after)).toEqual([]);
  });

  test('put off until tomorrow, the week is told then, in place of the day', () => {
    const state = snoozed(afterTelling(nothingTold, ['monday'], monday), 'tomorrow', at('08:05'), 'monday');
    expect(due(at('15:00'), all, state)).toEqual([]);
    const tuesday = at('08:00', plusDays(monday, 1));
    expect(next(at('08:05'), all, state)).toEqual(tuesday);
    expect(due(tuesday, all, state)).toEqual(['monday']);
  });

  test('put off late in the day, it comes when the next day begins', () => {
    const state = snoozed(afterTelling(nothingTold, ['summon'], monday), 'hour', at('15:40'), 'summon');
    expect(next(at('15:40'), { ...all, morning: false }, state)).toEqual(at('08:00', plusDays(monday, 1)));
  });
});

test('told whenever the alarm rings, each comes at most once a day, in working hours only, and is never waited for too long', () => {
  const settings = fc
    .record({
      monday: fc.boolean(),
      morning: fc.boolean(),
      summon: fc.boolean(),
      from: fc.integer({ min: 0, max: 22 }),
      length: fc.integer({ min: 1, max: 10 }),
      days: fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1 }),
    })
    .map(({ length, ...one }): ReminderSettings => ({ ...one, to: Math.min(24, one.from + length) }));
  const start = fc.record({ ahead: fc.nat(400), minute: fc.integer({ min: 0, max: 1439 }) });
  // The alarm may ring late: the machine slept.
  const late = fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 12, maxLength: 12 });
  fc.assert(
    fc.property(settings, start, late, (chosen, { ahead, minute }, delays) => {
      let now: WallTime | null = { day: plusDays(monday, ahead), minute };
      let state: ReminderState = nothingTold;
      const told = new Set<string>();
      for (const delay of delays) {
        const kinds = dueReminders(chosen, state, now, danishClosedDays);
        for (const kind of kinds) {
          expect(chosen[kind]).toBe(true);
          expect(told.has(`${kind} ${now.day}`)).toBe(false);
          told.add(`${kind} ${now.day}`);
          expect(danishClosedDays(now.day)).toBe(null);
          expect(now.minute).toBeGreaterThanOrEqual(chosen.from * 60);
          expect(now.minute).toBeLessThan(chosen.to * 60);
        }
        expect(kinds.includes('monday') && kinds.includes('morning')).toBe(false);
        state = afterTelling(state, kinds, now.day);
        expect(dueReminders(chosen, state, now, danishClosedDays)).toEqual([]);
        const planned = nextReminder(chosen, state, now, danishClosedDays);
        if (!planned) {
          expect(chosen.monday || chosen.morning || chosen.summon).toBe(false);
          return;
        }
        expect(minutesOf(planned)).toBeGreaterThan(minutesOf(now));
        // Rung in time, it has something to tell.
        expect(dueReminders(chosen, state, planned, danishClosedDays)).not.toEqual([]);
        const rings: number = planned.minute + delay;
        now = { day: plusDays(planned.day, Math.floor(rings / 1440)), minute: rings % 1440 };
      }
    }),
  );
});

function minutesOf({ day, minute }: WallTime): number {
  return dayNumber(day) * 1440 + minute;
}
