import { useId, useState } from 'react';
import type { ReminderSettings as Reminders, Snooze } from '../lib/plan/reminders.ts';
import type { Language } from '../lib/text/language.ts';
import { optionsText } from '../lib/text/options-text.ts';
import { reminderText } from '../lib/text/reminder-text.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';
import { useSaving } from './use-saving.ts';

export interface ReminderSettingsProps {
  reminders: Reminders;
  withNames: boolean;
  /** the municipality has decided whether names may stand in them */
  namesLocked: boolean;
  /** the municipality has switched reminders off */
  isOff: boolean;
  /** what the browser says now; null = not known yet */
  isPermitted: boolean | null;
  /** »kl. 14.30« or a day, in words; null = no pause */
  pausedUntil: string | null;
  language: Language;
  /** Asks the browser where something is turned on. @returns false where it, or the user, said no: nothing is turned on */
  onSave: (reminders: Reminders, withNames: boolean) => Promise<boolean>;
  /** null ends the pause */
  onPause: (pause: Snooze | null) => Promise<void>;
}

const kinds = ['monday', 'morning', 'summon'] as const;
const weekdays = [1, 2, 3, 4, 5] as const;
/** As the settings take them. */
const hours = Array.from({ length: 25 }, (_one, hour) => hour);
const clock = (hour: number) => String(hour);
const hoursToSummon = 3;

/** Which reminders come, and when; the browser is asked on the click that turns them on. */
export function ReminderSettings(props: ReminderSettingsProps) {
  const { reminders, withNames, namesLocked, isOff, isPermitted, pausedUntil, language, onSave, onPause } = props;
  const text = reminderText[language];
  const id = useId();
  const [chosen, setChosen] = useState(reminders);
  const [names, setNames] = useState(withNames);
  const [isDenied, setDenied] = useState(false);
  const { state, save, forget } = useSaving();
  const isBackwards = chosen.to <= chosen.from;
  const isWanted = kinds.some((kind) => chosen[kind]);
  const isNoDay = isWanted && chosen.days.length === 0;
  const wasOn = kinds.some((kind) => reminders[kind]);

  function change(changes: Partial<Reminders>) {
    setChosen({ ...chosen, ...changes });
    setDenied(false);
    forget();
  }

  function submit() {
    if (isBackwards || isNoDay) return;
    setDenied(false);
    // Nothing is awaited before the browser is asked: the click would be over.
    const saving = onSave(chosen, names);
    void save(async () => {
      const isOn = await saving;
      setDenied(!isOn);
      if (!isOn) setChosen({ ...chosen, monday: false, morning: false, summon: false });
    });
  }

  if (isOff) {
    return (
      <OptionSection title={text['section.title']}>
        <p>{text.off}</p>
      </OptionSection>
    );
  }
  return (
    <OptionSection title={text['section.title']}>
      <p className="mb-2 text-sm text-soft">{text['section.why']}</p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <fieldset className="mb-3">
          <legend className="font-semibold">{text['which.title']}</legend>
          {kinds.map((kind) => (
            <label key={kind} className="flex min-h-6 items-baseline gap-2 py-1">
              <input
                type="checkbox"
                checked={chosen[kind]}
                onChange={(event) => change({ [kind]: event.target.checked })}
              />
              <span>
                {text[`which.${kind}`]}
                <span className="block text-xs text-soft">
                  {kind === 'summon'
                    ? text['which.summon.why'](clock(Math.max(chosen.from, chosen.to - hoursToSummon)))
                    : text[`which.${kind}.why`]}
                </span>
              </span>
            </label>
          ))}
        </fieldset>
        <fieldset className="mb-3">
          <legend className="font-semibold">{text['hours.title']}</legend>
          <p className="mt-1 flex flex-wrap items-center gap-2">
            {(['from', 'to'] as const).map((end) => (
              <label key={end} className="flex items-center gap-2">
                {text[`hours.${end}`]}
                <select
                  value={chosen[end]}
                  aria-describedby={`${id}-hours`}
                  className="min-h-8 rounded-control border border-edge bg-card px-1"
                  onChange={(event) => change({ [end]: Number(event.target.value) })}
                >
                  {hours.slice(end === 'from' ? 0 : 1, end === 'from' ? 24 : 25).map((hour) => (
                    <option key={hour} value={hour}>
                      {clock(hour)}
                    </option>
                  ))}
                </select>
              </label>
            ))}
          </p>
          <p id={`${id}-hours`} className={`mt-1 text-sm ${isBackwards ? 'text-over' : 'text-soft'}`}>
            {isBackwards ? text['hours.backwards'] : text['hours.why']}
          </p>
        </fieldset>
        <fieldset className="mb-3">
          <legend className="font-semibold">{text['days.title']}</legend>
          <div className="flex flex-wrap gap-x-4">
            {weekdays.map((day) => (
              <label key={day} className="flex min-h-6 items-center gap-2 py-1">
                <input
                  type="checkbox"
                  checked={chosen.days.includes(day)}
                  onChange={(event) =>
                    change({
                      days: weekdays.filter((one) => (one === day ? event.target.checked : chosen.days.includes(one))),
                    })
                  }
                />
                {text[`days.${day}`]}
              </label>
            ))}
          </div>
          {isNoDay && <p className="text-sm text-over">{text['days.none']}</p>}
        </fieldset>
        <label className="mb-3 flex min-h-6 items-baseline gap-2">
          <input
            type="checkbox"
            checked={namesLocked ? withNames : names}
            disabled={namesLocked}
            onChange={(event) => {
              setNames(event.target.checked);
              forget();
            }}
          />
          <span>
            {text['names.label']}
            <span className="block text-xs text-soft">{text[namesLocked ? 'names.locked' : 'names.why']}</span>
          </span>
        </label>
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary">
            {text.save}
          </Button>
          <span role="status" className={`text-sm ${state === 'failed' ? 'text-over' : 'text-soft'}`}>
            {state === 'saved' && !isDenied && text.saved}
            {state === 'failed' && optionsText[language]['save.failed']}
          </span>
        </div>
        <div role="status">
          {isDenied && <p className="mt-2 border-l-4 border-soon-line pl-3 text-sm">{text.denied}</p>}
          {!isDenied && wasOn && isPermitted === false && (
            <p className="mt-2 border-l-4 border-soon-line pl-3 text-sm">{text.missing}</p>
          )}
        </div>
      </form>
      {wasOn && isPermitted && (
        <div className="mt-3 border-t border-line pt-3">
          <h3 className="font-semibold">{text['pause.title']}</h3>
          <p className="mt-1 flex flex-wrap items-center gap-2">
            {pausedUntil === null ? (
              <>
                <Button onClick={() => void onPause('hour')}>{text['pause.hour']}</Button>
                <Button onClick={() => void onPause('tomorrow')}>{text['pause.tomorrow']}</Button>
              </>
            ) : (
              <>
                <span role="status">{pausedUntil}</span>
                <Button onClick={() => void onPause(null)}>{text['pause.end']}</Button>
              </>
            )}
          </p>
        </div>
      )}
    </OptionSection>
  );
}
