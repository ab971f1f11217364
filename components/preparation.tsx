import { useState } from 'react';
import type { GoalId } from '../lib/guidance/progress.ts';
import type { Language } from '../lib/text/language.ts';
import { preparationText } from '../lib/text/preparation-text.ts';
import { procedureText } from '../lib/text/procedure-text.ts';
import type { PreparationView } from '../lib/views/preparation.ts';
import { Button } from './button.tsx';

export interface PreparationProps {
  view: PreparationView;
  language: Language;
  /** keeps whether one of the goals was met; rejects what could not be kept */
  onCheck: (goal: GoalId, isMet: boolean) => Promise<void>;
  onPrint: () => void;
  /** drawn open, to be printed */
  isOpen?: boolean;
}

/** What to know before an interview, and three questions to oneself after it. */
export function Preparation({ view, language, onCheck, onPrint, isOpen = false }: PreparationProps) {
  const text = preparationText[language];
  const { check } = view;
  const [failed, setFailed] = useState(false);
  const attempt = (saving: Promise<void>) => {
    setFailed(false);
    saving.catch((error: unknown) => {
      console.warn('Rettidig:', error);
      setFailed(true);
    });
  };
  return (
    <details
      open={isOpen || check !== null}
      className="print-alone border-t border-line px-4 py-3 print:border-0 print:p-0"
    >
      <summary className="min-h-6 font-semibold print:list-none print:text-xl">
        <h3 className="inline">{view.title}</h3>
      </summary>
      {view.reference && <p className="hidden print:block">{view.reference}</p>}
      {view.due && (
        <>
          <h4 className="mt-2 text-xs font-semibold text-soft">{text['preparation.due']}</h4>
          <p className="text-sm">{view.due}</p>
        </>
      )}
      <h4 className="mt-2 text-xs font-semibold text-soft">{view.sinceTitle}</h4>
      {view.since.length === 0 ? <p className="text-sm">{text['preparation.nothing']}</p> : <List lines={view.since} />}
      {view.guide.length > 0 && (
        <div lang="da">
          <h4 className="mt-2 text-xs font-semibold text-soft" lang={language}>
            {text['preparation.guide']}
          </h4>
          <List lines={view.guide} />
        </div>
      )}
      {check && (
        <fieldset className="mt-3">
          <legend className="text-sm font-semibold">{text['check.title']}</legend>
          <p className="text-xs text-soft">{text['check.why']}</p>
          {check.goals.map(({ id, words, isMet }) => (
            <label key={id} className="flex min-h-6 items-center gap-2 text-sm">
              <input type="checkbox" checked={isMet} onChange={({ target }) => attempt(onCheck(id, target.checked))} />
              {words}
            </label>
          ))}
          <p role="status" className="text-sm font-semibold text-over">
            {failed && procedureText[language]['step.saveFailed']}
          </p>
        </fieldset>
      )}
      <Button className="mt-3 print:hidden" onClick={onPrint}>
        {text['preparation.print']}
      </Button>
    </details>
  );
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="list-disc pl-4 text-sm">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
