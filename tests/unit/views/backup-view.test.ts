import { describe, expect, test } from 'vitest';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { backupFailure } from '../../../lib/views/backup-failure.ts';
import {
  backupDue,
  comparedView,
  copyMissed,
  healthView,
  missedNote,
  momentWords,
  ownBackupLines,
  storageNote,
} from '../../../lib/views/backup-view.ts';

const today = isoDate('2026-11-23');
const at = new Date(2026, 10, 20, 8, 5).toISOString();
const none = { same: 0, newerHere: 0, newerThere: 0, onlyHere: 0, onlyThere: 0, unopenedHere: 0 };

test('a moment is said in the reader’s own time', () => {
  expect(momentWords({ at }, today, 'da')).toBe('fre. 20. nov. kl. 08.05');
  expect(momentWords({ at }, today, 'en')).toBe('Fri 20 Nov at 08:05');
});

test('a backup that was not tried, or lies behind an earlier lock, says so', () => {
  const backup = { id: '1', at, cases: 12, isVerified: true, isLocked: false };
  const backups = [backup, { ...backup, isVerified: false }, { ...backup, isLocked: true }];
  expect(ownBackupLines(backups, today, 'da')).toMatchObject([
    { words: 'fre. 20. nov. kl. 08.05 · 12 sager', isUntried: false, isLocked: false },
    { isUntried: true, isLocked: false },
    { isUntried: false, isLocked: true },
  ]);
});

describe('a backup beside what is here', () => {
  test('is told in groups, and empty groups are left out', () => {
    const { title, lines } = comparedView({ at, cases: 9 }, { ...none, same: 8, newerThere: 1 }, today, 'da');
    expect(title).toBe('Kopien er fra fre. 20. nov. kl. 08.05 og rummer 9 sager.');
    expect(lines).toEqual(['8 sager er ens her og i kopien', '1 sag er nyere i kopien']);
  });

  test('says before it is replaced how much is lost by that', () => {
    const costs = (comparison: Partial<typeof none>) =>
      comparedView({ at, cases: 9 }, { ...none, ...comparison }, today, 'da').replaceWhy;
    expect(costs({ same: 9 })).toBe('Alt bliver, som det var i kopien.');
    expect(costs({ onlyHere: 2, newerHere: 1 })).toContain('Det, som 3 sager ved mere her, forsvinder.');
  });
});

describe('a backup file is asked for', () => {
  const asked = { backupEveryDays: 7, backupPlace: 'H:\\Rettidig' };
  const never = 'Der er endnu ikke gemt en kopi i en fil.';
  test.each([
    ['never, where nobody set it', { backupEveryDays: 0, backupPlace: '' }, null, null],
    ['where a place alone was named, until one lies there', { ...asked, backupEveryDays: 0 }, null, never],
    ['and not after it', { ...asked, backupEveryDays: 0 }, plusDays(today, -300), null],
    ['when there is none yet', asked, null, never],
    ['not before it is time', asked, plusDays(today, -6), null],
    ['when it is time', asked, plusDays(today, -7), 'Den seneste kopi i en fil er 7 dage gammel.'],
    ['where the clock was turned back', asked, plusDays(today, 3), never],
  ])('%s', (_when, settings, lastOn, line) => {
    expect(backupDue(settings, lastOn, today, 'da')?.lines[0] ?? null).toBe(line);
  });

  test('with the place where the municipality wants it', () => {
    expect(backupDue(asked, null, today, 'da')!.lines[1]).toBe(
      'Din kommune beder om, at kopien ligger i H:\\Rettidig.',
    );
  });
});

test('what the browser says of its storage is said as it is, and space that runs out too', () => {
  expect(healthView({ isPersisted: false, free: 42_500_000, isLow: true }, 'da')).toEqual({
    persisted: 'Browseren kan slette dine data, hvis maskinen mangler plads.',
    canAsk: true,
    low: expect.stringContaining('42 MB'),
  });
  expect(healthView({ isPersisted: null, free: null, isLow: false }, 'da')).toMatchObject({ canAsk: false, low: null });
});

test('of several things the popup says the one that cannot wait', () => {
  const all = { free: 5_000_000, isLost: true, isDue: true, missed: 'Ikke taget.' };
  const calm = { free: null, isLost: false, isDue: false, missed: null };
  expect(storageNote(all, 'da')).toBe('Denne pc gemmer ikke dine data');
  expect(storageNote({ ...all, isLost: false }, 'da')).toBe('Der er kun 5 MB plads tilbage på maskinen.');
  expect(storageNote({ ...calm, isDue: true, missed: 'Ikke taget.' }, 'da')).toBe('Ikke taget.');
  expect(storageNote({ ...calm, isDue: true }, 'da')).toBe('Det er tid til en kopi i en fil');
  expect(storageNote(calm, 'da')).toBeNull();
});

test.each([
  [{ code: 'wrong-passphrase' }, 'Adgangssætningen passer ikke til kopien. Prøv igen.'],
  [{ code: 'cancelled' }, 'Stoppet. Alt er, som det var.'],
  [new Error('anything'), 'Det lykkedes ikke. Alt er, som det var. Prøv igen.'],
  [{ code: '__proto__' }, 'Det lykkedes ikke. Alt er, som det var. Prøv igen.'],
])('%o is said as »%s«', (error, words) => {
  expect(backupFailure(error, 'da')).toBe(words);
});

describe('a copy that someone arranged for', () => {
  const folder = { isFolder: true, hasKey: true, lastOn: isoDate('2026-11-16'), missedOn: today };
  const file = { ...folder, isFolder: false, missedOn: null };
  test.each([
    ['is not spoken of where none was', { ...folder, isFolder: false, hasKey: false }, null],
    ['is not spoken of while it comes', { ...folder, missedOn: null }, null],
    [
      'that did not come says since when',
      folder,
      'Sikkerhedskopien til mappen er ikke taget siden mandag 16. november.',
    ],
    ['that never came says so', { ...folder, lastOn: null }, 'Sikkerhedskopien til mappen er ikke taget endnu.'],
    ['by hand is asked for after a week', file, 'Sikkerhedskopien i en fil er ikke taget siden mandag 16. november.'],
    ['by hand is not asked for sooner', { ...file, lastOn: plusDays(today, -6) }, null],
  ])('%s', (_what, place, words) => {
    expect(copyMissed(place, today, 'da')).toBe(words);
  });

  test('is spoken of in the popup when a weekend is not enough to explain it', () => {
    expect(missedNote({ ...folder, lastOn: plusDays(today, -2) }, today, 'da')).toBeNull();
    expect(missedNote({ ...folder, lastOn: plusDays(today, -3) }, today, 'da')).toContain('fredag 20. november');
    expect(missedNote({ ...folder, lastOn: null }, today, 'da')).toContain('ikke taget endnu');
  });
});
