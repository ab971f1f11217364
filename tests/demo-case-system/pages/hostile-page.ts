import { copiedRows, seriesOf } from '../copied-cases.ts';
import { caseColumns } from './case-columns.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** So many cases that every kind of badge is among them. */
export const hostileRows = 120;

/**
 * A plain list without a content security policy: whatever a script of the page may try, only the extension stands in
 * its way. The scripts are those of the tests.
 */
export function hostilePage(): string {
  const main = html`
    <h1>Uden værn</h1>
    <table class="cases">
      <thead>
        <tr>
          ${caseColumns.map(([header]) => html`<th scope="col">${header}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${copiedRows(seriesOf.hostile, hostileRows).map(
          (row) =>
            html`<tr>
              ${caseColumns.map(([, field]) => html`<td class="${field}">${row[field] as string}</td>`)}
            </tr>`,
        )}
      </tbody>
    </table>
  `;
  return frame({ title: 'Uden værn', path: '/uden-vaern', main });
}
