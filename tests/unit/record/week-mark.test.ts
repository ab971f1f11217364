import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../lib/record/settings.ts';
import { weekMark } from '../../../lib/record/week-mark.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { monday, tuesday } from './fresh-record.ts';

const cases = 'one mark';
const mark = () => weekMark(cases, allRules, defaultSettings, monday);

describe('counts stand for the same week', () => {
  test('whoever read the rules and the settings', async () => {
    expect(await weekMark(cases, structuredClone(allRules), { ...defaultSettings }, monday)).toBe(await mark());
  });

  test('whatever else was set, such as the language', async () => {
    const english = { ...defaultSettings, language: 'en' as const };
    expect(await weekMark(cases, allRules, english, monday)).toBe(await mark());
  });
});

describe('counts stand for another week', () => {
  test.each([
    ['when a case was written', weekMark('another mark', allRules, defaultSettings, monday)],
    ['on another day', weekMark(cases, allRules, defaultSettings, tuesday)],
    ['by other rules', weekMark(cases, allRules.slice(1), defaultSettings, monday)],
    ['when cases go stale sooner', weekMark(cases, allRules, { ...defaultSettings, staleAfterWorkingDays: 3 }, monday)],
    ['when booking takes longer', weekMark(cases, allRules, { ...defaultSettings, bookingDays: 20 }, monday)],
    ['when summonses go out sooner', weekMark(cases, allRules, { ...defaultSettings, noticeDays: 20 }, monday)],
    [
      'when leave was told',
      weekMark(cases, allRules, { ...defaultSettings, leave: [{ from: monday, to: tuesday }] }, monday),
    ],
  ])('%s', async (_when, other) => {
    expect(await other).not.toBe(await mark());
  });
});
