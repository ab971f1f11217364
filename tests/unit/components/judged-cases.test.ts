import { describe, expect, test } from 'vitest';
import { judgedCases } from '../../../entrypoints/popup/judged-cases.ts';
import type { FieldReading, FieldValue } from '../../../lib/case/case-reading.ts';
import { danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { ownClosedDays } from '../../../lib/dates/own-closed-days.ts';
import type { RecordedCase } from '../../../lib/record/cases.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';

const today = isoDate('2026-11-23');
const read = (label: string, value: FieldValue): FieldReading => ({ status: 'read', label, value });

/** Job-ready since the day before; four interviews are due on Friday 21 May. */
function kept(): RecordedCase {
  const fields = {
    targetGroup: read('Målgruppe', 'cash-benefit-job-ready'),
    start: read('Start', isoDate('2026-11-22')),
  };
  const reading = { ref: '26-1', fields, complete: ['interview-held'] };
  return {
    id: 'a',
    mine: true,
    seenOn: today,
    revision: 1,
    ref: '26-1',
    sourcedReadings: [{ adapter: 'demo', page: 'list', seenOn: today, reading }],
    entries: [],
    decisions: [],
  } as unknown as RecordedCase;
}

const leave = [{ from: isoDate('2027-05-19'), to: isoDate('2027-05-21') }];
const away = ownClosedDays({ closingDays: [], leave });
const safeDays = (cases: ReturnType<typeof judgedCases>) =>
  cases[0]!.judgement.deadlines.flatMap(({ lastSafeDay }) => lastSafeDay ?? []);

describe('what the popup has judged', () => {
  test('stands while case, rules, day and closed days are the same', () => {
    const one = kept();
    const first = judgedCases([one], allRules, today, away);
    expect(judgedCases([one], allRules, today, away)[0]).toBe(first[0]);
  });

  test('is judged anew when leave was told: the last safe day lies before it', () => {
    const one = kept();
    expect(safeDays(judgedCases([one], allRules, today, danishClosedDays))).toContain('2027-05-21');
    expect(safeDays(judgedCases([one], allRules, today, away))).toContain('2027-05-18');
  });

  test('is judged anew by other rules, and on another day', () => {
    const one = kept();
    expect(judgedCases([one], allRules, today, away)[0]!.judgement.deadlines).not.toEqual([]);
    expect(judgedCases([one], [], today, away)[0]!.judgement.deadlines).toEqual([]);
    const next = judgedCases([one], allRules, isoDate('2027-05-10'), away);
    expect(next[0]!.judgement.headline.kind).not.toBe('timely');
  });
});
