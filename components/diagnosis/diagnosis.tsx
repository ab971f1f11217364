import { diagnosisText } from '../../lib/text/diagnosis-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { DiagnosisView, FrameView, NextAction } from '../../lib/views/diagnosis-view.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { ConditionList } from './condition-list.tsx';
import { Coverage } from './coverage.tsx';
import { FaultReport } from './fault-report.tsx';
import { FieldTable } from './field-table.tsx';

export interface DiagnosisProps {
  view: DiagnosisView;
  report: string;
  /** it is being looked at anew */
  busy: boolean;
  /** what went wrong with the last action, in words; null = nothing */
  trouble: string | null;
  language: Language;
  onAgain: () => void;
  onAct: (action: NextAction) => void;
  /** finds the lost fields of a frame again; what it shows is the entrypoint's to say */
  repair: (frame: FrameView, index: number) => React.ReactNode;
  copy: (text: string) => Promise<boolean>;
}

/** Why is there no badge here, or why this one? */
export function Diagnosis({ view, report, busy, trouble, language, onAgain, onAct, repair, copy }: DiagnosisProps) {
  const text = diagnosisText[language];
  return (
    <>
      <div className="mt-2 flex flex-wrap items-center justify-between gap-2">
        <p role="status" className="min-w-0 flex-1 basis-56 text-lg">
          {busy ? text['diagnosis.working'] : view.sentence}
        </p>
        <Button disabled={busy} onClick={onAgain}>
          {text['diagnosis.again']}
        </Button>
      </div>
      <p role="alert" className="text-over">
        {trouble}
      </p>
      {view.frames.map((frame, index) => (
        <Frame key={frame.id} {...{ frame, language, onAct }} repair={repair(frame, index)} />
      ))}
      <FaultReport {...{ report, language, copy }} />
    </>
  );
}

type FrameProps = { frame: FrameView; repair: React.ReactNode } & Pick<DiagnosisProps, 'language' | 'onAct'>;

function Frame({ frame, language, onAct, repair }: FrameProps) {
  const text = diagnosisText[language];
  const { title, place, conditions, coverage, fields } = frame;
  return (
    <OptionSection title={title}>
      <p className="mb-2 text-sm break-all text-soft">{place}</p>
      {repair}
      <ConditionList {...{ conditions, language, onAct }} />
      {coverage && (
        <Part title={text['coverage.title']}>
          <Coverage view={coverage} language={language} />
        </Part>
      )}
      {fields.length > 0 && (
        <Part title={text['fields.title']}>
          <FieldTable fields={fields} language={language} />
        </Part>
      )}
    </OptionSection>
  );
}

function Part({ title, children }: { title: string; children: React.ReactNode }) {
  return (
    <div className="mt-3 border-t border-line pt-3">
      <h3 className="mb-2 font-semibold">{title}</h3>
      {children}
    </div>
  );
}
