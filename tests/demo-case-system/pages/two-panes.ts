import { copiedRows, seriesOf } from '../copied-cases.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** Ten thousand cases in a grid whose first columns stay: each row is one element there, and another in what rolls. */
export function twoPanesPage(): string {
  const main = html`
    <h1>To ruder</h1>
    <p class="tools">
      <button name="sort">Sortér efter start</button>
      <button name="change">Hent ændringer</button>
    </p>
    <div class="rolling panes" role="grid" tabindex="0" aria-label="Sager">
      <div class="heading" role="row"></div>
      <div class="height">
        <div class="stays"></div>
        <div class="rolls"></div>
      </div>
    </div>
  `;
  const head = html`
    <script defer src="/assets/raekker.js"></script>
    <script defer src="/assets/to-ruder.js"></script>
  `;
  return frame({ title: 'To ruder', path: '/to-ruder', main, head });
}

export function twoPanesRows(): string {
  return JSON.stringify(copiedRows(seriesOf.twoPanes, 10_000));
}

export const twoPanesScript = `
const height = 28;
const stay = 3;
const view = document.querySelector('.panes');
const space = view.querySelector('.height');
for (const [index, [header]] of columns.entries()) {
  const cell = view.querySelector('.heading').appendChild(document.createElement('span'));
  cell.setAttribute('role', 'columnheader');
  cell.setAttribute('aria-colindex', String(index + 1));
  cell.textContent = header;
}
const lines = [];
let rows = [];

function newPart(pane, cells) {
  const part = view.querySelector(pane).appendChild(document.createElement('div'));
  part.className = 'line';
  part.setAttribute('role', 'row');
  part.append(...cells);
  return part;
}

/** Each line shows the case whose place modulo the number of lines is its own; both of its parts say which place. */
function draw() {
  const many = Math.ceil(view.clientHeight / height) + 4;
  while (lines.length < many) {
    const cells = newCells('span', 'gridcell');
    lines.push({ cells, parts: [newPart('.stays', cells.slice(0, stay)), newPart('.rolls', cells.slice(stay))] });
  }
  const first = Math.max(0, Math.floor(view.scrollTop / height) - 2);
  for (let place = first; place < first + lines.length; place += 1) {
    const { cells, parts } = lines[place % lines.length];
    for (const part of parts) {
      part.hidden = place >= rows.length;
      part.style.transform = 'translateY(' + place * height + 'px)';
      part.setAttribute('row-index', String(place));
    }
    if (place < rows.length) fill(cells, rows[place]);
  }
}

view.addEventListener('scroll', draw);
addEventListener('resize', draw);
let down = false;
const day = (text) => text.split('-').reverse().join('');
onClick('sort', () => {
  down = !down;
  rows.sort((one, other) => (day(one.start) < day(other.start) ? -1 : 1) * (down ? -1 : 1));
  draw();
});
onClick('change', () => {
  workElsewhere(rows);
  draw();
});
fetch('/to-ruder/sager.json').then((reply) => reply.json()).then((data) => {
  rows = data;
  space.style.height = rows.length * height + 'px';
  draw();
});
`;
