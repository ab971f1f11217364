import { useState } from 'react';
import { backupText } from '../../lib/text/backup-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { OwnBackupLine } from '../../lib/views/backup-view.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { ByPassphrase } from './by-passphrase.tsx';
import { useWork, type Work } from './use-work.ts';
import { WorkOutcome } from './work-outcome.tsx';
import { WorkProgress } from './work-progress.tsx';

export interface OwnBackupsProps {
  lines: readonly OwnBackupLine[];
  language: Language;
  onMake: (work: Work) => Promise<void>;
  /**
   * compares one with what is here, before anything is changed
   *
   * @param passphrase of the lock that one lies behind; null = it lies behind none, or behind the one that is open
   */
  onUse: (id: string, passphrase: string | null, work: Work) => Promise<void>;
  onDrop: () => Promise<void>;
}

/** The backups that are made by themselves. */
export function OwnBackups({ lines, language, onMake, onUse, onDrop }: OwnBackupsProps) {
  const text = backupText[language];
  const { percent, failed, run, stop, forget } = useWork(language);
  const [done, setDone] = useState<string | null>(null);
  const [isAsked, setAsked] = useState(false);
  const [lockedId, setLockedId] = useState<string | null>(null);

  async function make() {
    setDone(null);
    if (await run(onMake)) setDone(text['own.made']);
  }
  async function drop() {
    setAsked(false);
    if (await run(onDrop)) setDone(text['own.dropped']);
  }
  async function use(id: string, passphrase: string | null) {
    setDone(null);
    if (await run((work) => onUse(id, passphrase, work))) setLockedId(null);
  }

  return (
    <OptionSection title={text['own.title']}>
      <p className="text-sm text-soft">{text['own.lead']}</p>
      {lines.length === 0 ? (
        <p className="mt-2">{text['own.none']}</p>
      ) : (
        <ul className="mt-2 divide-y divide-line border-y border-line">
          {lines.map(({ id, when, words, isUntried, isLocked }) => (
            <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-1">
              <span>
                {words}
                {isUntried && <span className="text-soft"> · {text['own.untried']}</span>}
                {isLocked && <span className="text-soft"> · {text['own.locked']}</span>}
              </span>
              <Button
                aria-label={text['own.use.of'](when)}
                disabled={percent !== null}
                aria-expanded={isLocked ? lockedId === id : undefined}
                onClick={() => {
                  forget();
                  if (isLocked) setLockedId(lockedId === id ? null : id);
                  else void use(id, null);
                }}
              >
                {text['own.use']}
              </Button>
              {lockedId === id && (
                <div className="basis-full pb-2">
                  <ByPassphrase
                    label={text['own.locked.passphrase']}
                    use={text['restore.compare']}
                    isBusy={percent !== null}
                    onUse={(passphrase) => void use(id, passphrase)}
                    onType={forget}
                  />
                  <p className="mt-2 text-sm text-soft">{text['own.locked.why']}</p>
                </div>
              )}
            </li>
          ))}
        </ul>
      )}
      {percent !== null ? (
        <WorkProgress words={text['work.try']} {...{ percent, language }} onStop={stop} />
      ) : (
        !isAsked && (
          <div className="mt-3 flex flex-wrap gap-2">
            <Button onClick={() => void make()}>{text['own.make']}</Button>
            {lines.length > 0 && (
              <Button
                look="danger"
                onClick={() => {
                  setDone(null);
                  setAsked(true);
                }}
              >
                {text['own.drop']}
              </Button>
            )}
          </div>
        )
      )}
      {isAsked && (
        <div role="group" aria-label={text['own.drop.ask'](lines.length)} className="mt-3 border-l-4 border-over pl-3">
          <p className="font-semibold">{text['own.drop.ask'](lines.length)}</p>
          <p className="text-sm">{text['own.drop.why']}</p>
          <div className="mt-2 flex flex-wrap gap-2">
            {/* The focus goes where nothing is lost. */}
            <Button autoFocus look="primary" onClick={() => setAsked(false)}>
              {text['own.drop.no']}
            </Button>
            <Button look="danger" onClick={() => void drop()}>
              {text['own.drop.yes']}
            </Button>
          </div>
        </div>
      )}
      <WorkOutcome {...{ done, failed }} />
    </OptionSection>
  );
}
