import { useId, useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { progressText } from '../../lib/text/progress-text.ts';
import { proofText } from '../../lib/text/proof-text.ts';
import { Button } from '../button.tsx';
import { useSaving } from '../use-saving.ts';

export interface CountingSettings {
  timelinessTarget: (typeof targets)[number];
  countWeeks: number;
  countsQuota: boolean;
}

export interface ProgressSettingsProps extends CountingSettings {
  /** names of those that the municipality has locked */
  locked?: readonly string[];
  language: Language;
  /** Rejects where it could not be kept; what was typed then stays. */
  onSave: (settings: CountingSettings) => Promise<void>;
}

/** As the settings take them. */
const targets = [80, 90, 95] as const;
const weeks = { least: 1, most: 104 };

/** What is aimed at, how long is counted back, and whether the reform's quota is. */
export function ProgressSettings({ locked = [], language, onSave, ...settings }: ProgressSettingsProps) {
  const text = progressText[language];
  const id = useId();
  const [chosenTarget, setTarget] = useState(settings.timelinessTarget);
  const [typedWeeks, setTyped] = useState(String(settings.countWeeks));
  const [chosenQuota, setCountsQuota] = useState(settings.countsQuota);
  const { state, save, forget } = useSaving();
  // What the municipality locks while someone types is not what they have typed.
  const isLocked = (name: keyof CountingSettings) => locked.includes(name);
  const target = isLocked('timelinessTarget') ? settings.timelinessTarget : chosenTarget;
  const typed = isLocked('countWeeks') ? String(settings.countWeeks) : typedWeeks;
  const countsQuota = isLocked('countsQuota') ? settings.countsQuota : chosenQuota;
  const decided = proofText[language]['policy.locked'];
  const countWeeks = /^\d+$/.test(typed.trim()) ? Number(typed) : Number.NaN;
  const isRight = countWeeks >= weeks.least && countWeeks <= weeks.most;
  return (
    <section aria-labelledby={`${id}-title`} className="mt-4 rounded-card border border-line bg-card p-4 print:hidden">
      <h2 id={`${id}-title`} className="text-lg font-semibold">
        {text['settings.title']}
      </h2>
      <form
        noValidate
        className="mt-2 grid gap-3"
        onSubmit={(event) => {
          event.preventDefault();
          if (isRight) void save(() => onSave({ timelinessTarget: target, countWeeks, countsQuota }));
        }}
        onChange={forget}
      >
        <label>
          {text['settings.target']}{' '}
          <select
            className="min-h-8 rounded-control border border-edge bg-card px-2"
            value={target}
            disabled={isLocked('timelinessTarget')}
            onChange={(event) => setTarget(targets.find((one) => String(one) === event.target.value) ?? target)}
          >
            {targets.map((one) => (
              <option key={one} value={one}>
                {text['share.figure'](one)}
              </option>
            ))}
          </select>
          {isLocked('timelinessTarget') && <span className="ml-2 text-sm text-soft">{decided}</span>}
        </label>
        <div className="flex flex-wrap items-center gap-2">
          <label htmlFor={`${id}-weeks`}>{text['settings.weeks']}</label>
          <input
            id={`${id}-weeks`}
            type="number"
            min={weeks.least}
            max={weeks.most}
            value={typed}
            disabled={isLocked('countWeeks')}
            aria-invalid={!isRight}
            aria-describedby={`${id}-why`}
            className="min-h-8 w-20 rounded-control border border-edge bg-card px-2"
            onChange={(event) => setTyped(event.target.value)}
          />
          <span id={`${id}-why`} className={`text-sm ${isRight ? 'text-soft' : 'text-over'}`}>
            {isLocked('countWeeks')
              ? decided
              : isRight
                ? text['settings.weeks.why']
                : text['settings.weeks.between'](weeks.least, weeks.most)}
          </span>
        </div>
        <label className="flex items-start gap-2">
          <input
            type="checkbox"
            className="mt-1"
            checked={countsQuota}
            disabled={isLocked('countsQuota')}
            onChange={(event) => setCountsQuota(event.target.checked)}
          />
          <span>
            {text['settings.quota']}
            {isLocked('countsQuota') && <span className="block text-sm text-soft">{decided}</span>}
          </span>
        </label>
        <div className="flex flex-wrap items-center gap-2">
          <Button type="submit" look="primary">
            {text['settings.save']}
          </Button>
          <span role="status" className={`text-sm ${state === 'failed' ? 'text-over' : 'text-soft'}`}>
            {state === 'saved' && text['settings.saved']}
            {state === 'failed' && text['settings.failed']}
          </span>
        </div>
      </form>
    </section>
  );
}
