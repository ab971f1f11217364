import { expect, test } from 'vitest';
import type { CaseFacts } from '../../lib/case/case-facts.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { assess } from '../../lib/rules/assess.ts';
import { rulePacks } from '../../lib/rules/packs/index.ts';
import { projectFiles, textOf } from './project-files.ts';

/** The facts of a worked example: cases as they come, and which rules are asked. */
interface WorkedFacts {
  today: IsoDate;
  cases: (Partial<CaseFacts> & { ref: string; rules?: string[] })[];
}
const noFacts = { targetGroup: null, events: [], suspensions: [] };

const rules = rulePacks.flatMap((pack) => pack.rules);
const versions = rules.flatMap((rule) => rule.versions.map((version) => ({ rule, version })));
const named = ({ rule, version }: (typeof versions)[number]) =>
  `${rule.id} from ${version.validFrom ?? 'the beginning'}`;

test('every version of every rule names its act, its source and the day a person last checked it', () => {
  const unsourced = versions.filter(
    ({ version: { citation, source, lastChecked } }) => !citation.act.trim() || !source.da.trim() || !lastChecked,
  );
  expect(unsourced.map(named)).toEqual([]);
});

test('every version of every rule is decided by a worked example or by a test that names its first day', () => {
  const vectors = JSON.parse(textOf('tests/vectors/vectors.json')) as { facts: WorkedFacts }[];
  const decided = new Set<string>();
  for (const { facts } of vectors) {
    for (const { rules: only = null, ...one } of facts.cases) {
      for (const { rule, validFrom, status } of assess({ ...noFacts, ...one }, rules, facts.today, { only })) {
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
