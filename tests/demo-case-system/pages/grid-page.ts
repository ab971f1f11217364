import { citizens } from '../citizens.ts';
import { inListOrder, listRow } from '../list-row.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** The same cases in a data grid from npm: markup that nobody here wrote, rows drawn as they come into view. */
export function gridPage(): string {
  const main = html`
    <h1>Sagsgitter</h1>
    <div id="gitter" class="grid ag-theme-balham"></div>
    <p class="paging">${citizens.length} af ${citizens.length} sager</p>
  `;
  const head = html`
    <link rel="stylesheet" href="/assets/ag-grid.css" />
    <link rel="stylesheet" href="/assets/ag-theme-balham.css" />
    <script defer src="/assets/ag-grid-community.js"></script>
    <script defer src="/assets/gitter.js"></script>
  `;
  return frame({ title: 'Sagsgitter', path: '/gitter', main, head });
}

/** The grid's rows as data. */
export function gridRows(): string {
  return JSON.stringify(inListOrder().map((citizen) => ({ ...listRow(citizen), heldInterviews: undefined })));
}

/** Runs on the page; plain JavaScript, as the grid's own documentation shows it. */
export const gridScript = `
const columns = [
  ['Sagsnr.', 'ref', 88], ['Borger', 'name', 135], ['CPR', 'cpr', 98], ['Målgruppe', 'targetGroup', 170], ['Start', 'start', 85],
  ['Seneste samtale', 'lastInterview', 112], ['Tilbud', 'offer', 85], ['Næste samtale', 'nextInterview', 102],
  ['Fritaget fra', 'suspensionFrom', 90], ['Fritaget til', 'suspensionTo', 90], ['Sagsbeh.', 'responsible', 75],
];
fetch('/gitter/sager.json').then((reply) => reply.json()).then((rowData) => {
  agGrid.createGrid(document.getElementById('gitter'), {
    theme: 'legacy',
    columnDefs: [
      ...columns.map(([headerName, field, width]) => ({ headerName, field, width, minWidth: 60 })),
      { headerName: 'Bemærkning', field: 'remark', flex: 1, minWidth: 300 },
    ],
    defaultColDef: { resizable: true, sortable: true },
    getRowId: (row) => row.data.ref,
    suppressColumnVirtualisation: true,
    rowData,
  });
});
`;
