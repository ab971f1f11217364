import { expect, test } from 'vitest';
import { missingFields } from '../../../lib/mapping/missing-fields.ts';

const meaning = (what: string | null) => ({ find: [], label: null, values: [], meaning: what });

test.each([
  ['on a page of which nothing is used, all of it', ['ref', null], false, ['targetGroup', 'start', 'interview']],
  ['with all three, nothing', ['targetGroup', 'start', 'lastInterview'], false, []],
  ['the first day of absence is a start', ['targetGroup', 'first-absence-day', 'heldInterviews'], false, []],
  ['a table of what has happened tells the interviews', ['targetGroup', 'start'], true, []],
  [
    'an interview that is to come is none that was held',
    ['targetGroup', 'start', 'nextInterview'],
    false,
    ['interview'],
  ],
])('what is missing: %s', (_what, meanings, hasHistory, missing) => {
  expect(missingFields(meanings.map(meaning), hasHistory)).toEqual(missing);
});
