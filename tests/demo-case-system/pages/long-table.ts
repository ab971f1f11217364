import { copiedRows, mostCopies, seriesOf } from '../copied-cases.ts';
import { caseColumns } from './case-columns.ts';
import { frame } from './frame.ts';
import { html, type Html } from './html.ts';

/** How the browser finds the widths of the columns: from every cell, or from the heading alone. */
export type TableLayout = 'auto' | 'fixed';

const series: Record<TableLayout, number> = { auto: seriesOf.autoTable, fixed: seriesOf.fixedTable };

/**
 * A plain table without a script, as long as is asked for.
 *
 * @param rows whole, 0 or more; text from the address, so that anything else gives null
 */
export function longTablePage(layout: TableLayout, rows = '10000'): string | null {
  const count = Number(rows);
  if (!/^\d+$/.test(rows) || count > mostCopies) return null;
  const head: Html[] = caseColumns.map(([header]) => html`<th scope="col">${header}</th>`);
  const body = copiedRows(series[layout], count).map((row) => {
    const cells = caseColumns.map(([, field]) => html`<td>${row[field] as string}</td>`);
    return html`<tr>
      ${cells}
    </tr>`;
  });
  const title = layout === 'auto' ? 'Lang liste' : 'Lang liste med faste bredder';
  const main = html`
    <h1>${title}</h1>
    <table class="cases long ${layout}">
      <thead>
        <tr>
          ${head}
        </tr>
      </thead>
      <tbody>
        ${body}
      </tbody>
    </table>
    <p class="paging">
      ${count} af ${count} sager${count === 0 ? html`<span class="nothing"> · Ingen sager</span>` : html``}
    </p>
  `;
  return frame({ title, path: `/bench/${layout}`, main });
}
