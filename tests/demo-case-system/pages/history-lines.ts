import type { CaseEvent } from '../../../lib/case/case-facts.ts';
import { danishDay, dayAfter } from '../danish-day.ts';
import type { DemoCitizen } from '../demo-citizen.ts';
import { printedOn } from '../list-row.ts';
import { channelWords, eventWords } from '../vocabulary.ts';

/** One line of the history as the case page shows it. */
export interface HistoryLine {
  on: string;
  kind: string;
  participants: string;
  channel: string;
  by: string;
  note: string;
}

/** Everything that has happened, the newest first, with the letters that a case is full of in between. */
export function historyLines(citizen: DemoCitizen): HistoryLine[] {
  const lines = citizen.events.map((event, index) => lineOf(event, index, citizen));
  for (const { type, on, by } of citizen.events) {
    if ((type !== 'interview-held' && type !== 'follow-up-held' && type !== 'interview-booked') || by) continue;
    const sent = dayAfter(on, -14);
    if (sent > printedOn || sent < (citizen.events[0]?.on ?? sent)) continue;
    lines.push({ ...plain, on: sent, kind: 'Indkaldelse sendt', channel: 'Digital post', note: 'Standardbrev J-12' });
  }
  const [first] = citizen.events;
  if (first) lines.push({ ...plain, on: first.on, kind: 'Sag oprettet', note: `Tildelt ${citizen.responsible}` });
  return lines.sort((one, other) => (one.on < other.on ? 1 : one.on > other.on ? -1 : 0));
}

const plain = { participants: '', channel: '', by: 'Jobcenter', note: '' };

function lineOf(event: CaseEvent, index: number, { responsible, moved }: DemoCitizen): HistoryLine {
  const isMoved = event.type === 'interview-cancelled' && moved?.from === event.on;
  const notes = isMoved ? [`Flyttet til ${danishDay(moved.to)}`] : (notesOf[event.type] ?? ['']);
  const note = notes[index % notes.length] ?? '';
  const withCitizen = /^(interview|follow-up|intensified-interview)-held$|^interview-booked$/.test(event.type);
  return {
    on: event.on,
    kind: eventWords[event.type] ?? event.type,
    participants: event.with === 'unemployment-fund' ? 'Borger og a-kasse' : withCitizen ? 'Borger' : '',
    channel: channelWords[event.channel ?? ''] ?? '',
    by: event.by === 'unemployment-fund' ? 'A-kasse' : 'Jobcenter',
    note: note && event.by !== 'unemployment-fund' ? `${note} /${responsible}` : note,
  };
}

const notesOf: Readonly<Record<string, readonly string[]>> = {
  'interview-held': [
    'Drøftet jobmål og søgning på Jobnet',
    'Gennemgået cv, aftalt to ansøgninger om ugen',
    'Talt om praktik i lager eller butik',
    'Status på aftaler, nyt jobmål tilføjet',
  ],
  'follow-up-held': [
    'Plan for tilbagevenden gennemgået',
    'Status fra arbejdsplads, timer uændret',
    'Delvis optrapning aftalt',
  ],
  'interview-cancelled': ['Afbud pr. telefon, ny tid findes'],
  'interview-no-show': ['Mødte ikke, ringet op uden svar'],
  'offer-started': ['Virksomhedspraktik, 4 uger', 'Vejledning og opkvalificering, 6 uger'],
  'inquiry-received': ['Spørgsmål om udbetaling og næste samtale'],
  'information-received': ['Borger oplyser om ændret helbred'],
  'sanctionable-event': ['Udeblevet uden gyldig grund, til vurdering'],
  'complaint-received': ['Klage over afgørelse, til genvurdering'],
};
