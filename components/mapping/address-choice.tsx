import type { Language } from '../../lib/text/language.ts';
import { mappingText } from '../../lib/text/mapping-text.ts';

export interface AddressChoiceProps {
  site: string;
  /** a way with stars, such as `/liste/*` */
  path: string;
  /** the way as it is on the page now */
  actual: string;
  language: Language;
  onPath: (path: string) => void;
}

/** Which addresses a page is read at: each step is itself, or anything. */
export function AddressChoice({ site, path, actual, language, onPath }: AddressChoiceProps) {
  const text = mappingText[language];
  const steps = path.split('/');
  const own = actual.split('/');
  const turned = (index: number) =>
    steps.map((step, at) => (at !== index ? step : step === '*' ? own[at] : '*')).join('/');
  return (
    <fieldset>
      <legend className="text-sm font-semibold">{text['save.address']}</legend>
      <p className="flex flex-wrap items-center gap-0.5 font-semibold break-all">
        <span className="text-soft">{site}</span>
        {steps.slice(1).map((step, index) => (
          <span key={index}>
            /
            {step === '' ? null : (
              <button
                type="button"
                aria-pressed={step === '*'}
                aria-label={text['save.address.step'](own[index + 1] ?? step)}
                className="mx-0.5 min-h-6 min-w-6 rounded-control border border-edge bg-ground px-1 aria-pressed:bg-accent-soft aria-pressed:text-accent"
                onClick={() => onPath(turned(index + 1))}
              >
                {step}
              </button>
            )}
          </span>
        ))}
      </p>
      <p className="mt-0.5 text-xs text-soft">{text['save.address.hint']}</p>
    </fieldset>
  );
}
