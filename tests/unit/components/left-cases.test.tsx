// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { LeftCases, type LeftCaseLine } from '../../../components/left-cases.tsx';
import { click, drawn } from './drawn.ts';

const ida = { id: 'a', who: 'Ida Prøvesen · 26-1', since: 'Væk siden tir. 24. nov.' };
const bo = { id: 'b', who: 'Bo Testrup · 26-2', since: 'Væk siden tir. 24. nov.' };

function setUp(cases: LeftCaseLine[] = [ida, bo]) {
  const undo = vi.fn(async () => {});
  const onAnswer = vi.fn(async () => undo);
  return { undo, onAnswer, draw: () => drawn(<LeftCases cases={cases} language="da" onAnswer={onAnswer} />) };
}

const status = (place: HTMLElement) => place.querySelector('[role=status]')?.textContent;

test('each case is asked about with the day it was gone, and each button names its case', async () => {
  const place = await setUp().draw();
  expect(place.textContent).toContain('Disse 2 sager stod på din liste');
  expect([...place.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
    expect.stringContaining('Ida Prøvesen · 26-1Væk siden tir. 24. nov.'),
    expect.stringContaining('Bo Testrup'),
  ]);
  const names = [...place.querySelectorAll('li button')].map((button) => button.getAttribute('aria-label'));
  expect(names).toContain('Bo Testrup · 26-2: ikke min længere');
});

test('one is answered for by itself, all of them at once, and the answer can be taken back', async () => {
  const { draw, onAnswer, undo } = setUp();
  const place = await draw();
  await click(place, 'Stadig min');
  expect(onAnswer).toHaveBeenLastCalledWith(['a'], 'keep');
  expect(status(place)).toBe('Sagen tæller med igen.');
  await click(place, 'Ingen af dem er mine længere');
  expect(onAnswer).toHaveBeenLastCalledWith(['a', 'b'], 'letGo');
  expect(status(place)).toContain('2 sager er ude.');
  await click(place, 'Fortryd svaret');
  expect(undo).toHaveBeenCalledOnce();
  expect(status(place)).toBe('');
});

test('of a single case nobody is asked about all', async () => {
  const place = await setUp([ida]).draw();
  expect(place.textContent).toContain('Denne sag stod på din liste');
  expect(place.textContent).not.toContain('Alle er stadig mine');
});

test('where no case has left there is nothing at all', async () => {
  expect((await setUp([]).draw()).textContent).toBe('');
});

test('an answer that cannot be kept says so, and the question stays', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const onAnswer = () => Promise.reject(new Error('busy'));
  const place = await drawn(<LeftCases cases={[ida]} language="da" onAnswer={onAnswer} />);
  await click(place, 'Stadig min');
  expect(status(place)).toContain('Svaret kunne ikke gemmes');
  expect(place.textContent).toContain('Ida Prøvesen');
  warn.mockRestore();
});
