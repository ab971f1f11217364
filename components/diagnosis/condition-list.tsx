import { diagnosisText } from '../../lib/text/diagnosis-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { ConditionState, ConditionView, NextAction } from '../../lib/views/diagnosis-view.ts';
import { Button } from '../button.tsx';

export interface ConditionListProps {
  conditions: readonly ConditionView[];
  language: Language;
  onAct: (action: NextAction) => void;
}

/** A shape for each state; the colour only helps. */
const marks: Record<ConditionState, { shape: string; look: string }> = {
  yes: { shape: '✓', look: 'text-ok' },
  no: { shape: '✕', look: 'text-over' },
  partly: { shape: '◐', look: 'text-soon' },
  open: { shape: '–', look: 'text-soft' },
};

/** What must be so before a badge says something clear, each ticked or crossed; the first crossed one says what to do. */
export function ConditionList({ conditions, language, onAct }: ConditionListProps) {
  const text = diagnosisText[language];
  return (
    <ol>
      {conditions.map(({ id, state, words, details, next }) => (
        <li key={id} className="flex gap-2 py-1">
          <span aria-hidden="true" className={`w-4 shrink-0 text-center font-bold ${marks[state].look}`}>
            {marks[state].shape}
          </span>
          <div className="min-w-0 flex-1">
            <p className={state === 'open' ? 'text-soft' : ''}>
              <span className="sr-only">{text[`state.${state}`]}: </span>
              <span className={next ? 'font-semibold' : ''}>{words}</span>
              {details.length === 1 && state !== 'no' && <span className="text-sm text-soft"> · {details[0]}</span>}
            </p>
            {(details.length > 1 || state === 'no') &&
              details.map((detail) => (
                <p key={detail} className="text-sm break-words text-soft">
                  {detail}
                </p>
              ))}
            {next && (
              <div className="my-1 rounded-card border border-soon-line bg-soon-soft p-2 text-soon">
                <p>{next.words}</p>
                {next.action && <Act action={next.action} onAct={onAct} />}
              </div>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}

function Act({ action, onAct }: { action: NextAction; onAct: (action: NextAction) => void }) {
  if (action.kind === 'settings') {
    return (
      <a href="#" className="text-accent underline">
        {action.words}
      </a>
    );
  }
  return (
    <Button look="primary" className="mt-2" onClick={() => onAct(action)}>
      {action.words}
    </Button>
  );
}
