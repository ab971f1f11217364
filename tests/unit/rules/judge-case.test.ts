import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { HandEntry } from '../../../lib/case/hand-entry.ts';
import { idsOf, type Decision } from '../../../lib/case/contradiction.ts';
import { factsOfCase, mostWorlds, worldsOfCase } from '../../../lib/case/facts-of-case.ts';
import type { ToldCase } from '../../../lib/case/told-case.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { agreedInterviews } from '../../../lib/rules/backward-chain.ts';
import { worseHeadline, type Headline } from '../../../lib/rules/headline.ts';
import { judgeCase } from '../../../lib/rules/judge-case.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { targetGroups } from '../../../lib/rules/packs/vocabulary.ts';
import { toldCase } from '../case/generate-told.ts';
import { empty, entered, history, list, read, shown, told } from '../case/told.ts';
import { inventedRule } from './build-case.ts';

const today = isoDate('2026-11-24');
/** A first interview within thirty days. */
const rules = inventedRule({});
const kind = (one: ToldCase, by = rules) => judgeCase(one, by, today).headline.kind;

describe('where two sources disagree, the worse is drawn', () => {
  const start = read('Start', '2026-10-01');
  const entry = entered('interview-held', '2026-10-20');
  const withHistory = (lines: string[]) => [list({ start }, '2026-11-24'), history(lines, '2026-11-24')];

  test('an entered interview that the page of the next day lacks: overdue, and said to be contradicted', () => {
    const one = told(withHistory([]), [entry]);
    expect(judgeCase(one, rules, today)).toMatchObject({
      headline: { kind: 'overdue' },
      contradictions: [{ meaning: 'interview-held' }],
      settled: [],
      entries: [entry],
    });
    expect(judgeCase(told(withHistory(['interview-held 2026-10-20']), [entry]), rules, today)).toMatchObject({
      headline: { kind: 'met' },
      contradictions: [],
    });
  });

  test('two starts: the one by which the deadline has passed', () => {
    const one = told([
      list({ start: read('Start', '2026-11-10'), lastInterview: empty('Seneste') }),
      shown('case', '2026-11-23', { start: read('Ledig fra', '2026-10-01') }),
    ]);
    expect(judgeCase(one, rules, today).headline).toMatchObject({ kind: 'overdue', deadline: { due: '2026-10-31' } });
  });

  test('a phone interview against one in person: the one that may not count', () => {
    const page = [list({ start }), history(['interview-held 2026-10-20 in-person'], '2026-11-24')];
    const judged = judgeCase(told(page, [{ ...entry, channel: 'phone' }]), rules, today);
    expect(judged.facts.events.find(({ type }) => type === 'interview-held')).toMatchObject({ channel: 'phone' });
  });

  test('one page says insured, whose date is an estimate, the other job-ready, whose date has surely passed: red', () => {
    const one = told([
      shown('list', '2026-11-23', { targetGroup: read('Gruppe', 'insured'), start: read('Start', '2026-04-01') }),
      history([], '2026-11-23'),
      shown('plan', '2026-11-23', { targetGroup: read('Ydelse', 'cash-benefit-job-ready') }),
    ]);
    const { headline, facts } = judgeCase(one, allRules, today);
    expect([headline.kind, facts.targetGroup]).toEqual(['overdue', 'cash-benefit-job-ready']);
  });

  test('the badge is the same with and without an agreed interview: it is prepared as if none were agreed', () => {
    const next = { nextInterview: read('Næste', '2026-12-08') };
    const cancelled = entered('interview-cancelled', '2026-12-08', { made: '2026-11-23' });
    const one = told(
      [list({ start: read('Start', '2026-11-10'), lastInterview: empty('Seneste'), ...next }, '2026-11-24')],
      [cancelled],
    );
    const judged = judgeCase(one, rules, today);
    expect([judged.headline.kind, judged.contradictions.length]).toEqual(['due-soon', 1]);
    expect(agreedInterviews(judged.facts, today)).toEqual([]);
  });

  test('the badge is the same whether it was held or not: it is told as not held', () => {
    const start = read('Start', '2026-10-01');
    const noShow = [list({ start }), history(['interview-no-show 2026-11-20'], '2026-11-23')];
    const { facts } = judgeCase(told(noShow, [entered('interview-held', '2026-11-20')]), allRules, today);
    expect(facts.events.map(({ type }) => type)).toEqual(['first-contact', 'interview-no-show']);
  });

  test('what is drawn was last seen when any page showed the case, whichever page’s word it is', () => {
    const row = list({ targetGroup: read('Gruppe', 'cash-benefit-activity-ready') }, '2026-11-24');
    const page = shown('case', '2026-11-09', {
      targetGroup: read('Ydelse', 'cash-benefit-job-ready'),
      start: read('Ledig fra', '2026-04-01'),
    });
    const { facts, headline } = judgeCase(
      told([row, page, { ...history([], '2026-11-09'), page: 'history' }]),
      allRules,
      today,
    );
    expect([headline.kind, facts.seenOn]).toEqual(['overdue', '2026-11-24']);
  });

  test('what someone decided is drawn, and what was put off stays the worse', () => {
    const open = told(withHistory([]), [entry]);
    const [found] = judgeCase(open, rules, today).contradictions;
    const decision = (made: Decision['made']): ToldCase => ({
      ...open,
      decisions: [{ meaning: found!.meaning, between: idsOf(found!), on: today, made }],
    });
    const right = found!.alternatives.find(({ value }) => value !== null)!.id;
    expect(kind(decision({ kind: 'chosen', alternative: right, because: 'entry-is-right' }))).toBe('met');
    expect(kind(decision({ kind: 'postponed', because: 'must-ask' }))).toBe('overdue');
  });

  test('nothing disagrees: it is judged as ever', () => {
    const one = told([list({ start })]);
    expect(judgeCase(one, rules, today)).toEqual(judge(factsOfCase(one), rules, today));
  });
});

