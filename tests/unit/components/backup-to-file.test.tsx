// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { BackupToFile, type FilePlace } from '../../../components/backup/backup-to-file.tsx';
import { click, drawn, type } from './drawn.ts';

const saved = { name: 'rettidig.rettidig', cases: 3, unopened: 0 };
const told = (place: ParentNode) => place.querySelector('[role=status]')!.textContent;

const folder = { kind: 'folder', name: 'Kopier', last: null, missed: null, kept: 14 } as const;

async function card(place: FilePlace | null, next: 'folder' | 'remembered' | 'asked' = 'folder') {
  const [onLies, onSave, onSaveAgain] = [vi.fn(async () => {}), vi.fn(async () => saved), vi.fn(async () => saved)];
  const [onFolder, onForget] = [async () => saved, async () => {}];
  const node = await drawn(
    <BackupToFile language="da" {...{ place, next, onSave, onLies, onFolder, onSaveAgain, onForget }} />,
  );
  return { place: node, onLies, onSave, onSaveAgain };
}

test('a file that the browser was given counts as saved when the user has seen it, and not before', async () => {
  const { place, onLies } = await card(null);
  for (const field of place.querySelectorAll('input')) await type(field, 'fire heste i regn');
  await act(async () => place.querySelector('form')!.requestSubmit());
  expect(told(place)).toContain('kan ikke se, om browseren gemte den');
  expect(onLies).not.toHaveBeenCalled();
  await click(place, 'Filen ligger der');
  expect(onLies).toHaveBeenCalledOnce();
  expect(told(place)).toBe('Det er noteret, at der er gemt en kopi i en fil i dag.');
});

test('of a file in the chosen folder nobody is asked: it was read there', async () => {
  const { place } = await card(folder);
  await click(place, 'Gem kopi i mappen nu');
  expect(told(place)).toContain('ligger i mappen og er prøvet');
  expect(place.textContent).not.toContain('Filen ligger der');
});

test('where the copy to the folder did not come, one click makes it', async () => {
  const missed = 'Sikkerhedskopien til mappen er ikke taget siden mandag 16. november.';
  const { place, onSaveAgain } = await card({ ...folder, missed });
  expect(place.textContent).toContain(missed);
  await click(place, 'Gem kopi i mappen nu');
  expect(onSaveAgain).toHaveBeenCalledOnce();
});

test('a browser that knows no folders remembers the key, where that is wanted, and the next copy is one click', async () => {
  const first = await card(null, 'remembered');
  expect(first.place.textContent).not.toContain('Vælg en mappe');
  for (const field of first.place.querySelectorAll('input[autocomplete]')) {
    await type(field as HTMLInputElement, 'fire heste i regn');
  }
  await act(async () => first.place.querySelector<HTMLInputElement>('input[type=checkbox]')!.click());
  await act(async () => first.place.querySelector('form')!.requestSubmit());
  expect(first.onSave).toHaveBeenCalledWith('fire heste i regn', true, expect.anything());
  const next = await card({ kind: 'file', last: null, missed: null }, 'remembered');
  expect(next.place.querySelector('form')).toBeNull();
  await click(next.place, 'Gem kopi i en fil');
  expect(next.onSaveAgain).toHaveBeenCalledOnce();
  expect(told(next.place)).toContain('kan ikke se, om browseren gemte den');
});

test('behind a lock the passphrase is typed for each copy, and neither a folder nor remembering is offered', async () => {
  const { place } = await card(null, 'asked');
  expect(place.textContent).not.toContain('Vælg en mappe');
  expect(place.querySelector('input[type=checkbox]')).toBeNull();
  expect(place.querySelectorAll('input[autocomplete]')).toHaveLength(2);
});
