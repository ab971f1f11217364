/**
 * `not-a-backup`: another kind of file. `wrong-passphrase`: it is a backup and the passphrase is another one. `damaged`: the
 * passphrase fits and what is in it was cut or changed. `newer-version`: a newer Rettidig made it. `not-verified`: what was
 * written does not come back as it was. `gone`: the backup is no longer there. `cancelled`: someone stopped it. `busy`: the
 * record was written by others each time. `storage-full`: the browser takes no more. `no-folder`: it may not write in the
 * folder.
 */
export type BackupErrorCode =
  | 'not-a-backup'
  | 'wrong-passphrase'
  | 'damaged'
  | 'newer-version'
  | 'not-verified'
  | 'gone'
  | 'cancelled'
  | 'busy'
  | 'storage-full'
  | 'no-folder';

/** A backup could not be made or laid in. The record is as it was before; `code` chooses the user's words. */
export class BackupError extends Error {
  readonly code: BackupErrorCode;

  constructor(code: BackupErrorCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'BackupError';
    this.code = code;
  }
}
