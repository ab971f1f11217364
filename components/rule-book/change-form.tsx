import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import { Button } from '../button.tsx';
import { isSigned, Signature, type Signed } from './signature.tsx';

/** Makes a change. @returns null when it is made, else why it is not, in words */
export type Save = () => Promise<string | null>;

export interface ChangeFormProps {
  title: string;
  explanation?: string;
  /** words of the button that makes the change */
  sure: string;
  danger?: boolean;
  signed: Signed;
  language: Language;
  /** the fields of the change itself */
  children?: ReactNode;
  onSigned: (signed: Signed) => void;
  /** what to save; null while the fields are not in order, which they then say themselves */
  onSave: () => Save | null;
  onDone: () => void;
  onCancel: () => void;
}

/** One change to the rules: what it is, who makes it, and the two ways out. */
export function ChangeForm({ title, explanation, sure, danger, signed, language, children, ...on }: ChangeFormProps) {
  const text = ruleBookText[language];
  const [tries, setTries] = useState(0);
  const form = useRef<HTMLFormElement>(null);
  const [refused, setRefused] = useState('');
  const [saving, setSaving] = useState(false);

  // The form is long: who is refused is taken to the first field that is not in order.
  useEffect(() => {
    if (tries > 0) form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tries]);

  async function submit() {
    setTries(tries + 1);
    setRefused('');
    const save = on.onSave();
    if (!save || !isSigned(signed)) {
      if (!save) setRefused(text['new.check']);
      return;
    }
    setSaving(true);
    try {
      const why = await save();
      if (why === null) return on.onDone();
      setRefused(why);
    } catch (error) {
      console.error('Rettidig:', error);
      setRefused(text['act.failed']);
    } finally {
      setSaving(false);
    }
  }

  return (
    <form
      ref={form}
      noValidate
      aria-label={title}
      className="mt-3 rounded-control border border-line bg-ground p-3 print:hidden"
      // What was wrong may be right by now.
      onChange={() => setRefused('')}
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <h3 className="font-semibold">{title}</h3>
      {explanation && <p className="text-sm text-soft">{explanation}</p>}
      {children}
      <Signature signed={signed} language={language} missing={tries > 0} onChange={on.onSigned} />
      <div className="mt-3 flex flex-wrap items-center gap-2">
        <Button type="submit" look={danger ? 'danger' : 'primary'} disabled={saving}>
          {sure}
        </Button>
        <Button onClick={on.onCancel}>{text['act.cancel']}</Button>
        <span role="alert" className="text-sm font-semibold text-over">
          {refused}
        </span>
      </div>
    </form>
  );
}
