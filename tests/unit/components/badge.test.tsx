// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { Badge } from '../../../components/badge.tsx';
import { drawn } from './drawn.ts';
import { overdue } from './sample-badge.ts';

test('a badge on our own pages says in plain text what the one in the page says', async () => {
  const place = await drawn(<Badge view={overdue} />);
  expect(place.textContent).toBe('6 dage over fristen4. samtale');
});

test('beside words that name the duty the badge does not name it again', async () => {
  const place = await drawn(<Badge view={overdue} beside />);
  expect(place.textContent).toBe('6 dage over fristen');
});

test.each([
  ['a rule that is not confirmed', { provisional: true, detail: '4. samtale · regel ikke bekræftet' }],
  ['a case not seen for a while', { stale: true, detail: '4. samtale · ikke set siden 9. nov.' }],
  ['a date', { form: 'due-soon', detail: 'fre. 4. dec.' }],
] as const)('beside other words it still says %s', async (_what, change) => {
  const place = await drawn(<Badge view={{ ...overdue, ...change }} beside />);
  expect(place.textContent).toContain(change.detail);
});

test('what is told besides is told on our pages too', async () => {
  const place = await drawn(<Badge view={{ ...overdue, also: 'indkald i dag' }} beside />);
  expect(place.textContent).toBe('6 dage over fristen· indkald i dag');
});

test('the shape is not read aloud: the words beside it say the same', async () => {
  const place = await drawn(<Badge view={overdue} />);
  expect(place.querySelector('svg')?.getAttribute('aria-hidden')).toBe('true');
});
