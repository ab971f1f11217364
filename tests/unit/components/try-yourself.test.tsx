// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { SidePanel } from '../../../components/side-panel.tsx';
import { TryTally } from '../../../components/try-tally.tsx';
import { TryYourself } from '../../../components/try-yourself.tsx';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { SidePanelView } from '../../../lib/views/side-panel.ts';
import type { TryQuestion } from '../../../lib/views/try-question.ts';
import { click, drawn, type } from './drawn.ts';

const today = isoDate('2026-11-23');
const question: TryQuestion = {
  id: 'a',
  lead: 'Regn fristen ud.',
  facts: [{ when: '29. juni 2026', what: 'Første henvendelse', readAt: null }],
  rule: null,
  start: null,
  count: { label: 'Hvor mange samtaler tæller?', choices: [{ value: '3', words: '3' }] },
  day: 'Hvad er sidste dag?',
};

async function asked() {
  const onAnswer = vi.fn();
  const place = await drawn(
    <TryYourself {...{ question, today, onAnswer }} answer={null} language="da" onClose={() => {}} />,
  );
  const field = place.querySelector<HTMLInputElement>('input:not([type=date])')!;
  const submit = () => act(async () => place.querySelector('form')!.requestSubmit());
  return { onAnswer, place, field, submit };
}

test('the answer may be asked for with nothing guessed', async () => {
  const { onAnswer, submit } = await asked();
  await submit();
  expect(onAnswer).toHaveBeenCalledWith({ rule: null, start: null, count: null, day: null });
});

test('a day that cannot be read gives no answer away: it is asked for again', async () => {
  const { onAnswer, place, field, submit } = await asked();
  await type(field, 'om lidt');
  await submit();
  expect(onAnswer).not.toHaveBeenCalled();
  expect(place.textContent).toContain('Skriv en dato');
  await type(field, '28. dec');
  await submit();
  expect(onAnswer).toHaveBeenCalledWith({ rule: null, start: null, count: null, day: '2026-12-28' });
});

const view: SidePanelView = {
  language: 'da',
  caseLine: '26-004051 · Ida Ø.',
  badge: { form: 'timely', words: '35 dage til', shape: 'check' } as unknown as SidePanelView['badge'],
  sentence: 'Fjerde samtale skal være holdt senest mandag 28. december',
  advice: ['Loven kan læses på flere måder.'],
  ...{ open: null, others: [], workflows: [], complaintBecause: null, adviser: null, ombudsman: null },
  preparation: null,
};
const panel = (isHeldBack: boolean) => {
  const nothing = async () => {};
  return drawn(
    <SidePanel
      {...{ view, isHeldBack }}
      practice={<p>Prøv selv</p>}
      onChoose={() => {}}
      onTick={nothing}
      onAgain={nothing}
      onShow={async () => ({ shown: false, pages: [] })}
      copy={async () => false}
    />,
  );
};

test('while it is held back, the panel says neither the day nor how many are left, and still whose case it is', async () => {
  const held = await panel(true);
  expect(held.textContent).toContain('26-004051');
  expect(held.textContent).not.toMatch(/28\. december|35 dage|flere måder/);
  expect((await panel(false)).textContent).toMatch(/35 dage til.*28\. december/);
});

test('the tally is there once there is one, says that it is private, and can be deleted', async () => {
  const onForget = vi.fn(async () => {});
  expect(
    (await drawn(<TryTally tally={{ tried: 0, right: 0, slips: {} }} language="da" {...{ onForget }} />)).textContent,
  ).toBe('');
  const tally = { tried: 4, right: 1, slips: { suspension: 2, 'of-another-version': 9 } };
  const place = await drawn(<TryTally {...{ tally, onForget }} language="da" />);
  expect(place.textContent).toContain('4 prøvet, 1 helt rigtige.');
  expect(place.textContent).toContain('ingen leder ser dem');
  await click(place, 'Slet tallene');
  expect(onForget).toHaveBeenCalled();
});
