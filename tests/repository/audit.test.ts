import { expect, test } from 'vitest';
import { auditOutcome } from '../../scripts/audit.ts';
import { readHosts } from '../../scripts/build.ts';
import { changelogOf, releaseProblems } from '../../scripts/release-check.ts';
import { textOf } from './project-files.ts';

test('an answer of the registry that names nothing is clean; a silent registry is not', () => {
  expect(auditOutcome('{"vulnerabilities":{}}')).toEqual({ kind: 'clean' });
  expect(auditOutcome('{"vulnerabilities":{"zod":{},"dexie":{}}}')).toEqual({
    kind: 'faults',
    packages: ['dexie', 'zod'],
  });
  expect(auditOutcome('{"error":{"code":"ENOAUDIT"}}')).toEqual({ kind: 'not-asked' });
  expect(auditOutcome('')).toEqual({ kind: 'not-asked' });
});

const changelog = '# Changelog\n\n## 1.1.0\n\n- **Ny** · Noget nyt.\n\n## 1.0.0\n\n- **Rettet** · Noget.\n';

test('a version that is new, first in the changelog and told in the house form may be released', () => {
  expect(releaseProblems('1.1.0', changelog, ['1.0.0', '0.9.0'])).toEqual([]);
  expect(changelogOf('1.0.0', changelog)).toBe('- **Rettet** · Noget.');
});

test.each([
  ['is out already', '1.1.0', changelog, ['1.1.0'], /released already/],
  ['is older than what is out', '1.1.0', changelog, ['1.10.0'], /older than 1\.10\.0/],
  ['is not told first', '1.0.0', changelog, [], /first version is "## 1\.1\.0"/],
  ['no browser takes', '1.1.0-rc1', changelog, [], /three numbers/],
  ['is told in another form', '1.1.0', changelog.replace('**Ny**', 'Ny'), [], /must begin with/],
  ['is not told at all', '1.1.0', '## 1.1.0\n', [], /says nothing/],
])('a version that %s may not', (_what, version, text, released, problem) => {
  expect(releaseProblems(version, text, released)).toEqual(expect.arrayContaining([expect.stringMatching(problem)]));
});

test('the version in package.json is the one that the changelog begins with, in the house form', () => {
  const { version } = JSON.parse(textOf('package.json')) as { version: string };
  expect(releaseProblems(version, textOf('CHANGELOG.md'), [])).toEqual([]);
});

test('the sites of a roll-out are read from a list or from a policy, and one that is no site stops the build', () => {
  const hosts = ['https://sager.example.dk/*'];
  expect(readHosts(JSON.stringify(hosts))).toEqual(hosts);
  expect(readHosts(JSON.stringify({ hosts, requireSignOff: true }))).toEqual(hosts);
  expect(() => readHosts('["https://*/*"]')).toThrow(/hosts\[0\]/);
  expect(() => readHosts('[]')).toThrow(/no sites/);
});
