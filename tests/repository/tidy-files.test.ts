import { expect, test } from 'vitest';
import { isCode, linesWith, projectFiles } from './project-files.ts';

const code = projectFiles.filter(isCode);
const tests = code.filter((path) => path.startsWith('tests/'));
// These tests name what they refuse.
const besidesThis = code.filter((path) => !path.startsWith('tests/repository/'));
const texts = projectFiles.filter((path) => !/\.(png|ico|zip)$/.test(path) && path !== 'package-lock.json');
/** What a tool or a place names, and not we. */
const namedByOthers =
  /(^|\/)(\.[\w.-]+|README\.md|CHANGELOG\.md|LICENSE|_locales\/\w+\/messages\.json|[\w-]+\.config\.\w+)$/;

test('no CPR number that a real person could have stands anywhere', () => {
  // An invented one has 60 added to its day, which no real one can have.
  const possible = /(?<![\d.])(0[1-9]|[12]\d|3[01])(0[1-9]|1[0-2])\d\d[- ]?\d{4}(?![\d.])/;
  expect(possible.test('010203-4567')).toBe(true);
  expect(possible.test('610203-4567')).toBe(false);
  const inThisTest = /^tests\/repository\/tidy-files/;
  expect(
    linesWith(
      possible,
      texts.filter((path) => !inThisTest.test(path)),
    ),
  ).toEqual([]);
});

test('no test is skipped, left for later or alone', () => {
  expect(
    linesWith(/\b(it|test|describe|bench)\.(only|skip|todo|fails)\b|\b(xit|fit|xdescribe|fdescribe)\(/, tests),
  ).toEqual([]);
});

test('no test sleeps: it waits for a thing', () => {
  const sleep = /waitForTimeout|setTimeout\((r|res|resolve|done)\b|timers\/promises/;
  expect(
    linesWith(
      sleep,
      tests.filter((path) => !path.startsWith('tests/repository/')),
    ),
  ).toEqual([]);
});

test('no check of types or style is switched off', () => {
  expect(
    linesWith(/@ts-(ignore|nocheck|expect-error)|eslint-disable|\bas any\b|: any\b|prettier-ignore/, besidesThis),
  ).toEqual([]);
});

test('page text is never put in as HTML', () => {
  const asHtml =
    /\.(innerHTML|outerHTML)\s*\+?=|insertAdjacentHTML|document\.write|dangerouslySetInnerHTML|createContextualFragment/;
  const shipped = besidesThis.filter((path) => /^(lib|components|entrypoints)\//.test(path));
  expect(linesWith(asHtml, shipped)).toEqual([]);
});

test('nothing is left to do in the code without anyone knowing', () => {
  expect(linesWith(/\b(TODO|FIXME|XXX|HACK)\b/, besidesThis)).toEqual([]);
});

test('no file tells of the machine it was written on', () => {
  const place = /(^|[^\w.])\/(work|farm|root|home|Users)\/\w|\/tmp\/bash|registry\.npmjs|[A-Z]:\\Users\\/;
  expect(
    linesWith(
      place,
      texts.filter((path) => !path.startsWith('tests/repository/')),
    ),
  ).toEqual([]);
});

test('files are named in kebab-case for the idea they hold', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*(\.(content|property|test|bench|e2e|d|mutation|config|schema))*\.[a-z]+$/;
  const strange = projectFiles.filter((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    return !namedByOthers.test(path) && path !== '.ci/run' && !kebab.test(name);
  });
  expect(strange).toEqual([]);
});

test('no file is an attic', () => {
  const attic = /(^|\/)(utils?|helpers?|common|misc|shared|stuff|manager)(\.|\/|-)|-(utils?|helpers?|manager)\./;
  expect(projectFiles.filter((path) => attic.test(path))).toEqual([]);
});

test('every test file says in its name what kind it is, so that it is run', () => {
  const withTests = linesWith(/^\s*(test|describe)(\.each)?\(/, tests).map((line) => line.split(':')[0]!);
  const run = /^tests\/(unit|repository)\/.+\.test\.tsx?$|^tests\/e2e\/.+\.e2e\.ts$|^tests\/bench\/.+\.bench\.ts$/;
  expect([...new Set(withTests)].filter((path) => !run.test(path))).toEqual([]);
});

test('saved pages come from nowhere that can be visited', () => {
  const pages = projectFiles.filter((path) => /^(lib\/adapters|tests)\/.+\.html?$/.test(path));
  expect(linesWith(/https?:\/\/(?!127\.0\.0\.1|localhost|www\.w3\.org)/, pages)).toEqual([]);
});
