import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseIsoDate } from '../../../lib/dates/iso-date.ts';
import { assess, assessExplained } from '../../../lib/rules/assess.ts';
import type { Deadline } from '../../../lib/rules/deadline.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { statuses } from '../../../lib/rules/packs/vocabulary.ts';
import { readText } from './read-text.ts';
import { replay } from './replay-trace.ts';

/** Worked examples: a case, a day and what a careful reader of the law expects. */
interface Vector {
  name: string;
  facts: unknown;
  expected: (Partial<Deadline> & { rule: string })[];
  /** no other rule may say anything */
  complete?: boolean;
}

const vectors = JSON.parse(readFileSync(new URL('../../vectors/vectors.json', import.meta.url), 'utf8')) as Vector[];
const ruleIds = new Set(allRules.map((rule) => rule.id));
const statusIds = new Set<string>(statuses.map((status) => status.id));

function readVector(vector: Vector) {
  const { today, cases } = readText(JSON.stringify(vector.facts));
  const { facts, only } = cases[0]!;
  return { today, facts, only };
}

describe('worked examples of the law', () => {
  test.each(vectors.map((vector) => [vector.name, vector] as const))('%s', (_name, vector) => {
    const { today, facts, only } = readVector(vector);
    const deadlines = assess(facts, allRules, today, { only });
    for (const expected of vector.expected) {
      expect(deadlines.find((deadline) => deadline.rule === expected.rule)).toMatchObject(expected);
    }
    if (vector.complete) {
      expect(deadlines.map(({ rule }) => rule).toSorted()).toEqual(vector.expected.map(({ rule }) => rule).toSorted());
    }
  });

  test('every rule has at least one worked example', () => {
    const covered = new Set(vectors.flatMap((vector) => vector.expected.map(({ rule }) => rule)));
    expect([...ruleIds].filter((id) => !covered.has(id))).toEqual([]);
  });
});

describe('the shape of every answer', () => {
  const answers = vectors.flatMap((vector) => {
    const { today, facts } = readVector(vector);
    return [
      ...assessExplained(facts, allRules, today),
      ...assessExplained(facts, allRules, today, { only: [...ruleIds] }),
    ].map((deadline) => ({ today, deadline }));
  });

  test('fields are those agreed, and no more', () => {
    const agreed =
      'rule validFrom due lastSafeDay earliestPossible status daysLeft fulfilledOn late provisional missing trace';
    for (const { deadline } of answers) expect(Object.keys(deadline).join(' ')).toBe(agreed);
  });

  test('dates are real days or null', () => {
    for (const { deadline } of answers) {
      const { validFrom, due, lastSafeDay, earliestPossible, fulfilledOn, trace } = deadline;
      for (const day of [
        validFrom,
        due,
        lastSafeDay,
        earliestPossible,
        fulfilledOn,
        ...trace.map(({ date }) => date),
      ]) {
        expect(day === null || parseIsoDate(day) !== null).toBe(true);
      }
    }
  });

  test('days left are counted for running deadlines with a day, and for nothing else', () => {
    for (const { deadline, today } of answers) {
      const { status, due, daysLeft } = deadline;
      const runs = ['overdue', 'due-soon', 'timely', 'paused'].includes(status) && due !== null;
      const expected = runs ? (Date.parse(due) - Date.parse(today)) / 86_400_000 : null;
      expect(daysLeft).toBe(expected);
    }
  });

  test('a fact is missing where the status says so, and nowhere else', () => {
    for (const { deadline } of answers) {
      expect(statusIds.has(deadline.status)).toBe(true);
      if (deadline.status === 'unknown') expect(deadline.missing.length).toBeGreaterThan(0);
      else if (deadline.status !== 'by-need') expect(deadline.missing).toEqual([]);
    }
  });

  test('a last safe day stands beside every due day, and never after it', () => {
    for (const { deadline } of answers) {
      expect(deadline.lastSafeDay === null).toBe(deadline.due === null);
      if (deadline.due && deadline.lastSafeDay) expect(deadline.lastSafeDay <= deadline.due).toBe(true);
    }
  });

  test('a trace tells the version, the trigger, the due day and the reason for the status', () => {
    for (const { deadline } of answers) {
      const { trace, due, status } = deadline;
      const steps = trace.map(({ step }) => step);
      expect(steps.filter((step) => step === 'version')).toHaveLength(1);
      expect(steps.filter((step) => step === 'trigger')).toHaveLength(1);
      expect(trace.findLast(({ step }) => step === 'due')?.date).toBe(due);
      expect(trace.at(-1)).toMatchObject({ step: 'status', detail: { status } });
      for (const step of trace) expect(step.text).not.toBe('');
    }
  });

  test('every trace replays to its result', () => {
    for (const vector of vectors) {
      const { today, facts } = readVector(vector);
      for (const { trace, ...deadline } of assessExplained(facts, allRules, today, { only: [...ruleIds] })) {
        const { due, lastSafeDay, fulfilledOn, late, status } = deadline;
        const replayed = replay({ trace }, today);
        expect({ ...replayed, earliestPossible: null }).toEqual({
          due,
          lastSafeDay,
          fulfilledOn,
          late,
          status,
          earliestPossible: null,
        });
      }
    }
  });

  test('assessing and explaining never differ', () => {
    for (const vector of vectors) {
      const { today, facts, only } = readVector(vector);
      const explained = assessExplained(facts, allRules, today, { only }).map(({ trace: _, ...deadline }) => deadline);
      expect(assess(facts, allRules, today, { only })).toEqual(explained);
    }
  });
});
