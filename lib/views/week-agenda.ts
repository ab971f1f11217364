import { daysBetween, plusDays } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { agenda, type AgendaEntry } from '../plan/agenda.ts';
import { dayWords } from '../text/day-words.ts';
import { sentenceStart } from '../text/duty-words.ts';
import { weekText } from '../text/week-text.ts';
import type { WeekEntry } from './week-entry.ts';
import { personView, whatAndWhen, type PersonView, type WeekContext } from './week-row.ts';

/** So far ahead the week looks day by day: the band »inden for 3 uger«. */
const daysAhead = 21;

export interface AgendaView {
  days: AgendaDayView[];
  /** how many deadlines lie further ahead; null = none */
  later: string | null;
}

export interface AgendaDayView {
  /** `overdue`, or the day */
  id: string;
  /** »I dag, mandag 23. november« */
  title: string;
  isOverdue: boolean;
  lines: AgendaLine[];
}

export interface AgendaLine {
  key: string;
  id: string;
  kind: AgendaEntry['kind'];
  person: PersonView;
  /** »Frist: 4. samtale« */
  what: string;
}

/** The same cases day by day, from today on; what is over its deadline stands before the first day. */
export function agendaView(entries: readonly WeekEntry[], context: WeekContext): AgendaView {
  const { today, language, settings } = context;
  const text = weekText[language];
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  const { overdue, days, later } = agenda(entries, today, plusDays(today, daysAhead));
  const line = (entry: AgendaEntry, what: string): AgendaLine => ({
    key: `${entry.kind} ${entry.id}`,
    id: entry.id,
    kind: entry.kind,
    person: personView(byId.get(entry.id)!.judged, settings.maskPersons),
    what,
  });
  const told = days.map(({ on, entries: ofDay }): AgendaDayView => ({
    id: on,
    title: dayTitle(on, context),
    isOverdue: false,
    lines: ofDay.map((entry) => line(entry, whatOf(entry, byId.get(entry.id)!, context))),
  }));
  const late: AgendaDayView = {
    id: 'overdue',
    title: text['agenda.overdue'],
    isOverdue: true,
    lines: overdue.map(({ id }) =>
      line({ kind: 'deadline', id }, sentenceStart(whatAndWhen(byId.get(id)!, context).join(', '))),
    ),
  };
  return {
    days: late.lines.length > 0 ? [late, ...told] : told,
    later: later > 0 ? text['agenda.later'](later) : null,
  };
}

function dayTitle(on: IsoDate, { today, language }: WeekContext): string {
  const text = weekText[language];
  const words = dayWords(on, today, language, 'spoken');
  const ahead = daysBetween(today, on);
  if (ahead === 0) return text['agenda.today'](words);
  return ahead === 1 ? text['agenda.tomorrow'](words) : sentenceStart(words);
}

function whatOf(entry: AgendaEntry, of: WeekEntry, context: WeekContext): string {
  const text = weekText[context.language];
  if (entry.kind === 'interview') {
    const { channel } = entry;
    return channel === 'phone' || channel === 'video' ? text[`agenda.interview.${channel}`] : text['agenda.interview'];
  }
  if (entry.kind === 'summon') return text[`agenda.summon.${of.summon!.way}`];
  const [what] = whatAndWhen(of, context);
  return what ? text['agenda.deadline'](what) : text['agenda.deadline.plain'];
}
