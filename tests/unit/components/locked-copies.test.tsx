// @vitest-environment happy-dom
import { act } from 'react';
import { expect, test, vi } from 'vitest';
import { OwnBackups } from '../../../components/backup/own-backups.tsx';
import { Rescue } from '../../../components/backup/rescue.tsx';
import { BackupError } from '../../../lib/record/backup-error.ts';
import { click, drawn, type } from './drawn.ts';

const when = 'man. 23. nov. kl. 9.00';
const submit = (place: ParentNode) => act(async () => place.querySelector('form')!.requestSubmit());
const typeIn = (place: ParentNode, text: string) => type(place.querySelector<HTMLInputElement>('input')!, text);

test('a record that cannot be opened is begun anew with a copy behind the lock, by the passphrase of the lock', async () => {
  const onBegin = vi.fn(async () => {
    throw new BackupError('wrong-passphrase', 'Another one.');
  });
  const place = await drawn(
    <Rescue
      isNewer={false}
      backups={[{ id: 'a', when, cases: 12, isLocked: true }]}
      language="da"
      retry={() => {}}
      onBegin={onBegin}
    />,
  );
  expect(place.textContent).toContain(`Kopien fra ${when} (12 sager) ligger bag låsen`);
  expect(place.querySelector<HTMLButtonElement>('form button')!.disabled).toBe(true);
  await typeIn(place, 'en anden sætning');
  await submit(place);
  expect(onBegin).toHaveBeenCalledExactlyOnceWith({ id: 'a', passphrase: 'en anden sætning' }, expect.anything());
  expect(place.textContent).toContain('Adgangssætningen passer ikke til kopien. Prøv igen.');
  // What was typed is still there to be mended, and what was said of it goes as it is.
  expect(place.querySelector('input')!.value).toBe('en anden sætning');
  await typeIn(place, 'en lang sætning');
  expect(place.textContent).not.toContain('passer ikke');
});

test('of the copies in the browser only one behind an earlier lock asks for a passphrase', async () => {
  const onUse = vi.fn(async () => {});
  const line = { words: when, when, isUntried: false };
  const lines = [
    { ...line, id: 'open', isLocked: false },
    { ...line, id: 'locked', isLocked: true },
  ];
  const place = await drawn(
    <OwnBackups lines={lines} language="da" onMake={async () => {}} onUse={onUse} onDrop={async () => {}} />,
  );
  const [open, locked] = place.querySelectorAll('li');
  await click(open!, 'Se og hent …');
  expect(onUse).toHaveBeenLastCalledWith('open', null, expect.anything());
  expect(locked!.textContent).toContain('bag en tidligere lås');
  await click(locked!, 'Se og hent …');
  expect(onUse).toHaveBeenCalledOnce();
  await typeIn(locked!, 'en lang sætning');
  await submit(locked!);
  expect(onUse).toHaveBeenLastCalledWith('locked', 'en lang sætning', expect.anything());
  expect(locked!.querySelector('form')).toBeNull();
});
