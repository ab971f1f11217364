import { citizens } from '../citizens.ts';
import type { DemoCitizen } from '../demo-citizen.ts';
import { inListOrder, listRow, type ListRow } from '../list-row.ts';
import { danishDay } from '../danish-day.ts';
import { historyLines } from './history-lines.ts';
import { html, type Html } from './html.ts';

/*
 * A case system that no adapter knows, in the ways in which old systems are built: its pages carry hardly a class or an
 * id, and a person finds the way by the words alone.
 */

const shown = () => inListOrder().slice(0, 24);

const columns: readonly [header: string, cell: (row: ListRow) => Html | string][] = [
  ['Navn', (row) => row.name],
  ['Sag', (row) => html`<a href="/fremmed/sag/${row.ref}">${row.ref}</a>`],
  ['Gruppe', (row) => row.targetGroup],
  ['Ledig fra', (row) => row.start || '–'],
  ['Sidste samtale', (row) => row.lastInterview || '–'],
  ['Næste samtale', (row) => row.nextInterview || '–'],
  ['Rådgiver', (row) => row.responsible],
];

const texts = (row: ListRow) => columns.map(([, cell]) => cell(row));

function bare(title: string, body: Html): string {
  return (
    '<!doctype html>\n' +
    html`<html lang="da">
      <head>
        <meta charset="utf-8" />
        <title>${title} – Fremmed system</title>
        <link rel="icon" href="data:," />
      </head>
      ${body}
    </html>`.html
  );
}

/** A table without head, class or id; the headers are its first row. */
function table(): Html {
  return html`<table border="1" cellpadding="4">
    <tr>
      ${columns.map(([header]) => html`<th>${header}</th>`)}
    </tr>
    ${shown().map((citizen) => {
      return html`<tr>
        ${texts(listRow(citizen)).map((text) => html`<td>${text}</td>`)}
      </tr>`;
    })}
  </table>`;
}

/** Nothing but boxes in boxes, the first of which says what stands below it. */
function boxes(): Html {
  return html`<div>
    <div>${columns.map(([header]) => html`<div>${header}</div>`)}</div>
    ${shown().map((citizen) => html`<div>${texts(listRow(citizen)).map((text) => html`<div>${text}</div>`)}</div>`)}
  </div>`;
}

/** In each cell that can be changed a form stands ready before the value, out of sight. */
function forms(): Html {
  const cell = (text: Html | string, index: number) =>
    index < 3
      ? html`<td>${text}</td>`
      : html`<td>
          <form hidden>
            <label>Ny dato</label>
            <select>
              <option>01-01-2020</option>
            </select>
            <button>Gem</button>
          </form>
          <span>${text}</span>
        </td>`;
  return html`<table border="1">
    <thead>
      <tr>
        ${columns.map(([header]) => html`<th>${header}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${shown().map(
        (citizen) =>
          html`<tr>
            ${texts(listRow(citizen)).map(cell)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** Two tables side by side, as if the first columns stayed: nothing but the line they stand on says what belongs together. */
function panes(): Html {
  const pane = (from: number, to?: number) =>
    html`<td valign="top">
      <table border="1" width="100%">
        <tr height="30">
          ${columns.slice(from, to).map(([header]) => html`<th nowrap>${header}</th>`)}
        </tr>
        ${shown().map(
          (citizen) =>
            html`<tr height="30">
              ${texts(listRow(citizen))
                .slice(from, to)
                .map((text) => html`<td nowrap>${text}</td>`)}
            </tr>`,
        )}
      </table>
    </td>`;
  return html`<table>
    <tr>
      ${pane(0, 2)} ${pane(2)}
    </tr>
  </table>`;
}

/** A case as a table of labels, most of which end in a colon. */
function caseOf(citizen: DemoCitizen): Html {
  const row = listRow(citizen);
  const line = (label: string, value: string) =>
    html`<tr>
      <td>${label}:</td>
      <td>${value}</td>
    </tr>`;
  return html`<h1>${row.name}</h1>
    <p><a href="/fremmed/tabel">Til listen</a></p>
    <table>
      ${line('Sag', row.ref)} ${line('Gruppe', row.targetGroup)} ${line('Ledig fra', row.start || '–')}
      ${line('Sidste samtale', row.lastInterview || '–')} ${line('Næste samtale', row.nextInterview || '–')}
    </table>
    <h2>Forløb</h2>
    <table border="1">
      <tr>
        <th>Dato</th>
        <th>Hvad</th>
        <th>Notat</th>
      </tr>
      ${historyLines(citizen).map(
        ({ on, kind, note }) =>
          html`<tr>
            <td>${danishDay(on)}</td>
            <td>${kind}</td>
            <td>${note}</td>
          </tr>`,
      )}
    </table>`;
}

const lists: Readonly<Record<string, () => Html>> = { tabel: table, kasser: boxes, formularer: forms, ruder: panes };

/** @returns null where there is no such page */
export function foreignPage(pathname: string): string | null {
  if (pathname === '/fremmed/rammer') {
    const frames = html`<frameset cols="160,*">
      <frame src="/fremmed/menu" />
      <frame src="/fremmed/tabel" />
    </frameset>`;
    return bare('Rammer', frames);
  }
  if (pathname === '/fremmed/menu')
    return bare(
      'Menu',
      html`<body>
        <p>Menu</p>
      </body>`,
    );
  const [, kind, ref] = /^\/fremmed\/(\w+)(?:\/([\d-]+))?$/.exec(pathname) ?? [];
  const list = kind === undefined ? undefined : lists[kind];
  if (list && ref === undefined)
    return bare(
      'Sager',
      html`<body>
        <h1>Mine sager</h1>
        ${list()}
      </body>`,
    );
  const citizen = kind === 'sag' && citizens.find((one) => one.ref === ref);
  return citizen
    ? bare(
        citizen.ref,
        html`<body>
          ${caseOf(citizen)}
        </body>`,
      )
    : null;
}
