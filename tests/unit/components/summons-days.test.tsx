// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { SummonsDays } from '../../../components/summons-days.tsx';
import { click, drawn, type } from './drawn.ts';

async function setUp() {
  const onSave = vi.fn(async () => {});
  const place = await drawn(<SummonsDays bookingDays={8} noticeDays={8} language="da" onSave={onSave} />);
  const [booking, notice] = [...place.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  return { place, booking, notice, onSave };
}

test('both numbers are kept together', async () => {
  const { place, booking, notice, onSave } = await setUp();
  await type(booking, '10');
  await type(notice, '0');
  await click(place, 'Gem dage');
  expect(onSave).toHaveBeenCalledWith({ bookingDays: 10, noticeDays: 0 });
  expect(place.querySelector('[role=status]')?.textContent).toBe('Dagene er gemt');
});

test.each(['7', '61', '8.5', '', '-9'])('a booking period of »%s« days is not kept', async (typed) => {
  const { place, booking, onSave } = await setUp();
  await type(booking, typed);
  await click(place, 'Gem dage');
  expect(onSave).not.toHaveBeenCalled();
  expect(place.textContent).toContain('Skriv et helt tal fra 8 til 60.');
});
