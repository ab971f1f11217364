// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { afterAll, expect, test } from 'vitest';
import type { Adapter, Expect, Field } from '../../../lib/adapters/adapter.ts';
import { readAdapterFile, type AdapterWords } from '../../../lib/adapters/adapter-file.ts';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import { examples } from '../../../lib/adapters/demo/examples.ts';
import { trustReadings } from '../../../lib/adapters/field-trust.ts';
import { interpretReading } from '../../../lib/adapters/interpret-reading.ts';
import { readPage } from '../../../lib/adapters/read-page.ts';
import type { CaseReading } from '../../../lib/case/case-reading.ts';
import { danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { judgeCase } from '../../../lib/rules/judge-case.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { eventTypes, targetGroups } from '../../../lib/rules/packs/vocabulary.ts';

const today = isoDate('2026-11-23');
const isLong = process.env.RETTIDIG_LONG === '1';
const numRuns = isLong ? 2_000 : 100;
/** A hundred thousand in parts, each from a seed of its own, so that what fails once fails again. */
const seeds = Array.from({ length: isLong ? 50 : 1 }, (_, part) => 20261123 + part);
/** how long each took, in milliseconds: told at the end of a long run, and never judged on a machine that may be busy */
const taken: number[] = [];
/** No page and no adapter takes so long unless it never ends, in milliseconds; the machine may be busy. */
const patience = 5000;

const words: AdapterWords = {
  events: new Set(eventTypes.map(({ id }) => id)),
  groups: new Set(targetGroups.map(({ id }) => id)),
  isSelector(text) {
    try {
      document.createDocumentFragment().querySelector(text);
      return true;
    } catch {
      return false;
    }
  },
};

/** The demo, held to more than it says of itself. */
const strict: Adapter = {
  ...demo,
  pages: Object.fromEntries(
    Object.entries(demo.pages).map(([name, page]) => [name, { ...page, fields: mapped(page.fields, strictField) }]),
  ),
};

function strictField(field: Field, name: string): Field {
  const expected: Record<string, Expect> = {
    ref: { shapes: ['00-000000'] },
    start: { years: [3, 1], filled: true },
    lastInterview: { years: [3, 0] },
    nextInterview: { years: [1, 1] },
  };
  return expected[name] ? { ...field, expect: expected[name] } : field;
}

function mapped<Value>(all: Record<string, Value>, change: (one: Value, name: string) => Value): Record<string, Value> {
  return Object.fromEntries(Object.entries(all).map(([name, one]) => [name, change(one, name)]));
}

const pages = examples.map(({ page, file }) => ({
  page,
  html: readFileSync(`lib/adapters/demo/examples/${file}.html`, 'utf8'),
}));

/** What case systems write, and what they should not. */
const scraps = fc.oneof(
  fc.constantFrom(
    ...[
      '<td>',
      '</td>',
      '</tr><tr>',
      '<th colspan="3">',
      '<td colspan="99999" rowspan="99999">',
      '</table>',
      '<table>',
    ],
    ...['01-01-0001', '31-12-9999', '12/04/2026', 'i morgen', '–', '26-004117', '650391-1234', 'Sagsnr.', 'Start'],
    ...[
      '<b hidden>',
      '<input value="04-12-2026">',
      '<select><option>x',
      '<br>',
      '&nbsp;',
      '<script>',
      '<!--',
      '"',
      "'",
    ],
  ),
  fc.string({ maxLength: 20 }),
);

/** One change of a text: at a place, so much is taken out, and this put in; `again` times. */
const cut = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  out: fc.nat(60),
  put: scraps,
  again: fc.nat(3),
});

function mutatedText(text: string, cuts: readonly { at: number; out: number; put: string; again: number }[]): string {
  return cuts.reduce((now, { at, out, put, again }) => {
    const place = Math.floor(at * now.length);
    return now.slice(0, place) + put.repeat(again) + now.slice(place + out);
  }, text);
}

/** One text of a page becomes another, in its place: what a wrong column, or a default of the system, looks like. */
const swap = fc.record({
  // Without a liking for the first texts of a page, which are its headings.
  text: fc.noBias(fc.nat(10_000)),
  by: fc.constantFrom(
    '01-01-0001',
    '31-12-9999',
    '01-02-1990',
    '01-02-2027',
    '12/04/2026',
    '–',
    '',
    'Ida',
    '26-004117',
  ),
});

function swappedTexts(html: string, swaps: readonly { text: number; by: string }[]): string {
  const parts = html.split(/(?<=>)([^<>]*\S[^<>]*)(?=<)/);
  // Every second part is a text.
  for (const { text, by } of swaps) parts[((text * 2) % (parts.length - 1)) + 1] = by;
  return parts.join('');
}

/** One change of data: the value at one of its places becomes another. */
const graft = fc.record({
  at: fc.nat(100_000),
  value: fc.oneof(
    fc.constantFrom<unknown>(null, '', 0, -1, 1e308, true, [], {}, ':scope', '*', 'tr', 'td:has(*)', 'text', 'date'),
    fc.constantFrom<unknown>({ column: 'Start' }, { label: 'Start' }, { beside: 'Start' }, { aria: 'Start' }),
    fc.constantFrom<unknown>({ title: 'Start' }, { css: '*' }, { css: ':scope', from: 'value' }, [{ css: 'td' }]),
    fc.constantFrom<unknown>({ as: 'number' }, { as: 'person' }, { as: 'dates' }, { as: 'cpr' }, { shapes: ['A0'] }),
    fc.string({ maxLength: 30 }),
  ),
});

