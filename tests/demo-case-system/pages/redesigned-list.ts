import { citizens } from '../citizens.ts';
import { inListOrder, listRow } from '../list-row.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/**
 * The list as it looks after the supplier has redesigned it: same heading, same cases, other markup.
 * What was written for the old one finds no rows here.
 */
export function redesignedListPage(path: string): string {
  const main = html`
    <h1>Mine sager</h1>
    <div class="cards">
      ${inListOrder().map((citizen) => {
        const row = listRow(citizen);
        return html`<div class="card">
          <div class="card-top"><a href="/sager/${row.ref}">${row.ref}</a> <strong>${row.name}</strong></div>
          <div class="card-line">${row.targetGroup || 'Ingen målgruppe'} · siden ${row.start || 'ukendt dag'}</div>
          <div class="card-line">Samtale ${row.lastInterview || 'ikke holdt'} · ${row.responsible}</div>
        </div>`;
      })}
    </div>
    <p class="paging">${citizens.length} af ${citizens.length} sager</p>
  `;
  return frame({ title: 'Mine sager', path, main });
}
