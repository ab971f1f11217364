// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { SheetIn, type SheetReading } from '../../../components/exchange/sheet-in.tsx';
import type { Sheet } from '../../../lib/export/read-sheet.ts';
import type { FileProblem, FileRead } from '../../../lib/files/file-read.ts';
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

async function setUp(isMasked = false, answer: FileRead<Sheet> = { ok: true, content: sheet }) {
  const undo = vi.fn(async () => 0);
  const take = vi.fn(async () => ({ cases: 1, undo }));
  const prepare = vi.fn(async (_sheet: typeof sheet, _reading: SheetReading) => ({ preview: preview(), take }));
  const place = await drawn(
    <SheetIn
      systems={[{ id: 'demo', name: 'Øvelsessystemet' }]}
      isMasked={isMasked}
      language="da"
      read={async () => answer}
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

test('while names are hidden on the screen, nothing of the file stands on it: not its name, no heading, no cell', async () => {
  const open = (await setUp()).place.innerHTML;
  const masked = (await setUp(true)).place.innerHTML;
  for (const said of ['26-1', 'ark.csv', 'Sagsnr.']) {
    expect(open).toContain(said);
    expect(masked).not.toContain(said);
  }
  expect(masked).toContain('Filen (navnet er skjult): 1 række');
  expect(masked).toContain('»Kolonne 2« betyder');
});

test('of a file that was refused neither its name nor its headings stand there', async () => {
  const problem: FileProblem = { code: 'double-column', row: 1, field: 'Mette Prøvesen', expected: '' };
  const answer: FileRead<Sheet> = { ok: false, problems: [problem] };
  const { place } = await setUp(true, answer);
  expect(place.textContent).toContain('Filen (navnet er skjult) kan ikke læses');
  expect(place.innerHTML).not.toContain('Mette');
  expect((await setUp(false, answer)).place.textContent).toContain('Mette');
});
