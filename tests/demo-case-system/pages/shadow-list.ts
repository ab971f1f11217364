import { copiedRows, seriesOf } from '../copied-cases.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** A list in the open shadow root of a component, which itself stands in the root of another. */
export function shadowListPage(): string {
  const head = html`
    <script defer src="/assets/raekker.js"></script>
    <script defer src="/assets/skyggerod.js"></script>
  `;
  const main = html`
    <p class="tools"><button name="change">Hent ændringer</button></p>
    <sags-program></sags-program>
  `;
  return frame({ title: 'Skyggerod', path: '/skyggerod', main, head });
}

export const shadowRows = 40;

export function shadowListRows(): string {
  return JSON.stringify(copiedRows(seriesOf.shadowRoots, shadowRows));
}

export const shadowListScript = `
fetch('/skyggerod/sager.json').then((reply) => reply.json()).then((rows) => {
  const outer = document.querySelector('sags-program').attachShadow({ mode: 'open' });
  const sheet = outer.appendChild(document.createElement('link'));
  sheet.rel = 'stylesheet';
  sheet.href = '/assets/sagssystem.css';
  const inner = outer.appendChild(document.createElement('sags-liste')).attachShadow({ mode: 'open' });
  inner.append(sheet.cloneNode());
  const table = newTable(rows);
  inner.append(table);
  onClick('change', () => {
    workElsewhere(rows);
    [...table.tBodies[0].rows].forEach((line, index) => fill(line.parts, rows[index]));
  });
});
`;
