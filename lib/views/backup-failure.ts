import { backupText, type BackupText } from '../text/backup-text.ts';
import type { Language } from '../text/language.ts';

/** Why work on a backup ended without its end, in words; of what nobody foresaw, that all is as it was. */
export function backupFailure(error: unknown, language: Language): string {
  const text = backupText[language];
  const code = String((error as { code?: unknown } | null)?.code);
  if (code === 'cancelled') return text['work.stopped'];
  const key = `failed.${code}`;
  return Object.hasOwn(text, key) ? (text[key as keyof BackupText] as string) : text['failed.other'];
}
