import { copiedRows, seriesOf } from '../copied-cases.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/**
 * How the application names its places in the address. `history` keeps a row's element with its case, wherever it
 * moves; `hash` fills the elements that are there with other cases, from above to below.
 */
export type Routing = 'history' | 'hash';

/** List and cases in one document, which is never loaded anew. */
export function singlePage(routing: Routing): string {
  const path = routing === 'history' ? '/enkeltside/sager' : '/enkeltside-hash';
  const main = html`
    <div class="application" data-routing="${routing}"></div>
    <p class="tools">
      <button name="list">Til listen</button>
      <button name="previous">Forrige side</button>
      <button name="next">Næste side</button>
      <button name="sort">Sortér efter start</button>
      <button name="change">Hent ændringer</button>
    </p>
  `;
  const head = html`
    <script defer src="/assets/raekker.js"></script>
    <script defer src="/assets/enkeltside.js"></script>
  `;
  return frame({ title: 'Enkeltside', path, main, head });
}

export function singlePageRows(routing: Routing): string {
  const series = routing === 'history' ? seriesOf.singlePageByHistory : seriesOf.singlePageByHash;
  return JSON.stringify(copiedRows(series, 120));
}

export const singlePageScript = `
const application = document.querySelector('.application');
const byHistory = application.dataset.routing === 'history';
const perPage = 24;
let rows = [];
let from = 0;
let table = null;
/** by reference; a row that is not shown is kept, with whatever stands in it */
const kept = new Map();

const refInAddress = () => /(\\d{2}-\\d{6})$/.exec(byHistory ? location.pathname : location.hash)?.[1];

function goTo(ref) {
  if (!byHistory) location.hash = ref ? '#/sager/' + ref : '#/sager';
  else {
    history.pushState(null, '', ref ? '/enkeltside/sager/' + ref : '/enkeltside/sager');
    show();
  }
}

let wanted = 0;
async function show() {
  const now = ++wanted;
  const row = rows.find(({ ref }) => ref === refInAddress());
  // The address is the new one while the page still shows what it showed before: the server takes its time.
  if (row) await new Promise((answered) => setTimeout(answered, 150));
  if (now !== wanted) return;
  if (row) application.replaceChildren(newCase(row));
  else showList();
}

function showList() {
  const shown = rows.slice(from, from + perPage);
  if (!table?.isConnected) {
    table = newTable([]);
    kept.clear();
    application.replaceChildren(table);
  }
  const body = table.tBodies[0];
  if (byHistory) {
    for (const row of shown) if (!kept.has(row.ref)) kept.set(row.ref, newRow(row));
    for (const row of shown) fill(kept.get(row.ref).parts, row);
    body.replaceChildren(...shown.map((row) => kept.get(row.ref)));
  } else {
    while (body.rows.length > shown.length) body.rows[body.rows.length - 1].remove();
    shown.forEach((row, index) => {
      if (body.rows[index]) fill(body.rows[index].parts, row);
      else body.append(newRow(row));
    });
  }
}

function newCase(row) {
  const article = document.createElement('article');
  article.className = 'casehead';
  article.appendChild(document.createElement('h1')).textContent = 'Sag';
  const list = article.appendChild(document.createElement('dl'));
  list.className = 'fields';
  for (const [header, field] of columns) {
    const part = list.appendChild(document.createElement('div'));
    part.appendChild(document.createElement('dt')).textContent = header;
    part.appendChild(document.createElement('dd')).textContent = row[field];
  }
  return article;
}

// A case opens from its row. Only every second does, and the others change: what the list said of a case then stays
// what its own page says, for two pages that contradict each other are another matter.
application.addEventListener('click', ({ target }) => {
  const line = target.closest('tbody tr');
  const row = line && rows.find(({ ref }) => ref === line.parts[0].shown.data);
  if (row?.opens) goTo(row.ref);
});
const again = () => refInAddress() || showList();
onClick('list', () => goTo(null));
onClick('previous', () => {
  from = Math.max(0, from - perPage);
  again();
});
onClick('next', () => {
  from = Math.min(rows.length - perPage, from + perPage);
  again();
});
let down = false;
const day = (text) => text.split('-').reverse().join('');
onClick('sort', () => {
  down = !down;
  rows.sort((one, other) => (day(one.start) < day(other.start) ? -1 : 1) * (down ? -1 : 1));
  again();
});
onClick('change', () => {
  workElsewhere(rows.filter(({ opens }) => !opens));
  again();
});
addEventListener(byHistory ? 'popstate' : 'hashchange', show);
fetch('/enkeltside/' + (byHistory ? 'historik' : 'hash') + '.json').then((reply) => reply.json()).then((data) => {
  rows = data.map((row, index) => ({ ...row, opens: index % 2 === 1 }));
  show();
  setInterval(again, 10_000);
});
`;
