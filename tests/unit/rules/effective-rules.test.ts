import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { awaitingSignOff, effectiveRules, ruleBook, whyNoEffect } from '../../../lib/rules/effective-rules.ts';
import { allRules, rulePacks } from '../../../lib/rules/packs/index.ts';
import { isProvisional } from '../../../lib/rules/provisional.ts';
import { RuleChange, type RuleEdit } from '../../../lib/rules/rule-change.ts';
import type { RulePack } from '../../../lib/rules/rule.ts';
import { answerOf } from './build-case.ts';
import { changeId, changesOf, from, packOfInvented } from './rule-changes-of.ts';

const pack = packOfInvented({ validFrom: '2026-01-01', validTo: null });
const [before] = pack.rules[0]!.versions;
const fourteenDays = { kind: 'within', span: { unit: 'days', count: 14 }, counting: 'after' } as const;
const newYear: RuleEdit = {
  kind: 'new-version',
  rule: 'invented',
  version: from('2027-01-01', before!, { obligation: fourteenDays }),
  running: 'keep',
};

function inForce(packs: readonly RulePack[], ...edits: RuleEdit[]) {
  return effectiveRules(packs, changesOf(...edits), { requireSignOff: false });
}
const versionsOf = (...edits: RuleEdit[]) =>
  inForce([pack], ...edits)[0]!.versions.map(({ validFrom, validTo, runsUntil }) => [
    validFrom,
    validTo,
    runsUntil?.after ?? 'keep',
  ]);

test('without changes the rules are the shipped ones, the very same objects', () => {
  const rules = effectiveRules(rulePacks, [], { requireSignOff: false });
  expect(rules).toHaveLength(allRules.length);
  expect(rules.every((rule, index) => rule === allRules[index])).toBe(true);
});

test('the changes that the other tests make keep to their schema', () => {
  for (const change of changesOf(newYear, { kind: 'switch-off', rule: 'invented' })) {
    expect(RuleChange.safeParse(change).error?.issues ?? []).toEqual([]);
  }
});

describe('a new version from 1 January 2027', () => {
  test('ends the one before it on 31 December 2026, to the day', () => {
    expect(versionsOf(newYear)).toEqual([
      ['2026-01-01', '2026-12-31', 'keep'],
      ['2027-01-01', null, 'keep'],
    ]);
  });

  test.each([
    ['2026-12-31', '2027-01-30'],
    ['2027-01-01', '2027-01-15'],
  ])('decides by the day the case began: %s gives %s', (start, due) => {
    const rules = inForce([pack], newYear);
    const answer = answerOf('invented', { group: 'insured', events: [`first-contact ${start}`] }, '2027-01-04', rules);
    expect(answer.due).toBe(due);
  });

  test.each(['not-applicable', 'unknown'] as const)('may leave running cases %s after the day before', (running) => {
    const [old] = inForce([pack], { ...newYear, running })[0]!.versions;
    expect(old!.runsUntil).toEqual({ date: '2026-12-31', after: running });
  });

  test('gives running cases of a rule that had stopped no date back for the time between', () => {
    const ended = packOfInvented({
      validFrom: '2026-01-01',
      validTo: '2026-06-30',
      runsUntil: { date: '2026-06-30', after: 'unknown' },
    });
    const [old] = inForce([ended], { ...newYear, running: 'unknown' })[0]!.versions;
    expect(old).toMatchObject({ validTo: '2026-06-30', runsUntil: { date: '2026-06-30', after: 'unknown' } });
  });

  test('between two versions must end before the later one', () => {
    const two = packOfInvented(
      { validFrom: '2026-01-01', validTo: '2026-12-31' },
      { validFrom: '2027-01-01', validTo: null },
    );
    const july = { ...newYear, version: from('2026-07-01', before!) } as RuleEdit;
    expect(whyNoEffect([two], [], changesOf(july)[0]!)).toBe('versions-collide');
    const closed = {
      ...newYear,
      version: from('2026-07-01', before!, { validTo: isoDate('2026-12-31') }),
    } as RuleEdit;
    expect(inForce([two], closed)[0]!.versions.map(({ validTo }) => validTo)).toEqual([
      '2026-06-30',
      '2026-12-31',
      null,
    ]);
  });

  test('is refused on the first day of a version there is: no version is ever edited', () => {
    const same = { ...newYear, version: from('2026-01-01', before!) } as RuleEdit;
    expect(whyNoEffect([pack], [], changesOf(same)[0]!)).toBe('same-first-day');
  });

  test('of a shipped reform rule gives cases of 2027 a date, where before there was none', () => {
    const id = 'job-ready-2026-4-in-6m-75pct';
    const rule = allRules.find((one) => one.id === id)!;
    const edit: RuleEdit = {
      kind: 'new-version',
      rule: id,
      version: from('2027-01-01', rule.versions[0]!, { runsUntil: undefined, verification: 'verified' }),
      running: 'keep',
    };
    const words = { group: 'cash-benefit-job-ready', events: ['first-contact 2027-01-04'] };
    expect(answerOf(id, words, '2027-01-04').status).toBe('not-applicable');
    const answer = answerOf(id, words, '2027-01-04', inForce(rulePacks, edit));
    expect(answer).toMatchObject({ status: 'timely', due: '2027-07-03', provisional: false, validFrom: '2027-01-01' });
  });
});

