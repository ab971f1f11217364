import { useId, useState } from 'react';
import { diagnosisText } from '../../lib/text/diagnosis-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';

export interface FaultReportProps {
  /** plain text, as it goes to the clipboard */
  report: string;
  language: Language;
  /** @returns whether the text is in the clipboard */
  copy: (text: string) => Promise<boolean>;
}

/** The report stands there to be read before anyone copies it. */
export function FaultReport({ report, language, copy }: FaultReportProps) {
  const text = diagnosisText[language];
  const id = useId();
  const [done, setDone] = useState<'copied' | 'failed' | null>(null);
  return (
    <OptionSection title={text['report.title']}>
      <p id={id} className="mb-2 text-soft">
        {text['report.why']}
      </p>
      <textarea
        readOnly
        rows={12}
        aria-label={text['report.title']}
        aria-describedby={id}
        value={report}
        className="w-full rounded-control border border-edge bg-ground p-2 text-xs"
      />
      <div className="mt-2 flex flex-wrap items-center gap-2">
        <Button look="primary" onClick={async () => setDone((await copy(report)) ? 'copied' : 'failed')}>
          {text['report.copy']}
        </Button>
        <span role="status" className="text-sm text-soft">
          {done && text[done === 'copied' ? 'report.copied' : 'report.notCopied']}
        </span>
      </div>
    </OptionSection>
  );
}
