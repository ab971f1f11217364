import type { CaseEvent } from '../../../lib/case/case-facts.ts';
import { citizens } from '../citizens.ts';
import { danishDay, danishWeekday, dayAfter } from '../danish-day.ts';
import type { DemoCitizen } from '../demo-citizen.ts';
import { followUpGroups, appointmentWords, channelWords } from '../vocabulary.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** Mondays of the weeks that the calendar shows. */
const weeks: readonly [week: number, monday: string][] = [
  [48, '2026-11-23'],
  [49, '2026-11-30'],
];

const hours = ['8.30', '9.15', '10.00', '10.45', '12.30', '13.15', '14.00'];

/** My appointments of this week and the next, a line each; those that were called off or moved stand too. */
export function calendarPage(): string {
  const main = html`
    <h1>Kalender</h1>
    <div id="kalender">
      ${weeks.map(
        ([week, monday]) => html`
          <h2>Uge ${week}</h2>
          <table class="appointments">
            <thead>
              <tr>
                ${['Dag', 'Dato', 'Kl.', 'Sagsnr.', 'Borger', 'Art', 'Form', 'Status', 'Notat'].map((header) => html`<th scope="col">${header}</th>`)}
              </tr>
            </thead>
            <tbody>
              ${appointmentsFrom(monday).map(
                ({ event, citizen, hour }) => html`
                  <tr>
                    <td>${danishWeekday(event.on).slice(0, 3)}.</td>
                    <td class="day">${danishDay(event.on)}</td>
                    <td>${hour}</td>
                    <td class="ref"><a href="/sager/${citizen.ref}">${citizen.ref}</a></td>
                    <td>${citizen.name}</td>
                    <td>${kindOf(event, citizen)}</td>
                    <td>
                      ${event.type === 'interview-booked' ? (channelWords[event.channel ?? 'in-person'] ?? '') : ''}
                    </td>
                    <td>${stateOf(event, citizen)}</td>
                    <td class="note">${noteOf(event, citizen)}</td>
                  </tr>
                `,
              )}
            </tbody>
          </table>
        `,
      )}
    </div>
  `;
  return frame({ title: 'Kalender', path: '/kalender', main });
}

interface Appointment {
  event: CaseEvent;
  citizen: DemoCitizen;
  hour: string;
}

/** The week's appointments by day, each in a time of its own. */
function appointmentsFrom(monday: string): Appointment[] {
  const days = [0, 1, 2, 3, 4].map((offset) => dayAfter(monday, offset));
  return days.flatMap((day) => {
    const ofDay = citizens.flatMap((citizen) =>
      citizen.events
        .filter(({ type, on, by }) => on === day && by !== 'unemployment-fund' && type in appointmentWords)
        .map((event) => ({ event, citizen })),
    );
    return ofDay.map((one, index) => ({ ...one, hour: hours[index % hours.length] ?? '' }));
  });
}

function kindOf({ with: whom }: CaseEvent, { targetGroup }: DemoCitizen): string {
  if (whom === 'unemployment-fund') return 'Fællessamtale';
  return targetGroup !== null && followUpGroups.has(targetGroup) ? 'Opfølgning' : 'Jobsamtale';
}

function isMoved({ type, on }: CaseEvent, { moved }: DemoCitizen): boolean {
  return type === 'interview-cancelled' && moved?.from === on;
}

function stateOf(event: CaseEvent, citizen: DemoCitizen): string {
  return isMoved(event, citizen) ? 'Flyttet' : (appointmentWords[event.type] ?? '');
}

function noteOf(event: CaseEvent, citizen: DemoCitizen): string {
  if (isMoved(event, citizen)) return `Flyttet til ${danishDay(citizen.moved!.to)}`;
  return event.type === 'interview-cancelled' ? 'Afbud fra borger' : '';
}