test('a rule that ends gives cases from the next day no deadline, and running ones as was chosen', () => {
  const end: RuleEdit = { kind: 'end', rule: 'invented', lastDay: isoDate('2026-12-31'), running: 'not-applicable' };
  expect(versionsOf(end)).toEqual([['2026-01-01', '2026-12-31', 'not-applicable']]);
  const tooEarly = { ...end, lastDay: isoDate('2025-12-31') };
  expect(whyNoEffect([pack], [], changesOf(tooEarly)[0]!)).toBe('no-such-version');
});

test('a rule that is switched off gives nobody a deadline, and switched on it does again', () => {
  const off: RuleEdit = { kind: 'switch-off', rule: 'invented' };
  expect(inForce([pack], off)).toEqual([]);
  expect(inForce([pack], off, { kind: 'switch-on', rule: 'invented' })).toEqual(pack.rules);
  expect(ruleBook([pack], changesOf(off)).rules[0]).toMatchObject({ isOff: true });
});

describe('a local number', () => {
  const norm = packOfInvented({ numberSource: 'local-norm', signOff: { name: 'A', role: 'B', on: '2026-01-01' } });
  const ten: RuleEdit = { kind: 'override-number', rule: 'invented', validFrom: null, count: 10 };

  test('is set for this machine, and the shipped one is remembered', () => {
    const [entry] = ruleBook([norm], changesOf(ten, { ...ten, count: 9 })).rules;
    expect(entry!.rule.versions[0]!.obligation).toMatchObject({ span: { unit: 'days', count: 9 } });
    expect(entry!.overridden).toEqual([{ validFrom: null, count: 30 }]);
  });

  test('must be signed off anew', () => {
    expect(inForce([norm], ten)[0]!.versions[0]!.signOff).toBeUndefined();
  });

  test('is no way to change what stands in the law', () => {
    const law = packOfInvented({ numberSource: 'law' });
    expect(whyNoEffect([law], [], changesOf(ten)[0]!)).toBe('no-local-number');
  });
});

