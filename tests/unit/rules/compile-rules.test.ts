import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { assess } from '../../../lib/rules/assess.ts';
import { compileRules } from '../../../lib/rules/compile-rules.ts';
import { computingRules, withComputedEvents } from '../../../lib/rules/computed-events.ts';
import type { Rule } from '../../../lib/rules/rule.ts';
import { caseOf, inventedRule } from './build-case.ts';

type Version = NonNullable<Parameters<typeof inventedRule>[0]>;

/** Rules of their own for each test: what is laid out is remembered by the array. */
function rule(id: string, ...versions: [Version, ...Version[]]): Rule {
  const [first, ...more] = versions;
  return { ...inventedRule(first, ...more)[0]!, id };
}
const ids = (found: readonly { rule: Rule }[] | undefined) => found?.map(({ rule: { id } }) => id);
const insured: Version = { targetGroups: ['insured'] };

test('the same array is laid out once', () => {
  const rules = [rule('a', {})];
  expect(compileRules(rules)).toBe(compileRules(rules));
  expect(compileRules([...rules])).not.toBe(compileRules(rules));
});

describe('the rules of a group', () => {
  test('are those for it and those for anybody; others are there by name and fit nobody', () => {
    const group = compileRules([rule('a', insured), rule('b', {}), rule('c', { targetGroups: ['flexjob'] })]).group(
      'insured',
    );
    expect([...group.byId].map(([id, { fitting }]) => `${id} ${fitting.length}`)).toEqual(['a 1', 'b 1', 'c 0']);
    expect(ids(group.byTrigger.get('first-contact'))).toEqual(['a', 'b']);
    expect(ids(group.always)).toEqual([]);
  });

  test('of the unknown group are those for anybody', () => {
    const group = compileRules([rule('a', insured), rule('b', {})]).group(null);
    expect(ids(group.byTrigger.get('first-contact'))).toEqual(['b']);
    expect(group.byId.get('a')!.fitting).toEqual([]);
  });

  test('are asked always where no event starts them, several do, or one is missed when it is not there', () => {
    const group = compileRules([
      rule('daily', { trigger: null }),
      rule('two', { validTo: '2023-12-31' }, { validFrom: '2024-01-01', trigger: 'benefit-transition' }),
      rule('required', { triggerRequired: true }),
      rule('once-required', { validTo: '2023-12-31' }, { validFrom: '2024-01-01', triggerRequired: true }),
      rule('plain', { validTo: '2023-12-31' }, { validFrom: '2024-01-01' }),
    ]).group('insured');
    expect(ids(group.always)).toEqual(['daily', 'two', 'required', 'once-required']);
    expect([...group.byTrigger].map(([trigger, rules]) => [trigger, ids(rules)])).toEqual([
      ['first-contact', ['plain']],
    ]);
  });

  test('start by the group’s own event where the rule names one', () => {
    const rules = [rule('a', { triggerByGroup: { insured: 'unemployment-start' } })];
    const triggerOf = (group: string | null) => compileRules(rules).group(group).byId.get('a')!.fitting[0]!.trigger;
    expect([triggerOf('insured'), triggerOf('flexjob'), triggerOf(null)]).toEqual([
      'unemployment-start',
      'first-contact',
      'first-contact',
    ]);
  });

  test.each<[string, Version['obligation'], boolean]>([
    ['papers before a meeting', { kind: 'lead-time', span: { unit: 'days', count: 8 } }, true],
    ['a band', { kind: 'indicator', measure: 'band', span: { unit: 'days', count: 21 } }, true],
    ['looking back', { kind: 'indicator', measure: 'held-since', span: { unit: 'weeks', count: 8 } }, false],
    ['a period', { kind: 'within', span: { unit: 'days', count: 8 }, counting: 'after' }, false],
  ])('a planned start counts for %s or not', (_what, obligation, expected) => {
    const found = compileRules([rule('a', { obligation })])
      .group('insured')
      .byId.get('a')!;
    expect(found.fitting[0]!.plansCount).toBe(expected);
  });
});

