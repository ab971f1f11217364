import { z } from 'zod';
import { readBackupContent, type BackupContent } from './backup-content.ts';
import { BackupError } from './backup-error.ts';
import { keyFromPassphrase, leastRounds, mostRounds, newSalt, saltLength } from './passphrase-key.ts';
import { RecordError } from './record-error.ts';
import { seal, unseal } from './sealing.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** A passphrase's key, and what is needed to make it again. */
export interface FileKey {
  key: CryptoKey;
  salt: string;
  rounds: number;
}

/*
 * The form of a backup file: one line of JSON that says how the key is made of the passphrase, a line feed, and the
 * sealed content (`sealing.ts`), which is bound to that very line. `check` tells a wrong passphrase from a damaged file.
 */
const format = 'rettidig-backup/1';
const longestHeader = 2000;
/** A caseload is a few megabytes, ten thousand cases are some fifty. */
export const largestBackup = 500_000_000;

const Header = z.strictObject({
  format: z.literal(format),
  rounds: z.int().min(leastRounds).max(mostRounds),
  salt: z.string().max(200),
  check: z.string().max(400),
});

/** A key for a new file or a new folder; the same key may serve for many files, since each has its own vector. */
export async function newFileKey(passphrase: string, rounds = leastRounds): Promise<FileKey> {
  const salt = newSalt();
  return { key: await keyFromPassphrase(passphrase, salt, rounds), salt: toBase64(salt), rounds };
}

/** The whole file, encrypted. */
export async function backupFile(content: BackupContent, { key, salt, rounds }: FileKey): Promise<Blob> {
  const check = toBase64(new Uint8Array(await seal(key, checkOwner(salt, rounds), format)));
  const header = JSON.stringify({ format, rounds, salt, check });
  return new Blob([`${header}\n`, await seal(key, header, content)]);
}

/**
 * Opens a backup file: whole, or not at all.
 *
 * @param by the passphrase as it is typed, or the key where it is at hand
 * @param version the database's version that this Rettidig knows
 * @throws BackupError `not-a-backup`, `wrong-passphrase`, `damaged` or `newer-version`
 */
export async function readBackupFile(
  file: Blob,
  by: string | FileKey,
  version: number,
): Promise<{ content: BackupContent; key: FileKey }> {
  const { header, line, sealed } = await partsOf(file);
  const key = typeof by === 'string' ? await keyOf(by, header) : by;
  await mustFit(key, header);
  let content: unknown;
  try {
    content = await unseal(key.key, line, await sealed.arrayBuffer());
  } catch (cause) {
    throw new BackupError('damaged', 'The passphrase fits; the file was cut or changed.', { cause });
  }
  return { content: readBackupContent(content, version), key };
}

/** Whether a file is a backup at all, before anyone is asked for a passphrase. @throws BackupError `not-a-backup` */
export async function mustBeBackup(file: Blob): Promise<void> {
  await partsOf(file);
}

/** The salt that a file names in its first line: files of one key have the same. @returns null for what is no backup */
export async function saltOfFile(file: Blob): Promise<string | null> {
  try {
    return (await partsOf(file)).header.salt;
  } catch (error) {
    if (error instanceof BackupError) return null;
    throw error;
  }
}

async function partsOf(file: Blob) {
  const refuse = (why: string) => new BackupError('not-a-backup', `The file is no backup: ${why}.`);
  if (file.size > largestBackup) throw refuse('it is too large');
  const start = new Uint8Array(await file.slice(0, longestHeader).arrayBuffer());
  const end = start.indexOf(0x0a);
  if (end === -1) throw refuse('it does not begin with a line');
  const line = new TextDecoder().decode(start.subarray(0, end));
  const read = Header.safeParse(fromJson(line));
  if (!read.success) throw refuse('its first line is another one');
  return { header: read.data, line, sealed: file.slice(end + 1) };
}

async function keyOf(passphrase: string, { salt, rounds }: z.infer<typeof Header>): Promise<FileKey> {
  const bytes = fromBase64(salt);
  if (passphrase === '') throw new BackupError('wrong-passphrase', 'No passphrase was given.');
  if (bytes.byteLength < saltLength) throw new BackupError('not-a-backup', 'The salt of the file is too short.');
  return { key: await keyFromPassphrase(passphrase, bytes, rounds), salt, rounds };
}

async function mustFit({ key }: FileKey, { salt, rounds, check }: z.infer<typeof Header>): Promise<void> {
  try {
    await unseal(key, checkOwner(salt, rounds), fromBase64(check).buffer);
  } catch (cause) {
    if (!(cause instanceof RecordError)) throw cause;
    throw new BackupError('wrong-passphrase', 'The passphrase is not the one the file was made with.', { cause });
  }
}

const checkOwner = (salt: string, rounds: number) => `${format} ${rounds} ${salt}`;

function fromJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function toBase64(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes));
}

/** @returns no bytes for what is no base64 */
function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  } catch {
    return new Uint8Array();
  }
}
