import { useId } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { lockText } from '../../lib/text/lock-text.ts';
import { Button } from '../button.tsx';
import { LockedPart } from '../locked-part.tsx';

/** What can be chosen, in minutes. */
export const lockMinutes = [5, 15, 30, 60] as const;
export type LockMinutes = (typeof lockMinutes)[number];

export interface LockInUseProps {
  minutes: LockMinutes;
  /** the municipality has decided them */
  minutesLocked: boolean;
  /** whether the browser tells when the machine is not in use; null = not known yet */
  isPermitted: boolean | null;
  /** the browser does not always tell that the screen is locked */
  isSilentOnScreen: boolean;
  language: Language;
  onLock: () => void;
  onMinutes: (minutes: LockMinutes) => void;
  onPermit: () => void;
}

/** The lock is on and open: when it falls. */
export function LockInUse(props: LockInUseProps) {
  const { minutes, minutesLocked, isPermitted, isSilentOnScreen, language, onLock, onMinutes, onPermit } = props;
  const text = lockText[language];
  const id = useId();
  return (
    <>
      <p className="mt-3 flex flex-wrap items-center gap-3">
        <span className="font-semibold text-ok">{text['lock.isOn']}</span>
        <Button look="primary" onClick={onLock}>
          {text['lock.now']}
        </Button>
      </p>
      <p className="mt-2 text-sm">{text['lock.restart']}</p>
      {isPermitted && (
        <>
          <LockedPart locked={minutesLocked} language={language}>
            <p className="mt-2 flex flex-wrap items-center gap-2">
              <label htmlFor={id}>{text['lock.after']}</label>
              <select
                id={id}
                value={minutes}
                className="min-h-8 rounded-control border border-edge bg-card px-2"
                onChange={(event) => onMinutes(Number(event.target.value) as LockMinutes)}
              >
                {lockMinutes.map((one) => (
                  <option key={one} value={one}>
                    {text['lock.minutes'](one)}
                  </option>
                ))}
              </select>
            </p>
          </LockedPart>
          <p className="mt-1 text-sm text-soft">{text[isSilentOnScreen ? 'lock.idle.firefox' : 'lock.idle']}</p>
        </>
      )}
      {isPermitted === false && (
        <p className="mt-2">
          <span className="block text-sm">{text['lock.idle.none']}</span>
          <Button className="mt-2" onClick={onPermit}>
            {text['lock.idle.ask']}
          </Button>
        </p>
      )}
    </>
  );
}
