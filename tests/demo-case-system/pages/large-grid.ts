import { copiedRows, seriesOf } from '../copied-cases.ts';
import type { ListRow } from '../list-row.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** Data grids from npm: markup that nobody here wrote. */
export type GridWidget = 'ag-grid' | 'tabulator';

const series: Record<GridWidget, number> = { 'ag-grid': seriesOf.agGrid, tabulator: seriesOf.tabulator };
const rowCount = 10_000;

/** What real grids carry along and nobody reads: it makes them wider than any window. */
const otherColumns = [
  ...['Afdeling', 'Team', 'Sagstype', 'Journalnr.', 'KLE-nr.', 'Handlingsfacet', 'Oprettet', 'Ændret', 'Ændret af'],
  ...['Bilag', 'Opgaver', 'Mødested', 'Lokale', 'Tolk', 'Sprog', 'Kontaktform', 'Digital post', 'Fuldmagt'],
  ...['Samarbejdspartner', 'Distrikt', 'Skole', 'A-kasse', 'Arkiv', 'Kassation'],
] as const;

/** Ten thousand cases in a grid that draws rows and columns as they come into view; the first two stay. */
export function largeGridPage(widget: GridWidget): string {
  const title = widget === 'ag-grid' ? 'Stort gitter' : 'Stort gitter, Tabulator';
  const main = html`
    <h1>${title}</h1>
    <p class="tools">
      <button name="change">Hent ændringer</button>
    </p>
    <div id="gitter" class="grid ${widget === 'ag-grid' ? 'ag-theme-balham' : ''}"></div>
    <p class="paging">${rowCount} af ${rowCount} sager</p>
  `;
  const styles = widget === 'ag-grid' ? ['ag-grid', 'ag-theme-balham'] : ['tabulator'];
  const head = html`
    ${styles.map((name) => html`<link rel="stylesheet" href="/assets/${name}.css" />`)}
    <script defer src="/assets/${widget === 'ag-grid' ? 'ag-grid-community' : 'tabulator'}.js"></script>
    <script defer src="/assets/raekker.js"></script>
    <script defer src="/assets/${widget === 'ag-grid' ? 'ag-grid' : 'tabulator-gitter'}.js"></script>
  `;
  return frame({ title, path: `/stort-gitter/${widget}`, main, head });
}

/** The grid's rows as data. */
export function largeGridRows(widget: GridWidget): string {
  return JSON.stringify(copiedRows(series[widget], rowCount).map(withOtherColumns));
}

function withOtherColumns({ heldInterviews: _held, ...row }: ListRow, index: number): Record<string, string> {
  return { ...row, ...Object.fromEntries(otherColumns.map((_name, at) => [`other${at}`, `${(index * 7 + at) % 97}`])) };
}

/** Widths of the columns that are read: at the left of the widest window all of them are drawn. */
const widths: Partial<Record<keyof ListRow, number>> = {
  ref: 220,
  name: 125,
  cpr: 95,
  targetGroup: 165,
  start: 80,
  lastInterview: 105,
  offer: 80,
  nextInterview: 98,
  suspensionFrom: 85,
  suspensionTo: 85,
  responsible: 68,
  remark: 150,
};

/** What both grids share. Only what is drawn changes elsewhere: nobody can say of the rest what a person last saw. */
const sharedScript = `
const widths = ${JSON.stringify(widths)};
const others = ${JSON.stringify(otherColumns)};
let rows = [];
/** @param drawn rows that are drawn with all that is read of them */
function changeSome(drawn) {
  round += 1;
  return drawn.filter((row, index) => index % 3 === round % 3).map((row) => {
    const other = rows[(rows.indexOf(row) * 13 + round * 5) % rows.length];
    const facts = Object.fromEntries(columns.slice(3).map(([, field]) => [field, other[field]]));
    return Object.assign(row, facts);
  });
}
`;

export const agGridScript = `${sharedScript}
const definition = ([headerName, field], index) => ({
  headerName, field, width: widths[field], pinned: index < 2 ? 'left' : null,
});
fetch('/stort-gitter/ag-grid.json').then((reply) => reply.json()).then((data) => {
  rows = data;
  const grid = agGrid.createGrid(document.getElementById('gitter'), {
    theme: 'legacy',
    columnDefs: [
      ...columns.map(definition),
      ...others.map((headerName, at) => ({ headerName, field: 'other' + at, width: 120 })),
    ],
    defaultColDef: { resizable: true, sortable: true, editable: true },
    getRowId: (row) => row.data.ref,
    rowData: rows,
  });
  onClick('change', () => {
    // What is read must be drawn when it changes.
    if (grid.getHorizontalPixelRange().left > 0) return grid.ensureColumnVisible('cpr', 'start');
    grid.applyTransaction({ update: changeSome(grid.getRenderedNodes().map((node) => node.data)) });
  });
});
`;

/** It draws ahead twice what is in view, so that its columns must be wide for any to go. */
export const tabulatorScript = `${sharedScript}
fetch('/stort-gitter/tabulator.json').then((reply) => reply.json()).then((data) => {
  rows = data;
  const table = new Tabulator('#gitter', {
    data: rows,
    index: 'ref',
    height: 640,
    renderHorizontal: 'virtual',
    columns: [
      ...columns.map(([title, field], index) => ({ title, field, width: widths[field], frozen: index < 2, editor: index > 1 && 'input' })),
      ...others.map((title, at) => ({ title, field: 'other' + at, width: 300 })),
    ],
  });
  onClick('change', () => {
    const holder = document.querySelector('.tabulator-tableholder');
    if (holder.scrollLeft > 0) return void (holder.scrollLeft = 0);
    // A row with an editor in it is left alone: updated, it tears the editor out and fails.
    const drawn = new Set([...holder.querySelectorAll('.tabulator-row:not(:has(input)) [tabulator-field="ref"]')].map((cell) => cell.textContent.trim()));
    void table.updateData(changeSome(rows.filter(({ ref }) => drawn.has(ref))).map((row) => ({ ...row })));
  });
});
`;
