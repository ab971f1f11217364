import type { StoredKeys, StoredLock, StoredLockedKeys } from './database.ts';
import { keyFromPassphrase, leastRounds, newSalt } from './passphrase-key.ts';
import { RecordError } from './record-error.ts';
import { seal, unseal, type RecordKeys } from './sealing.ts';
import { sessionKeys, type SessionKeys } from './session-keys.ts';

/** As short as a passphrase of a lock may be, in characters. */
export const shortestPassphrase = 12;

/** Bytes of each key. */
const keyLength = 32;

/** New keys for a lock, readable once: what is kept of them is wrapped, and session memory holds them while unlocked. */
export function newLockKeys(): SessionKeys {
  const random = () => toBase64(crypto.getRandomValues(new Uint8Array(keyLength)));
  return { made: crypto.randomUUID(), sealing: random(), layer: random() };
}

/** The keys as they are used: not to be read by script. */
export async function usableKeys({ sealing, layer }: SessionKeys): Promise<{ sealing: CryptoKey; layer: CryptoKey }> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const [seals, finds] = await Promise.all([
    crypto.subtle.importKey('raw', fromBase64(sealing), 'AES-GCM', false, ['encrypt', 'decrypt']),
    crypto.subtle.importKey('raw', fromBase64(layer), hmac, false, ['sign']),
  ]);
  return { sealing: seals, layer: finds };
}

/** Wraps the keys with a passphrase. It takes a good part of a second, on purpose. */
export async function wrapKeys(keys: SessionKeys, passphrase: string, rounds = leastRounds): Promise<StoredLock> {
  const salt = newSalt();
  const key = await keyFromPassphrase(passphrase, salt, rounds);
  return { rounds, salt, wrapped: await seal(key, ownerOf(keys.made), keys) };
}

/** @returns null for another passphrase than the one they were wrapped with */
export async function unwrapKeys(
  { rounds, salt, wrapped }: StoredLock,
  made: string,
  passphrase: string,
): Promise<SessionKeys | null> {
  if (passphrase === '') return null;
  try {
    return await unseal<SessionKeys>(await keyFromPassphrase(passphrase, salt, rounds), ownerOf(made), wrapped);
  } catch (error) {
    if (error instanceof RecordError) return null;
    throw error;
  }
}

/**
 * The keys that a stored row stands for; where a passphrase is asked for, with what it has opened.
 *
 * @returns null where the record is locked
 */
export async function keysIn(stored: StoredKeys): Promise<RecordKeys | null> {
  if (!('lock' in stored)) return stored;
  const opened = await sessionKeys();
  return opened?.made === stored.made ? lockedKeysWith(stored, opened) : null;
}

/** The keys that a passphrase opens, whether or not the record is theirs. @returns null for another passphrase */
export async function keysByPassphrase(stored: StoredLockedKeys, passphrase: string): Promise<RecordKeys | null> {
  const opened = await unwrapKeys(stored.lock, stored.made, passphrase);
  return opened && lockedKeysWith(stored, opened);
}

async function lockedKeysWith(stored: StoredLockedKeys, opened: SessionKeys): Promise<RecordKeys> {
  const { finding, layers = [], made } = stored;
  const { sealing, layer } = await usableKeys(opened);
  return { sealing, finding, layers: [...layers, layer], made };
}

const ownerOf = (made: string) => `rettidig-lock/1 ${made}`;

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
}
