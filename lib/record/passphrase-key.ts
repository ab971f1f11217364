/** As few rounds as are taken: what the field holds to be the least for PBKDF2 with SHA-256 (OWASP, 2023). */
export const leastRounds = 600_000;

/** As many as are taken, so that a file that asks for billions does not hang the browser. */
export const mostRounds = 10_000_000;

/** Bytes of salt that are made; no fewer are taken. */
export const saltLength = 16;

/** A new salt: each use of a passphrase has its own. */
export function newSalt(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(saltLength));
}

/**
 * The key that a passphrase stands for: AES-GCM, 256 bits, not extractable, for `seal` and `unseal`. It takes a good
 * part of a second, on purpose. Never await it inside an IndexedDB transaction.
 *
 * What is typed counts as it looks: `é` as one character or as two is the same passphrase. Spaces count.
 *
 * @param rounds of PBKDF2-HMAC-SHA-256
 * @throws RangeError for an empty passphrase, a salt that is too short, and too few or too many rounds
 */
export async function keyFromPassphrase(
  passphrase: string,
  salt: Uint8Array<ArrayBuffer>,
  rounds: number,
): Promise<CryptoKey> {
  if (passphrase === '') throw new RangeError('keyFromPassphrase: expected a passphrase, got none.');
  if (salt.byteLength < saltLength) {
    throw new RangeError(`keyFromPassphrase: expected ${saltLength} bytes of salt or more, got ${salt.byteLength}.`);
  }
  if (!Number.isInteger(rounds) || rounds < leastRounds || rounds > mostRounds) {
    throw new RangeError(`keyFromPassphrase: expected ${leastRounds} to ${mostRounds} rounds, got ${rounds}.`);
  }
  const typed = new TextEncoder().encode(passphrase.normalize('NFC'));
  const material = await crypto.subtle.importKey('raw', typed, 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds };
  return crypto.subtle.deriveKey(derivation, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}
