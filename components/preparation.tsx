import type { GoalId } from '../lib/guidance/progress.ts';
import type { Language } from '../lib/text/language.ts';
import { preparationText } from '../lib/text/preparation-text.ts';
import type { PreparationView } from '../lib/views/preparation.ts';

export interface PreparationProps {
  view: PreparationView;
  language: Language;
  /** keeps which of the goals were met */
  onCheck: (goals: GoalId[]) => void;
}

/** What to know before an interview, and three questions to oneself after it. */
export function Preparation({ view, language, onCheck }: PreparationProps) {
  const text = preparationText[language];
  const { check } = view;
  return (
    <details open={check !== null} className="border-t border-line px-4 py-3">
      <summary className="min-h-6 font-semibold">
        <h3 className="inline">{view.title}</h3>
      </summary>
      {view.due && (
        <>
          <h4 className="mt-2 text-xs font-semibold text-soft">{text['preparation.due']}</h4>
          <p className="text-sm">{view.due}</p>
        </>
      )}
      <h4 className="mt-2 text-xs font-semibold text-soft">{view.sinceTitle}</h4>
      {view.since.length === 0 ? <p className="text-sm">{text['preparation.nothing']}</p> : <List lines={view.since} />}
      {view.guide.length > 0 && (
        <div lang="da">
          <h4 className="mt-2 text-xs font-semibold text-soft" lang={language}>
            {text['preparation.guide']}
          </h4>
          <List lines={view.guide} />
        </div>
      )}
      {check && (
        <fieldset className="mt-3">
          <legend className="text-sm font-semibold">{text['check.title']}</legend>
          <p className="text-xs text-soft">{text['check.why']}</p>
          {check.goals.map(({ id, words, isMet }) => (
            <label key={id} className="flex min-h-6 items-center gap-2 text-sm">
              <input
                type="checkbox"
                checked={isMet}
                onChange={({ target }) => {
                  const met = check.goals.filter((goal) => (goal.id === id ? target.checked : goal.isMet));
                  onCheck(met.map((goal) => goal.id));
                }}
              />
              {words}
            </label>
          ))}
        </fieldset>
      )}
    </details>
  );
}

function List({ lines }: { lines: readonly string[] }) {
  return (
    <ul className="list-disc pl-4 text-sm">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
