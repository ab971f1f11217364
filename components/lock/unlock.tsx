import { useId, useState, type FormEvent, type ReactNode } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { lockText } from '../../lib/text/lock-text.ts';
import { PassphraseField } from '../backup/passphrase-field.tsx';
import { Button } from '../button.tsx';

export interface UnlockProps {
  language: Language;
  /** @returns whether the passphrase was the right one; the page then goes on where it was */
  onUnlock: (passphrase: string) => Promise<boolean>;
  /** where it is told what to do about a forgotten one; null = below */
  forgottenHref: string | null;
  /** what every page of ours says first */
  banner?: ReactNode;
  /** what to do about a forgotten one, where it is told here */
  children?: ReactNode;
}

/** Stands in place of everything, on every page of ours, as long as the record is locked. */
export function Unlock({ language, onUnlock, forgottenHref, banner, children }: UnlockProps) {
  const text = lockText[language];
  const id = useId();
  const [typed, setTyped] = useState('');
  const [isShown, setShown] = useState(false);
  const [state, setState] = useState<'rest' | 'opening' | 'wrong' | 'failed'>('rest');

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (state === 'opening' || typed === '') return;
    setState('opening');
    try {
      if (!(await onUnlock(typed))) setState('wrong');
    } catch (error) {
      console.warn('Rettidig:', error);
      setState('failed');
    }
  }

  return (
    <main>
      {banner}
      <div className="mx-auto max-w-[480px] px-4 py-6">
        <h1 className="text-lg font-semibold">{text['unlock.title']}</h1>
        <p className="mt-1 text-soft">{text['unlock.text']}</p>
        <form noValidate onSubmit={(event) => void submit(event)}>
          <PassphraseField
            label={text['unlock.passphrase']}
            value={typed}
            use="typed"
            autoFocus
            isShown={isShown}
            problem={state === 'wrong' ? text['unlock.wrong'] : null}
            onChange={(value) => {
              setTyped(value);
              if (state !== 'opening') setState('rest');
            }}
          />
          <p className="mt-2 flex items-center gap-2 text-sm">
            <input
              id={id}
              type="checkbox"
              checked={isShown}
              className="size-4 accent-accent"
              onChange={(event) => setShown(event.target.checked)}
            />
            <label htmlFor={id}>{text['unlock.show']}</label>
          </p>
          <Button type="submit" look="primary" className="mt-3" disabled={state === 'opening' || typed === ''}>
            {text['unlock.open']}
          </Button>
          <p role="status" className="mt-2 text-sm">
            {state === 'opening' && text['unlock.opening']}
            {state === 'wrong' && <span className="sr-only">{text['unlock.wrong']}</span>}
            {state === 'failed' && <span className="text-over">{text['unlock.failed']}</span>}
          </p>
        </form>
        {forgottenHref !== null && (
          <p className="mt-4 text-sm">
            <a className="text-accent underline" href={forgottenHref} target="_blank" rel="noreferrer">
              {text['unlock.forgotten']}
            </a>
          </p>
        )}
        {children}
      </div>
    </main>
  );
}
