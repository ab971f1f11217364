import { copiedRows, seriesOf } from '../copied-cases.ts';
import { groupWords } from '../vocabulary.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/**
 * A list of forms, half of it in English: values that only inputs and selects hold, two days told apart by their titles
 * alone, days in two languages, and icons that are drawn over and over after the page has loaded.
 */
export function mixedFieldsPage(): string {
  const head = html`
    <script defer src="/assets/raekker.js"></script>
    <script defer src="/assets/blandede-felter.js"></script>
  `;
  const main = html`
    <p class="tools"><button name="icons">Tegn ikoner</button></p>
    <div class="mixed"></div>
  `;
  return frame({ title: 'Blandede felter', path: '/blandede-felter', main, head });
}

export const mixedRows = 60;

export function mixedFieldsRows(): string {
  return JSON.stringify(copiedRows(seriesOf.inputs, mixedRows));
}

export const mixedFieldsScript = `
const groups = ['', ...${JSON.stringify(Object.values(groupWords))}];
const english = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** »04-12-2026« is »4 Dec 2026«; what is no such day stays as it was written. */
const inEnglish = (text) =>
  text.replace(/^(\\d\\d)-(\\d\\d)-(\\d{4})$/, (_all, day, month, year) => Number(day) + ' ' + english[month - 1] + ' ' + year);

function input(value) {
  const field = document.createElement('input');
  field.value = value;
  return field;
}
function choice(value) {
  const field = document.createElement('select');
  for (const word of groups.includes(value) ? groups : [...groups, value]) field.append(new Option(word));
  field.value = value;
  return field;
}
function titled(title, text) {
  const field = document.createElement('span');
  field.title = title;
  field.textContent = text;
  return field;
}
const parts = {
  'Case no.': (row) => [row.ref],
  'Borger': (row) => [row.name],
  'CPR': (row) => [row.cpr],
  'Target group': (row) => [choice(row.targetGroup)],
  'Start': (row) => [input(row.start)],
  'Last interview': (row) => [input(row.lastInterview)],
  'Tilbud': (row) => [row.offer],
  'Next interview': (row) => [inEnglish(row.nextInterview)],
  'Fritaget': (row) => [titled('Fritaget fra', row.suspensionFrom), ' ', titled('Fritaget til', row.suspensionTo)],
  'Caseworker': (row) => [row.responsible],
  'Bemærkning': () => [],
};
fetch('/blandede-felter/sager.json').then((reply) => reply.json()).then((rows) => {
  const table = document.createElement('table');
  table.className = 'cases';
  const head = table.createTHead().insertRow();
  for (const header of Object.keys(parts)) {
    const cell = head.appendChild(document.createElement('th'));
    cell.scope = 'col';
    cell.textContent = header;
  }
  const body = table.createTBody();
  for (const row of rows) {
    const line = body.insertRow();
    for (const made of Object.values(parts)) line.insertCell().append(...made(row));
  }
  document.querySelector('.mixed').append(table);
  let drawn = 0;
  const icons = () => {
    drawn += 1;
    for (const line of body.rows) {
      const cell = line.cells[line.cells.length - 1];
      // As old frameworks do: the whole cell is written anew.
      cell.innerHTML = '<i class="icon" title="Ikon ' + drawn + '">◆</i> ' + rows[line.sectionRowIndex].remark.replace(/</g, '');
    }
  };
  icons();
  onClick('icons', icons);
});
`;
