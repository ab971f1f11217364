// @vitest-environment jsdom
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { describeField, scopesOf } from '../../../lib/mapping/fields-on-page.ts';
import type { Place } from '../../../lib/mapping/mapped.ts';
import { rowChoices } from '../../../lib/mapping/row-choices.ts';
import { shownText } from '../../../lib/mapping/shown-text.ts';

/** How a list is built; what stands in it comes from elsewhere. */
interface Build {
  shape: 'table' | 'table without head' | 'boxes' | 'cards';
  rows: string[][];
  /** state that a page writes into its rows as classes */
  classes: string[];
  /** a form that is out of sight stands before each value */
  forms: boolean;
  links: boolean;
  /** another list of the same kind stands before it */
  other: boolean;
}

const headers = ['Sag', 'Navn', 'Start', 'Note', 'Gruppe'];

/** Few different texts, so that columns repeat each other and a way to one may lead to another. */
const text = fc.constantFrom('26-004117', 'Ida Prøvesen', '18-05-2026', '–', 'A', '12-10-2026');

const build: fc.Arbitrary<Build> = fc.record({
  shape: fc.constantFrom<Build['shape']>('table', 'table without head', 'boxes', 'cards'),
  rows: fc
    .integer({ min: 2, max: headers.length })
    .chain((width) => fc.array(fc.array(text, { minLength: width, maxLength: width }), { minLength: 3, maxLength: 8 })),
  classes: fc.array(fc.constantFrom('ulige', 'valgt', 'row-7f3a', 'haster', ''), { minLength: 8, maxLength: 8 }),
  forms: fc.boolean(),
  links: fc.boolean(),
  other: fc.boolean(),
});

function pageOf({ shape, rows, classes, forms, links, other }: Build): void {
  const value = (text: string) => {
    const shown = links ? `<a href="#">${text}</a>` : text;
    return forms ? `<form hidden><b>01-01-2020</b></form><span>${shown}</span>` : shown;
  };
  const cells = (tag: string, texts: string[]) => texts.map((one) => `<${tag}>${one}</${tag}>`).join('');
  const line = (tag: string, inner: string, index: number) =>
    `<${tag} class="${classes[index] ?? ''}">${inner}</${tag}>`;
  const list = () => {
    const head = headers.slice(0, rows[0]!.length);
    const lines = (tag: string, cell: string) =>
      rows.map((row, index) => line(tag, cells(cell, row.map(value)), index)).join('');
    if (shape === 'table')
      return `<table><thead><tr>${cells('th', head)}</tr></thead><tbody>${lines('tr', 'td')}</tbody></table>`;
    if (shape === 'table without head') return `<table><tr>${cells('th', head)}</tr>${lines('tr', 'td')}</table>`;
    if (shape === 'boxes') return `<div>${lines('div', 'div')}</div>`;
    const card = (row: string[], index: number) =>
      line('li', `<dl>${row.map((one, at) => `<dt>${head[at]}</dt><dd>${value(one)}</dd>`).join('')}</dl>`, index);
    return `<ul>${rows.map(card).join('')}</ul>`;
  };
  document.body.innerHTML = `<h1>Sager</h1>${other ? `<section>${list()}</section>` : ''}<section id="mine">${list()}</section>`;
}

/** The elements that show the values, row by row. */
function valueElements({ shape, rows }: Build): Element[][] {
  const selector = { table: 'tbody td', 'table without head': 'td', boxes: 'section > div > div > div', cards: 'dd' }[
    shape
  ];
  const all = [...document.querySelectorAll(`#mine ${selector}`.replace('#mine section', '#mine'))];
  return rows.map((row, index) => all.slice(index * row.length, (index + 1) * row.length));
}

test('whatever a list is built of, pointing at one value leads to what stands in the same column of each row', () => {
  fc.assert(
    fc.property(build, fc.nat(), fc.nat(), (made, atRow, atColumn) => {
      pageOf(made);
      const elements = valueElements(made);
      const row = atRow % made.rows.length;
      const column = atColumn % made.rows[0]!.length;
      const pointed = elements[row]![column]!;
      const inner = pointed.querySelector('a, span') ?? pointed;
      const { choices } = rowChoices(inner);
      const whole = choices.find((choice) => {
        const scopes = scopesOf(document, { kind: 'list', ...choice });
        return scopes.length === made.rows.length && scopes.every((scope, at) => scope.contains(elements[at]![0]!));
      });
      // Among what is offered are the rows of this list, all of them and no others.
      expect(whole).toBeDefined();
      const place: Place = { kind: 'list', ...whole! };
      const scopes = scopesOf(document, place);
      const field = describeField(inner, scopes, place);
      expect(field?.values).toEqual(made.rows.map((texts) => texts[column]));
      // Nothing that stands in a row is kept as the way to it.
      for (const cell of made.rows.flat()) if (cell.length > 1) expect(JSON.stringify(field!.find)).not.toContain(cell);
      expect(shownText(inner)).toBe(made.rows[row]![column]);
    }),
    { numRuns: 150 },
  );
});
