import { copiedRows, seriesOf } from '../copied-cases.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** A list that goes on as long as one scrolls: rows are added at its end and stay. */
export function infiniteListPage(): string {
  const head = html`
    <script defer src="/assets/raekker.js"></script>
    <script defer src="/assets/uendelig-liste.js"></script>
  `;
  const main = html`
    <div class="endless"></div>
    <p class="paging">Flere hentes …</p>
  `;
  return frame({ title: 'Uendelig liste', path: '/uendelig-liste', main, head });
}

export const endlessRows = 600;

export function infiniteListRows(): string {
  return JSON.stringify(copiedRows(seriesOf.infiniteList, endlessRows));
}

export const infiniteListScript = `
fetch('/uendelig-liste/sager.json').then((reply) => reply.json()).then((rows) => {
  const table = newTable(rows.slice(0, 40));
  document.querySelector('.endless').append(table);
  const end = document.querySelector('.paging');
  new IntersectionObserver((entries) => {
    if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
    const shown = table.tBodies[0].rows.length;
    table.tBodies[0].append(...rows.slice(shown, shown + 40).map(newRow));
    if (shown + 40 >= rows.length) end.textContent = 'Ikke flere';
  }, { rootMargin: '200px' }).observe(end);
});
`;
