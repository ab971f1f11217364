import { copiedRows, seriesOf } from '../copied-cases.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** One `tbody` for each case. To change a case, its `tbody` is replaced by one that holds a form, and back again. */
export function inlineEditPage(): string {
  const main = html`
    <h1>Ret i listen</h1>
    <p class="tools">Klik på en sag for at rette den.</p>
    <div class="editable"></div>
  `;
  const head = html`
    <script defer src="/assets/raekker.js"></script>
    <script defer src="/assets/ret-i-listen.js"></script>
  `;
  return frame({ title: 'Ret i listen', path: '/ret-i-listen', main, head });
}

export function inlineEditRows(): string {
  return JSON.stringify(copiedRows(seriesOf.inlineEdit, 60));
}

export const inlineEditScript = `
function bodyOf(row) {
  const body = document.createElement('tbody');
  body.className = 'case';
  const line = body.appendChild(newRow(row));
  line.addEventListener('click', () => body.replaceWith(formOf(row)));
  return body;
}

function formOf(row) {
  const body = document.createElement('tbody');
  body.className = 'form';
  const cell = body.insertRow().insertCell();
  cell.colSpan = columns.length;
  const form = cell.appendChild(document.createElement('form'));
  form.append('Ret ' + row.ref + ' ');
  for (const [header, field] of columns.slice(3)) {
    const label = form.appendChild(document.createElement('label'));
    label.append(header + ' ');
    const input = label.appendChild(document.createElement('input'));
    input.name = field;
    input.value = row[field];
  }
  const save = form.appendChild(document.createElement('button'));
  save.textContent = 'Gem';
  const leave = form.appendChild(document.createElement('button'));
  leave.type = 'button';
  leave.name = 'leave';
  leave.textContent = 'Fortryd';
  leave.addEventListener('click', () => body.replaceWith(bodyOf(row)));
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const field of facts) row[field] = form.elements[field].value;
    body.replaceWith(bodyOf(row));
  });
  return body;
}

fetch('/ret-i-listen/sager.json').then((reply) => reply.json()).then((rows) => {
  const table = newTable([]);
  table.tBodies[0].remove();
  table.append(...rows.map(bodyOf));
  document.querySelector('.editable').append(table);
});
`;
