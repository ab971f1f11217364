import type { DemoCitizen } from '../demo-citizen.ts';
import { inListOrder, listRow, type ListRow } from '../list-row.ts';
import { frame } from './frame.ts';
import { html, type Html } from './html.ts';

export interface Column {
  header: string;
  name: string;
  cell: (row: ListRow) => Html | string;
}

const link = ({ ref }: ListRow) => html`<a href="/sager/${ref}">${ref}</a>`;

const before: readonly Column[] = [
  { header: 'Sagsnr.', name: 'ref', cell: link },
  { header: 'Borger', name: 'citizen', cell: (row) => row.name },
  { header: 'CPR', name: 'cpr', cell: (row) => row.cpr },
  { header: 'Målgruppe', name: 'group', cell: (row) => row.targetGroup },
  { header: 'Start', name: 'day', cell: (row) => row.start },
];

const after: readonly Column[] = [
  { header: 'Tilbud', name: 'day', cell: (row) => row.offer },
  { header: 'Næste samtale', name: 'day', cell: (row) => row.nextInterview },
  { header: 'Fritaget fra', name: 'day', cell: (row) => row.suspensionFrom },
  { header: 'Fritaget til', name: 'day', cell: (row) => row.suspensionTo },
  { header: 'Sagsbeh.', name: 'initials', cell: (row) => row.responsible },
  { header: 'Bemærkning', name: 'remark', cell: (row) => row.remark },
];

const latest: Column = { header: 'Seneste samtale', name: 'day', cell: (row) => row.lastInterview };

/** Every held interview, the oldest first. */
const allHeld: Column = {
  header: 'Holdte samtaler',
  name: 'days',
  cell: ({ heldInterviews }) =>
    html`${heldInterviews.map((day, index) => html`${index === 0 ? '' : ', '}<span>${day}</span>`)}`,
};

/** My cases; of the interviews only the latest. */
export function caseListPage(shown: readonly DemoCitizen[] = inListOrder()): string {
  return listPage('/sager', 'Mine sager', [...before, latest, ...after], shown);
}

/** The same cases with every held interview. */
export function interviewListPage(): string {
  return listPage('/sager/alle-samtaler', 'Samtaleoversigt', [...before, allHeld, ...after], inListOrder());
}

/** Who has the cases of the team, in turn; each citizen stays with the same one. */
const team = ['LPE', 'JSO', 'MKA'];

/** The cases of the whole team, which only its lead looks at: twenty of each caseworker, or nearly. */
export function teamListPage(): string {
  const shared = inListOrder().map((citizen, index) => ({ ...citizen, responsible: team[index % team.length]! }));
  return listPage('/teamet', 'Teamets sager', [...before, allHeld, ...after], shared);
}

/** My cases, when the system has changed its columns. */
export function changedListPage(change: (columns: readonly Column[]) => readonly Column[]): string {
  return listPage('/sager', 'Mine sager', change([...before, latest, ...after]), inListOrder());
}

/** A list with nothing in it. */
export function emptyListPage(): string {
  return caseListPage([]);
}

function listPage(path: string, title: string, columns: readonly Column[], shown: readonly DemoCitizen[]): string {
  const count = shown.length;
  const main = html`
    <h1>${title}</h1>
    <form class="filters" aria-label="Filtre">
      <label
        >Team
        <select disabled>
          <option>Kontaktforløb</option>
        </select></label
      >
      <label
        >Målgruppe
        <select disabled>
          <option>Alle</option>
        </select></label
      >
      <label
        >Status
        <select disabled>
          <option>Aktive</option>
        </select></label
      >
      <label
        >Sagsbehandler
        <select disabled>
          <option>LPE og vikariater</option>
        </select></label
      >
      <label>Søg <input type="search" disabled /></label>
    </form>
    <div class="tablewrap">
      <table class="cases" id="sager">
        <thead>
          <tr>
            ${columns.map(({ header, name }) => html`<th scope="col" class="${name}">${header}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${shown.map((citizen) => {
            const row = listRow(citizen);
            return html`<tr>
              ${columns.map(({ name, cell }) => html`<td class="${name}">${cell(row)}</td>`)}
            </tr> `;
          })}
        </tbody>
      </table>
    </div>
    <p class="paging">
      ${count} af ${count} sager${count === 0 ? html`<span class="nothing"> · Ingen sager</span>` : html``}
    </p>
  `;
  return frame({ title, path, main });
}
