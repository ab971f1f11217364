import { citizens } from '../citizens.ts';
import { listRow, type ListRow } from '../list-row.ts';
import { caseColumns } from './case-columns.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** The citizen whose case stands there again and again; a sickness benefit case that began on Thursday 6 August 2026. */
export const citizenOfDates = '26-003816';

const readable = [
  '06-08-2026',
  '06.08.2026',
  '6.8.2026',
  '6/8-2026',
  '6. aug. 2026',
  '6. august 2026',
  'torsdag den 6. august 2026',
  'tors. 06.08.2026',
  '2026-08-06',
  '06-08-2026 kl. 09.30',
];
/** They depend on when they were written, leave the year open, contradict themselves or name no day that exists. */
const refused = [
  'uge 32',
  'for tre måneder siden',
  'sidste torsdag',
  'i går',
  '06-08',
  '06-08-26',
  '6/8/2026',
  'fredag den 6. august 2026',
  '06-08-2026 eller 07-08-2026',
  '31-06-2026',
];

/** What stands in the cell as well and nobody sees, as a key to sort by; it is never taken for the day. */
const withHidden = [
  { text: '06-08-2026', hidden: '20260805', isRead: true },
  { text: '06-08-2026', hidden: '05-08-2026', isRead: true },
  { text: '–', hidden: '06-08-2026', isRead: false },
];

interface WrittenStart {
  ref: string;
  text: string;
  hidden?: string;
  isRead: boolean;
}

/** The same case under one reference after another, its start written as people and systems write days. */
export const writtenStarts: readonly WrittenStart[] = [
  ...readable.map((text) => ({ text, isRead: true })),
  ...refused.map((text) => ({ text, isRead: false })),
  ...withHidden,
].map((one, index) => ({ ref: `26-0980${String(index + 1).padStart(2, '0')}`, ...one }));

/** Dates as different people write them, in one list. */
export function dateFormsPage(): string {
  const original = listRow(citizens.find(({ ref }) => ref === citizenOfDates)!);
  const main = html`
    <h1>Datoer på mange måder</h1>
    <table class="cases">
      <thead>
        <tr>
          ${caseColumns.map(([header]) => html`<th scope="col">${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${writtenStarts.map(({ ref, text, hidden = '' }) => {
          const row: ListRow = { ...original, ref, cpr: original.cpr.slice(0, -3) + ref.slice(-3), start: text };
          return html`<tr>
            ${caseColumns.map(([, field]) => {
              const key = field === 'start' && hidden ? html`<span class="sort-key">${hidden}</span>` : '';
              return html`<td>${key}${row[field] as string}</td>`;
            })}
          </tr>`;
        })}
      </tbody>
    </table>
  `;
  return frame({ title: 'Datoer på mange måder', path: '/datoer', main });
}
