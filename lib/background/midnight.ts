import { browser } from 'wxt/browser';
import { moment } from '../clock/moment.ts';
import { nextMidnight } from '../clock/next-midnight.ts';
import { tellEveryTab } from '../messaging/notice.ts';
import { writeLog } from '../record/log.ts';
import { keepRetention } from '../record/retention.ts';
import type { OpenDesk } from './desk.ts';
import { dropTeamWhereOff } from './team-switched-off.ts';
import { refreshToolbar } from './toolbar.ts';

const alarm = 'midnight';

/**
 * Has `newDay` done at each local midnight, and at every installation and start. A machine that slept through midnight
 * hears the alarm when it wakes. Call it in the first turn: browsers may lose alarms with a restart or an update, and
 * then the day is begun here and now.
 */
export function keepMidnight(open: OpenDesk, report: (error: unknown) => void): void {
  let begun = false;
  // What starts the background may be an installation that finds no alarm: that is one beginning, not two.
  const begin = () => {
    if (begun) return;
    begun = true;
    newDay(open).catch(report);
  };
  browser.runtime.onInstalled.addListener(begin);
  browser.runtime.onStartup.addListener(begin);
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === alarm) newDay(open).catch(report);
  });
  browser.alarms
    .get(alarm)
    .then((standing) => standing ?? begin())
    .catch(report);
}

/**
 * What a new day asks for: cases that nobody has seen for too long go, the icon counts anew, and open tabs draw the new
 * day. Done twice on one day it does no harm.
 *
 * @param now the clock, for the next alarm only: the day itself is the desk's
 */
export async function newDay(open: OpenDesk, now = new Date()): Promise<void> {
  // First, so that whatever fails below is tried again tomorrow.
  await browser.alarms.create(alarm, { when: nextMidnight(now) });
  try {
    // What is to be deleted does not wait for a lock that someone is yet to choose.
    const { record, settings, today } = await open({ beforeLock: true });
    const cases = await keepRetention(record, today, settings);
    if (cases > 0) {
      await writeLog(record, { at: moment().toISOString(), act: 'deletion', detail: { what: 'retention', cases } });
    }
    await dropTeamWhereOff(record);
  } finally {
    await Promise.all([refreshToolbar(open), tellEveryTab('badges/refresh')]);
  }
}
