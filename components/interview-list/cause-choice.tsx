import { useId, useState } from 'react';
import { lateCauses, type LateCause } from '../../lib/plan/causes.ts';
import type { Language } from '../../lib/text/language.ts';
import { interviewListText } from '../../lib/text/interview-list-text.ts';
import type { CauseView } from '../../lib/views/interview-list.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';

export interface CauseChoiceProps {
  causes: readonly CauseView[];
  language: Language;
  /** Keeps what was clicked; null takes it back. Rejects what could not be kept. */
  onChoose: (of: CauseView, cause: LateCause | null) => Promise<void>;
}

/** Why something was late, with one click; what the case shows is chosen beforehand, and said to be a suggestion. */
export function CauseChoice({ causes, language, onChoose }: CauseChoiceProps) {
  const text = interviewListText[language];
  const id = useId();
  const [failed, setFailed] = useState(false);
  if (causes.length === 0) return null;
  const choose = (of: CauseView, cause: LateCause | null) => {
    setFailed(false);
    onChoose(of, cause).catch((error: unknown) => {
      console.warn('Rettidig:', error);
      setFailed(true);
    });
  };
  return (
    <OptionSection title={text['cause.title']}>
      <p className="text-sm text-soft">{text['cause.why']}</p>
      {causes.map((one) => (
        <fieldset key={`${one.rule} ${one.due}`} className="mt-3">
          <legend className="font-semibold">{one.what}</legend>
          <div className="mt-1 flex flex-wrap gap-x-4 gap-y-1">
            {lateCauses.map((cause) => (
              <label key={cause} className="flex min-h-7 items-center gap-2">
                <input
                  type="radio"
                  name={`${id} ${one.rule} ${one.due}`}
                  checked={one.chosen === cause}
                  onChange={() => choose(one, cause)}
                  // What is suggested is said by a person where it is clicked all the same.
                  onClick={() => one.fromEvents && one.chosen === cause && choose(one, cause)}
                />
                {text[`cause.${cause}`]}
                {one.fromEvents && one.chosen === cause && (
                  <span className="text-sm text-soft">({text['cause.suggested']})</span>
                )}
              </label>
            ))}
          </div>
          {one.fromEvents && one.chosen !== null && (
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-soft">
              {text[one.chosen === 'wrong-data' ? 'cause.fromSources' : 'cause.fromEvents']}
              <Button onClick={() => choose(one, one.chosen)}>{text['cause.confirm']}</Button>
            </p>
          )}
          {one.chosen !== null && !one.fromEvents && (
            <button
              type="button"
              className="min-h-6 text-sm font-semibold text-accent underline"
              onClick={() => choose(one, null)}
            >
              {text['cause.takeBack']}
            </button>
          )}
        </fieldset>
      ))}
      <p role="status" className="text-sm font-semibold text-over">
        {failed && text['case.failed']}
      </p>
    </OptionSection>
  );
}
