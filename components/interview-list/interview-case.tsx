import { useState, type ReactNode } from 'react';
import { interviewListText } from '../../lib/text/interview-list-text.ts';
import type { CaseChange } from '../../lib/views/case-change.ts';
import type { InterviewCaseView } from '../../lib/views/interview-list.ts';
import { Badge } from '../badge.tsx';
import { Button } from '../button.tsx';
import { Interviews } from '../interviews.tsx';

export interface InterviewCaseProps {
  view: InterviewCaseView;
  /** where all cases are */
  back: string;
  /** Changes the case; the view is then another one. Rejects what could not be kept. */
  onChange: (change: CaseChange) => Promise<void>;
  /** the next steps, and what was noted */
  children: ReactNode;
}

/** One case by its interviews: what is due, what to look at, all its interviews. */
export function InterviewCase({ view, back, onChange, children }: InterviewCaseProps) {
  const { language, who, badge, sentence, signals, moves, interviews } = view;
  const text = interviewListText[language];
  const [failed, setFailed] = useState(false);
  return (
    <>
      <p className="mt-1">
        <a href={back} className="font-semibold text-accent underline">
          {text['case.back']}
        </a>
      </p>
      <div className="mt-3 rounded-card border border-line bg-card">
        <div className="px-4 py-3">
          <h2 className="text-lg font-semibold">{who}</h2>
          <p className="mt-1">
            <Badge view={badge} beside />
          </p>
          <p className="mt-1 font-semibold">{sentence}</p>
          {signals.length > 0 && (
            <ul className="mt-2 border-l-4 border-soon-line pl-2 text-sm">
              {signals.map((one) => (
                <li key={one}>{one}</li>
              ))}
            </ul>
          )}
          {moves.map(({ from, fromWords, toWords, entry }) => (
            <p key={from} className="mt-2 flex flex-wrap items-center gap-2 text-sm">
              {text['case.moved.why']}
              <Button
                onClick={() => {
                  setFailed(false);
                  onChange({ kind: 'add', entry }).catch((error: unknown) => {
                    console.warn('Rettidig:', error);
                    setFailed(true);
                  });
                }}
              >
                {text['case.moved'](fromWords, toWords)}
              </Button>
            </p>
          ))}
          <p role="status" className="text-sm font-semibold text-over">
            {failed && text['case.failed']}
          </p>
        </div>
        <Interviews view={interviews} language={language} onChange={onChange} />
      </div>
      {children}
    </>
  );
}
