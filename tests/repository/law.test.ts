import { expect, test } from 'vitest';
import { assess } from '../../lib/rules/assess.ts';
import { rulePacks } from '../../lib/rules/packs/index.ts';
import { readFacts } from '../../scripts/evaluate/read-facts.ts';
import { projectFiles, textOf } from './project-files.ts';

const rules = rulePacks.flatMap((pack) => pack.rules);
const versions = rules.flatMap((rule) => rule.versions.map((version) => ({ rule, version })));
const named = ({ rule, version }: (typeof versions)[number]) =>
  `${rule.id} from ${version.validFrom ?? 'the beginning'}`;

test('every version of every rule names its act, its source and the day a person last checked it', () => {
  const unsourced = versions.filter(
    ({ version: { citation, source, lastChecked } }) => !citation.act.trim() || !source.trim() || !lastChecked,
  );
  expect(unsourced.map(named)).toEqual([]);
});

test('every version of every rule is decided by a worked example or by a test that names its first day', () => {
  const vectors = JSON.parse(textOf('tests/vectors/vectors.json')) as { facts: unknown }[];
  const ids = new Set(rules.map(({ id }) => id));
  const decided = new Set<string>();
  for (const { facts } of vectors) {
    const { today, cases } = readFacts(JSON.stringify(facts), ids);
    for (const { facts: one, only } of cases) {
      for (const { rule, validFrom, status } of assess(one, rules, today, { only })) {
        if (status !== 'not-applicable') decided.add(`${rule} ${validFrom}`);
      }
    }
  }
  const tests = projectFiles.filter((path) => path.startsWith('tests/unit/rules/')).map(textOf);
  const undecided = versions.filter(({ rule: { id }, version: { validFrom } }) => {
    if (decided.has(`${id} ${validFrom}`)) return false;
    return !tests.some((text) => text.includes(id) && (validFrom === null || text.includes(validFrom)));
  });
  expect(undecided.map(named)).toEqual([]);
});

test('each area of law is one file of the packs, under its own name', () => {
  for (const { area } of rulePacks) expect(projectFiles).toContain(`lib/rules/packs/${area}.ts`);
});
