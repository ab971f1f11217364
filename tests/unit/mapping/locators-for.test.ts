// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { describeField } from '../../../lib/mapping/fields-on-page.ts';

const citizens = [
  { name: 'Ida Prøvesen', cpr: '610190-1234', ref: '26-004117' },
  { name: 'Karl Prøvesen', cpr: '620290-1234', ref: '26-004118' },
  { name: 'Per Prøvesen', cpr: '630390-1234', ref: '26-004119' },
];
type Citizen = (typeof citizens)[number];

/** How the number of the case is found again from the first row of a list, or from its only one. */
function waysFrom(row: (citizen: Citizen) => string, shown: readonly Citizen[] = citizens, head = '') {
  document.body.innerHTML = `<table>${head}<tbody>${shown.map(row).join('')}</tbody></table>`;
  const rows = [...document.querySelectorAll('tbody tr')];
  const cell = rows[0]!.querySelector('.nr') ?? rows[0]!.querySelector('td:last-child')!;
  const { find, label } = describeField(cell, rows, { kind: 'list', list: 'table', row: 'tbody tr' })!;
  return { find, label };
}

const rowHeads: [string, (citizen: Citizen) => string][] = [
  ['a CPR number', ({ cpr, ref }) => `<tr><th scope="row">${cpr}</th><td>${ref}</td></tr>`],
  ['a name', ({ name, ref }) => `<tr><th scope="row">${name}</th><td>${ref}</td></tr>`],
  ['a name as its title', ({ name, ref }) => `<tr><td><a title="${name}" href="#">${ref}</a></td></tr>`],
  ['a name for screen readers', ({ name, ref }) => `<tr><td><a aria-label="Åbn ${name}" href="#">${ref}</a></td></tr>`],
];

test.each(rowHeads)('a row that begins with %s is no label of what stands in it', (_what, row) => {
  for (const head of ['', '<thead><tr><th>Borger</th><th>Sag</th></tr></thead>']) {
    const ways = JSON.stringify(waysFrom(row, citizens, head));
    expect(ways).not.toMatch(/Prøvesen|1234|26-00/);
  }
});

test.each(rowHeads)('nor where the list has one row only, which begins with %s', (_what, row) => {
  for (const head of ['', '<thead><tr><th>Borger</th><th>Sag</th></tr></thead>']) {
    const ways = JSON.stringify(waysFrom(row, citizens.slice(0, 1), head));
    expect(ways).not.toMatch(/Prøvesen|1234|26-00/);
  }
});

test('words that stand in every row are the label of what comes after them', () => {
  const row = ({ ref, name }: Citizen) =>
    `<tr><td><dl><dt>Ansvar</dt><dd>${name}</dd><dt>Sagsnr.</dt><dd class="nr">${ref}</dd></dl></td></tr>`;
  expect(waysFrom(row).find[0]).toEqual({ label: 'Sagsnr.' });
});
