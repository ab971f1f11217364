import { useEffect, useRef, useState } from 'react';
import { postponeReasons } from '../lib/case/contradiction.ts';
import { contradictionText } from '../lib/text/contradiction-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { CaseChange } from '../lib/views/case-change.ts';
import type { ContradictionView, NewDecision } from '../lib/views/contradiction-view.ts';
import { disputeId } from '../lib/views/dispute-id.ts';
import { Badge } from './badge.tsx';
import { Button } from './button.tsx';

export interface ContradictionsProps {
  contradictions: readonly ContradictionView[];
  language: Language;
  /** Changes the case; the view is then another one. Rejects what could not be kept. */
  onChange: (change: CaseChange) => Promise<void>;
}

type Told = 'told.chosen' | 'told.postponed' | 'told.failed';

/** Where sources disagree: both side by side, and one click that decides. */
export function Contradictions({ contradictions, language, onChange }: ContradictionsProps) {
  const text = contradictionText[language];
  const status = useRef<HTMLParagraphElement>(null);
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ what: Told } | null>(null);

  // The button that was pressed has gone with its contradiction: the answer is where the reader goes on from.
  useEffect(() => {
    if (told) status.current?.focus();
  }, [told]);

  async function decide(decision: NewDecision, then: Told) {
    setBusy(true);
    try {
      await onChange({ kind: 'decide', decision });
      setTold({ what: then });
    } catch (error) {
      console.warn('Rettidig:', error);
      setTold({ what: 'told.failed' });
    } finally {
      setBusy(false);
    }
  }

  return (
    <>
      {contradictions.map((one) => (
        <OneContradiction
          key={`${one.meaning} ${one.between.join(' ')}`}
          contradiction={one}
          language={language}
          busy={busy}
          onDecide={decide}
        />
      ))}
      <p
        ref={status}
        role="status"
        tabIndex={-1}
        className={`text-sm ${told ? 'mx-4 mb-3' : ''} ${told?.what === 'told.failed' ? 'text-over' : 'text-soft'}`}
      >
        {told && text[told.what]}
      </p>
    </>
  );
}

interface OneContradictionProps {
  contradiction: ContradictionView;
  language: Language;
  busy: boolean;
  onDecide: (decision: NewDecision, then: Told) => void;
}

function OneContradiction({ contradiction, language, busy, onDecide }: OneContradictionProps) {
  const { meaning, between, title, alternatives, postponed, isSame } = contradiction;
  const text = contradictionText[language];
  const [asking, setAsking] = useState(false);
  return (
    <section
      id={disputeId(between)}
      tabIndex={-1}
      aria-label={title}
      className="mx-3 mb-3 rounded-control border border-soon-line bg-soon-soft px-2 py-2 text-sm"
    >
      <h3 className="font-semibold">{title}</h3>
      <p className="text-xs">{postponed ?? text[isSame ? 'explanation.same' : 'explanation']}</p>
      <ul className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(140px,1fr))] gap-2">
        {alternatives.map(({ value, source, then, choice }) => (
          <li
            key={JSON.stringify(choice.made)}
            className="flex min-w-0 flex-col items-start gap-1 rounded-control border border-line bg-card p-1.5"
          >
            <b className="max-w-full text-xs font-semibold [overflow-wrap:anywhere] hyphens-auto">{value}</b>
            <span className="text-xs text-soft">{source}</span>
            {then && (
              <span className="text-xs text-soft">
                {text['status.then']} <Badge view={then} />
              </span>
            )}
            <Button
              className="mt-auto"
              disabled={busy}
              aria-label={text['choose.label'](value, source)}
              onClick={() => onDecide(choice, 'told.chosen')}
            >
              {text.choose}
            </Button>
          </li>
        ))}
      </ul>
      {asking ? (
        <div role="group" aria-label={text['later.why']} className="mt-2 flex flex-wrap gap-2">
          {postponeReasons.map((because, index) => (
            <Button
              key={because}
              disabled={busy}
              autoFocus={index === 0}
              onClick={() => {
                setAsking(false);
                onDecide({ meaning, between, made: { kind: 'postponed', because } }, 'told.postponed');
              }}
            >
              {text[`later.${because}`]}
            </Button>
          ))}
        </div>
      ) : (
        <button
          type="button"
          className="mt-2 min-h-6 font-semibold text-accent underline"
          aria-expanded={false}
          onClick={() => setAsking(true)}
        >
          {text.later}
        </button>
      )}
    </section>
  );
}
