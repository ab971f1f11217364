import { copiedRows, seriesOf } from '../copied-cases.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** Ten thousand cases of which only those in view have elements, and these show other cases while one scrolls. */
export function virtualListPage(): string {
  const main = html`
    <h1>Rullende liste</h1>
    <p class="tools">
      <button name="sort">Sortér efter start</button>
      <button name="change">Hent ændringer</button>
    </p>
    <div class="rolling" role="grid" tabindex="0" aria-label="Sager">
      <div class="heading" role="row"></div>
      <div class="height"></div>
    </div>
  `;
  const head = html`
    <script defer src="/assets/raekker.js"></script>
    <script defer src="/assets/rullende-liste.js"></script>
  `;
  return frame({ title: 'Rullende liste', path: '/rullende-liste', main, head });
}

export function virtualListRows(): string {
  return JSON.stringify(copiedRows(seriesOf.virtualList, 10_000));
}

export const virtualListScript = `
const height = 28;
const view = document.querySelector('.rolling');
const space = view.querySelector('.height');
for (const [index, [header]] of columns.entries()) {
  const cell = view.querySelector('.heading').appendChild(document.createElement('span'));
  cell.setAttribute('role', 'columnheader');
  cell.setAttribute('aria-colindex', String(index + 1));
  cell.textContent = header;
}
const lines = [];
let rows = [];

/** Each line shows the case whose place modulo the number of lines is its own, so that few change at a small step. */
function draw() {
  const many = Math.ceil(view.clientHeight / height) + 4;
  while (lines.length < many) {
    const line = space.appendChild(document.createElement('div'));
    line.className = 'line';
    line.setAttribute('role', 'row');
    line.append(...(line.parts = newCells('span', 'gridcell')));
    lines.push(line);
  }
  const first = Math.max(0, Math.floor(view.scrollTop / height) - 2);
  for (let place = first; place < first + lines.length; place += 1) {
    const line = lines[place % lines.length];
    line.hidden = place >= rows.length;
    line.style.transform = 'translateY(' + place * height + 'px)';
    if (place < rows.length) fill(line.parts, rows[place]);
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
fetch('/rullende-liste/sager.json').then((reply) => reply.json()).then((data) => {
  rows = data;
  space.style.height = rows.length * height + 'px';
  draw();
});
`;
