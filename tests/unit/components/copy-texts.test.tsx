// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CopyTexts } from '../../../components/copy-text.tsx';
import type { CopiedTextView } from '../../../lib/views/copied-text.ts';
import { click, drawn } from './drawn.ts';

const receipt: CopiedTextView = {
  id: 'receipt',
  title: 'Kvittering',
  kind: 'letter',
  use: 'Når en henvendelse er modtaget.',
  text: 'Du får svar senest [udfyld: forventet svar].',
  missing: ['forventet svar'],
  removed: 0,
};

test('a text is seen as it will be, with what is missing marked and counted, before it can be copied', async () => {
  const place = await drawn(<CopyTexts texts={[receipt]} language="da" copy={async () => true} />);
  expect(place.querySelector('mark')?.textContent).toBe('[udfyld: forventet svar]');
  expect(place.textContent).toContain('1 sted skal udfyldes, når teksten er sat ind: forventet svar.');
  expect(place.querySelector('textarea, input')).toBeNull();
});

test('what is copied is what was seen, and it is said what is left to do', async () => {
  const copy = vi.fn(async () => true);
  const place = await drawn(<CopyTexts texts={[receipt]} language="da" copy={copy} />);
  await click(place, 'Kopiér kvittering');
  expect(copy).toHaveBeenCalledWith(receipt.text);
  expect(place.querySelector('[role="status"]')?.textContent).toBe(
    'Teksten er kopieret. 1 sted skal udfyldes, hvor den sættes ind.',
  );
});

test('where the browser refuses, it says so and the text stands there to be marked', async () => {
  const place = await drawn(<CopyTexts texts={[receipt]} language="da" copy={async () => false} />);
  await click(place, 'Kopiér kvittering');
  expect(place.querySelector('[role="status"]')?.textContent).toBe(
    'Teksten kunne ikke kopieres. Markér den, og kopiér den selv.',
  );
});
