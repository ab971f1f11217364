import { citizens } from '../citizens.ts';
import { danishWeekday, dayAfter } from '../danish-day.ts';
import type { DemoCitizen } from '../demo-citizen.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** Mondays of the weeks that the calendar shows. */
const weeks: readonly [week: number, monday: string][] = [
  [48, '2026-11-23'],
  [49, '2026-11-30'],
  [50, '2026-12-07'],
];

const hours = ['8.30', '9.15', '10.00', '10.45', '12.30', '13.15', '14.00'];

/** Agreed interviews, week by week. */
export function calendarPage(): string {
  const booked = citizens.flatMap((citizen) =>
    citizen.events.filter(({ type }) => type === 'interview-booked').map(({ on }) => ({ on, citizen })),
  );
  const main = html`
    <h1>Kalender</h1>
    ${weeks.map(([week, monday]) => {
      const days = [0, 1, 2, 3, 4].map((offset) => dayAfter(monday, offset));
      return html`
        <h2>Uge ${week}</h2>
        <table class="calendar">
          <thead>
            <tr>
              ${days.map((day) => html`<th scope="col">${danishWeekday(day)}</th>`)}
            </tr>
          </thead>
          <tbody>
            <tr>
              ${days.map((day) => {
                const ofDay = booked.filter(({ on }) => on === day).map(({ citizen }) => citizen);
                return html`<td>
                  ${inOrder(ofDay).map(({ hour, citizen }) => html`<div class="slot"><span class="hour">${hour}</span> <a href="/sager/${citizen.ref}">${citizen.ref}</a> ${citizen.name} <span class="initials">${citizen.responsible}</span></div>`)}
                </td>`;
              })}
            </tr>
          </tbody>
        </table>
      `;
    })}
  `;
  return frame({ title: 'Kalender', path: '/kalender', main });
}

/** Each in a time of its own, by case number. */
function inOrder(ofDay: readonly DemoCitizen[]): { hour: string; citizen: DemoCitizen }[] {
  return ofDay.map((citizen, index) => ({ hour: hours[(index * 2) % hours.length] ?? '', citizen }));
}
