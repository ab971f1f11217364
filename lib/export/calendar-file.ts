import type { CalendarEntry } from '../plan/calendar-entries.ts';
import { plusDays } from '../dates/calendar.ts';
import { calendarText } from '../text/calendar-text.ts';
import type { Language } from '../text/language.ts';
import { copenhagen, zone } from './copenhagen.ts';

/** One interview for a calendar. */
export interface CalendarLine {
  /** the case's random id */
  caseId: string;
  entry: CalendarEntry;
  /** »MP«; null where no page shows a name. Never more than initials: calendars are shared and synchronised. */
  initials: string | null;
}

/** In minutes; a caseworker changes it in the calendar. */
const usualLength = 45;

/**
 * A calendar file that Outlook and other calendars open. The same interview has the same id in every file, and a higher
 * number when something about it is new, so that opening a newer file moves it and makes no second one. Neither names,
 * CPR numbers nor case references are in it. What writes it is loaded when it is first asked for.
 *
 * @param stamp the moment the file is made
 */
export async function calendarFile(lines: readonly CalendarLine[], stamp: Date, language: Language): Promise<string> {
  const {
    default: calendarOf,
    ICalCalendarMethod,
    ICalEventStatus,
    ICalEventTransparency,
  } = await import('ical-generator');
  const text = calendarText[language];
  const calendar = calendarOf({
    prodId: { company: 'Rettidig', product: 'Rettidig', language: language.toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
    // Given by event: a zone of the whole calendar would take the zone away from the stamps, which are universal time.
    timezone: { name: null, generator: () => copenhagen },
  });
  for (const { caseId, entry, initials } of lines) {
    const what = text[`interview.${channelOf(entry)}`];
    calendar.createEvent({
      id: `${entry.caseId ?? caseId}-${entry.number}@rettidig`,
      sequence: entry.sequence,
      stamp,
      summary: initials ? `${what} · ${initials}` : what,
      status: entry.cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
      // A whole day without a time must not look as if the caseworker were away for all of it.
      transparency: entry.at === null ? ICalEventTransparency.TRANSPARENT : ICalEventTransparency.OPAQUE,
      ...(entry.at === null ? wholeDay(entry) : timed(entry, entry.at)),
    });
  }
  return `${calendar.toString()}\r\n`;
}

function channelOf({ channel }: CalendarEntry): 'in-person' | 'phone' | 'video' | 'unknown' {
  return channel === 'in-person' || channel === 'phone' || channel === 'video' ? channel : 'unknown';
}

/** The writer takes the universal day of a moment where no zone is given. */
function wholeDay({ on }: CalendarEntry) {
  const [start, end] = [on, plusDays(on, 1)].map((day) => new Date(`${day}T00:00:00Z`));
  return { allDay: true, start: start!, end: end! };
}

/** The writer takes the figures of the machine's own clock and puts the zone beside them. */
function timed({ on }: CalendarEntry, at: string) {
  const [year, month, day] = on.split('-').map(Number) as [number, number, number];
  const [hour, minute] = at.split(':').map(Number) as [number, number];
  const moment = (minutes: number) => new Date(year, month - 1, day, hour, minute + minutes);
  return { start: moment(0), end: moment(usualLength), timezone: zone };
}