describe('a sign-off', () => {
  const signOff: RuleEdit = {
    kind: 'sign-off',
    rule: 'invented',
    validFrom: before!.validFrom,
    on: isoDate('2026-11-23'),
    signed: before!,
  };

  test('stands on the version with name, role and day', () => {
    expect(inForce([pack], signOff)[0]!.versions[0]!.signOff).toEqual({
      name: 'Ida Prøvesen',
      role: 'jurist',
      on: '2026-11-23',
    });
  });

  test('can be withdrawn', () => {
    const withdraw: RuleEdit = { kind: 'withdraw-sign-off', rule: 'invented', validFrom: before!.validFrom };
    expect(inForce([pack], signOff, withdraw)[0]!.versions[0]).toEqual(before);
  });

  test('outlives the end that a new version gives, which is not part of what was signed', () => {
    expect(inForce([pack], signOff, newYear)[0]!.versions.map((one) => one.signOff?.name)).toEqual([
      'Ida Prøvesen',
      undefined,
    ]);
  });

  test('does not stand on another wording, such as that of a later release', () => {
    const released = packOfInvented({ validFrom: '2026-01-01', obligation: fourteenDays });
    const book = ruleBook([released], changesOf(signOff));
    expect(book.rules[0]!.rule.versions[0]!.signOff).toBeUndefined();
    expect(book.withoutEffect.get(changeId(0))).toBe('other-wording');
  });

  test('that policy demands makes what has none provisional, and only that', () => {
    const rules = effectiveRules([pack], changesOf(signOff, newYear), { requireSignOff: true });
    expect(rules[0]!.versions.map(isProvisional)).toEqual([false, true]);
    const words = { group: 'insured', events: ['first-contact 2027-01-01'] };
    expect(answerOf('invented', words, '2027-01-04', rules).provisional).toBe(true);
  });

  test('that is there leaves a rule as it is under that policy', () => {
    const [rule] = inForce([pack], signOff);
    expect(awaitingSignOff(rule!)).toBe(rule);
  });
});

describe('a pack that is taken in', () => {
  const other = packOfInvented({ validFrom: '2026-01-01', validTo: null, obligation: fourteenDays });

  test('puts its rules in the place of those with their ids, and adds the others', () => {
    const fresh = { ...other.rules[0]!, id: 'invented-too' };
    const book = ruleBook(
      [pack],
      changesOf({ kind: 'import-pack', pack: { ...other, rules: [other.rules[0]!, fresh] } }),
    );
    expect(book.rules.map(({ rule, origin }) => [rule.id, origin])).toEqual([
      ['invented', 'imported'],
      ['invented-too', 'imported'],
    ]);
    expect(book.rules[0]!.rule).toEqual(other.rules[0]);
  });

  test('leaves a rule that says the same as it is', () => {
    const same = structuredClone(pack);
    expect(inForce([pack], { kind: 'import-pack', pack: same })[0]).toBe(pack.rules[0]);
  });

  test('switches nothing on that was switched off', () => {
    expect(inForce([pack], { kind: 'switch-off', rule: 'invented' }, { kind: 'import-pack', pack: other })).toEqual([]);
  });
});

describe('taking back', () => {
  const back = (index: number): RuleEdit => ({ kind: 'take-back', change: changeId(index) });

  test('makes as if the change had not been, and leaves it in the list', () => {
    const changes = changesOf(newYear, back(0));
    const book = ruleBook([pack], changes);
    expect(book.rules[0]!.rule).toBe(pack.rules[0]);
    expect(book.rules[0]!.changes).toEqual(changes);
    expect(book.withoutEffect.get(changeId(0))).toBe('taken-back');
  });

  test('can itself be taken back', () => {
    expect(versionsOf(newYear, back(0), back(1))).toEqual(versionsOf(newYear));
  });

  test('lets go what was built on it, and says so', () => {
    const signed: RuleEdit = {
      kind: 'sign-off',
      rule: 'invented',
      validFrom: isoDate('2027-01-01'),
      on: isoDate('2026-11-23'),
      signed: (newYear as Extract<RuleEdit, { kind: 'new-version' }>).version,
    };
    const book = ruleBook([pack], changesOf(newYear, signed, back(0)));
    expect(book.withoutEffect.get(changeId(1))).toBe('no-such-version');
  });
});

test.each<[string, RuleEdit]>([
  ['a rule that there is none of', { kind: 'switch-off', rule: 'no-such-rule' }],
  ['a version that there is none of', { kind: 'withdraw-sign-off', rule: 'invented', validFrom: null }],
  ['a change that there is none of', { kind: 'take-back', change: changeId(99) }],
])('a change of %s has no effect and breaks nothing', (_what, edit) => {
  expect(inForce([pack], edit, newYear)).toEqual(inForce([pack], newYear));
  expect(whyNoEffect([pack], [], changesOf(edit)[0]!)).not.toBeNull();
});
