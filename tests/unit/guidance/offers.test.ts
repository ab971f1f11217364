import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { danishNumber, readOfferFile } from '../../../lib/guidance/offers-file.ts';
import { offersFor, type Offer } from '../../../lib/guidance/offers.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { offerLines } from '../../../lib/views/offers-view.ts';

const groups = new Map([
  ['insured', 'insured'],
  ['dagpengemodtager', 'insured'],
]);
const heading = 'Tilbud;Leverandør;Målgruppe;Pris;Effekt 3 mdr.;Effekt 7 mdr.;Tilfredshed;Tættere på job';
const read = (rows: string) => readOfferFile(new TextEncoder().encode(`${heading}\n${rows}`), groups);

test('a table as a municipality writes it is read, with Danish numbers and names of groups', () => {
  expect(read('Praktik;Butik A/S;Dagpengemodtager;1.250,50 kr.;42 %;38,5;90;–')).toEqual({
    ok: true,
    content: {
      format: 'rettidig-offers/1',
      entries: [
        {
          kind: 'Praktik',
          provider: 'Butik A/S',
          targetGroups: ['insured'],
          price: 1250.5,
          effectAt3: 42,
          effectAt7: 38.5,
          satisfaction: 90,
          closeness: null,
        },
      ],
    },
  });
});

describe('a table is refused whole', () => {
  test.each([
    ['for a share above a hundred', 'Praktik;A;;;420;;;', { code: 'wrong', row: 2, field: 'effekt 3 mdr.' }],
    ['for a price that is no number', 'Praktik;A;;gratis;;;;', { code: 'wrong', row: 2, field: 'pris' }],
    ['for a group there is none of', 'Praktik;A;Ledige;;;;;', { code: 'unknown-id', row: 2, field: 'målgruppe' }],
    ['for an offer without a name', ';A;;;;;;', { code: 'wrong', row: 2, field: 'tilbud' }],
    ['for a formula in the second row', 'Praktik;A;;;;;;\n=1+1;A;;;;;;', { code: 'formula', row: 3 }],
    ['for markup', 'Praktik;<b>A</b>;;;;;;', { code: 'code-in-text', row: 2 }],
    ['for too many rows', 'Praktik;A;;;;;;\n'.repeat(2001), { code: 'too-many-rows' }],
    ['for no rows', '', { code: 'empty' }],
  ])('%s', (_what, rows, problem) => {
    const answer = read(rows);
    expect(answer).toMatchObject({ ok: false, problems: [problem] });
  });
});

test.each([
  ['1.250,50 kr.', 1250.5],
  ['12,5', 12.5],
  ['12.5', 12.5],
  ['1.250', 1250],
  ['42 %', 42],
  ['', null],
  ['–', null],
  ['mange', NaN],
])('%j is read as %d', (cell, value) => {
  expect(danishNumber(cell)).toBe(value);
});

function offer(kind: string, what: Partial<Offer> = {}): Offer {
  const unknown = { price: null, effectAt3: null, effectAt7: null, satisfaction: null, closeness: null };
  return { kind, provider: 'A', targetGroups: [], ...unknown, ...what };
}

describe('of several offers', () => {
  test('the highest effect comes first, and one of which nothing is told last', () => {
    const offers = [offer('ukendt'), offer('lav', { effectAt3: 20 }), offer('høj', { effectAt3: 60 })];
    expect(offersFor(offers, null, 'effectAt3').map(({ kind }) => kind)).toEqual(['høj', 'lav', 'ukendt']);
  });

  test('the lowest price comes first', () => {
    const offers = [offer('ukendt'), offer('dyr', { price: 900 }), offer('gratis', { price: 0 })];
    expect(offersFor(offers, null, 'price').map(({ kind }) => kind)).toEqual(['gratis', 'dyr', 'ukendt']);
  });

  test('those for other groups are left out', () => {
    const offers = [offer('alle'), offer('andre', { targetGroups: ['flexjob'] })];
    expect(offersFor(offers, 'insured', 'price').map(({ kind }) => kind)).toEqual(['alle']);
  });
});

describe('beside a case', () => {
  const today = isoDate('2026-11-23');
  const judged = (start: string) =>
    judge(
      {
        ref: '26-1',
        targetGroup: 'cash-benefit-job-ready',
        events: [{ type: 'first-contact', on: isoDate(start) }],
        suspensions: [],
      },
      allRules,
      today,
    );

  test('offers stand where one is to begin, in words', () => {
    const view = offerLines([offer('Praktik', { effectAt3: 42, price: 1250 })], judged('2026-06-18'), 'da');
    expect(view).toEqual({
      count: 1,
      lines: [{ kind: 'Praktik', provider: 'A', figures: ['42 % selvforsørgende 3 mdr. efter', '1.250 kr.'] }],
    });
  });

  test('and nothing stands there without a table', () => {
    expect(offerLines([], judged('2026-06-18'), 'da')).toBeNull();
  });
});
