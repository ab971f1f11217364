import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { ruleBook, whyNoEffect, type BookRule, type NoEffect } from '../../../lib/rules/effective-rules.ts';
import type { RuleEdit } from '../../../lib/rules/rule-change.ts';
import type { RulePack } from '../../../lib/rules/rule.ts';
import { changeId, changesOf, from, packOfInvented } from './rule-changes-of.ts';

/* What stands in the rule book beside the rules: what was done, where, and what had no effect. */

const end2026 = isoDate('2026-12-31');
const yearly = packOfInvented(
  { validFrom: '2024-01-01', validTo: '2024-12-31' },
  { validFrom: '2025-01-01', validTo: '2025-12-31' },
  { validFrom: '2026-01-01', validTo: null },
);
const version = yearly.rules[0]!.versions[2]!;

const entryOf = (pack: RulePack, ...edits: RuleEdit[]): BookRule => ruleBook([pack], changesOf(...edits)).rules[0]!;
const daysOf = ({ rule }: BookRule) => rule.versions.map(({ validFrom, validTo }) => `${validFrom}..${validTo}`);
/** Why the last of the changes has no effect. */
function whyNot(pack: RulePack, ...edits: RuleEdit[]): NoEffect | null {
  const changes = changesOf(...edits);
  return whyNoEffect([pack], changes.slice(0, -1), changes.at(-1)!);
}
const written = (day: string, validTo: string | null = null): RuleEdit => ({
  kind: 'new-version',
  rule: 'invented',
  version: from(day, version, { validTo: validTo === null ? null : isoDate(validTo) }),
  running: 'keep',
});

test('a rule to which nothing was done', () => {
  expect(entryOf(yearly)).toEqual({
    rule: yearly.rules[0],
    isOff: false,
    origin: 'shipped',
    changes: [],
    writtenHere: [],
    overridden: [],
  });
});

test('a change that has an effect is not among those that have none', () => {
  expect([...ruleBook([yearly], changesOf(written('2027-01-01'))).withoutEffect]).toEqual([]);
});

describe('a pack of the municipality’s policy', () => {
  const other = packOfInvented({ validFrom: '2024-06-01' });
  const told = (given: RulePack, ...edits: RuleEdit[]) =>
    ruleBook([yearly], changesOf(...edits), [given]).rules.map(({ rule, origin }) => ({
      origin,
      versions: rule.versions.length,
    }));

  test('stands in the place of the shipped rule with its id', () => {
    expect(told(other)).toEqual([{ origin: 'given', versions: 1 }]);
  });

  test('that says the same leaves the shipped rule as it is', () => {
    expect(told(structuredClone(yearly))).toEqual([{ origin: 'shipped', versions: 3 }]);
  });

  test('may have a rule that was not shipped, beside those that were', () => {
    const added = { ...other, rules: other.rules.map((rule) => ({ ...rule, id: 'added' })) };
    expect(told(added)).toEqual([
      { origin: 'shipped', versions: 3 },
      { origin: 'given', versions: 1 },
    ]);
  });

  test('is changed by what is written on this machine', () => {
    expect(told(other, written('2027-01-01'))).toEqual([{ origin: 'given', versions: 2 }]);
  });
});

describe('a new version', () => {
  test('after three others ends the newest, and leaves the others as they were', () => {
    const entry = entryOf(yearly, written('2027-01-01'));
    expect(daysOf(entry)).toEqual([
      '2024-01-01..2024-12-31',
      '2025-01-01..2025-12-31',
      '2026-01-01..2026-12-31',
      '2027-01-01..null',
    ]);
    expect(entry.writtenHere).toEqual(['2027-01-01']);
  });

  test('before all others is the first', () => {
    expect(daysOf(entryOf(yearly, written('2023-01-01', '2023-12-31')))[0]).toBe('2023-01-01..2023-12-31');
    expect(daysOf(entryOf(yearly, written('2023-01-01', '2023-12-31')))).toHaveLength(4);
  });

  test.each(['2024-01-01', '2025-01-01', '2026-01-01'])('is refused on %s, on which one of three begins', (day) => {
    expect(whyNot(yearly, written(day))).toBe('same-first-day');
  });

  test('is refused where it would be open at the start', () => {
    const open: RuleEdit = { ...written('2027-01-01'), version: { ...version, validFrom: null } } as RuleEdit;
    expect(whyNot(yearly, open)).toBe('same-first-day');
    expect(whyNot(packOfInvented({ validFrom: '2026-01-01' }), open)).toBe('same-first-day');
  });

  test('that lets running cases be says nothing of them on the old one', () => {
    expect(entryOf(yearly, written('2027-01-01')).rule.versions[2]).not.toHaveProperty('runsUntil');
  });
});

