import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { RuleVersion } from '../../../lib/rules/rule.ts';
import { isSameData, saysTheSame } from '../../../lib/rules/version-identity.ts';
import { versionProblems } from '../../../lib/rules/version-problems.ts';
import { inventedRule } from './build-case.ts';

const plain = inventedRule({})[0]!.versions[0]!;
const version = (parts: Partial<RuleVersion> | Record<string, unknown>): RuleVersion =>
  ({ ...plain, ...parts }) as RuleVersion;
const said = (...all: RuleVersion[]) =>
  versionProblems(all).map(({ version: place, code, message }) => `${place} ${code}: ${message}`);
const days = (count: number) => ({ unit: 'days' as const, count });

describe('what is wrong with a version, in words', () => {
  test('nothing, where it is as it must be', () => {
    expect(said(plain)).toEqual([]);
    expect(said(version({ validFrom: '2026-01-01', validTo: '2026-01-01' }))).toEqual([]);
    expect(said(version({ validFrom: '2026-01-01' }))).toEqual([]);
    expect(said(version({ validTo: '2026-01-01' }))).toEqual([]);
    expect(said(version({ targetGroups: ['insured', 'flex-job'], triggerByGroup: { insured: 'x' } }))).toEqual([]);
  });

  test.each<[string, Partial<RuleVersion> | Record<string, unknown>, string]>([
    [
      'it ends before it begins',
      { validFrom: '2026-02-01', validTo: '2026-01-31' },
      'ends-before-it-begins: ends (2026-01-31) before it begins (2026-02-01)',
    ],
    [
      '»any« has company',
      { targetGroups: ['any', 'insured'] },
      'any-not-alone: »any« must stand alone among the target groups',
    ],
    [
      'it names a trigger for a group that is not its own',
      { targetGroups: ['insured'], triggerByGroup: { 'flex-job': 'x' } },
      'trigger-of-other-group: names a trigger for »flex-job«, which is not among its target groups',
    ],
    [
      'it counts without a span',
      { obligation: { kind: 'by-need', counting: 'after' } },
      'counts-no-span: says how to count, but names no span',
    ],
    [
      'it counts through a week of days',
      { obligation: { kind: 'within', span: days(5), counting: 'through-week' } },
      'counts-no-weeks: counts through a week of no weeks',
    ],
    [
      'it counts whole months of days',
      { obligation: { kind: 'within', span: days(5), counting: 'whole-months' } },
      'counts-no-months: counts whole months of no months',
    ],
    [
      'it asks again at once',
      { obligation: { kind: 'every', span: days(0), since: 'trigger', counting: 'after' } },
      'empty-span: asks again after no time at all',
    ],
    [
      'it counts to none, with nothing after it that could be done',
      { obligation: { kind: 'count-in-period', count: 0, thenEvery: null, thenByNeed: true } },
      'asks-nothing: counts to none, and asks for nothing after it',
    ],
    [
      'its window is empty',
      { obligation: { kind: 'rolling', window: days(0), count: 1 } },
      'empty-span: asks again after no time at all',
    ],
    [
      'after its period it asks again at once',
      { obligation: { kind: 'count-in-period', thenEvery: days(0) } },
      'empty-span: asks again after no time at all',
    ],
    [
      'it requires a trigger that it does not name',
      { trigger: null, triggerRequired: true },
      'no-trigger: requires a trigger it does not name',
    ],
  ])('%s', (_what, parts, expected) => {
    expect(said(version(parts))).toEqual([`0 ${expected}`]);
  });

  test('counting that fits its span is no problem, and neither is a suspension without a trigger', () => {
    const within = (unit: string, counting: string) =>
      version({ obligation: { kind: 'within', span: { unit, count: 2 }, counting } });
    expect(said(within('weeks', 'through-week'))).toEqual([]);
    expect(said(within('months', 'whole-months'))).toEqual([]);
    expect(said(version({ obligation: { kind: 'rolling', window: days(30), count: 1 } }))).toEqual([]);
    expect(said(version({ obligation: { kind: 'count-in-period', thenEvery: days(30) } }))).toEqual([]);
    expect(said(version({ trigger: null, triggerRequired: false }))).toEqual([]);
    const suspension = { kind: 'suspension' } as never;
    expect(said(version({ trigger: null, triggerRequired: true, obligation: suspension }))).toEqual([]);
    const laterByNeed = { kind: 'by-need', startsAfter: { unit: 'months', count: 6 }, counting: 'whole-months' };
    expect(said(version({ obligation: laterByNeed }))).toEqual([]);
  });

  test('the next version begins the day after the one before has ended, and no earlier', () => {
    const first = version({ validTo: '2026-06-30' });
    const overlap = '1 overlap: begins before the version above it has ended';
    expect(said(first, version({ validFrom: '2026-07-01' }))).toEqual([]);
    expect(said(first, version({ validFrom: '2026-06-30' }))).toEqual([overlap]);
    expect(said(first, plain)).toEqual([overlap]);
    expect(said(plain, version({ validFrom: '2026-07-01' }))).toEqual([overlap]);
  });
});

describe('whether two versions say the same law', () => {
  test('whatever the order of their keys, and whoever signed them off', () => {
    const turned = Object.fromEntries(Object.entries(plain).toReversed()) as unknown as RuleVersion;
    expect(saysTheSame(plain, turned)).toBe(true);
    const signOff = { name: 'A', role: 'B', on: isoDate('2026-11-22') };
    expect(saysTheSame(plain, version({ signOff, validTo: '2026-06-30' }))).toBe(true);
    expect(saysTheSame(plain, version({ duty: 'citizen' }))).toBe(false);
  });

  test('keys turned round deep inside are the same, lists turned round are not', () => {
    expect(isSameData({ a: { b: 1, c: [1, { d: 1, e: 2 }] } }, { a: { c: [1, { e: 2, d: 1 }], b: 1 } })).toBe(true);
    expect(isSameData({ b: 2, a: 1, c: 3 }, { c: 3, b: 2, a: 1 })).toBe(true);
    expect(isSameData([1, 2], [2, 1])).toBe(false);
    expect(isSameData({ a: null }, { a: {} })).toBe(false);
    expect(isSameData({ a: undefined }, {})).toBe(true);
  });
});
