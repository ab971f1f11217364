// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { GuidanceFile } from '../../../components/guidance-file.tsx';
import type { FileRead } from '../../../lib/files/file-read.ts';
import { click, drawn } from './drawn.ts';

async function chooseFile(read: FileRead<string[]>, onTake = vi.fn(async () => async () => true)) {
  const place = await drawn(
    <GuidanceFile
      label="Fil"
      hint="CSV"
      accept=".csv"
      language="da"
      read={async () => read}
      countOf={(content) => content.length}
      onTake={onTake}
    />,
  );
  const field = place.querySelector('input')!;
  Object.defineProperty(field, 'files', { value: [new File(['x'], 'vores.csv')] });
  await act(async () => field.dispatchEvent(new Event('change', { bubbles: true })));
  return { place, onTake };
}

test('a file that is refused says each row and reason, and offers nothing to lay in', async () => {
  const { place, onTake } = await chooseFile({
    ok: false,
    problems: [
      { code: 'address', row: 14, field: 'adresse', expected: 'https://…' },
      { code: 'formula', row: 20, field: 'titel', expected: '' },
    ],
  });
  expect([...place.querySelectorAll('li')].map((line) => line.textContent)).toEqual([
    'Række 14 · »adresse«: Adressen kan ikke bruges. Her kan stå: https://…',
    'Række 20 · »titel«: Feltet begynder som en formel',
  ]);
  expect(place.textContent).toContain('Intet er ændret');
  expect(place.querySelector('button')).toBeNull();
  expect(onTake).not.toHaveBeenCalled();
});

test('a file in order is laid in only when someone says so, and what was there comes back on demand', async () => {
  const undo = vi.fn(async () => true);
  const { place, onTake } = await chooseFile(
    { ok: true, content: ['a', 'b'] },
    vi.fn(async () => undo),
  );
  expect(place.textContent).toContain('»vores.csv« er i orden: 2 linjer.');
  expect(onTake).not.toHaveBeenCalled();
  await click(place, 'Læg ind');
  expect(onTake).toHaveBeenCalledExactlyOnceWith(['a', 'b']);
  await click(place, 'Hent det gamle tilbage');
  expect(undo).toHaveBeenCalledOnce();
  expect(place.textContent).toContain('Det gamle er hentet tilbage.');
});

test('where something was saved since, undoing leaves it, and that is said', async () => {
  const { place } = await chooseFile(
    { ok: true, content: ['a'] },
    vi.fn(async () => async () => false),
  );
  await click(place, 'Læg ind');
  await click(place, 'Hent det gamle tilbage');
  expect(place.textContent).toContain('Der er rettet noget siden, så det står, som det er nu.');
  expect(place.textContent).not.toContain('Det gamle er hentet tilbage');
});

test('what could not be kept is said, and what was there still holds', async () => {
  const { place } = await chooseFile(
    { ok: true, content: ['a'] },
    vi.fn(async () => Promise.reject(new Error('no space'))),
  );
  const warned = vi.spyOn(console, 'warn').mockImplementation(() => {});
  await click(place, 'Læg ind');
  expect(place.textContent).toContain('det gamle gælder stadig');
  warned.mockRestore();
});
