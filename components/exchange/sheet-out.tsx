import { useState } from 'react';
import { exchangeText } from '../../lib/text/exchange-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { PersonalOut } from '../../lib/views/exchange-tables.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';

export type SheetWhat = 'cases' | 'entries';
export type SheetForm = 'xlsx' | 'csv';

export interface SheetOutProps {
  /** some cases are known by their CPR number only */
  hasCpr: boolean;
  /** names are hidden on the screen */
  isMasked: boolean;
  language: Language;
  /** @returns how many rows are in the file; 0 = no file was made */
  onSave: (what: SheetWhat, out: PersonalOut, form: SheetForm) => Promise<number>;
}

const whats = ['cases', 'entries'] as const;

/** A spreadsheet of what Rettidig knows; names and CPR numbers only where they are ticked. */
export function SheetOut({ hasCpr, isMasked, language, onSave }: SheetOutProps) {
  const text = exchangeText[language];
  const [what, setWhat] = useState<SheetWhat>('cases');
  const [out, setOut] = useState<PersonalOut>({ names: false, cpr: false });
  const [said, setSaid] = useState('');
  const isPersonal = out.names || out.cpr;

  async function save(form: SheetForm) {
    setSaid('');
    try {
      const rows = await onSave(what, out, form);
      setSaid(rows > 0 ? text['out.saved'](rows) : text['out.empty']);
    } catch (error) {
      console.warn('Rettidig:', error);
      setSaid(text.failed);
    }
  }

  return (
    <OptionSection title={text['out.title']}>
      <fieldset>
        <legend className="font-semibold">{text['out.what']}</legend>
        {whats.map((one) => (
          <label key={one} className="flex min-h-6 items-baseline gap-2 py-1">
            <input type="radio" name="sheet-what" checked={what === one} onChange={() => setWhat(one)} />
            <span>
              {text[`out.${one}`]}
              {one === 'entries' && <span className="block text-xs text-soft">{text['out.entries.why']}</span>}
            </span>
          </label>
        ))}
        <label className="mt-2 flex min-h-6 items-baseline gap-2 border-t border-line pt-2">
          <input
            type="checkbox"
            checked={out.names}
            onChange={(event) => setOut({ ...out, names: event.target.checked })}
          />
          <span>{text['out.names']}</span>
        </label>
        {hasCpr && (
          <label className="flex min-h-6 items-baseline gap-2 py-1">
            <input
              type="checkbox"
              checked={out.cpr}
              onChange={(event) => setOut({ ...out, cpr: event.target.checked })}
            />
            <span>
              {text['out.cpr']}
              <span className="block text-xs text-soft">{text['out.cpr.why']}</span>
            </span>
          </label>
        )}
      </fieldset>
      <div role="status">
        {isPersonal && <p className="mt-2 border-l-4 border-soon-line pl-3 text-sm">{text['out.personal']}</p>}
        {isMasked && <p className="mt-2 text-sm text-soft">{text['out.masked']}</p>}
      </div>
      <p className="mt-3 flex flex-wrap items-center gap-2">
        <Button look="primary" onClick={() => void save('xlsx')}>
          {text['out.xlsx']}
        </Button>
        <Button onClick={() => void save('csv')}>{text['out.csv']}</Button>
        <span role="status" className="text-sm font-semibold">
          {said}
        </span>
      </p>
    </OptionSection>
  );
}
