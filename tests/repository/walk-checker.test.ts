import { expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { factsShown } from '../demo-case-system/copied-cases.ts';
import { listRow } from '../demo-case-system/list-row.ts';
import type { SeenButton } from '../e2e/drawn-badges.ts';
import type { Sighting } from '../e2e/visible-badges.ts';
import { WalkChecker } from '../e2e/walk-checker.ts';

/*
 * The walks believe what this checker says: a column of which too little is a day may be doubted, and none else.
 */
const overdue = factsShown(listRow(citizens[0]!)).join('|');
const exemptTo = 6;
const written = citizens.map((citizen) => factsShown(listRow(citizen)));
const [noDay] = written.filter((facts) => facts[exemptTo] === 'indtil videre').map((facts) => facts.join('|'));
const days = written.filter((facts) => /^\d/.test(facts[exemptTo]!)).map((facts) => facts.join('|'));

const doubtOf = (column: string): SeenButton => ({
  classes: 'badge unknown',
  sentence: `Kan ikke beregnes, »${column}« kan ikke læses. Åbn forklaring`,
  parts: { words: 'Kan ikke beregnes' },
});
/** A row in view that carries that badge, after cases have come to show those facts elsewhere on the page. */
function faultsOf(badge: SeenButton, elsewhere: readonly string[]): string[] {
  const sighting: Sighting = {
    stillFor: 500,
    stillFrames: 30,
    rows: [{ ref: '26-100000', facts: overdue, badges: [badge] }],
    strays: 0,
    shown: elsewhere.map((facts, index) => ({ ref: `26-20000${index}`, facts })),
    passing: [],
    moved: [],
  };
  return new WalkChecker('2026-11-23').check(sighting).unfinished;
}

test('a grey badge is right where too many other rows hold no day in the column that it names', () => {
  expect(faultsOf(doubtOf('Fritaget til'), [...days.slice(0, 4), noDay!, noDay!])).toEqual([]);
});

test('it is wrong where four in five do, where there are too few to tell, and where it names another column', () => {
  expect(faultsOf(doubtOf('Fritaget til'), [...days.slice(0, 4), noDay!])).not.toEqual([]);
  expect(faultsOf(doubtOf('Fritaget til'), [...days.slice(0, 2), noDay!, noDay!])).not.toEqual([]);
  expect(faultsOf(doubtOf('Start'), [...days.slice(0, 4), noDay!, noDay!])).not.toEqual([]);
});