function mutatedData(data: unknown, grafts: readonly { at: number; value: unknown }[]): unknown {
  const copy: unknown = structuredClone(data);
  for (const { at, value } of grafts) {
    const places: [Record<string, unknown>, string][] = [];
    const walk = (node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, inner] of Object.entries(node)) {
        places.push([node as Record<string, unknown>, key]);
        walk(inner);
      }
    };
    walk(copy);
    const [holder, key] = places[at % places.length] ?? [];
    if (holder) holder[key!] = structuredClone(value);
  }
  return copy;
}

let parsed = 0;
/** What the reader tells elements apart by: those of another window are of other classes. */
const readersClasses = /^(DOMParser|Element|HTML\w+|ShadowRoot|Text)$/;

/**
 * A window keeps every page that was ever parsed in it, and what is held weakly is let go between two turns only: a hundred
 * thousand pages in one window, or in one turn, do not fit into memory. So now and then there is another window.
 */
async function roomForOne(): Promise<void> {
  parsed += 1;
  if (parsed % 50 !== 0) return;
  const window = new JSDOM('').window as unknown as Record<string, unknown>;
  const names = Object.getOwnPropertyNames(window).filter((name) => readersClasses.test(name));
  Object.assign(globalThis, Object.fromEntries(names.map((name) => [name, window[name]])));
  await new Promise((turned) => setImmediate(turned));
}

/** All that is read from a page, held to what the adapter expects. */
function readAll(adapter: Adapter, name: string, html: string): CaseReading[] {
  const page = adapter.pages[name];
  if (!page) return [];
  const parsed = new DOMParser().parseFromString(html, 'text/html');
  const { rows } = readPage(parsed, { adapter, name, page });
  const interpreted = rows.map(({ reading }) => interpretReading(reading, page, adapter));
  return trustReadings(interpreted, page, today).readings;
}

/** No answer of this kind may come from a field that was not read. */
function isGreen({ ref, fields }: CaseReading, name: string): boolean {
  const reading = { ref, fields, complete: demo.pages[name]!.complete };
  const told = {
    ref,
    sourcedReadings: [{ adapter: 'demo', page: name, seenOn: today, reading }],
    entries: [],
    decisions: [],
  };
  const { kind } = judgeCase(told, allRules, today, danishClosedDays).headline;
  return kind === 'timely' || kind === 'met';
}

function note(milliseconds: number): void {
  taken.push(milliseconds);
  expect(milliseconds).toBeLessThan(patience);
}

const mutatedPage = fc
  .record({
    saved: fc.constantFrom(...pages),
    swaps: fc.array(swap, { maxLength: 40, size: 'max' }),
    cuts: fc.array(cut, { maxLength: 3 }),
  })
  .map(({ saved, swaps, cuts }) => ({ page: saved.page, html: mutatedText(swappedTexts(saved.html, swaps), cuts) }));

afterAll(() => {
  if (!isLong) return;
  taken.sort((one, other) => one - other);
  const at = (share: number) => taken[Math.floor(share * (taken.length - 1))]!.toFixed(1);
  console.info(`${taken.length} pages and adapters: half within ${at(0.5)} ms, p99.9 ${at(0.999)} ms, max ${at(1)} ms`);
});

test.each(seeds)(
  'seed %i: whatever becomes of a page: it is read to its end, every day read is plausible, and nothing else gives green',
  async (seed) => {
    let read = 0;
    let unreadable = 0;
    await fc.assert(
      fc.asyncProperty(mutatedPage, async ({ page, html }) => {
        await roomForOne();
        const begun = performance.now();
        const readings = readAll(strict, page, html);
        note(performance.now() - begun);
        for (const reading of readings) {
          expect(reading.ref).toMatch(/^\d\d-\d{6}$/);
          const { start, lastInterview } = reading.fields;
          if (start?.status === 'read') read += 1;
          if (start?.status === 'unreadable') unreadable += 1;
          if (start?.status === 'read') expect(start.value >= '2023-11-23' && start.value <= '2027-11-23').toBe(true);
          if (lastInterview?.status === 'read') expect(lastInterview.value <= '2026-11-23').toBe(true);
          if (start?.status === 'empty') throw new Error('a start that may not be empty passed as empty');
          const unsure = [start, reading.fields.targetGroup].some((field) => field?.status === 'unreadable');
          if (unsure) expect(isGreen(reading, page)).toBe(false);
        }
      }),
      { numRuns, seed },
    );
    // Pages that nothing is read from would show nothing.
    expect(Math.min(read, unreadable)).toBeGreaterThan(numRuns / 4);
  },
);

test.each(seeds)(
  'seed %i: whatever becomes of an adapter: it is refused with a reason, or reads any page to its end',
  async (seed) => {
    const mutated = fc.record({ grafts: fc.array(graft, { minLength: 1, maxLength: 2 }), page: mutatedPage });
    let accepted = 0;
    await fc.assert(
      fc.asyncProperty(mutated, async ({ grafts, page: { page, html } }) => {
        await roomForOne();
        const begun = performance.now();
        const read = readAdapterFile(JSON.stringify(mutatedData(strict, grafts)), words);
        if (read.ok) {
          accepted += 1;
          readAll(read.adapter, page, html);
        } else expect(read.problems.length).toBeGreaterThan(0);
        note(performance.now() - begun);
      }),
      { numRuns, seed },
    );
    // If all were refused, nothing would have been tried; about one in twenty is not.
    expect(accepted).toBeGreaterThan(numRuns / 40);
  },
);
