// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Palette } from '../../../components/palette.tsx';
import { paletteIndex, type PaletteEntry } from '../../../lib/views/palette-search.ts';
import { drawn, type } from './drawn.ts';

const entries: PaletteEntry[] = ['Aktindsigt', 'Notatpligt', 'Partshøring'].map((title) => ({
  id: title,
  kind: 'workflow',
  title,
  detail: 'Sagsbehandling',
  href: `https://a.example.dk/${title}`,
  closed: null,
}));
const closedOne: PaletteEntry = { ...entries[0]!, id: 'x', title: 'Lukket sted', href: null, closed: 'Kan ikke åbnes' };

async function palette() {
  const [onChoose, onClose] = [vi.fn(), vi.fn()];
  const index = paletteIndex([...entries, closedOne]);
  const place = await drawn(<Palette index={index} language="da" onChoose={onChoose} onClose={onClose} />);
  const field = place.querySelector('input')!;
  const press = (key: string) =>
    act(async () => {
      field.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  const chosen = () => place.querySelector(`#${CSS.escape(field.getAttribute('aria-activedescendant')!)}`);
  return { place, field, press, chosen, onChoose, onClose };
}

test('it is a combobox whose list says which of its lines is chosen', async () => {
  const { place, field, chosen } = await palette();
  expect(field.getAttribute('role')).toBe('combobox');
  expect(place.querySelector('[role="listbox"]')?.id).toBe(field.getAttribute('aria-controls'));
  expect(chosen()?.getAttribute('aria-selected')).toBe('true');
  expect(place.querySelector('[role="status"]')?.textContent).toBe('4 fundet');
});

test('the arrows go down and up, and round the ends; Enter opens what is chosen', async () => {
  const { press, chosen, onChoose } = await palette();
  await press('ArrowDown');
  expect(chosen()?.textContent).toContain('Notatpligt');
  await press('ArrowUp');
  await press('ArrowUp');
  expect(chosen()?.textContent).toContain('Lukket sted');
  await press('ArrowDown');
  await press('Enter');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(entries[0]);
});

test('typing chooses the best again, and Enter opens that', async () => {
  const { field, press, onChoose } = await palette();
  await press('ArrowDown');
  await type(field, 'partshoring');
  await press('Enter');
  expect(onChoose).toHaveBeenCalledExactlyOnceWith(entries[2]);
});

test('what may not be opened says why and is not opened', async () => {
  const { place, field, press, onChoose } = await palette();
  await type(field, 'lukket');
  expect(place.querySelector('[role="option"]')?.textContent).toContain('Kan ikke åbnes');
  await press('Enter');
  expect(onChoose).not.toHaveBeenCalled();
});

test('where nothing fits, it says so, and Enter and the arrows do nothing', async () => {
  const { place, field, press, onChoose } = await palette();
  await type(field, 'xyzxyz');
  expect(place.querySelector('[role="status"]')?.textContent).toContain('Intet passer');
  await press('ArrowDown');
  await press('Enter');
  expect(onChoose).not.toHaveBeenCalled();
});

test('Escape closes it', async () => {
  const { press, onClose } = await palette();
  await press('Escape');
  expect(onClose).toHaveBeenCalledOnce();
});
