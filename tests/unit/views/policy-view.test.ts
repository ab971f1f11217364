import { expect, test } from 'vitest';
import { policyDifferences, settingName } from '../../../lib/views/policy-view.ts';

test('a machine that chose otherwise is told so, with both values where they are numbers or words', () => {
  const given = [
    { name: 'bookingDays', given: 10, chosenInstead: { value: 12 } },
    { name: 'closingDays', given: [], chosenInstead: { value: [{}] } },
    { name: 'retentionDays', given: 30, chosenInstead: null },
  ];
  expect(policyDifferences(given, 'da')).toEqual([
    { setting: 'bookingDays', name: 'dage til selvbooking', values: 'Her: 12. Kommunens: 10.' },
    { setting: 'closingDays', name: 'lukkedage', values: null },
  ]);
});

test('a setting without words stands as the policy writes it', () => {
  expect(settingName('colour', 'da')).toBe('colour');
});
