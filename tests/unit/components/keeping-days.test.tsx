// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { KeepingDays } from '../../../components/keeping-days.tsx';
import { click, drawn, type } from './drawn.ts';

async function setUp() {
  const onSave = vi.fn(async () => {});
  const place = await drawn(<KeepingDays staleAfterWorkingDays={5} retentionDays={60} language="da" onSave={onSave} />);
  const [stale, retention] = [...place.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  return { place, stale, retention, onSave };
}

test('both days are saved together', async () => {
  const { place, stale, retention, onSave } = await setUp();
  expect([stale.value, retention.value]).toEqual(['5', '60']);
  await type(stale, '3');
  await type(retention, '90');
  await click(place, 'Gem dage');
  expect(onSave).toHaveBeenCalledWith({ staleAfterWorkingDays: 3, retentionDays: 90 });
  expect(place.querySelector('[role=status]')?.textContent).toBe('Dagene er gemt');
});

test.each(['0', '731', '1.5', '', 'to'])('a retention of »%s« days is not saved: it would be a slip', async (typed) => {
  const { place, retention, onSave } = await setUp();
  await type(retention, typed);
  await click(place, 'Gem dage');
  expect(onSave).not.toHaveBeenCalled();
  expect(retention.getAttribute('aria-invalid')).toBe('true');
  expect(place.textContent).toContain('Skriv et helt tal fra 1 til 730.');
});
