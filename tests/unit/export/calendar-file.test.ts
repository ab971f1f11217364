import ICAL from 'ical.js';
import { afterEach, describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { calendarFile, type CalendarLine } from '../../../lib/export/calendar-file.ts';
import type { CalendarEntry } from '../../../lib/plan/calendar-entries.ts';

const stamp = new Date('2026-11-23T07:30:00Z');
const entry = (more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  number: 1,
  on: isoDate('2026-12-04'),
  at: null,
  channel: null,
  sequence: 0,
  cancelled: false,
  ...more,
});
const line = (more: Partial<CalendarEntry> = {}, initials: string | null = 'MP'): CalendarLine => ({
  caseId: '5f0c',
  entry: entry(more),
  initials,
});

/** Read by another library, which refuses what the standard does not allow. */
async function read(...lines: CalendarLine[]) {
  const text = await calendarFile(lines, stamp, 'da');
  ICAL.design.strict = true;
  const calendar = new ICAL.Component(ICAL.parse(text) as never);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(new ICAL.Timezone(zone));
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one, { strictExceptions: true }));
  return { text, calendar, events };
}

const zone = process.env.TZ;
afterEach(() => void (process.env.TZ = zone));

describe('a calendar file', () => {
  test('names an interview the same in every file, and says by number which word is newer', async () => {
    const { calendar, events } = await read(line({ number: 2, sequence: 3 }));
    expect(events[0]!.uid).toBe('5f0c-2@rettidig');
    expect(events[0]!.sequence).toBe(3);
    // One that came here with another case is known to calendars under that.
    expect((await read(line({ number: 2, caseId: '7a1b' }))).events[0]!.uid).toBe('7a1b-2@rettidig');
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(String(calendar.getFirstSubcomponent('vevent')!.getFirstPropertyValue('dtstamp'))).toBe(
      '2026-11-23T07:30:00Z',
    );
  });

  test.each(['UTC', 'Europe/Copenhagen', 'America/Los_Angeles', 'Pacific/Auckland'])(
    'says the day and nothing of the hour where none was told, on a machine in %s',
    async (place) => {
      process.env.TZ = place;
      const { events } = await read(line());
      expect(events[0]!.startDate.isDate).toBe(true);
      expect([String(events[0]!.startDate), String(events[0]!.endDate)]).toEqual(['2026-12-04', '2026-12-05']);
    },
  );

  test.each([
    ['in winter', '2026-12-04', '2026-12-04T08:30:00.000Z'],
    ['in summer', '2027-06-04', '2027-06-04T07:30:00.000Z'],
    ['on the last day of summer time', '2026-10-25', '2026-10-25T08:30:00.000Z'],
  ])('says the hour in Danish time %s', async (_when, on, moment) => {
    process.env.TZ = 'America/New_York';
    const { events } = await read(line({ on: isoDate(on), at: '09:30' }));
    expect(events[0]!.startDate.zone.tzid).toBe('Europe/Copenhagen');
    expect(events[0]!.startDate.toJSDate().toISOString()).toBe(moment);
    expect(events[0]!.duration.toSeconds()).toBe(45 * 60);
  });

  test('says only initials, how the interview is held, and when it is off', async () => {
    const { events } = await read(line({ channel: 'phone' }), line({ number: 2, cancelled: true }, null));
    expect(events.map(({ summary }) => summary)).toEqual(['Samtale pr. telefon · MP', 'Samtale']);
    expect(events.map(({ component }) => component.getFirstPropertyValue('status'))).toEqual([
      'CONFIRMED',
      'CANCELLED',
    ]);
  });

  test('has lines no longer than the standard allows, each ended as it says', async () => {
    const { text } = await read(line({}, 'ÆØÅ'.repeat(60)));
    for (const one of text.split('\r\n')) expect(new TextEncoder().encode(one).length).toBeLessThanOrEqual(75);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });
});