describe('the order of headlines', () => {
  const inOrder = (one: Headline, other: Headline) => worseHeadline(one, other, rules);
  const headline = (parts: Partial<Headline>): Headline => ({
    kind: 'timely',
    deadline: null,
    others: 0,
    missing: [],
    ...parts,
  });
  const kinds = ['overdue', 'due-soon', 'unknown', 'no-rule', 'paused', 'timely', 'by-need', 'met'] as const;

  test('what cannot be told is worse than all that is calm, and better than what is urgent', () => {
    const turned = kinds.toReversed().map((one) => headline({ kind: one }));
    expect(turned.toSorted(inOrder).map((one) => one.kind)).toEqual(kinds);
  });

  test('of equal kinds, the one due first, then the one that misses more, then the one with more beside it', () => {
    const plain = headline({});
    const due = { ...plain, deadline: { due: isoDate('2026-12-01'), missing: [] } as never };
    for (const worse of [due, headline({ missing: ['x'] }), headline({ others: 1 })]) {
      expect(inOrder(worse, plain)).toBeLessThan(0);
      expect(inOrder(plain, worse)).toBeGreaterThan(0);
    }
    expect(inOrder(plain, plain)).toBe(0);
  });

  const dated = (one: (typeof kinds)[number], due: string, provisional: boolean) =>
    headline({ kind: one, deadline: { rule: 'invented', due: isoDate(due), provisional, missing: [] } as never });

  test.each(['overdue', 'due-soon'] as const)(
    '%s by a confirmed rule comes before the older one that is not',
    (one) => {
      expect(inOrder(dated(one, '2026-11-17', false), dated(one, '2026-11-10', true))).toBeLessThan(0);
    },
  );

  test.each(['timely', 'met'] as const)('%s by a rule that is not confirmed is never covered by a green one', (one) => {
    expect(inOrder(dated(one, '2027-02-01', true), dated(one, '2027-01-04', false))).toBeLessThan(0);
  });

  test('done late comes before done in time, also where the deadline was later', () => {
    const done = (due: string, late: boolean) =>
      headline({ kind: 'met', deadline: { status: 'met', due: isoDate(due), late, missing: [] } as never });
    const [late, inTime] = [done('2026-11-10', true), done('2026-10-01', false)];
    expect(inOrder(late, inTime)).toBeLessThan(0);
    expect(inOrder(inTime, late)).toBeGreaterThan(0);
    expect(inOrder(late, done('2026-11-17', true))).toBeLessThan(0);
  });

  test('an interview of the chain that was late does not count against what is timely again', () => {
    const timely = (due: string, late: boolean) =>
      headline({ kind: 'timely', deadline: { status: 'timely', due: isoDate(due), late, missing: [] } as never });
    expect(inOrder(timely('2027-02-01', true), timely('2027-01-04', false))).toBeGreaterThan(0);
  });
});

describe('an interview entered by hand', () => {
  const start = read('Start', '2026-08-03');
  const row = (id: string) => shown('list', '2026-11-24', { targetGroup: read('Gruppe', id), start });
  const kindOf = (id: string, entries: HandEntry[]) =>
    judgeCase(told([row(id)], entries), allRules, today).headline.kind;
  const held = entered('interview-held', '2026-11-24');

  test('makes no group green that has no rule of contact, or of which something else is missing', () => {
    const grey = targetGroups.map(({ id }) => id).filter((id) => ['no-rule', 'unknown'].includes(kindOf(id, [])));
    expect(grey.length).toBeGreaterThan(5);
    for (const id of grey) expect([id, kindOf(id, [held])]).toEqual([id, kindOf(id, [])]);
  });

  test('leaves a case without a known group as it was', () => {
    const none = told([shown('list', '2026-11-24', { targetGroup: empty('Gruppe'), start })]);
    for (const entries of [[], [held]]) {
      const { headline } = judgeCase({ ...none, entries }, allRules, today);
      expect([headline.kind, headline.missing]).toEqual(['unknown', ['targetGroup']]);
    }
  });
});

/** Decides whatever is open, one thing after the other, as the numbers say. */
function decidedBy(one: ToldCase, choices: readonly number[]): ToldCase {
  let decided = one;
  for (const choice of choices) {
    const [found] = worldsOfCase(decided).contradictions;
    if (!found) return decided;
    const alternative = found.alternatives[choice % found.alternatives.length]!.id;
    const made = { kind: 'chosen', alternative, because: 'known-error' } as const;
    const decision: Decision = { meaning: found.meaning, between: idsOf(found), on: today, made };
    decided = { ...decided, decisions: [...decided.decisions, decision] };
  }
  return decided;
}

test('whatever is decided, no badge gets worse by deciding: what was drawn was the worst of it', () => {
  let disagreed = 0;
  fc.assert(
    fc.property(toldCase(today), fc.array(fc.nat(7), { minLength: 8, maxLength: 8 }), (one, choices) => {
      if (worldsOfCase(one).worlds.length > mostWorlds) return;
      const drawn = judgeCase(one, allRules, today);
      const decided = judgeCase(decidedBy(one, choices), allRules, today);
      if (drawn.contradictions.length > 0) disagreed += 1;
      expect(decided.contradictions).toEqual([]);
      expect(worseHeadline(drawn.headline, decided.headline, allRules)).toBeLessThanOrEqual(0);
    }),
    { numRuns: process.env.RETTIDIG_LONG ? 5000 : 150 },
  );
  // Cases in which nobody disagrees would show nothing.
  expect(disagreed).toBeGreaterThan(50);
});
