// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { Panel, type PanelProps } from '../../../entrypoints/panel/panel.tsx';
import { click, drawn } from './drawn.ts';
import { sampleExplanation as found } from './sample-explanation.ts';

const draw = (change: Partial<PanelProps> = {}) =>
  drawn(
    <Panel
      caseRef="26-004117"
      explain={async () => found}
      change={async () => found}
      language="da"
      copy={async () => true}
      onOpenRule={() => {}}
      onSteps={() => Promise.resolve({ opened: true, shortcut: null })}
      onClose={() => {}}
      onDrawn={() => {}}
      onChanged={() => {}}
      holdEscape={() => {}}
      {...change}
    />,
  );

test('it is there before the answer, and says that the deadline is being worked out', async () => {
  const place = await draw({ explain: () => new Promise(() => {}) });
  expect(place.querySelector('[role=status]')?.textContent).toBe('Fristen regnes ud …');
});

test('the answer takes its place', async () => {
  const place = await draw();
  expect(place.querySelector('h2')?.textContent).toContain('Fjerde samtale skulle være holdt');
  expect(place.textContent).not.toContain('regnes ud');
});

test('an answer that does not come says what still works, and is asked for again', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {});
  const explain = vi.fn(async () => found).mockRejectedValueOnce(new Error('unreachable'));
  const place = await draw({ explain });
  expect(place.querySelector('[role=alert]')?.textContent).toContain('Sagssystemet virker, som det plejer');
  await click(place, 'Prøv igen');
  expect(place.querySelector('h2')?.textContent).toContain('Fjerde samtale');
  warn.mockRestore();
});

test('a case that nobody knows is answered in words', async () => {
  const sentence = 'Rettidig har ikke læst noget om denne sag.';
  const place = await draw({
    explain: async () => ({ found: false, language: 'da', sentence, next: 'Åbn sagen.' }),
  });
  expect(place.textContent).toContain(sentence);
  expect(place.textContent).toContain('Åbn sagen.');
});

test('it speaks the language of the answer, whatever it began with', async () => {
  const labels: string[] = [];
  const place = await draw({
    explain: async () => ({ ...found, language: 'en' }),
    onDrawn: (label) => labels.push(label),
  });
  expect(place.querySelector('[lang=en]')).not.toBeNull();
  expect(place.textContent).toContain('Copy calculation');
  expect(labels.at(-1)).toContain('26-004117');
});

test('the cross closes', async () => {
  const onClose = vi.fn();
  const place = await draw({ onClose });
  await act(async () => place.querySelector<HTMLButtonElement>('[aria-label="Luk forklaringen"]')!.click());
  expect(onClose).toHaveBeenCalledOnce();
});
