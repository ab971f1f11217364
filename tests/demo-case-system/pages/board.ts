import { copiedRows, seriesOf } from '../copied-cases.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** Cards in columns, all of them thrown away and made anew every ten seconds, or at once by a button. */
export function boardPage(): string {
  const main = html`
    <h1>Tavle</h1>
    <p class="tools"><button name="change">Hent ændringer</button></p>
    <div class="board"></div>
  `;
  const head = html`
    <script defer src="/assets/raekker.js"></script>
    <script defer src="/assets/tavle.js"></script>
  `;
  return frame({ title: 'Tavle', path: '/tavle', main, head });
}

export function boardRows(): string {
  return JSON.stringify(copiedRows(seriesOf.board, 36));
}

export const boardScript = `
const lanes = ['Nye', 'I gang', 'Afventer svar'];
let rows = [];
let polls = 0;

function newCard(row) {
  const card = document.createElement('article');
  card.className = 'card';
  const list = card.appendChild(document.createElement('dl'));
  for (const [header, field] of columns) {
    const part = list.appendChild(document.createElement('div'));
    part.appendChild(document.createElement('dt')).textContent = header;
    part.appendChild(document.createElement('dd')).textContent = row[field];
  }
  return card;
}

function show() {
  const board = document.createElement('div');
  board.className = 'board';
  lanes.forEach((name, lane) => {
    const section = board.appendChild(document.createElement('section'));
    section.appendChild(document.createElement('h2')).textContent = name;
    // Cases go from lane to lane as time passes.
    section.append(...rows.filter((_, index) => (index + Math.floor((polls + index) / 3)) % lanes.length === lane).map(newCard));
  });
  document.querySelector('.board').replaceWith(board);
}

function poll() {
  polls += 1;
  if (polls % 2 === 0) workElsewhere(rows);
  show();
}

onClick('change', poll);
fetch('/tavle/sager.json').then((reply) => reply.json()).then((data) => {
  rows = data;
  show();
  setInterval(poll, 10_000);
});
`;
