import { useEffect, useLayoutEffect, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { CaseGuidance } from '../../components/case-guidance.tsx';
import { CopyCalculation } from '../../components/copy-calculation.tsx';
import { EscapeFirst, type HoldEscape } from '../../components/escape-first.ts';
import { Explanation } from '../../components/explanation.tsx';
import { Note } from '../../components/note.tsx';
import { StepsButton, type StepsButtonProps } from '../../components/steps-button.tsx';
import { explanationText } from '../../lib/text/explanation-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { panelText } from '../../lib/text/panel-text.ts';
import type { CaseChange } from '../../lib/views/case-change.ts';
import type { ExplanationView } from '../../lib/views/explanation.ts';
import { sentenceId } from './panel-window.ts';

export interface PanelProps {
  /** case reference */
  caseRef: string;
  /** asks for this case; another case is another panel */
  explain: () => Promise<ExplanationView>;
  /** changes this case and gives the explanation as it is then; rejects what could not be kept */
  change: (change: CaseChange) => Promise<ExplanationView>;
  /** what to speak until the answer tells */
  language: Language;
  copy: (text: string) => Promise<boolean>;
  /** shows a rule in the rule book, in another tab */
  onOpenRule: (rule: string) => void;
  /** shows the case in the side panel */
  onSteps: StepsButtonProps['onSteps'];
  onClose: () => void;
  /** called before each paint, with what the dialog is called */
  onDrawn: (label: string) => void;
  /** called when a change is on screen: what had the focus may have gone with what stood there before */
  onChanged: () => void;
  /** told what Escape closes before it closes the panel */
  holdEscape: HoldEscape;
}

type Answer = { state: 'waiting' } | { state: 'answered'; view: ExplanationView } | { state: 'failed' };

/** What stands in the panel: at once that it is being worked out, then the explanation, or why there is none. */
export function Panel({ caseRef, explain, change, language, copy, holdEscape, ...on }: PanelProps) {
  const { onOpenRule, onSteps, onClose, onDrawn, onChanged } = on;
  const [attempt, setAttempt] = useState(0);
  const [answer, setAnswer] = useState<Answer>({ state: 'waiting' });
  useEffect(() => {
    let left = false;
    explain().then(
      (view) => !left && setAnswer({ state: 'answered', view }),
      (error: unknown) => {
        console.warn('Rettidig:', error);
        if (!left) setAnswer({ state: 'failed' });
      },
    );
    return () => {
      left = true;
    };
  }, [explain, attempt]);

  const spoken = answer.state === 'answered' ? answer.view.language : language;
  const text = explanationText[spoken];
  useLayoutEffect(() => {
    onDrawn(panelText[spoken]['panel.label'](caseRef));
  });
  const [changes, setChanges] = useState(0);
  // After the effects of what is shown, which know better where the focus belongs.
  useEffect(() => {
    if (changes > 0) onChanged();
  }, [onChanged, changes]);

  async function changeCase(what: CaseChange) {
    const view = await change(what);
    setAnswer({ state: 'answered', view });
    setChanges((before) => before + 1);
  }

  return (
    <div lang={spoken}>
      {/* Stays in reach while the rest scrolls, and takes no height. */}
      <div className="sticky top-0 z-10 flex h-0 justify-end">
        <button
          type="button"
          aria-label={text['panel.close']}
          onClick={onClose}
          className="m-1.5 size-6 flex-none rounded-control bg-card text-soft hover:bg-ground"
        >
          <svg viewBox="0 0 12 12" aria-hidden="true" className="m-auto size-3 fill-none stroke-current stroke-2">
            <path d="M2 2l8 8M10 2l-8 8" />
          </svg>
        </button>
      </div>
      {content()}
    </div>
  );

  function content() {
    switch (answer.state) {
      case 'waiting':
        return (
          <p role="status" className="px-4 py-6 text-soft">
            {panelText[spoken]['panel.loading']}
          </p>
        );
      case 'failed':
        return (
          <div role="alert">
            <Note title={text['panel.failed']} text={text['panel.failed.next']}>
              <Button
                look="primary"
                onClick={() => {
                  setAnswer({ state: 'waiting' });
                  setAttempt(attempt + 1);
                }}
              >
                {text['panel.retry']}
              </Button>
            </Note>
          </div>
        );
      case 'answered':
        return answer.view.found ? (
          <EscapeFirst value={holdEscape}>
            <Explanation
              view={answer.view}
              language={spoken}
              headingId={sentenceId}
              onOpenRule={onOpenRule}
              onChange={changeCase}
              guidance={
                answer.view.guidance && <CaseGuidance view={answer.view.guidance} language={spoken} copy={copy} />
              }
              actions={
                <div className="flex flex-wrap items-start gap-2">
                  <StepsButton language={spoken} onSteps={onSteps} />
                  <CopyCalculation calculation={answer.view.calculation} language={spoken} copy={copy} />
                </div>
              }
            />
          </EscapeFirst>
        ) : (
          <Note title={answer.view.sentence} text={answer.view.next} titleId={sentenceId} />
        );
    }
  }
}
