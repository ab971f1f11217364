import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { exampleCatalogue } from '../../../lib/guidance/workflow-example.ts';
import { rankWorkflows, type WorkflowNeed } from '../../../lib/guidance/workflow-ranking.ts';
import type { Workflow } from '../../../lib/guidance/workflow.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { targetGroups } from '../../../lib/rules/packs/vocabulary.ts';

function workflow(id: string, what: Partial<Workflow> = {}): Workflow {
  const checkedOn = isoDate('2026-11-02');
  return {
    id,
    title: id,
    area: 'Samtaler',
    targetGroups: [],
    rules: [],
    pages: [],
    url: id,
    tools: [],
    checkedOn,
    ...what,
  };
}

const need: WorkflowNeed = { rule: 'first-interview', targetGroup: 'insured', page: 'list' };
const ids = (workflows: readonly Workflow[], wanted = need) =>
  rankWorkflows(workflows, wanted).map((one) => one.workflow.id);

describe('of several workflows that fit', () => {
  test('the rule weighs more than the group, and the group more than the page', () => {
    const workflows = [
      workflow('page-and-group', { targetGroups: ['insured'], pages: ['list'] }),
      workflow('rule-alone', { rules: ['first-interview'] }),
      workflow('all-three', { rules: ['first-interview'], targetGroups: ['insured'], pages: ['list'] }),
    ];
    expect(ids(workflows)).toEqual(['all-three', 'rule-alone', 'page-and-group']);
  });

  test('the one about less comes first, then the one that was checked last', () => {
    const workflows = [
      workflow('about-two', { rules: ['first-interview', 'offer'] }),
      workflow('checked-long-ago', { rules: ['first-interview'], checkedOn: isoDate('2024-01-01') }),
      workflow('checked-lately', { rules: ['first-interview'] }),
    ];
    expect(ids(workflows)).toEqual(['checked-lately', 'checked-long-ago', 'about-two']);
  });

  test('three are given at the most', () => {
    const many = Array.from({ length: 3000 }, (_one, number) =>
      workflow(`w-${number}`, { rules: ['first-interview'] }),
    );
    expect(ids(many)).toHaveLength(3);
  });
});

test.each<[string, Partial<Workflow>]>([
  ['for another group', { rules: ['first-interview'], targetGroups: ['flexjob'] }],
  ['about another deadline', { rules: ['offer'], targetGroups: ['insured'] }],
  ['used on other pages', { rules: ['first-interview'], pages: ['decision'] }],
  ['about nothing in particular', {}],
  ['only about the kind of page', { pages: ['list'] }],
])('a workflow that is %s is not offered', (_what, what) => {
  expect(ids([workflow('other', what)])).toEqual([]);
});

test('each one says why it was chosen', () => {
  const found = rankWorkflows([workflow('w', { rules: ['first-interview'], targetGroups: ['insured'] })], need);
  expect(found[0]?.because).toEqual(['rule', 'target-group']);
});

test('where the group is not known, what is for a group is no worse for it', () => {
  const unknown = { ...need, targetGroup: null };
  expect(ids([workflow('w', { rules: ['first-interview'], targetGroups: ['flexjob'] })], unknown)).toEqual(['w']);
});

describe('the example that ships', () => {
  const groups = targetGroups.map(({ id }) => id);

  test('has a workflow for every rule, for each of its groups, wherever the badge stands', () => {
    const without = allRules.flatMap(({ id: rule, versions }) =>
      [
        ...new Set(
          versions.flatMap((version) => version.targetGroups.flatMap((group) => (group === 'any' ? groups : group))),
        ),
      ]
        .filter((targetGroup) => {
          const found = rankWorkflows(exampleCatalogue.entries, { rule, targetGroup, page: 'case' });
          return !found.some(({ because }) => because.includes('rule'));
        })
        .map((group) => `${rule} for ${group}`),
    );
    expect(without).toEqual([]);
  });

  test('has a workflow for every target group, whatever is due', () => {
    const without = groups.filter(
      (targetGroup) => rankWorkflows(exampleCatalogue.entries, { rule: null, targetGroup, page: null }).length === 0,
    );
    expect(without).toEqual([]);
  });
});
