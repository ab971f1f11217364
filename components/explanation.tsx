import type { ReactNode } from 'react';
import { explanationText } from '../lib/text/explanation-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { CaseChange } from '../lib/views/case-change.ts';
import type { DeadlineLine, Explanation as ExplanationOfCase } from '../lib/views/explanation.ts';
import { Badge } from './badge.tsx';
import { Contradictions } from './contradictions.tsx';
import { DeadlineRow } from './deadline-row.tsx';
import { Interviews } from './interviews.tsx';
import { LawBox } from './law-box.tsx';
import { Section } from './section.tsx';
import { SettledChoices } from './settled-choices.tsx';
import { Timeline } from './timeline.tsx';

export interface ExplanationProps {
  view: ExplanationOfCase;
  language: Language;
  /** id of the heading, by which the surface around it is labelled */
  headingId: string;
  /** what can be done now, the most useful first */
  actions: ReactNode;
  /** workflows, texts and offers that help with the case */
  guidance?: ReactNode;
  /** shows a rule in the rule book */
  onOpenRule: (rule: string) => void;
  /** Changes the case; `view` is then another one. Rejects what could not be kept. */
  onChange: (change: CaseChange) => Promise<void>;
}

/** Why a case has its badge, and what now: the sentence first, then the working, the law, the actions, the rest. */
export function Explanation({ view, language, headingId, actions, guidance, onOpenRule, onChange }: ExplanationProps) {
  const text = explanationText[language];
  return (
    <article>
      <header className="px-4 pt-3 pb-3">
        {/* Room for the button that closes. */}
        <p className="pr-9 text-xs text-soft">{view.caseLine}</p>
        <h2 id={headingId} className="mt-1.5 text-lg font-semibold">
          <span className="mb-1 block text-sm">
            <Badge view={view.badge} beside />
          </span>
          {view.sentence}
        </h2>
        {view.advice.map((line) => (
          <p key={line} className="mt-2 border-l-4 border-soon-line pl-2 text-sm">
            {line}
          </p>
        ))}
      </header>
      <Contradictions contradictions={view.contradictions} language={language} onChange={onChange} />
      {view.timeline.length > 0 && (
        <Section title={text[view.timeline.some(isDue) ? 'steps.title' : 'steps.title.noDate']}>
          <Timeline steps={view.timeline} />
        </Section>
      )}
      <Interviews view={view.interviews} language={language} onChange={onChange} />
      {view.fulfilment && (
        <Section title={text['fulfilled.title']}>
          <p>{view.fulfilment}</p>
        </Section>
      )}
      {view.law && (
        <Section title={text['law.title']}>
          <LawBox law={view.law} language={language} onOpenRule={onOpenRule} />
        </Section>
      )}
      <div className="border-t border-line px-4 py-3">{actions}</div>
      {guidance}
      <SettledChoices settled={view.settled} language={language} onChange={onChange} />
      <Lines title={text['others.title']} lines={view.others} />
      <Lines title={text['others.duties']} lines={view.duties} />
      <Lines title={text['others.figures']} lines={view.indicators} />
    </article>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly DeadlineLine[] }) {
  if (lines.length === 0) return null;
  return (
    <Section title={title}>
      <ul>
        {lines.map((line, index) => (
          <DeadlineRow key={index} {...line} />
        ))}
      </ul>
    </Section>
  );
}

function isDue({ kind }: ExplanationOfCase['timeline'][number]): boolean {
  return kind === 'due';
}
