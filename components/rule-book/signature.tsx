import type { Language } from '../../lib/text/language.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import { TextField } from './field.tsx';

/** Who makes a change, and why; told once and kept while the page is open. */
export interface Signed {
  name: string;
  role: string;
  because: string;
}

export const nobody: Signed = { name: '', role: '', because: '' };

export function isSigned({ name, role }: Signed): boolean {
  return name.trim() !== '' && role.trim() !== '';
}

export interface SignatureProps {
  signed: Signed;
  language: Language;
  /** the reader tried to save without name or role */
  missing: boolean;
  onChange: (signed: Signed) => void;
}

export function Signature({ signed, language, missing, onChange }: SignatureProps) {
  const text = ruleBookText[language];
  const problem = (value: string) => (missing && value.trim() === '' ? text['sign.missing'] : undefined);
  return (
    <fieldset className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(min(220px,100%),1fr))] items-start gap-3 border-t border-line pt-2">
      <legend className="sr-only">{text['sign.title']}</legend>
      <TextField
        label={text['sign.name']}
        most={120}
        value={signed.name}
        problem={problem(signed.name)}
        onChange={(name) => onChange({ ...signed, name })}
      />
      <TextField
        label={text['sign.role']}
        hint={text['sign.role.hint']}
        most={120}
        value={signed.role}
        problem={problem(signed.role)}
        onChange={(role) => onChange({ ...signed, role })}
      />
      <TextField
        wide
        label={text['sign.because']}
        most={500}
        value={signed.because}
        onChange={(because) => onChange({ ...signed, because })}
      />
    </fieldset>
  );
}
