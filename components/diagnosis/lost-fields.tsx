import { useState, type ReactNode } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { lostFieldText } from '../../lib/text/lost-field-text.ts';
import type { LostLine } from '../../lib/views/diagnosis-view.ts';
import { Button } from '../button.tsx';

/** A place on the page where the field may stand now. */
export interface CandidateLine {
  id: string;
  /** the page's words for it */
  words: string;
  /** of so many rows, in how many something stands there, and in how many of those it fits */
  rows: number;
  filled: number;
  fits: number;
}

export interface LostFieldsProps {
  lost: readonly LostLine[];
  /** the field whose repair is open; null = none */
  open: string | null;
  /** of the open field; null = the page is being looked at */
  candidates: readonly CandidateLine[] | null;
  /** the municipality's set-up cannot be changed here */
  locked: boolean;
  language: Language;
  onOpen: (field: string) => void;
  /** Saves; rejects where that could not be done. */
  onChoose: (field: string, candidate: CandidateLine) => Promise<void>;
}

/** Fields that the page used to have: each can be found again among what the page shows now. */
export function LostFields({ lost, open, candidates, locked, language, onOpen, onChoose }: LostFieldsProps) {
  const text = lostFieldText[language];
  if (lost.length === 0) return null;
  return (
    <div className="mb-3 rounded-card border border-soon-line bg-soon-soft p-3">
      <h3 className="font-semibold">{text['lost.title']}</h3>
      <ul className="divide-y divide-soon-line">
        {lost.map((line) => (
          <li key={line.field} className="py-2">
            <div className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1">
              <p className="min-w-0">
                <span className="font-semibold">{text['lost.field'](line.label)}</span>
                <span className="block text-sm text-soft">{line.words}</span>
              </p>
              {open !== line.field && !locked && (
                <Button onClick={() => onOpen(line.field)}>{text['lost.find'](line.label)}</Button>
              )}
            </div>
            {locked && <p className="text-sm">{text['lost.locked']}</p>}
            {open === line.field && !locked && (
              <Candidates {...{ line, candidates, language }} onChoose={(one) => onChoose(line.field, one)} />
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}

interface CandidatesProps extends Pick<LostFieldsProps, 'candidates' | 'language'> {
  line: LostLine;
  onChoose: (candidate: CandidateLine) => Promise<void>;
}

function Candidates({ line, candidates, language, onChoose }: CandidatesProps) {
  const text = lostFieldText[language];
  const [failed, setFailed] = useState(false);
  if (candidates === null) return <p role="status">{text['lost.looking']}</p>;
  if (candidates.length === 0) {
    return (
      <Framed>
        <p className="font-semibold">{text['lost.none']}</p>
        <p>{text['lost.none.next']}</p>
      </Framed>
    );
  }
  return (
    <Framed>
      <h4 className="font-semibold">{text['lost.choose'](line.label)}</h4>
      <p className="text-sm text-soft">{text['lost.choose.why']}</p>
      <ul className="mt-1">
        {candidates.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
            <Button
              look={one === candidates[0] ? 'primary' : 'plain'}
              onClick={() => {
                setFailed(false);
                onChoose(one).catch(() => setFailed(true));
              }}
            >
              {text['lost.candidate'](one.words)}
            </Button>
            <span className="text-sm text-soft">
              {text['lost.candidate.filled'](one.filled, one.rows)}
              {', '}
              {text['lost.candidate.fits'](one.fits, one.filled)}
            </span>
          </li>
        ))}
      </ul>
      <p role="alert" className="text-over">
        {failed && text['lost.failed']}
      </p>
    </Framed>
  );
}

function Framed({ children }: { children: ReactNode }) {
  return <div className="mt-2 rounded-card border border-line bg-card p-3 text-ink">{children}</div>;
}
