import { useEffect, useMemo, useState } from 'react';
import { ReminderSettings } from '../../components/reminder-settings.tsx';
import { useLive } from '../../components/use-live.ts';
import { moment } from '../../lib/clock/moment.ts';
import { millisecondsTo, wallTime } from '../../lib/clock/wall-time.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import {
  isPaused,
  nothingTold,
  snoozed,
  type ReminderSettings as Reminders,
  type Snooze,
} from '../../lib/plan/reminders.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { changeReminderState, liveReminderState } from '../../lib/record/reminder-state.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { pauseWords } from '../../lib/views/reminder-view.ts';
import { tellBackground } from './tell-background.ts';
import { usePolicy } from './use-adapters.ts';
import { askPermission, usePermission } from './use-permission.ts';

interface ReminderPartProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}

/** Reminders: which, when, and a pause; the browser is asked when one is turned on. */
export function ReminderPart({ record, settings, today }: ReminderPartProps) {
  const { language, reminders, reminderNames, featuresOff } = settings;
  const state = useLive(useMemo(() => liveReminderState(record), [record]));
  const told = state.state === 'ready' ? state.value : nothingTold;
  const isPermitted = usePermission('notifications');
  const policy = usePolicy();
  useRenderAt(told.quietUntil);

  async function pause(wanted: Snooze | null): Promise<void> {
    const now = wallTime(moment());
    await changeReminderState(record, (before) =>
      wanted === null ? { ...before, quietUntil: null } : snoozed(before, wanted, now, null),
    );
    await tellBackground();
  }

  return (
    <ReminderSettings
      reminders={reminders}
      withNames={reminderNames}
      namesLocked={policy?.policy.settings.reminderNames?.locked === true}
      isOff={featuresOff.includes('reminders')}
      isPermitted={isPermitted}
      pausedUntil={
        told.quietUntil && isPaused(told, wallTime(moment())) ? pauseWords(told.quietUntil, today, language) : null
      }
      language={language}
      onSave={(wanted, withNames) => save(record, wanted, withNames)}
      onPause={pause}
    />
  );
}

/** Asks first of all. */
async function save(record: CaseRecord, wanted: Reminders, withNames: boolean): Promise<boolean> {
  const isOn = wanted.monday || wanted.morning || wanted.summon;
  const mayNotify = isOn ? await askPermission('notifications') : true;
  const off = { monday: false, morning: false, summon: false };
  await changeSettings(record, { reminders: mayNotify ? wanted : { ...wanted, ...off }, reminderNames: withNames });
  await tellBackground();
  return mayNotify;
}

/** Draws anew when a pause is over. */
function useRenderAt(time: { day: IsoDate; minute: number } | null): void {
  const [, setTurn] = useState(0);
  useEffect(() => {
    const wait = time ? millisecondsTo(time, moment()) : 0;
    if (wait <= 0) return;
    const timer = setTimeout(() => setTurn((turn) => turn + 1), wait);
    return () => clearTimeout(timer);
  }, [time]);
}
