import { ChangeLock } from '../../components/lock/change-lock.tsx';
import { LockInUse } from '../../components/lock/lock-in-use.tsx';
import { TurnOnLock } from '../../components/lock/turn-on-lock.tsx';
import { OptionSection } from '../../components/option-section.tsx';
import { useOpened } from '../../components/use-opened.ts';
import { changePassphrase, lockNow, turnLockOff, turnLockOn } from '../../lib/record/lock.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { namesSetAside } from '../../lib/record/record-name.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { lockText } from '../../lib/text/lock-text.ts';
import { logAct } from './log-act.ts';
import { tellBackground } from './tell-background.ts';
import { useLocked } from './use-locked.ts';
import { askPermission, usePermission } from './use-permission.ts';
import { hrefOf } from './use-route.ts';

/** The lock: on, off, another passphrase, and when it falls. */
export function LockPart({ record, settings }: { record: CaseRecord; settings: Settings }) {
  const { language, lockAfterMinutes, requireLock } = settings;
  const text = lockText[language];
  const aside = useOpened(namesSetAside);
  const isPermitted = usePermission('idle');
  const locked = useLocked(record);
  const databases = aside.state === 'ready' ? aside.value.length : 0;
  return (
    <OptionSection title={text['lock.title']}>
      <p>{text['lock.lead']}</p>
      <p className="mt-1 text-sm text-soft">{text['lock.limits']}</p>
      {databases > 0 && <p className="mt-1 text-sm">{text['lock.aside'](databases)}</p>}
      {record.lock ? (
        <>
          <LockInUse
            minutes={lockAfterMinutes}
            minutesLocked={locked.includes('lockAfterMinutes')}
            isPermitted={isPermitted}
            isSilentOnScreen={import.meta.env.FIREFOX}
            language={language}
            onLock={() => void lockNow().catch(warn)}
            onMinutes={(minutes) =>
              void changeSettings(record, { lockAfterMinutes: minutes }).then(tellBackground).catch(warn)
            }
            onPermit={() => void askPermission('idle')}
          />
          <ChangeLock
            isRequired={requireLock}
            language={language}
            onChange={async (old, passphrase) => {
              const isDone = await changePassphrase(record, old, passphrase);
              if (isDone) await logAct(record, 'lock', { what: 'lock-passphrase' });
              return isDone;
            }}
            onTurnOff={(old, work) =>
              turnLockOff(record, old, work, () => logAct(record, 'lock', { what: 'lock-off' }))
            }
          />
        </>
      ) : (
        <TurnOnLock
          backupHref={hrefOf.backup}
          language={language}
          onTurnOn={async (passphrase, work) => {
            // First of all. Without it the lock falls by hand and with the browser only, and the page says so.
            await askPermission('idle');
            await turnLockOn(record, passphrase, work, () => logAct(record, 'lock', { what: 'lock-on' }));
          }}
        />
      )}
    </OptionSection>
  );
}

function warn(error: unknown): void {
  console.warn('Rettidig:', error);
}
