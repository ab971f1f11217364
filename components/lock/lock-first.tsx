import type { ReactNode } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { lockText } from '../../lib/text/lock-text.ts';
import type { Work } from '../backup/use-work.ts';
import { TurnOnLock } from './turn-on-lock.tsx';

export interface LockFirstProps {
  /** cases that were kept before a lock was demanded */
  kept: number;
  language: Language;
  /** the page is then loaded again, and goes on where it was */
  onTurnOn: (passphrase: string, work: Work) => Promise<void>;
  /** what every page of ours says first */
  banner?: ReactNode;
}

/** Stands in place of everything, on every page of ours, as long as a lock is demanded and there is none. */
export function LockFirst({ kept, language, onTurnOn, banner }: LockFirstProps) {
  const text = lockText[language];
  return (
    <main>
      {banner}
      <div className="mx-auto max-w-[480px] px-4 py-6">
        <h1 className="text-lg font-semibold">{text['first.title']}</h1>
        <p className="mt-1">{text['first.text']}</p>
        {kept > 0 && <p className="mt-2">{text['first.kept'](kept)}</p>}
        <TurnOnLock backupHref={null} autoFocus {...{ language, onTurnOn }} />
        {/* Below: in a small window the fields would else be out of sight. */}
        <p className="mt-4 text-sm text-soft">
          {text['lock.lead']} {text['first.when']}
        </p>
      </div>
    </main>
  );
}
