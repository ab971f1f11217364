import { expect, test } from 'vitest';
import { citizens } from '../demo-case-system/citizens.ts';
import { factsShown } from '../demo-case-system/copied-cases.ts';
import { listRow } from '../demo-case-system/list-row.ts';
import type { SeenButton } from '../e2e/drawn-badges.ts';
import { GridChecker } from '../e2e/grid-checker.ts';
import { judgedFacts } from '../e2e/judged-facts.ts';
import { edited, hidden, type Sighting } from '../e2e/visible-badges.ts';

/*
 * The walk on the grids believes what this checker says: of a case in which an editor stands as well.
 */
const ref = '24-100000';
const day = '2026-11-23';
const overdue = factsShown(listRow(citizens[0]!));
const startColumn = 1;

/** The same case, with another day in the column that is edited. */
const corrected = overdue.map((fact, index) => (index === startColumn ? '16-11-2026' : fact));
const editing = overdue.map((fact, index) => (index === startColumn ? edited : fact)).join('|');

function badgeOf(facts: readonly string[]): SeenButton {
  const { form, words, detail, more, sentence } = judgedFacts(ref, facts, hidden, day);
  return { classes: `badge ${form}`, sentence, parts: { words, detail, more: more > 0 ? `+${more}` : '' } };
}

function sighting(facts: string, badge: SeenButton, between: Partial<Sighting> = {}): Sighting {
  const rows = [{ ref, facts, badges: [badge] }];
  return { stillFor: 500, stillFrames: 30, rows, strays: 0, shown: [], passing: [], moved: [], ...between };
}

const none = { unfinished: [], wrong: [] };
const badge = badgeOf(overdue);

test('the two days make two badges', () => {
  expect(badgeOf(corrected).sentence).not.toBe(badge.sentence);
});

test('while an editor stands in a cell, the badge of what stood there is right, and that of anything else is not', () => {
  const checker = new GridChecker(day, true);
  expect(checker.check(sighting(overdue.join('|'), badge))).toEqual(none);
  expect(checker.check(sighting(editing, badge))).toEqual(none);
  expect(checker.check(sighting(editing, badgeOf(corrected))).unfinished).not.toEqual([]);
});

test('what the case showed last counts then, not what it showed with a badge for a moment before', () => {
  const checker = new GridChecker(day, true);
  expect(checker.check(sighting(overdue.join('|'), badge))).toEqual(none);
  const [was, is] = [overdue.join('|'), corrected.join('|')];
  const grey = { classes: 'badge unknown', sentence: 'Kan ikke beregnes', parts: {} };
  const between = {
    shown: [
      { ref, facts: is },
      { ref, facts: editing },
    ],
    passing: [{ ref, facts: was, badge: grey }],
  };
  expect(checker.check(sighting(editing, badgeOf(corrected), between))).toEqual(none);
  expect(checker.check(sighting(editing, badge)).unfinished).not.toEqual([]);
});
