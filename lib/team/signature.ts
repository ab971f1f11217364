import { CountsContent, PublicKey, signedText, type CountsFile } from './counts-file.ts';

const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
const signing = { name: 'ECDSA', hash: 'SHA-256' };

/** The two halves of an installation's key. */
export interface SigningKey {
  /** non-extractable: script can sign with it and never read it. A copied browser profile has it too. */
  privateKey: CryptoKey;
  publicKey: CryptoKey;
}

export async function makeSigningKey(): Promise<SigningKey> {
  return (await crypto.subtle.generateKey(algorithm, false, ['sign', 'verify'])) as CryptoKeyPair;
}

export async function publicHalf({ publicKey }: SigningKey): Promise<PublicKey> {
  const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', publicKey);
  return PublicKey.parse({ kty, crv, x, y });
}

/** @throws ZodError where the content is not as a file must be: nothing is handed over then */
export async function signCounts(content: Omit<CountsContent, 'key'>, key: SigningKey): Promise<CountsFile> {
  const checked = CountsContent.parse({ ...content, key: await publicHalf(key) });
  const signature = await crypto.subtle.sign(signing, key.privateKey, bytesOf(signedText(checked)));
  return { ...checked, signature: base64url(new Uint8Array(signature)) };
}

/** Whether the file is as it was when the holder of the key that it names signed it. */
export async function isAsSigned(file: CountsFile): Promise<boolean> {
  try {
    const key = await crypto.subtle.importKey('jwk', { ...file.key }, algorithm, false, ['verify']);
    return await crypto.subtle.verify(signing, key, fromBase64url(file.signature), bytesOf(signedText(file)));
  } catch {
    // Two numbers that are no point of the curve are no key.
    return false;
  }
}

/**
 * What two people compare to know that a key is the one they mean: the first half of the SHA-256 of the key's four parts
 * in one order, as RFC 7638 has it.
 *
 * @example
 * await fingerprintOf(key) //=> '3F2A 91BC 04D7 …', eight groups of four
 */
export async function fingerprintOf({ crv, kty, x, y }: PublicKey): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytesOf(JSON.stringify({ crv, kty, x, y })));
  const hex = Array.from(new Uint8Array(digest, 0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.toUpperCase().match(/.{4}/g)!.join(' ');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '');
}

function fromBase64url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (letter) => letter.charCodeAt(0));
}
