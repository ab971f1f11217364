import { useId, useState } from 'react';
import type { Language } from '../lib/text/language.ts';
import { procedureText } from '../lib/text/procedure-text.ts';
import type { ProcedureView, StepView } from '../lib/views/procedure-view.ts';
import { Button } from './button.tsx';
import { TextPreview } from './copy-text.tsx';
import { GuidanceLink } from './workflow-links.tsx';

/** What came of asking where a field is. */
export interface FieldShown {
  shown: boolean;
  /** where it is known to be */
  pages: readonly string[];
}

export interface ProcedureStepsProps {
  view: ProcedureView;
  language: Language;
  /** ticks a step, or takes the tick away; rejects what could not be kept */
  onTick: (step: string, isDone: boolean) => Promise<void>;
  onAgain: () => Promise<void>;
  /** draws a ring around the field of that meaning */
  onShow: (field: string) => Promise<FieldShown>;
  copy: (text: string) => Promise<boolean>;
}

/** A procedure: its steps in order, the next one open with why, the paragraph, what helps and where it is done. */
export function ProcedureSteps({ view, language, onTick, onAgain, onShow, copy }: ProcedureStepsProps) {
  const text = procedureText[language];
  const [failed, setFailed] = useState(false);
  const attempt = (saving: Promise<void>) => {
    setFailed(false);
    saving.catch((error: unknown) => {
      console.warn('Rettidig:', error);
      setFailed(true);
    });
  };
  return (
    <>
      <ol aria-label={text['procedure.steps']} lang="da">
        {view.steps.map((step) => (
          // Another round, or a step that has become the next, opens anew.
          <Step
            key={`${view.id} ${view.since} ${step.id} ${step.isNext}`}
            {...{ step, language, onShow, copy }}
            onTick={(isDone) => attempt(onTick(step.id, isDone))}
          />
        ))}
      </ol>
      <p role="status" className="px-2 text-sm font-semibold text-over">
        {failed && text['step.saveFailed']}
      </p>
      {view.isDone && (
        <div className="mx-2 mt-2 rounded-control border border-line bg-ground p-3">
          <p className="text-sm">{text['procedure.doneText']}</p>
          <Button className="mt-2" onClick={() => attempt(onAgain())}>
            {text['procedure.again']}
          </Button>
        </div>
      )}
      <p className="mt-2 px-2 text-xs text-soft" lang="da">
        {view.meta}
      </p>
    </>
  );
}

interface StepProps extends Pick<ProcedureStepsProps, 'language' | 'onShow' | 'copy'> {
  step: StepView;
  onTick: (isDone: boolean) => void;
}

function Step({ step, language, onTick, onShow, copy }: StepProps) {
  const text = procedureText[language];
  const id = useId();
  const [isOpen, setOpen] = useState(step.isNext);
  const { what, done, isNext } = step;
  return (
    <li
      aria-current={isNext ? 'step' : undefined}
      className={`flex gap-2 rounded-card border px-2 py-1.5 ${isNext ? 'border-accent bg-accent-soft' : 'border-transparent forced-colors:border-[Canvas]'}`}
    >
      <Tick step={step} label={text['step.tick'](what)} onTick={onTick} />
      <div className="min-w-0 flex-1">
        <button
          type="button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
          className={`min-h-6 w-full text-left ${isNext ? 'font-semibold' : ''}`}
        >
          {what}
        </button>
        {done && <p className="text-xs text-soft">{done.words}</p>}
        <div id={id} hidden={!isOpen}>
          {isOpen && <StepBody {...{ step, language, onShow, copy }} />}
        </div>
      </div>
    </li>
  );
}

/** A round box with the step's number, ticked when it is done; what the case itself shows cannot be taken back here. */
function Tick({ step, label, onTick }: { step: StepView; label: string; onTick: (isDone: boolean) => void }) {
  const { done, number, isNext } = step;
  const colours = done
    ? 'border-ok bg-ok text-card'
    : isNext
      ? 'border-accent bg-accent text-on-accent'
      : 'border-edge';
  return (
    <span className={`relative grid size-6 flex-none place-items-center rounded-full border text-xs ${colours}`}>
      <input
        type="checkbox"
        aria-label={label}
        checked={done !== null}
        // Disabled, it could not be reached, and would not be read out.
        aria-disabled={done !== null && !done.byHand}
        onChange={({ target }) => (done === null || done.byHand) && onTick(target.checked)}
        className="absolute inset-0 size-full cursor-pointer appearance-none rounded-full"
      />
      <span aria-hidden="true" className="pointer-events-none">
        {done ? '✓' : number}
      </span>
    </span>
  );
}

function StepBody({ step, language, onShow, copy }: Omit<StepProps, 'onTick'>) {
  const text = procedureText[language];
  const { why, citation, workflow, tool, field, where } = step;
  const [shown, setShown] = useState<FieldShown | null>(null);
  const [isTextOpen, setTextOpen] = useState(false);
  const textId = useId();
  return (
    <div className="mt-0.5 text-sm">
      <p className="text-soft">{why}</p>
      {citation && <p className="mt-1 text-xs text-soft">{citation}</p>}
      <p className="mt-1">{where}</p>
      {(workflow || tool) && (
        <p className="mt-1">
          {workflow && (
            <span className="mr-3">
              {text['step.workflow']}: <GuidanceLink link={workflow} language={language} />
            </span>
          )}
          {tool && (
            <span>
              {text['step.tool']}: <GuidanceLink link={tool} language={language} />
            </span>
          )}
        </p>
      )}
      <div className="mt-2 flex flex-wrap gap-2">
        {step.text && (
          <Button aria-expanded={isTextOpen} aria-controls={textId} onClick={() => setTextOpen(!isTextOpen)}>
            {text['step.text']}
          </Button>
        )}
        {field && (
          <Button onClick={async () => setShown(await onShow(field).catch(() => ({ shown: false, pages: [] })))}>
            {text['step.show']}
          </Button>
        )}
      </div>
      <p role="status" className="mt-1 text-sm" lang={language}>
        {shown?.shown && text['step.shown']}
        {shown && !shown.shown && (
          <>
            {text['step.notShown']} {shown.pages.length > 0 && text['step.pages'](shown.pages)} {where}
          </>
        )}
      </p>
      {step.text && (
        <div id={textId} hidden={!isTextOpen}>
          {isTextOpen && <TextPreview one={step.text} language={language} copy={copy} />}
        </div>
      )}
    </div>
  );
}
