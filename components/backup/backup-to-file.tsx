import { useState } from 'react';
import { backupText } from '../../lib/text/backup-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import { useWork, type Work } from './use-work.ts';
import { WorkOutcome } from './work-outcome.tsx';
import { WorkProgress } from './work-progress.tsx';

/** A file that was made and tried. */
export interface SavedBackup {
  name: string;
  cases: number;
  /** cases that do not open, and are not in it */
  unopened: number;
}

/** Where the next files go without a passphrase being typed: a folder of this machine, or the browser's downloads. */
export type FilePlace =
  | { kind: 'folder'; name: string; last: string | null; missed: string | null; kept: number }
  | { kind: 'file'; last: string | null; missed: string | null };

export interface BackupToFileProps {
  /** null = none was chosen */
  place: FilePlace | null;
  /**
   * How the next file may be made without a passphrase being typed: in a `folder`, where the browser lets an extension
   * write in one, or because it is `remembered`; `asked` = it is typed each time.
   */
  next: 'folder' | 'remembered' | 'asked';
  language: Language;
  /** @param remember the next file is one click */
  onSave: (passphrase: string, remember: boolean, work: Work) => Promise<SavedBackup>;
  /** The user has seen that the file lies there. */
  onLies: () => Promise<void>;
  /** Asks for a folder and saves there. @returns null where none was chosen */
  onFolder: (passphrase: string, work: Work) => Promise<SavedBackup | null>;
  onSaveAgain: (work: Work) => Promise<SavedBackup>;
  onForget: () => Promise<void>;
}

const least = 12;

/** A backup that leaves the browser: in a file, encrypted with a passphrase. */
export function BackupToFile({ place, next, language, ...does }: BackupToFileProps) {
  const { onSave, onLies, onFolder, onSaveAgain, onForget } = does;
  const text = backupText[language];
  const { percent, failed, run, stop } = useWork(language);
  const [typed, setTyped] = useState('');
  const [again, setAgain] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isRemembered, setRemembered] = useState(false);
  const [done, setDone] = useState<string | null>(null);
  const [isToLookFor, setToLookFor] = useState(false);
  const short = typed.length < least ? text['file.short'](least) : null;
  const differs = typed === again ? null : text['file.differs'];

  async function save(saving: (work: Work) => Promise<SavedBackup | null>, words: 'file.saved' | 'folder.saved') {
    setDone(null);
    setToLookFor(false);
    await run(async (work) => {
      const saved = await saving(work);
      if (!saved) return;
      const { name, cases, unopened } = saved;
      setDone(text[words](name, cases) + (unopened > 0 ? ` ${text['file.unopened'](unopened)}` : ''));
      setToLookFor(words === 'file.saved');
      setTyped('');
      setAgain('');
      setChecked(false);
    });
  }
  function withPassphrase(saving: () => void) {
    setChecked(true);
    if (!short && !differs) saving();
  }

  return (
    <OptionSection title={text['file.title']}>
      <p className="text-sm text-soft">{text['file.lead']}</p>
      {place ? (
        <>
          <p className="mt-2 wrap-anywhere">
            {place.kind === 'folder' ? text['folder.chosen'](place.name) : text['file.remembered']}{' '}
            {place.last && text['folder.last'](place.last)}
          </p>
          {place.kind === 'folder' && <p className="mt-1 text-sm text-soft">{text['folder.daily'](place.kept)}</p>}
          {place.missed && (
            <div className="mt-2 border-l-4 border-soon-line pl-3">
              <p className="font-semibold">{place.missed}</p>
              {place.kind === 'folder' && <p className="text-sm">{text['folder.missed.why']}</p>}
            </div>
          )}
          <div className="mt-2 flex flex-wrap gap-2">
            <Button
              look="primary"
              disabled={percent !== null}
              onClick={() => void save(onSaveAgain, `${place.kind}.saved`)}
            >
              {text[`${place.kind}.save`]}
            </Button>
            <Button disabled={percent !== null} onClick={() => void run(onForget)}>
              {text[`${place.kind}.forget`]}
            </Button>
          </div>
        </>
      ) : (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            withPassphrase(() => void save((work) => onSave(typed, isRemembered, work), 'file.saved'));
          }}
        >
          <PassphraseField
            label={text['file.passphrase']}
            value={typed}
            use="new"
            hint={text['file.rule'](least)}
            problem={isChecked ? short : null}
            onChange={setTyped}
          />
          <PassphraseField
            label={text['file.again']}
            value={again}
            use="new"
            problem={isChecked ? differs : null}
            onChange={setAgain}
          />
          {next === 'remembered' && (
            <label className="mt-3 flex min-h-6 items-baseline gap-2">
              <input type="checkbox" checked={isRemembered} onChange={(event) => setRemembered(event.target.checked)} />
              {text['file.remember']}
            </label>
          )}
          <div className="mt-3 flex flex-wrap items-center gap-2">
            <Button type="submit" look="primary" disabled={percent !== null}>
              {text['file.save']}
            </Button>
            {next === 'folder' && (
              <>
                <Button
                  disabled={percent !== null}
                  onClick={() => withPassphrase(() => void save((work) => onFolder(typed, work), 'folder.saved'))}
                >
                  {text['folder.choose']}
                </Button>
                <span className="text-xs text-soft">{text['folder.hint']}</span>
              </>
            )}
          </div>
        </form>
      )}
      {percent !== null && <WorkProgress words={text['work.gather']} {...{ percent, language }} onStop={stop} />}
      <WorkOutcome {...{ done, failed }} />
      {isToLookFor && (
        <Button className="mt-2" onClick={() => void run(() => onLies().then(() => setDone(text['file.lies.noted'])))}>
          {text['file.lies']}
        </Button>
      )}
    </OptionSection>
  );
}
