import { useRef, useState } from 'react';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { Language } from '../../lib/text/language.ts';
import { planningText } from '../../lib/text/planning-text.ts';
import type { ProposedLine, SpreadView } from '../../lib/views/planning.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { CaseLine } from './case-line.tsx';
import { LongList } from './long-list.tsx';

export interface SpreadActions {
  /** Keeps the day as a proposal. Rejects what could not be kept. */
  onAccept: (caseId: string, on: IsoDate) => Promise<void>;
  onDrop: (caseId: string) => Promise<void>;
  /** Writes down that the interview is agreed for the day. */
  onAgreed: (caseId: string, on: IsoDate) => Promise<void>;
}

export interface SpreadListProps extends SpreadActions {
  view: SpreadView;
  language: Language;
}

/** A day for each case that misses an interview: what cannot be saved first, then what is proposed, then what was accepted. */
export function SpreadList({ view, language, onAccept, onDrop, onAgreed }: SpreadListProps) {
  const text = planningText[language];
  const { lead, unsaved, proposed, accepted } = view;
  const [told, setTold] = useState<{ words: string; failed: boolean } | null>(null);
  const [busy, setBusy] = useState(false);
  const status = useRef<HTMLParagraphElement>(null);

  async function act(saving: () => Promise<void>, words: string) {
    setBusy(true);
    try {
      await saving();
      setTold({ words, failed: false });
    } catch (error) {
      console.warn('Rettidig:', error);
      setTold({ words: text['planning.failed'], failed: true });
    } finally {
      setBusy(false);
      // The line that was clicked may be gone; what came of it is where the reader goes on.
      status.current?.focus();
    }
  }

  const accept = ({ caseId, who, on, when }: Pick<ProposedLine, 'caseId' | 'who' | 'when'> & { on: IsoDate }) => (
    <Button
      disabled={busy}
      aria-label={text['spread.accept.label'](when, who)}
      onClick={() => void act(() => onAccept(caseId, on), text['spread.saved'](when, who))}
    >
      {text['spread.accept']}
    </Button>
  );

  return (
    <OptionSection title={text['spread.title']}>
      <p className="font-semibold">{lead ?? text['spread.none']}</p>
      <p className="mt-1 text-sm text-soft">{text['spread.how']}</p>
      <p
        ref={status}
        tabIndex={-1}
        role="status"
        className={`mt-1 text-sm font-semibold focus-visible:outline-none ${told?.failed ? 'text-over' : ''}`}
      >
        {told?.words}
      </p>
      {unsaved.length > 0 && (
        <>
          <h3 className="mt-3 text-sm font-semibold text-over">{text['spread.unsaved']}</h3>
          <LongList items={unsaved} language={language} label={text['spread.unsaved']}>
            {(one) => (
              <CaseLine
                key={one.caseId}
                one={one}
                day={one.on && { on: one.on, words: one.when }}
                what={one.what}
                problem={one.why}
              >
                {one.on && accept({ ...one, on: one.on })}
              </CaseLine>
            )}
          </LongList>
        </>
      )}
      {proposed.length > 0 && (
        <>
          <h3 className="mt-3 text-sm font-semibold">{text['spread.proposed']}</h3>
          <LongList items={proposed} language={language} label={text['spread.proposed']}>
            {(one) => (
              <CaseLine key={one.caseId} one={one} day={{ on: one.on, words: one.when }} what={one.what}>
                {accept(one)}
              </CaseLine>
            )}
          </LongList>
        </>
      )}
      {accepted.length > 0 && (
        <>
          <h3 className="mt-3 text-sm font-semibold">{text['spread.accepted']}</h3>
          <LongList items={accepted} language={language} label={text['spread.accepted']}>
            {(one) => (
              <CaseLine
                key={one.caseId}
                one={one}
                day={{ on: one.on, words: one.when }}
                what={one.what}
                problem={one.problem}
              >
                {one.canAgree && (
                  <Button
                    disabled={busy}
                    aria-label={text['spread.agreed.label'](one.day, one.who)}
                    onClick={() => void act(() => onAgreed(one.caseId, one.on), text['spread.noted'](one.day, one.who))}
                  >
                    {text['spread.agreed']}
                  </Button>
                )}
                <Button
                  disabled={busy}
                  aria-label={text['spread.drop.label'](one.who)}
                  onClick={() => void act(() => onDrop(one.caseId), text['spread.dropped'](one.who))}
                >
                  {text['spread.drop']}
                </Button>
              </CaseLine>
            )}
          </LongList>
        </>
      )}
    </OptionSection>
  );
}
