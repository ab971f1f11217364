import { expect, test } from 'vitest';
import type { ExpectedBadge } from '../demo-case-system/expected.ts';
import { citizens } from '../demo-case-system/citizens.ts';
import { factsShown } from '../demo-case-system/copied-cases.ts';
import { listRow } from '../demo-case-system/list-row.ts';
import type { DrawnBadge } from '../e2e/drawn-badges.ts';
import { expectedBadges, wrongBadges } from '../e2e/expectation.ts';
import { judgedFacts } from '../e2e/judged-facts.ts';

/*
 * The end-to-end tests and the demo believe what this checker says. So it must not be one that is always content.
 */
const right: ExpectedBadge = {
  form: 'overdue',
  due: '2026-11-20' as ExpectedBadge['due'],
  daysLeft: -3,
  rule: 'some-rule',
  more: 1,
  provisional: false,
  localNorm: false,
  missing: [],
};
const drawn: DrawnBadge = {
  ref: '26-000001',
  form: 'overdue',
  provisional: false,
  localNorm: false,
  words: '3 dage over fristen',
  detail: 'samtale',
  more: 1,
  sentence: 'Samtale, 3 dage over fristen, fredag 20. november 2026. 1 frist mere i sagen. Åbn forklaring',
};
const expected = new Map([['26-000001', right]]);

test('content with the right badge', () => {
  expect(wrongBadges([drawn], expected)).toEqual([]);
});

test.each<[string, DrawnBadge[]]>([
  ['no badge', []],
  ['two badges on one case', [drawn, drawn]],
  ['a badge on a case nobody knows', [drawn, { ...drawn, ref: '26-999999' }]],
  ['a badge on no case', [drawn, { ...drawn, ref: null }]],
  ['another form', [{ ...drawn, form: 'timely' }]],
  ['another number of days', [{ ...drawn, words: '4 dage over fristen' }]],
  ['another number of other deadlines', [{ ...drawn, more: 0 }]],
  ['a norm taken for law', [{ ...drawn, localNorm: true }]],
  ['a doubt about the rule that there is not', [{ ...drawn, provisional: true }]],
  ['another date in the sentence', [{ ...drawn, sentence: drawn.sentence.replace('20.', '21.') }]],
  [
    'a sentence that does not say what the button does',
    [{ ...drawn, sentence: drawn.sentence.replace('. Åbn forklaring', '') }],
  ],
])('not content with %s', (_what, badges) => {
  expect(wrongBadges(badges, expected)).not.toEqual([]);
});

test('what it has judged of an edited row is, for every citizen as the list shows them, the badge worked out by hand', () => {
  const judged = citizens.map((citizen) => judgedFacts(citizen.ref, factsShown(listRow(citizen)), '…', '2026-11-23'));
  expect(wrongBadges(judged, expectedBadges('2026-11-23', 'list'))).toEqual([]);
});
