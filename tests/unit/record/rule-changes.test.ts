import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import {
  addRuleChange,
  liveRules,
  ruleChangesOf,
  RuleChangeRefused,
  rulesInForce,
} from '../../../lib/record/rule-changes.ts';
import { changeSettings } from '../../../lib/record/settings.ts';
import { rulePacks } from '../../../lib/rules/packs/index.ts';
import type { RuleEdit } from '../../../lib/rules/rule-change.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { changesOf, jurist, packOfInvented } from '../rules/rule-changes-of.ts';
import { anotherContext, freshRecord } from './fresh-record.ts';

const packs = [packOfInvented({ numberSource: 'local-norm' })];
const off: RuleEdit = { kind: 'switch-off', rule: 'invented' };
const on: RuleEdit = { kind: 'switch-on', rule: 'invented' };
const at = new Date('2026-11-23T09:30:00Z');

test('a change is kept with who made it and when, and stands after a restart', async () => {
  const record = await freshRecord();
  await addRuleChange(record, packs, { ...off, because: 'Bruges ikke her' }, jurist, at);
  const { changes, notUnderstood } = await ruleChangesOf(await anotherContext(record));
  expect(notUnderstood).toBe(0);
  expect(changes).toMatchObject([
    { kind: 'switch-off', rule: 'invented', by: jurist, at: '2026-11-23T09:30:00.000Z', because: 'Bruges ikke her' },
  ]);
});

test('changes stand in the order they were made, whatever the clock said', async () => {
  const record = await freshRecord();
  await addRuleChange(record, packs, off, jurist, at);
  await addRuleChange(record, packs, on, jurist, new Date('2026-11-20T09:30:00Z'));
  const { changes } = await ruleChangesOf(await anotherContext(record));
  expect(changes.map(({ kind }) => kind)).toEqual(['switch-off', 'switch-on']);
});

test('a change that does not fit is refused, and nothing is written', async () => {
  const record = await freshRecord();
  const wrong: RuleEdit = { kind: 'withdraw-sign-off', rule: 'invented', validFrom: isoDate('2020-01-01') };
  await expect(addRuleChange(record, packs, wrong, jurist, at)).rejects.toThrow(RuleChangeRefused);
  await expect(addRuleChange(record, packs, off, { name: ' ', role: 'jurist' }, at)).rejects.toThrow(/by\.name/);
  expect(await record.database.ruleChanges.count()).toBe(0);
});

test('of two pages that write the same version, the second is refused', async () => {
  const record = await freshRecord();
  const other = await anotherContext(record);
  const closed = [packOfInvented({ validFrom: '2020-01-01' })];
  const version = { ...closed[0]!.rules[0]!.versions[0]!, validFrom: isoDate('2027-01-01') };
  const edit: RuleEdit = { kind: 'new-version', rule: 'invented', version, running: 'keep' };
  await ruleChangesOf(other);
  await addRuleChange(record, closed, edit, jurist, at);
  await expect(addRuleChange(other, closed, edit, jurist, at)).rejects.toMatchObject({ because: 'same-first-day' });
});

test('the rules in force are the same array until something changes', async () => {
  const record = await freshRecord();
  const first = await rulesInForce(record, rulePacks);
  expect(await rulesInForce(record, rulePacks)).toBe(first);
  await addRuleChange(record, rulePacks, { kind: 'switch-off', rule: 'ombudsman-1y' }, jurist, at);
  const second = await rulesInForce(record, rulePacks);
  expect(second).not.toBe(first);
  expect(second).toHaveLength(first.length - 1);
  expect(await rulesInForce(record, rulePacks)).toBe(second);
});

test('the background finds what a page has changed meanwhile', async () => {
  const background = await freshRecord();
  const page = await anotherContext(background);
  expect(await rulesInForce(background, packs)).toHaveLength(1);
  await addRuleChange(page, packs, off, jurist, at);
  expect(await rulesInForce(background, packs)).toHaveLength(0);
});

test('policy that demands a sign-off makes what has none wait for it, at once', async () => {
  const record = await freshRecord();
  expect((await rulesInForce(record, packs))[0]!.versions[0]!.awaitsSignOff).toBeUndefined();
  await changeSettings(record, { requireSignOff: true });
  expect((await rulesInForce(record, packs))[0]!.versions[0]!.awaitsSignOff).toBe(true);
});

test('a row that is not understood has no effect and is told of, and is left as it is', async () => {
  const record = await freshRecord();
  const { ruleChanges } = record.database;
  await ruleChanges.add({ id: 'from-the-future', change: { kind: 'repeal-everything' } });
  await addRuleChange(record, packs, off, jurist, at);
  const read = await ruleChangesOf(record);
  expect(read).toMatchObject({ notUnderstood: 1, changes: [{ kind: 'switch-off' }] });
  expect(await ruleChanges.count()).toBe(2);
});

test('a list that was laid in from elsewhere is read anew', async () => {
  const record = await freshRecord();
  await addRuleChange(record, packs, off, jurist, at);
  await ruleChangesOf(record);
  const { ruleChanges } = record.database;
  await ruleChanges.clear();
  await ruleChanges.bulkAdd(changesOf(off, on, off).map((change) => ({ id: change.id, change })));
  expect((await ruleChangesOf(record)).changes.map(({ kind }) => kind)).toEqual([
    'switch-off',
    'switch-on',
    'switch-off',
  ]);
});

test('an open page hears of each change', async () => {
  const record = await freshRecord();
  const heard: (readonly Rule[])[] = [];
  let heardAgain: () => void = () => {};
  const subscription = liveRules(record, packs).subscribe((rules) => {
    heard.push(rules);
    heardAgain();
  });
  const next = (count: number) =>
    new Promise<void>((resolve) => {
      heardAgain = () => heard.length >= count && resolve();
      heardAgain();
    });
  await next(1);
  await addRuleChange(record, packs, off, jurist, at);
  await next(2);
  subscription.unsubscribe();
  expect(heard.map((rules) => rules.length)).toEqual([1, 0]);
});
