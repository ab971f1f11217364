// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Preparation } from '../../../components/preparation.tsx';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { goalIds, type GoalId } from '../../../lib/guidance/progress.ts';
import type { PreparationView } from '../../../lib/views/preparation.ts';
import { drawn } from './drawn.ts';

const view: PreparationView = {
  title: 'Efter samtalen',
  reference: null,
  due: null,
  sinceTitle: 'Siden sidst',
  since: [],
  guide: [],
  check: { interviewOn: isoDate('2026-11-23'), goals: goalIds.map((id) => ({ id, words: id, isMet: false })) },
};

async function withCheck(onCheck: (goal: GoalId, isMet: boolean) => Promise<void>) {
  const place = await drawn(<Preparation view={view} language="da" onPrint={() => {}} onCheck={onCheck} />);
  const boxes = [...place.querySelectorAll('input')];
  return { place, check: (index: number) => act(async () => boxes[index]!.click()) };
}

test('each goal is told by itself, so that of two in a row neither takes the other with it', async () => {
  const onCheck = vi.fn(async () => {});
  const { check } = await withCheck(onCheck);
  await check(0);
  await check(2);
  expect(onCheck.mock.calls).toEqual([
    ['takes-part', true],
    ['clear-result', true],
  ]);
});

test('a goal that could not be kept is said, until one is kept', async () => {
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const onCheck = vi.fn(async () => {});
  onCheck.mockRejectedValueOnce(new Error('no space'));
  const { place, check } = await withCheck(onCheck);
  await check(0);
  expect(place.textContent).toContain('Fluebenet kunne ikke gemmes lige nu.');
  await check(1);
  expect(place.textContent).not.toContain('kunne ikke gemmes');
  warned.mockRestore();
});
