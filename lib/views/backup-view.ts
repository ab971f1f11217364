import { daysBetween } from '../dates/calendar.ts';
import { fromParts, type IsoDate } from '../dates/iso-date.ts';
import { backupText } from '../text/backup-text.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';

interface Moment {
  /** ISO moment */
  at: string;
}

/**
 * A moment as people say it, where the reader is.
 *
 * @example
 * momentWords({ at: '2026-11-23T13:05:00Z' }, today, 'da') //=> 'man. 23. nov. kl. 14.05'
 */
export function momentWords({ at }: Moment, today: IsoDate, language: Language): string {
  const moment = new Date(at);
  const on = fromParts(moment.getFullYear(), moment.getMonth() + 1, moment.getDate());
  const [hours, minutes] = [moment.getHours(), moment.getMinutes()].map((part) => String(part).padStart(2, '0'));
  const day = dayWords(on, today, language);
  return language === 'da' ? `${day} kl. ${hours}.${minutes}` : `${day} at ${hours}:${minutes}`;
}

/** One backup in the browser, as a line. */
export interface OwnBackupLine {
  id: string;
  when: string;
  words: string;
  /** nobody may rely on it: it was not tried, or not with a good result */
  isUntried: boolean;
  /** it lies behind a lock that is no longer the record's, and opens with that one's passphrase */
  isLocked: boolean;
}

/** The backups that were made by themselves, the newest first. */
export function ownBackupLines(
  backups: readonly (Moment & { id: string; cases: number; isVerified: boolean; isLocked: boolean })[],
  today: IsoDate,
  language: Language,
): OwnBackupLine[] {
  return backups.map(({ id, cases, isVerified, isLocked, ...moment }) => {
    const when = momentWords(moment, today, language);
    return { id, when, words: backupText[language]['own.line'](when, cases), isUntried: !isVerified, isLocked };
  });
}

/** A backup beside what is kept here. */
export interface ComparedView {
  title: string;
  /** groups of cases, without those that are empty */
  lines: string[];
  /** what replacing would cost */
  replaceWhy: string;
}

const groups = ['same', 'newerHere', 'newerThere', 'onlyHere', 'onlyThere', 'unopenedHere'] as const;

export function comparedView(
  backup: Moment & { cases: number },
  comparison: Readonly<Record<(typeof groups)[number], number>>,
  today: IsoDate,
  language: Language,
): ComparedView {
  const text = backupText[language];
  return {
    title: text['restore.compared'](momentWords(backup, today, language), backup.cases),
    lines: groups.flatMap((group) => (comparison[group] > 0 ? text[`restore.${group}`](comparison[group]) : [])),
    replaceWhy: text['restore.replace.why'](comparison.onlyHere + comparison.unopenedHere, comparison.newerHere),
  };
}

/** How the browser stores what is kept, in words. */
export interface HealthView {
  /** null where nothing can be said */
  persisted: string;
  /** the browser can be asked to keep it */
  canAsk: boolean;
  /** trouble that should be seen */
  low: string | null;
}

export function healthView(
  { isPersisted, free, isLow }: { isPersisted: boolean | null; free: number | null; isLow: boolean },
  language: Language,
): HealthView {
  const text = backupText[language];
  const persisted = isPersisted === null ? 'health.unknown' : isPersisted ? 'health.persisted' : 'health.notPersisted';
  return {
    persisted: text[persisted],
    canAsk: isPersisted === false,
    low: isLow && free !== null ? text['health.low'](Math.floor(free / 1_000_000)) : null,
  };
}

/** That a backup file is asked for: by the municipality's policy, or by the user's own setting. */
export interface BackupDue {
  title: string;
  lines: string[];
}

/**
 * @param lastOn the day of the last backup file; null = none yet
 * @returns null where none is asked for now
 */
export function backupDue(
  { backupEveryDays, backupPlace }: { backupEveryDays: number; backupPlace: string },
  lastOn: IsoDate | null,
  today: IsoDate,
  language: Language,
): BackupDue | null {
  // A place without days: one copy must lie there, and none is asked for after it.
  const isAsked = backupEveryDays > 0 || (backupPlace !== '' && lastOn === null);
  if (!isAsked) return null;
  const days = lastOn === null ? null : daysBetween(lastOn, today);
  // A day ahead is a clock that was moved: nothing can be said of how old the copy is.
  if (days !== null && days >= 0 && days < backupEveryDays) return null;
  const text = backupText[language];
  return {
    title: text['due.title'],
    lines: [
      days === null || days < 0 ? text['due.never'] : text['due.days'](days),
      ...(backupPlace ? [text['due.place'](backupPlace)] : []),
    ],
  };
}

/** Where backup files were arranged to go, and when the last one went there. */
export interface CopyPlace {
  isFolder: boolean;
  /** a file is one click, since its key is remembered */
  hasKey: boolean;
  lastOn: IsoDate | null;
  /** the day on which the file for the folder did not come by itself; null = it came */
  missedOn: IsoDate | null;
}

/** Into a folder files go by themselves; where the browser knows none, one in so many days is asked for. */
const daysBetweenFiles = 7;

/** That the copy someone arranged for did not come. @returns null where it did, or nothing is arranged */
export function copyMissed(
  { isFolder, hasKey, lastOn, missedOn }: CopyPlace,
  today: IsoDate,
  language: Language,
): string | null {
  const text = backupText[language];
  if (!hasKey) return null;
  if (!isFolder) {
    const isOld = lastOn !== null && daysBetween(lastOn, today) >= daysBetweenFiles;
    return isOld ? text['file.missed'](dayWords(lastOn, today, language, 'spoken')) : null;
  }
  if (missedOn === null) return null;
  return lastOn === null
    ? text['folder.missed.never']
    : text['folder.missed'](dayWords(lastOn, today, language, 'spoken'));
}

/** In the popup it is said after so many days: over a weekend nobody is told, and a day's copy lies in the browser. */
const daysBeforeNote = 3;

/** The same where nobody asked. */
export function missedNote(place: CopyPlace, today: IsoDate, language: Language): string | null {
  const isRecent = place.lastOn !== null && Math.abs(daysBetween(place.lastOn, today)) < daysBeforeNote;
  return isRecent ? null : copyMissed(place, today, language);
}

/**
 * The one line that is said where nobody asked: of several things the one that cannot wait.
 *
 * @param free bytes that are left, where they are too few; else null
 * @param missed `missedNote`
 * @returns null where there is nothing to say
 */
export function storageNote(
  { free, isLost, isDue, missed }: { free: number | null; isLost: boolean; isDue: boolean; missed: string | null },
  language: Language,
): string | null {
  const text = backupText[language];
  if (isLost) return text['health.lost.title'];
  if (free !== null) return text['note.low'](Math.floor(free / 1_000_000));
  return missed ?? (isDue ? text['due.title'] : null);
}