describe('the end of a rule', () => {
  const ends = (lastDay: string): RuleEdit => ({
    kind: 'end',
    rule: 'invented',
    lastDay: isoDate(lastDay),
    running: 'keep',
  });
  const closed = packOfInvented({ validFrom: '2026-01-01', validTo: '2026-12-31' });

  test.each([
    ['on the first day of its newest version', yearly, '2026-01-01', null],
    ['the day before that', yearly, '2025-12-31', 'no-such-version'],
    ['on the last day it has anyhow', closed, '2026-12-31', null],
    ['the day after that', closed, '2027-01-01', 'no-such-version'],
    ['in the midst of it', closed, '2026-06-30', null],
    ['for a version that is open at the start', packOfInvented({}), '2026-12-31', null],
  ] as const)('%s', (_when, pack, lastDay, because) => {
    expect(whyNot(pack, ends(lastDay))).toBe(because);
    if (because === null) expect(entryOf(pack, ends(lastDay)).rule.versions.at(-1)!.validTo).toBe(lastDay);
  });
});

describe('a local number, where a rule has several versions', () => {
  const norms = packOfInvented(
    { validTo: '2025-12-31', numberSource: 'local-norm' },
    { validFrom: '2026-01-01', numberSource: 'local-norm' },
  );
  const set = (validFrom: string | null, count: number): RuleEdit => ({
    kind: 'override-number',
    rule: 'invented',
    validFrom: validFrom === null ? null : isoDate(validFrom),
    count,
  });

  test('is set in the one that is named, and each shipped one is remembered', () => {
    const entry = entryOf(norms, set('2026-01-01', 10), set(null, 20));
    expect(entry.rule.versions.map(({ obligation }) => 'span' in obligation && obligation.span?.count)).toEqual([
      20, 10,
    ]);
    expect(entry.overridden).toEqual([
      { validFrom: '2026-01-01', count: 30 },
      { validFrom: null, count: 30 },
    ]);
    expect(entryOf(norms, set('2026-01-01', 10)).rule.versions[0]).toBe(norms.rules[0]!.versions[0]);
  });

  test('of a version that there is none of has no effect', () => {
    expect(whyNot(norms, set('2027-01-01', 10))).toBe('no-such-version');
  });

  test('that leaves no time between what repeats is refused', () => {
    const every = packOfInvented({
      numberSource: 'local-norm',
      obligation: { kind: 'every', span: { unit: 'weeks', count: 4 } },
    });
    expect([whyNot(every, set(null, 0)), whyNot(every, set(null, 1))]).toEqual(['versions-collide', null]);
  });
});

test('a sign-off is of the version that is named, and of no other', () => {
  const signed: RuleEdit = {
    kind: 'sign-off',
    rule: 'invented',
    validFrom: version.validFrom,
    on: isoDate('2026-11-23'),
    signed: version,
  };
  expect(entryOf(yearly, signed).rule.versions.map(({ signOff }) => Boolean(signOff))).toEqual([false, false, true]);
  const ofNone: RuleEdit = { ...signed, validFrom: end2026 };
  expect(whyNot(yearly, ofNone)).toBe('no-such-version');
});

describe('what was done to a rule', () => {
  const back = (index: number): RuleEdit => ({ kind: 'take-back', change: changeId(index) });
  const placesOf = (pack: RulePack, ...edits: RuleEdit[]) =>
    ruleBook([pack], changesOf(...edits)).rules.map(({ rule, changes }) => [rule.id, changes.map(({ id }) => id)]);
  const fresh = { ...yearly, rules: [{ ...yearly.rules[0]!, id: 'fresh' }] };

  test('names the pack that brought it, which is not switched off', () => {
    const imported: RuleEdit = { kind: 'import-pack', pack: fresh };
    expect(placesOf(yearly, imported)).toEqual([
      ['invented', []],
      ['fresh', [changeId(0)]],
    ]);
    expect(ruleBook([yearly], changesOf(imported)).rules[1]).toMatchObject({ isOff: false, origin: 'imported' });
  });

  test('names what was taken back at the rule it was done to', () => {
    const edits: RuleEdit[] = [{ kind: 'import-pack', pack: fresh }, written('2027-01-01'), back(1)];
    expect(placesOf(yearly, ...edits)).toEqual([
      ['invented', [changeId(1), changeId(2)]],
      ['fresh', [changeId(0)]],
    ]);
    expect([...ruleBook([yearly], changesOf(...edits)).withoutEffect]).toEqual([[changeId(1), 'taken-back']]);
  });

  test('does not name the taking back of a taking back', () => {
    expect(placesOf(yearly, written('2027-01-01'), back(0), back(1))).toEqual([
      ['invented', [changeId(0), changeId(1)]],
    ]);
  });

  test('stands though two takings back point at each other, or one at itself', () => {
    expect(placesOf(yearly, back(1), back(0))).toEqual([['invented', []]]);
    expect(placesOf(yearly, back(0))).toEqual([['invented', []]]);
  });

  test.each<[string, RuleEdit, NoEffect]>([
    ['a change that there is none of', back(99), 'no-such-change'],
    ['a rule that there is none of', { kind: 'switch-off', rule: 'z' }, 'no-such-rule'],
  ])('%s is told as that', (_what, edit, because) => {
    expect(whyNot(yearly, written('2027-01-01'), edit)).toBe(because);
  });
});
