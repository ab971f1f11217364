// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { ReminderSettings, type ReminderSettingsProps } from '../../../components/reminder-settings.tsx';
import { noReminders } from '../../../lib/plan/reminders.ts';
import { click, drawn } from './drawn.ts';

async function setUp(more: Partial<ReminderSettingsProps> = {}) {
  const onSave = vi.fn(async () => true);
  const onPause = vi.fn(async () => {});
  const place = await drawn(
    <ReminderSettings
      reminders={{ ...noReminders }}
      withNames={false}
      namesLocked={false}
      isOff={false}
      isPermitted={false}
      pausedUntil={null}
      language="da"
      onSave={onSave}
      onPause={onPause}
      {...more}
    />,
  );
  const box = (words: string) => {
    const label = [...place.querySelectorAll('label')].find((one) => one.textContent!.startsWith(words));
    return label!.querySelector('input')!;
  };
  const tick = (words: string) => act(async () => box(words).click());
  return { place, onSave, onPause, box, tick };
}

test('what is ticked is saved together with the hours and the days', async () => {
  const { place, onSave, tick } = await setUp();
  await tick('Dagen');
  await tick('Fredag');
  await click(place, 'Gem påmindelser');
  expect(onSave).toHaveBeenCalledWith({ ...noReminders, morning: true, days: [1, 2, 3, 4] }, false);
  expect(place.textContent).toContain('Påmindelserne er gemt');
});

test('where the browser says no, it is told what still works, and nothing stays ticked', async () => {
  const { place, box, tick } = await setUp({ onSave: async () => false });
  await tick('Ugen');
  await click(place, 'Gem påmindelser');
  expect(place.textContent).toContain('Tallet på ikonet virker stadig');
  expect(place.textContent).not.toContain('Påmindelserne er gemt');
  expect(box('Ugen').checked).toBe(false);
});

test('working hours that end before they begin, or no day at all, are not saved', async () => {
  const { place, onSave, tick } = await setUp({ reminders: { ...noReminders, morning: true, from: 9, to: 8 } });
  await click(place, 'Gem påmindelser');
  expect(place.textContent).toContain('Arbejdstiden skal slutte, efter den begynder.');
  for (const day of ['Mandag', 'Tirsdag', 'Onsdag', 'Torsdag', 'Fredag']) await tick(day);
  await click(place, 'Gem påmindelser');
  expect(place.textContent).toContain('Vælg mindst én dag.');
  expect(onSave).not.toHaveBeenCalled();
});

test('what the municipality has decided cannot be changed', async () => {
  const locked = await setUp({ namesLocked: true });
  expect(locked.box('Vis borgernes navne').disabled).toBe(true);
  const off = await setUp({ isOff: true });
  expect(off.place.querySelector('input')).toBe(null);
});

test('a pause is begun and ended here, in a browser without buttons on its messages too', async () => {
  const on = { reminders: { ...noReminders, monday: true }, isPermitted: true };
  const { place, onPause } = await setUp(on);
  await click(place, 'Hold pause i en time');
  expect(onPause).toHaveBeenCalledWith('hour');
  const paused = await setUp({ ...on, pausedUntil: 'Pause til kl. 14.30' });
  await click(paused.place, 'Slut pausen');
  expect(paused.onPause).toHaveBeenCalledWith(null);
});
