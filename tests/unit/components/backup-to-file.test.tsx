// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { BackupToFile } from '../../../components/backup/backup-to-file.tsx';
import { click, drawn, type } from './drawn.ts';

const saved = { name: 'rettidig.rettidig', cases: 3, unopened: 0 };
const told = (place: ParentNode) => place.querySelector('[role=status]')!.textContent;

async function card(folder: { name: string; last: null } | null) {
  const onLies = vi.fn(async () => {});
  const [onFolder, onForget] = [async () => saved, async () => {}];
  const place = await drawn(
    <BackupToFile
      language="da"
      {...{ folder, onLies, onFolder, onForget }}
      onSave={async () => saved}
      onSaveAgain={async () => saved}
    />,
  );
  return { place, onLies };
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
  const { place } = await card({ name: 'Kopier', last: null });
  await click(place, 'Gem kopi i mappen nu');
  expect(told(place)).toContain('ligger i mappen og er prøvet');
  expect(place.textContent).not.toContain('Filen ligger der');
});
