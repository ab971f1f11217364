import { describe, expect, test } from 'vitest';
import { countIndicators } from '../../../lib/plan/indicators.ts';
import { countQuotas, quotaRules } from '../../../lib/plan/indicators-quota.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { judge } from '../../../lib/rules/judge.ts';
import { caseOf } from '../rules/build-case.ts';
import { judged, seenOn, today } from '../views/judged.ts';

const course = (start: string, ...held: string[]) => ({
  group: 'resource-course',
  events: [`benefit-transition ${start}`, ...held.map((day) => `interview-held ${day}`)],
});
const count = (...cases: ReturnType<typeof judged>[]) => countIndicators(cases, allRules, today);
const of = (rule: string, ...cases: ReturnType<typeof judged>[]) => count(...cases).find((one) => one.rule === rule);

describe('an interview in the last two months', () => {
  const rule = 'weekly-indicator-interview-last-2m';

  test.each([
    ['held two months ago, to the day', course('2025-01-06', '2026-09-23'), 'reached'],
    ['held a day earlier', course('2025-01-06', '2026-09-22'), 'missed'],
    ['not held in a course of a month', course('2026-10-26'), 'fresh'],
    ['never held in a long course', course('2025-01-06'), 'missed'],
  ] as const)('%s', (_what, words, standing) => {
    expect(of(rule, judged(words))).toMatchObject({ group: 'resource-course', [standing]: 1 });
  });

  test('cannot be told where no page shows the interviews', () => {
    const seen = judged(course('2025-01-06'), today, { knownOtherwise: { extent: 'none' } });
    expect(of(rule, seen)).toMatchObject({ unknown: 1, missed: 0 });
  });

  test('cannot be told of a case that nobody has seen for a while', () => {
    const facts = seenOn(caseOf(course('2025-01-06', '2026-10-20')), '2026-11-02');
    expect(of(rule, judge(facts, allRules, today))).toMatchObject({ unknown: 1, reached: 0 });
  });
});

describe('six in twelve months of a running course, though the law asks for it no more', () => {
  const rule = 'resource-course-6-in-12m';
  const six = ['2025-11-24', '2026-01-12', '2026-03-02', '2026-05-04', '2026-08-10', '2026-10-05'];

  test.each([
    ['six in the last twelve months', course('2025-01-06', ...six), 'reached'],
    ['the sixth fell out of the year', course('2025-01-06', '2025-11-21', ...six.slice(1)), 'missed'],
    ['two on one day count once', course('2025-01-06', '2026-10-05', ...six.slice(1)), 'missed'],
    ['five in a course of eleven months', course('2026-01-05', ...six.slice(1)), 'fresh'],
    ['six in a course of eleven months', course('2026-01-05', ...six.slice(1), '2026-11-09'), 'reached'],
  ] as const)('%s', (_what, words, standing) => {
    expect(of(rule, judged(words))).toMatchObject({ [standing]: 1 });
  });

  test('with only the latest interview known it cannot be told', () => {
    const known = { 'interview-held': { extent: 'latest' as const, completeUntil: null } };
    expect(of(rule, judged(course('2025-01-06', '2026-10-05'), today, { known }))).toMatchObject({ unknown: 1 });
  });

  test('a course that has not begun is not counted', () => {
    expect(of(rule, judged(course('2026-12-07')))).toBeUndefined();
  });
});

test('other groups stand in no indicator', () => {
  expect(count(judged({ group: 'flexjob', events: ['flexjob-start 2024-05-20'] }))).toEqual([]);
});

describe('the quota of 75 %', () => {
  const start = 'first-contact 2026-08-03';
  const jobReady = (...events: string[]) => judged({ group: 'cash-benefit-job-ready', events: [start, ...events] });
  const exempt = jobReady('reform-exemption-recorded 2026-08-10');

  test('is of the rules that name it, each with what lifts it', () => {
    for (const id of quotaRules) {
      const version = allRules.find((rule) => rule.id === id)?.versions.at(-1);
      expect(version?.unlessEvent).toBe('reform-exemption-recorded');
      expect(version?.notes?.da).toContain('75 procent');
    }
  });

  test('tells who is in the base, who is exempt, how many more may be, and who is without the first', () => {
    const cases = [jobReady(), jobReady('interview-held 2026-08-20'), jobReady(), exempt];
    const [interviews] = countQuotas([...cases, ...cases], allRules, today);
    expect(interviews).toEqual({
      rule: 'job-ready-2026-4-in-6m-75pct',
      ...{ base: 8, exempt: 2, room: 0, without: 4, unknown: 0 },
    });
  });

  test('says when too many are exempt', () => {
    expect(countQuotas([exempt, exempt, jobReady()], allRules, today)[0]).toMatchObject({ base: 3, room: -2 });
  });

  test('is not of cases that began before the reform, and a start that is not known is told apart', () => {
    const before = judged({ group: 'cash-benefit-job-ready', events: ['first-contact 2026-03-02'] });
    const unknown = judged({ group: 'cash-benefit-job-ready' });
    expect(countQuotas([before], allRules, today)).toEqual([]);
    expect(countQuotas([unknown], allRules, today)[0]).toMatchObject({ base: 0, unknown: 1 });
  });

  test('does not say »without the first« where no page shows the interviews', () => {
    const words = { group: 'cash-benefit-job-ready', events: [start] };
    const known = { 'interview-held': { extent: 'none' as const } };
    expect(countQuotas([judged(words, today, { known })], allRules, today)[0]).toMatchObject({
      ...{ base: 1, without: 0, unknown: 1 },
    });
  });
});
