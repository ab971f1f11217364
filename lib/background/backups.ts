import { browser } from 'wxt/browser';
import { moment } from '../clock/moment.ts';
import { keepDailyBackup } from '../record/backup-daily.ts';
import { keepFolderBackup } from '../record/backup-folder.ts';
import type { Desk } from './desk.ts';
import { followRecord } from './record-marker.ts';

const alarm = 'backup';
const minutesToFirst = 5;
/** Asked so often whether today's is made: a machine that slept through one time hears the next. */
const minutesBetween = 120;

/**
 * Has a backup made once a day, in the browser's own storage and in the folder that was chosen, when the day's first pages are
 * read and nobody waits for it. Call it in the first turn.
 */
export function keepBackups(open: () => Promise<Desk>, report: (error: unknown) => void): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) backUp(open).catch(report);
  });
  // Browsers may lose alarms with a restart or an update.
  browser.alarms
    .get(alarm)
    .then(async (standing) => {
      if (standing) return;
      await browser.alarms.create(alarm, { delayInMinutes: minutesToFirst, periodInMinutes: minutesBetween });
    })
    .catch(report);
}

/** Today's backups, where they are not made yet. */
export async function backUp(open: () => Promise<Desk>): Promise<void> {
  const { record, settings, today } = await open();
  await followRecord(record, today);
  const at = moment().toISOString();
  try {
    await keepDailyBackup(record, today, at, settings.retentionDays);
  } finally {
    // Whatever befell the one in the browser: this is the one for such days.
    await keepFolderBackup(record, today, at);
  }
}
