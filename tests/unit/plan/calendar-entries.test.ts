import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import { calendarEntries, type AgreedNow, type CalendarEntry } from '../../../lib/plan/calendar-entries.ts';

const today = isoDate('2026-11-23');
const day = (ahead: number) => plusDays(today, ahead);
const on = (...days: number[]): AgreedNow['agreed'] =>
  days.map((ahead) => ({ on: day(ahead), channel: null, movedFrom: null }));
const now = (agreed: AgreedNow['agreed'], over: IsoDate[] = []): AgreedNow => ({ agreed, over: new Set(over) });
const all = () => true;
const first = (...days: number[]) => calendarEntries(now(on(...days)), [], today, all).kept;
const told = (entries: readonly CalendarEntry[]) =>
  entries.map(
    ({ number, on: when, sequence, cancelled }) => `${number}: ${when} v${sequence}${cancelled ? ' off' : ''}`,
  );

describe('an interview in calendar files', () => {
  test('keeps its number when it moves, and its version goes up', () => {
    const { kept, written } = calendarEntries(now(on(9)), first(2), today, () => false);
    expect(told(kept)).toEqual([`1: ${day(9)} v1`]);
    expect(written).toEqual(kept);
  });

  test('is cancelled when it is called off, and comes back as the same one', () => {
    const off = calendarEntries(now([]), first(2), today, all);
    expect(told(off.written)).toEqual([`1: ${day(2)} v1 off`]);
    const back = calendarEntries(now(on(2)), off.kept, today, all);
    expect(told(back.kept)).toEqual([`1: ${day(2)} v2`]);
  });

  test('that was held today stays as it was told', () => {
    const { kept, written } = calendarEntries(now([], [today]), first(0), today, () => false);
    expect(told(kept)).toEqual([`1: ${today} v0`]);
    expect(written).toEqual([]);
  });

  test('of two that moved, each keeps its own number, as people said which', () => {
    const moved = [
      { on: day(20), channel: null, movedFrom: day(2) },
      { on: day(10), channel: null, movedFrom: day(5) },
    ];
    const { kept } = calendarEntries(now(moved), first(2, 5), today, all);
    expect(told(kept)).toEqual([`1: ${day(20)} v1`, `2: ${day(10)} v1`]);
  });

  test('enters no file before it is asked for', () => {
    const { kept, written } = calendarEntries(now(on(2, 9)), [], today, (one) => one === day(2));
    expect(told(kept)).toEqual([`1: ${day(2)} v0`]);
    expect(written).toEqual(kept);
  });

  test('gets the hour that was told, keeps it, and has a new version when it is another', () => {
    const at = (time: string | null, before: readonly CalendarEntry[]) =>
      calendarEntries(now(on(2)), before, today, all, new Map([[day(2), time]])).kept;
    const half = at('09:30', []);
    expect(calendarEntries(now(on(2)), half, today, all).kept).toEqual(half);
    expect(at('10:00', half)).toMatchObject([{ at: '10:00', sequence: 1 }]);
  });

  test('that two machines told each under its own name stands once: the other is called off in the next file', () => {
    const both = [...first(2), ...first(2).map((one) => ({ ...one, caseId: 'of-the-other-machine' }))];
    const { kept, written } = calendarEntries(now(on(2)), both, today, () => false);
    expect(kept).toMatchObject([
      { sequence: 0, cancelled: false },
      { sequence: 1, cancelled: true },
    ]);
    expect(written).toMatchObject([{ caseId: 'of-the-other-machine', cancelled: true }]);
    expect(calendarEntries(now(on(2)), kept, today, () => false).written).toEqual([]);
  });

  test('whatever happens: numbers stay their own, versions only rise, and each change makes one', () => {
    const days = fc.uniqueArray(fc.integer({ min: 0, max: 8 }), { maxLength: 4 });
    const step = fc.record({ agreed: days, over: days, wanted: days });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        let before: CalendarEntry[] = [];
        for (const { agreed, over, wanted } of steps) {
          const asked = (one: IsoDate) => wanted.some((ahead) => day(ahead) === one);
          const said = now(on(...agreed), over.map(day));
          const { kept, written } = calendarEntries(said, before, today, asked);
          expect(kept.slice(0, before.length).map(({ number }) => number)).toEqual(before.map(({ number }) => number));
          expect(new Set(kept.map(({ number }) => number)).size).toBe(kept.length);
          for (const [place, was] of before.entries()) {
            const is = kept[place]!;
            const isSame = is.on === was.on && is.cancelled === was.cancelled;
            expect(is.sequence).toBe(was.sequence + (isSame ? 0 : 1));
            if (!isSame) expect(written).toContain(is);
          }
          const live = kept.filter(({ cancelled }) => !cancelled).map((one) => one.on);
          expect(new Set(live).size).toBe(live.length);
          for (const ahead of agreed) if (asked(day(ahead))) expect(live).toContain(day(ahead));
          expect(calendarEntries(said, kept, today, asked).kept).toEqual(kept);
          before = kept;
        }
      }),
    );
  });
});
