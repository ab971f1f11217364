import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { calculationAsText } from '../../../lib/views/calculation-text.ts';
import { explanationView } from '../../../lib/views/explanation-view.ts';
import { lawBox } from '../../../lib/views/law-box.ts';
import type { HeadlineKind } from '../../../lib/rules/headline.ts';
import { inventedRule } from '../rules/build-case.ts';
import { judged, today } from './judged.ts';

const unreadableStart = { unreadable: [{ meaning: 'start', label: 'Start' }] };

function boxOf(rule: string, language: 'da' | 'en' = 'da') {
  return lawBox(rule, allRules.find(({ id }) => id === rule)!.versions.at(-1)!, { today, language });
}

function boxOfInvented(version: Parameters<typeof inventedRule>[0]) {
  return lawBox('invented', inventedRule(version)[0]!.versions[0]!, { today, language: 'da' });
}

describe('the law box', () => {
  test('says what is not certain about the paragraph', () => {
    expect(boxOf('reassessment-4w').paragraph).toMatch(/ – paragraf ikke kontrolleret \(nummer efter hukommelsen\)$/);
    expect(boxOf('reassessment-4w', 'en').paragraph).toMatch(/ – section not checked \(.+\)$/);
    expect(boxOf('contact-4-in-first-6m').paragraph).not.toContain('efter hukommelsen');
  });

  test('says what the law says of cases that ran when the version changed', () => {
    expect(boxOf('job-ready-2026-4-in-6m-75pct').transition).toBe(
      'Overgang: Det er ikke bekræftet, hvilke regler der gælder for sager begyndt før 1. juli 2026; de er valgt efter startdatoen.',
    );
    expect(boxOf('reassessment-4w').transition).toBeNull();
  });

  test.each([
    ['2020-01-01', '2023-12-31', 'sager begyndt 1. jan. 2020 – 31. dec. 2023'],
    ['2020-01-01', null, 'sager begyndt fra 1. jan. 2020'],
    [null, '2023-12-31', 'sager begyndt til og med 31. dec. 2023'],
    [null, null, 'alle sager'],
  ])('in force from %s to %s: %s', (validFrom, validTo, expected) => {
    expect(boxOfInvented({ validFrom, validTo }).validity).toBe(expected);
  });

  test.each([
    ['from memory', { citationConfidence: 'recall' as const }, 'Opdigtet lov, § 0 – paragraf ikke kontrolleret'],
    ['not given', { citation: { act: 'Opdigtet lov', section: null } }, 'Opdigtet lov – paragraf ikke angivet'],
    ['seen', {}, 'Opdigtet lov, § 0'],
  ])('a paragraph %s', (_how, version, expected) => {
    expect(boxOfInvented(version).paragraph).toBe(expected);
  });
});

test('a copied calculation takes the doubts of the paragraph, the transition and the reading with it', () => {
  const text = (rule: string) =>
    calculationAsText(
      { ref: 'c1', sentence: 'En sætning', advice: [], timeline: [], law: boxOf(rule) },
      { today, language: 'da' },
    );
  expect(text('reassessment-4w')).toContain('(nummer efter hukommelsen); ');
  expect(text('job-ready-2026-4-in-6m-75pct')).toContain('\nOvergang: Det er ikke bekræftet');
  expect(text('contact-4-in-first-6m')).toContain('\nStartdagen tælles med.');
  expect(text('reassessment-4w')).not.toContain('null');
});

describe('every badge that is about a rule leads to its paragraph', () => {
  const jobReady = 'cash-benefit-job-ready';
  const none = { extent: 'none' } as const;
  test.each<[string, Parameters<typeof judged>, HeadlineKind]>([
    ['overdue', [{ group: jobReady, events: ['first-contact 2026-05-01'] }], 'overdue'],
    [
      'whose rules are known no longer',
      [{ group: jobReady, events: ['first-contact 2026-11-20'] }, '2027-05-10'],
      'unknown',
    ],
    ['timely, by a rule that is not confirmed', [{ group: jobReady, events: ['first-contact 2026-11-20'] }], 'timely'],
    ['without a start', [{ group: jobReady }], 'unknown'],
    ['with a start that could not be read', [{ group: jobReady }, today, unreadableStart], 'unknown'],
    [
      'known in part',
      [{ group: jobReady, events: ['first-contact 2026-06-01'] }, today, { knownOtherwise: none }],
      'unknown',
    ],
    ['that rests', [{ group: 'resource-course', suspensions: ['2026-11-01..'] }], 'paused'],
    [
      'lifted by concrete assessment',
      [{ group: jobReady, events: ['first-contact 2026-07-15', 'reform-exemption-recorded 2026-07-20'] }],
      'paused',
    ],
    ['by need', [{ group: 'self-supporting' }], 'by-need'],
    [
      'done',
      [{ group: 'sickness-benefit', events: ['first-absence-day 2026-08-03', 'follow-up-held 2026-09-01'] }],
      'met',
    ],
  ])('%s', (_what, words, kind) => {
    const judgement = judged(...words);
    expect(judgement.headline.kind).toBe(kind);
    const on = isoDate(words[1] ?? today);
    const { law } = explanationView(judgement, [], allRules, on, 'da');
    expect(law?.paragraph).toBeTruthy();
    expect(allRules.map(({ id }) => id)).toContain(law?.rule);
  });

  test.each([
    ['no rule is known', { group: 'resource-course', events: ['benefit-transition 2026-07-15'] }],
    ['the target group is not known', { events: ['first-contact 2026-11-20'] }],
  ])('where %s there is none, and none is shown', (_what, words) => {
    expect(explanationView(judged(words), [], allRules, today, 'da').law).toBeNull();
  });
});
