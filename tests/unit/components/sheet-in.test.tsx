// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { SheetIn, type SheetReading } from '../../../components/exchange/sheet-in.tsx';
import type { ImportPreview } from '../../../lib/views/exchange-import.ts';
import { click, drawn } from './drawn.ts';

const sheet = { headings: ['Sagsnr.', 'Holdt'], rows: [{ row: 2, cells: ['26-1', '01-09-2026'] }] };
const preview = (more: Partial<ImportPreview> = {}): ImportPreview => ({
  cases: 1,
  entries: 1,
  empty: 0,
  refused: 1,
  lines: [
    { row: 2, place: 'Række 2', refused: false, words: '26-1: Samtale holdt' },
    { row: 3, place: 'Række 3', refused: true, words: '26-9 er ikke blandt dine sager' },
  ],
  ...more,
});

async function setUp(isMasked = false) {
  const undo = vi.fn(async () => 0);
  const take = vi.fn(async () => ({ cases: 1, undo }));
  const prepare = vi.fn(async (_sheet: typeof sheet, _reading: SheetReading) => ({ preview: preview(), take }));
  const place = await drawn(
    <SheetIn
      systems={[{ id: 'demo', name: 'Øvelsessystemet' }]}
      isMasked={isMasked}
      language="da"
      read={async () => ({ ok: true, content: sheet })}
      prepare={prepare}
    />,
  );
  const input = place.querySelector<HTMLInputElement>('input[type=file]')!;
  Object.defineProperty(input, 'files', { value: [new File([''], 'ark.csv')] });
  await act(async () => input.dispatchEvent(new Event('change', { bubbles: true })));
  const takeIn = () => [...place.querySelectorAll('button')].find((one) => one.textContent === 'Tag ind')!;
  const choose = async (meaning: string) => {
    const select = place.querySelectorAll('select')[1]!;
    await act(async () => {
      select.value = meaning;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  };
  return { place, prepare, take, undo, takeIn, choose };
}

test('nothing can be taken in before the columns tell of whom and of what', async () => {
  const { place, prepare, takeIn, choose } = await setUp();
  expect(place.textContent).toContain('Vælg mindst én kolonne med datoer');
  expect(takeIn().disabled).toBe(true);
  expect(prepare).not.toHaveBeenCalled();
  await choose('held');
  expect(prepare).toHaveBeenLastCalledWith(sheet, { meanings: ['ref', 'held'], system: 'demo', takeUnknown: false });
});

test('rows that cannot be taken are named first, and left out only where somebody says so', async () => {
  const { place, take, takeIn, choose, undo } = await setUp();
  await choose('held');
  expect(place.textContent).toContain('Række 3 · 26-9 er ikke blandt dine sager');
  expect(takeIn().disabled).toBe(true);
  const boxes = [...place.querySelectorAll<HTMLInputElement>('input[type=checkbox]')];
  await act(async () => boxes.at(-1)!.click());
  await click(place, 'Tag ind');
  expect(take).toHaveBeenCalledOnce();
  expect(place.textContent).toContain('1 sag er ændret.');
  await click(place, 'Fortryd');
  expect(undo).toHaveBeenCalledOnce();
  expect(place.textContent).toContain('Taget tilbage.');
});

test('while names are hidden on the screen, no cell of the table stands on it', async () => {
  expect((await setUp()).place.textContent).toContain('26-1');
  expect((await setUp(true)).place.textContent).not.toContain('26-1');
});
