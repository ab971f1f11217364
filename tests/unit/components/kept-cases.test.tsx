// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { KeptCases } from '../../../components/kept-cases.tsx';
import { click, drawn } from './drawn.ts';

function setUp({ count = 42, failing = false } = {}) {
  const undo = vi.fn(async () => {});
  const onDelete = vi.fn(async () => {
    if (failing) throw new Error('busy');
    return undo;
  });
  const draw = () =>
    drawn(<KeptCases count={count} retentionDays={60} daysToFirst={12} language="da" onDelete={onDelete} />);
  return { draw, onDelete, undo };
}

test('it says how much is kept and when the first of it goes', async () => {
  const { draw } = setUp();
  const place = await draw();
  expect(place.textContent).toContain('42 sager er gemt.');
  expect(place.textContent).toContain('om 12 dage');
});

test('the first click deletes nothing: it asks, and the way back has the focus', async () => {
  const { draw, onDelete } = setUp();
  const place = await draw();
  await click(place, 'Slet alle gemte sager …');
  expect(onDelete).not.toHaveBeenCalled();
  expect(document.activeElement?.textContent).toBe('Behold dem');
  await click(place, 'Behold dem');
  expect(onDelete).not.toHaveBeenCalled();
  expect(place.textContent).toContain('Slet alle gemte sager …');
});

test('the second click deletes, and what was deleted can be brought back', async () => {
  const { draw, onDelete, undo } = setUp();
  const place = await draw();
  await click(place, 'Slet alle gemte sager …');
  await click(place, 'Slet 42 sager');
  expect(onDelete).toHaveBeenCalledOnce();
  expect(place.querySelector('[role=status]')?.textContent).toContain('42 sager er slettet.');
  await click(place, 'Fortryd sletningen');
  expect(undo).toHaveBeenCalledOnce();
  expect(place.querySelector('[role=status]')?.textContent).toContain('Sagerne er tilbage.');
});

test('a deletion that fails says so and leaves the choice open', async () => {
  const error = vi.spyOn(console, 'error').mockImplementation(() => {});
  const { draw } = setUp({ failing: true });
  const place = await draw();
  await click(place, 'Slet alle gemte sager …');
  await click(place, 'Slet 42 sager');
  expect(place.querySelector('[role=status]')?.textContent).toContain('Intet er ændret');
  expect(place.textContent).toContain('Behold dem');
  error.mockRestore();
});

test('where nothing is kept there is nothing to delete', async () => {
  const { draw } = setUp({ count: 0 });
  const place = await draw();
  expect(place.textContent).toContain('Der er ingen sager gemt.');
  expect(place.querySelector('button')).toBeNull();
});
