// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { AdapterImport, type AdapterImportOutcome } from '../../../components/adapter-import.tsx';
import { click, drawn } from './drawn.ts';

async function chooseFile(outcome: AdapterImportOutcome) {
  const place = await drawn(<AdapterImport language="da" schemaHref="#" onImport={async () => outcome} />);
  const field = place.querySelector('input')!;
  Object.defineProperty(field, 'files', { value: [new File(['x'], 'vores.json')] });
  await act(async () => field.dispatchEvent(new Event('change', { bubbles: true })));
  return place;
}

test('a file that could not be kept is not said to be unreadable, and nothing of it is in', async () => {
  const place = await chooseFile({ in: false, problems: null });
  expect(place.textContent).toContain('Det kunne ikke gemmes. Intet er ændret.');
  expect(place.textContent).not.toContain('kunne ikke læses');
  expect(place.querySelector('button')).toBeNull();
});

test('a file that is refused says why, a line each', async () => {
  const place = await chooseFile({ in: false, problems: ['feltet »start«: mangler'] });
  expect([...place.querySelectorAll('li')].map((line) => line.textContent)).toEqual(['feltet »start«: mangler']);
});

test('a file that came in can be taken out again', async () => {
  const undo = vi.fn(async () => {});
  const place = await chooseFile({ in: true, names: ['Momentum', 'Fasit'], replaced: false, undo });
  expect(place.textContent).toContain('Momentum, Fasit er hentet ind.');
  await click(place, 'Fortryd');
  expect(undo).toHaveBeenCalledOnce();
});