describe('rules that may matter when the group is not known', () => {
  test('are those that no version of is for anybody, with every event that may start them', () => {
    const { groupDependent } = compileRules([
      rule('a', { ...insured, triggerByGroup: { insured: 'unemployment-start', flexjob: 'first-contact' } }),
      rule('b', {}),
      rule('c', insured, { ...insured, validFrom: '2024-01-01', trigger: null }),
      rule('d', { ...insured, validTo: '2023-12-31' }, { validFrom: '2024-01-01' }),
    ]);
    expect([...groupDependent.keys()]).toEqual(['a', 'c']);
    const triggersOf = (id: string) => groupDependent.get(id)!.versions.map(({ triggers }) => triggers);
    expect(triggersOf('a')).toEqual([['first-contact', 'unemployment-start']]);
    expect(triggersOf('c')).toEqual([['first-contact']]);
  });

  test('say that the group is missing, and what is known of them all the same', () => {
    const rules = [rule('a', { ...insured, validFrom: '2024-01-01', verification: 'unverified' }), rule('b', {})];
    const facts = caseOf({ events: ['first-contact 2024-02-01'] });
    expect(assess(facts, rules, isoDate('2024-02-05')).map(({ rule: id, status }) => [id, status])).toEqual([
      ['b', 'timely'],
      ['a', 'unknown'],
    ]);
    const known = caseOf({ group: 'flexjob', events: ['first-contact 2024-02-01'] });
    expect(assess(known, rules, isoDate('2024-02-05')).map(({ rule: id }) => id)).toEqual(['b']);
  });
});

test('deadlines stand by their day, those without one last, and by name on the same day', () => {
  const after = (count: number): Version => ({
    obligation: { kind: 'within', span: { unit: 'days', count }, counting: 'after' },
  });
  const rules = [
    rule('d', { obligation: { kind: 'by-need' } }),
    rule('c', after(40)),
    rule('b', after(10)),
    rule('e', { obligation: { kind: 'by-need' } }),
    rule('a', after(40)),
    rule('f', after(5)),
  ];
  const facts = caseOf({ events: ['first-contact 2024-02-01'] });
  const order = (some: readonly Rule[]) => assess(facts, some, isoDate('2024-02-01')).map((one) => one.rule);
  expect(order(rules)).toEqual(['f', 'b', 'a', 'c', 'd', 'e']);
  expect(order(rules.toReversed())).toEqual(['f', 'b', 'a', 'c', 'd', 'e']);
});

describe('rules whose due day others start from', () => {
  const computing = () => [
    rule('plain', {}),
    rule('was-plain', { validTo: '2023-12-31' }, { validFrom: '2024-01-01', computes: 'offer-due' }),
  ];
  const today = isoDate('2024-04-01');

  test('are found among all, and once for each array', () => {
    const rules = computing();
    expect(computingRules(rules)).toEqual(['was-plain']);
    expect(computingRules(rules)).toBe(computingRules(rules));
  });

  test('give their day as an event, unless one was told since the clock started', () => {
    const computed = (...events: string[]) =>
      withComputedEvents(caseOf({ events }), computing(), today).events.filter(({ type }) => type === 'offer-due');
    expect(computed('first-contact 2024-02-01')).toEqual([{ type: 'offer-due', on: '2024-03-02' }]);
    expect(computed('first-contact 2023-02-01')).toEqual([]);
    expect(computed('first-contact 2024-02-01', 'offer-due 2024-02-01')).toHaveLength(1);
    expect(computed('first-contact 2024-02-01', 'offer-due 2024-01-31')).toHaveLength(2);
    expect(computed('first-contact 2024-02-01', 'interview-held 2024-02-20')).toEqual([]);
    expect(computed('first-contact 2024-02-01', 'interview-held 2024-03-20')).toHaveLength(1);
  });

  test('give none where they have no day', () => {
    const rules = [rule('a', { computes: 'offer-due', obligation: { kind: 'by-need' } })];
    const facts = caseOf({ events: ['first-contact 2024-02-01'] });
    expect(withComputedEvents(facts, rules, today)).toBe(facts);
  });
});
