import { copiedRows, seriesOf } from '../copied-cases.ts';
import { frame } from './frame.ts';
import { html } from './html.ts';

/** Three lists, one shown; the others lie under it as they were left. A tab that is opened again comes out from among them. */
export function oldTabsPage(): string {
  const main = html`
    <p class="tools">
      <button name="first">Faste</button>
      <button name="second">Vikariater</button>
      <button name="third">Overdragne</button>
      <button name="work">Ret i den skjulte</button>
    </p>
    <div class="leaves"></div>
  `;
  const head = html`
    <script defer src="/assets/raekker.js"></script>
    <script defer src="/assets/gamle-faner.js"></script>
  `;
  return frame({ title: 'Gamle faner', path: '/gamle-faner', main, head });
}

/** So many cases stand in each tab. */
export const casesPerTab = 30;

export function oldTabsRows(): string {
  return JSON.stringify(copiedRows(seriesOf.tabs, 3 * casesPerTab));
}

export const oldTabsScript = `
fetch('/gamle-faner/sager.json').then((reply) => reply.json()).then((rows) => {
  const leaves = ['first', 'second', 'third'].map((name, index) => {
    const leaf = document.querySelector('.leaves').appendChild(document.createElement('section'));
    leaf.className = 'leaf';
    leaf.append(newTable(rows.slice(index * ${casesPerTab}, (index + 1) * ${casesPerTab})));
    onClick(name, () => show(index));
    return leaf;
  });
  const show = (index) => leaves.forEach((leaf, at) => leaf.classList.toggle('shown', at === index));
  // What was opened first lies undermost.
  show(2);
  onClick('work', () => {
    const hidden = leaves.find((leaf) => !leaf.classList.contains('shown'));
    hidden.querySelector('tbody tr td.start').textContent = '01-01-2020';
  });
});
`;
