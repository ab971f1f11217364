import { describe, expect, test } from 'vitest';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { whyNoEffect } from '../../../lib/rules/effective-rules.ts';
import { allRules, rulePacks } from '../../../lib/rules/packs/index.ts';
import { Rule } from '../../../lib/rules/rule.ts';
import { draftFields, draftFrom, versionFromDraft, type VersionDraft } from '../../../lib/views/version-draft.ts';
import { changesOf } from '../rules/rule-changes-of.ts';

const today = isoDate('2026-11-23');
const named = (id: string) => allRules.find((rule) => rule.id === id)!;
const reform = named('job-ready-2026-4-in-6m-75pct');

/** The form as a jurist leaves it: prefilled, and what only a person knows filled in. */
function filled(rule = reform, parts: Partial<VersionDraft> = {}): VersionDraft {
  return { ...draftFrom(rule, today, 'da'), from: '2027-01-01', source: 'LOV 1/2026', running: 'keep', ...parts };
}
const read = (parts: Partial<VersionDraft>, rule = reform) => versionFromDraft(filled(rule, parts), rule, today, 'da');
const problems = (parts: Partial<VersionDraft>, rule = reform) => {
  const answer = read(parts, rule);
  return answer.ok ? {} : answer.problems;
};

test('the form begins the day after the version before it ends, with its numbers, and asks what only a person knows', () => {
  expect(draftFrom(reform, today, 'da')).toMatchObject({
    from: '2027-01-01',
    times: '4',
    count: '6',
    unit: 'months',
    counting: 'inside',
    section: '§ 31',
    source: '',
    textSeen: false,
    running: '',
  });
});

test('what is filled in becomes a version; what is not asked comes along', () => {
  const answer = read({ times: '3', count: '4', section: '§ 40, stk. 2', textSeen: true, transition: 'Se § 200' });
  expect(answer).toMatchObject({
    ok: true,
    running: 'keep',
    endsBefore: 'Udgaven før slutter 31. dec. 2026.',
    version: {
      validFrom: '2027-01-01',
      validTo: null,
      targetGroups: reform.versions[0]!.targetGroups,
      obligation: { kind: 'count-in-period', count: 3, span: { unit: 'months', count: 4 } },
      citation: { section: '§ 40, stk. 2' },
      source: { da: 'LOV 1/2026' },
      verification: 'verified',
      transition: { da: 'Se § 200' },
    },
  });
  expect(answer.ok && answer.version.runsUntil).toBeUndefined();
});

test('a text that was not seen makes the version one that is not confirmed', () => {
  expect(read({ textSeen: false })).toMatchObject({ version: { verification: 'unverified', confidence: 'recall' } });
});

test('no version is signed off by being written', () => {
  const signed = { ...reform, versions: [{ ...reform.versions[0]!, signOff: { name: 'A', role: 'B', on: today } }] };
  const answer = read({}, signed);
  expect(answer.ok && answer.version.signOff).toBeUndefined();
});

test('hours follow the period: a week is 37, a month 160.33', () => {
  const rule = named('insured-2026-akasse-2-municipality-2-municipality');
  const hoursFor = (count: string, unit: VersionDraft['unit']) => {
    const answer = read({ count, unit }, rule);
    return answer.ok && 'hours' in answer.version.obligation ? answer.version.obligation.hours : undefined;
  };
  expect([hoursFor('3', 'months'), hoursFor('13', 'weeks'), hoursFor('90', 'days')]).toEqual([481, 481, undefined]);
});

test('working days are counted where the period is in working days', () => {
  const rule = named('reassessment-4w');
  expect(read({ count: '7', unit: 'working-days' }, rule)).toMatchObject({ version: { clock: 'working-days' } });
});

describe('what is wrong is said at its field', () => {
  test.each<[string, Partial<VersionDraft>, keyof VersionDraft, string]>([
    ['no first day', { from: '' }, 'from', 'Skriv en dag.'],
    ['a first day that is taken', { from: '2026-07-01' }, 'from', 'En udgave begynder allerede den dag.'],
    ['a first day before the rule', { from: '2020-01-01' }, 'from', 'Dagen ligger før reglens første udgave.'],
    ['an end before the beginning', { to: '2026-12-31' }, 'to', 'Slutdagen ligger før den første dag.'],
    ['a check that lies ahead', { lastChecked: '2026-11-24' }, 'lastChecked', 'Dagen ligger ude i fremtiden.'],
    ['a period in words', { count: 'seks' }, 'count', 'Skriv et helt tal.'],
    ['no period', { count: '0' }, 'count', 'Skriv et helt tal fra 1 til 1200.'],
    ['months counted through a week', { counting: 'through-week' }, 'counting', 'Den måde at tælle på er for uger.'],
    ['no source', { source: ' ' }, 'source', 'Skriv det med ord.'],
    ['running cases not decided', { running: '' }, 'running', 'Vælg en af mulighederne.'],
  ])('%s', (_what, parts, field, words) => {
    expect(problems(parts)).toEqual({ [field]: words });
  });
});

test('whatever rule it is for, a form in order gives a version that keeps to the schema and fits', () => {
  for (const rule of allRules) {
    const answer = read({ textSeen: true }, rule);
    expect([rule.id, answer.ok ? [] : answer.problems]).toEqual([rule.id, []]);
    if (!answer.ok) continue;
    expect(Rule.safeParse({ ...rule, versions: [answer.version] }).error?.issues ?? []).toEqual([]);
    const { version, running } = answer;
    expect([
      rule.id,
      whyNoEffect(rulePacks, [], changesOf({ kind: 'new-version', rule: rule.id, version, running })[0]!),
    ]).toEqual([rule.id, null]);
    expect(draftFields(rule).times).toBe('count' in rule.versions.at(-1)!.obligation);
  }
});
