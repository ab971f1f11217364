import type { ReactNode } from 'react';
import { procedureText } from '../lib/text/procedure-text.ts';
import { sidePanelText } from '../lib/text/side-panel-text.ts';
import type { ProcedureChoiceView } from '../lib/views/procedure-view.ts';
import type { SidePanelView } from '../lib/views/side-panel.ts';
import { AdviserCard } from './adviser-card.tsx';
import { Badge } from './badge.tsx';
import { ProcedureSteps, type ProcedureStepsProps } from './procedure-steps.tsx';
import { Section } from './section.tsx';
import { WorkflowLinks } from './workflow-links.tsx';

export interface SidePanelProps extends Omit<ProcedureStepsProps, 'view' | 'language'> {
  view: SidePanelView;
  /** opens another procedure */
  onChoose: (procedure: string) => void;
  /** the deadline as something to practise on; it stands above the steps */
  practice?: ReactNode;
  /** the deadline is not shown yet, for the reader is to work it out first */
  isHeldBack?: boolean;
  /** what stands below the steps */
  children?: ReactNode;
}

/** What is the next step in this case? What is due first, then the steps, then what else helps. */
export function SidePanel({ view, onChoose, practice, isHeldBack = false, children, ...steps }: SidePanelProps) {
  const { language, open } = view;
  const text = sidePanelText[language];
  return (
    <div className="bg-card">
      <header className="border-b border-line px-4 py-3">
        <p className="text-xs text-soft">{view.caseLine}</p>
        {isHeldBack ? (
          <h1 className="mt-1 font-semibold">{text['panel.title']}</h1>
        ) : (
          <>
            <p className="mt-1">
              <Badge view={view.badge} beside />
            </p>
            <h1 className="mt-1 font-semibold">{view.sentence}</h1>
            {view.advice.map((line) => (
              <p key={line} className="mt-1 border-l-4 border-soon-line pl-2 text-xs">
                {line}
              </p>
            ))}
          </>
        )}
      </header>
      {practice}
      {open && (
        <section aria-labelledby="open-procedure" className="px-2 py-3">
          <p className="px-2 text-xs text-soft">
            {open.position} · {open.because}
          </p>
          <h2 id="open-procedure" tabIndex={-1} lang="da" className="px-2 pb-1 text-lg font-semibold">
            {open.title}
          </h2>
          {open.onlyFor && (
            <p className="mx-2 mb-1 border-l-4 border-soon-line pl-2 text-sm font-semibold">{open.onlyFor}</p>
          )}
          <ProcedureSteps view={open} language={language} {...steps} />
        </section>
      )}
      {children}
      {view.adviser && <AdviserCard view={view.adviser} />}
      {view.ombudsman && <AdviserCard view={view.ombudsman} />}
      <Choices choices={view.others} title={procedureText[language]['procedure.others']} onChoose={onChoose} />
      {view.workflows.length > 0 && (
        <Section title={text['workflows.title']}>
          <WorkflowLinks links={view.workflows} language={language} />
        </Section>
      )}
    </div>
  );
}

interface ChoicesProps {
  choices: readonly ProcedureChoiceView[];
  title: string;
  onChoose: (procedure: string) => void;
}

function Choices({ choices, title, onChoose }: ChoicesProps) {
  if (choices.length === 0) return null;
  return (
    <Section title={title}>
      <ul className="space-y-2">
        {choices.map(({ id, title, because, onlyFor, progress }) => (
          <li key={id}>
            <button
              type="button"
              lang="da"
              onClick={() => onChoose(id)}
              className="min-h-6 text-left font-semibold text-accent underline"
            >
              {title}
            </button>
            <p className="text-xs text-soft">{[because, progress, onlyFor].filter(Boolean).join(' · ')}</p>
          </li>
        ))}
      </ul>
    </Section>
  );
}
