import { expect, test } from 'vitest';
import { keyFromPassphrase, leastRounds, newSalt } from '../../../lib/record/passphrase-key.ts';
import { seal, unseal } from '../../../lib/record/sealing.ts';

const salt = newSalt();

test('what a passphrase sealed, the same passphrase opens and no other', async () => {
  const key = await keyFromPassphrase('en lang sætning', salt, leastRounds);
  const sealed = await seal(key, 'file', { ref: '26-1' });
  const [same, other] = await Promise.all([
    keyFromPassphrase('en lang sætning', salt, leastRounds),
    keyFromPassphrase('en lang sætning', newSalt(), leastRounds),
  ]);
  expect(await unseal(same, 'file', sealed)).toEqual({ ref: '26-1' });
  await expect(unseal(other, 'file', sealed)).rejects.toThrow();
  expect(same.extractable).toBe(false);
});

test('»å« is one letter, however the keyboard makes it', async () => {
  const sealed = await seal(await keyFromPassphrase('gåsegang', salt, leastRounds), 'file', 1);
  const other = await keyFromPassphrase('ga\u030Asegang', salt, leastRounds);
  expect(await unseal(other, 'file', sealed)).toBe(1);
});

test.each([
  ['no passphrase', '', salt, leastRounds],
  ['too short a salt', 'x', new Uint8Array(8), leastRounds],
  ['too few rounds', 'x', salt, leastRounds - 1],
  ['so many rounds that the browser would hang', 'x', salt, 1e9],
])('%s is refused', async (_what, passphrase, given, rounds) => {
  await expect(keyFromPassphrase(passphrase, given, rounds)).rejects.toThrow(RangeError);
});
