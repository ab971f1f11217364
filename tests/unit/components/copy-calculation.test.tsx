// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CopyCalculation } from '../../../components/copy-calculation.tsx';
import { click, drawn } from './drawn.ts';

const draw = (copy: (text: string) => Promise<boolean>) =>
  drawn(<CopyCalculation calculation="Sag 26-004117. Frist 17. nov. 2026" language="da" copy={copy} />);

test('the calculation is copied as it stands, and the page says so', async () => {
  const copy = vi.fn(async () => true);
  const place = await draw(copy);
  await click(place, 'Kopiér beregning');
  expect(copy).toHaveBeenCalledWith('Sag 26-004117. Frist 17. nov. 2026');
  expect(place.querySelector('[role=status]')?.textContent).toBe('Beregningen er kopieret');
  expect(place.querySelector('textarea')).toBeNull();
});

test('where copying is forbidden the text is shown, to be copied by hand', async () => {
  const place = await draw(async () => false);
  await click(place, 'Kopiér beregning');
  expect(place.querySelector('textarea')?.value).toBe('Sag 26-004117. Frist 17. nov. 2026');
  expect(place.querySelector('[role=status]')?.textContent).toContain('kopiér den selv');
});
