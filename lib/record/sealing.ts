import { RecordError } from './record-error.ts';

/** Non-extractable: script can use them and never read them. A copied browser profile has them too. */
export interface RecordKeys {
  /** AES-GCM, 256 bits: seals cases */
  sealing: CryptoKey;
  /** HMAC-SHA-256: finds a case by its reference without storing the reference in the clear */
  finding: CryptoKey;
  /**
   * HMAC-SHA-256, each: every hash goes through these too, one after another. One came with each lock that was turned on;
   * absent = none ever was.
   */
  layers?: readonly CryptoKey[];
  /** Random; tells these keys from others that the record had before or has later. Absent in records that are older. */
  made?: string;
}

/** The form of a sealed blob: this byte, twelve of initialisation vector, then AES-GCM's output. */
const blobForm = 1;
const vectorLength = 12;

export async function makeKeys(): Promise<RecordKeys> {
  const [sealing, finding] = await Promise.all([
    crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']),
    crypto.subtle.generateKey({ name: 'HMAC', hash: 'SHA-256' }, false, ['sign']),
  ]);
  return { sealing, finding, made: crypto.randomUUID() };
}

/**
 * Encrypts plain data for one owner; the blob opens for no other, so rows cannot be swapped.
 *
 * Never await this inside an IndexedDB transaction: waiting for anything else ends the transaction.
 *
 * @param owner the id of the row the blob belongs to
 */
export async function seal(key: CryptoKey, owner: string, content: unknown): Promise<ArrayBuffer> {
  const iv = crypto.getRandomValues(new Uint8Array(vectorLength));
  const plain = new TextEncoder().encode(JSON.stringify(content));
  const cipher = await crypto.subtle.encrypt({ name: 'AES-GCM', iv, additionalData: bytesOf(owner) }, key, plain);
  const blob = new Uint8Array(1 + vectorLength + cipher.byteLength);
  blob[0] = blobForm;
  blob.set(iv, 1);
  blob.set(new Uint8Array(cipher), 1 + vectorLength);
  return blob.buffer;
}

/** @throws RecordError `cannot-unseal` for another key, another owner, a changed or cut blob, or an unknown form */
export async function unseal<Content>(key: CryptoKey, owner: string, sealed: ArrayBuffer): Promise<Content> {
  const blob = new Uint8Array(sealed);
  if (blob[0] !== blobForm) {
    throw new RecordError('cannot-unseal', `unseal: expected a blob of form ${blobForm}, got form ${blob[0]}.`);
  }
  const iv = blob.subarray(1, 1 + vectorLength);
  try {
    const algorithm = { name: 'AES-GCM', iv, additionalData: bytesOf(owner) };
    const plain = await crypto.subtle.decrypt(algorithm, key, blob.subarray(1 + vectorLength));
    return JSON.parse(new TextDecoder().decode(plain)) as Content;
  } catch (cause) {
    const reason = 'the key is another one, or the blob was changed or moved';
    throw new RecordError('cannot-unseal', `unseal: the blob does not open: ${reason}.`, { cause });
  }
}

/**
 * A text that stands for the parts and tells nothing of them without the key.
 *
 * @param kind keeps hashes of different things apart
 * @returns 43 characters of base64url
 */
export async function keyedHash(key: CryptoKey, kind: string, ...parts: string[]): Promise<string> {
  // As JSON, since joined parts could be cut elsewhere: "a" + "bc" is not "ab" + "c".
  const mac = await crypto.subtle.sign('HMAC', key, bytesOf(JSON.stringify([kind, ...parts])));
  return btoa(String.fromCharCode(...new Uint8Array(mac)))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replace('=', '');
}

/** The same with the keys of a record: through every layer they have. */
export async function recordHash(
  { finding, layers = [] }: Pick<RecordKeys, 'finding' | 'layers'>,
  kind: string,
  ...parts: string[]
): Promise<string> {
  return throughLayers(layers, await keyedHash(finding, kind, ...parts));
}

/** What a hash becomes under more keys. What it stands for need not be known: a CPR number is kept nowhere. */
export async function throughLayers(layers: readonly CryptoKey[], hash: string): Promise<string> {
  let through = hash;
  for (const layer of layers) through = await keyedHash(layer, 'layer', through);
  return through;
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
