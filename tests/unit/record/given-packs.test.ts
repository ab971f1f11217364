import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { givenPacks, keepGivenPacks } from '../../../lib/record/given-packs.ts';
import { addRuleChange, rulesInForce } from '../../../lib/record/rule-changes.ts';
import { ruleBook } from '../../../lib/rules/effective-rules.ts';
import { rulePacks } from '../../../lib/rules/packs/index.ts';
import { localBif } from '../../../lib/rules/packs/local-bif.ts';
import type { RulePack } from '../../../lib/rules/rule.ts';
import { freshRecord } from './fresh-record.ts';

const today = isoDate('2026-11-23');
const [rule] = localBif.rules;
const ours = { ...rule!, title: { da: 'Kommunens egen', en: 'The municipality’s own' } };
const pack: RulePack = { ...localBif, rules: [ours, { ...ours, id: 'extra-rule' }] };

test('a rule of the municipality stands in the place of the shipped one with its id; a new one is added', async () => {
  const record = await freshRecord();
  const before = await rulesInForce(record, rulePacks);
  expect(await keepGivenPacks(record, [pack], today)).toBe(true);
  const rules = await rulesInForce(record, rulePacks);
  expect(rules.find(({ id }) => id === ours.id)).toEqual(ours);
  expect(rules).toHaveLength(before.length + 1);
});

test('the same pack again is no news, and what is judged by stays the very same', async () => {
  const record = await freshRecord();
  await keepGivenPacks(record, [pack], today);
  const rules = await rulesInForce(record, rulePacks);
  expect(await keepGivenPacks(record, [pack], today)).toBe(false);
  expect(await givenPacks(record)).toBe(await givenPacks(record));
  expect(await rulesInForce(record, rulePacks)).toBe(rules);
});

test('given no longer, what ships holds again', async () => {
  const record = await freshRecord();
  await keepGivenPacks(record, [pack], today);
  expect(await keepGivenPacks(record, [], today)).toBe(true);
  expect((await rulesInForce(record, rulePacks)).find(({ id }) => id === ours.id)).toEqual(rule);
});

test('what was changed on the machine is laid on the municipality’s rule', async () => {
  const record = await freshRecord();
  await keepGivenPacks(record, [pack], today);
  const by = { name: 'Lone Prøve', role: 'jurist' };
  await addRuleChange(record, rulePacks, { kind: 'switch-off', rule: 'extra-rule' }, by, new Date('2026-11-23T08:00Z'));
  expect((await rulesInForce(record, rulePacks)).some(({ id }) => id === 'extra-rule')).toBe(false);
});

test('what this version does not understand has no effect', async () => {
  const record = await freshRecord();
  await record.database.guidance.put({
    kind: 'rule-packs',
    content: '[{"format":"rettidig-rules/9"}]',
    savedOn: today,
  });
  expect(await givenPacks(record)).toEqual([]);
});

test('the rule book says which rules are the municipality’s; one that says the same is as shipped', () => {
  const same = { ...localBif, rules: [rule!] };
  const originOf = (given: RulePack) =>
    ruleBook(rulePacks, [], [given]).rules.find((one) => one.rule.id === rule!.id)?.origin;
  expect([originOf(pack), originOf(same)]).toEqual(['given', 'shipped']);
});
