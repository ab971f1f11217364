import { diagnosisText } from '../../lib/text/diagnosis-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { CoverageView } from '../../lib/views/diagnosis-view.ts';

/** How many of the page's cases have a clear answer, why the others have none, and what would help most. */
export function Coverage({ view, language }: { view: CoverageView; language: Language }) {
  const text = diagnosisText[language];
  return (
    <>
      <p>
        <span className="font-semibold">{view.clear}</span> <span className="text-soft">· {view.read}</span>
      </p>
      {view.helps && (
        <div className="mt-2 rounded-card border border-line bg-accent-soft p-2">
          <p className="font-semibold">{text['coverage.helps']}</p>
          <p>{view.helps.words}</p>
          {view.helps.todo && <p className="text-sm text-soft">{view.helps.todo}</p>}
        </div>
      )}
      {view.reasons.length > 0 && (
        <>
          <p className="mt-2 font-semibold">{text['coverage.unclear']}</p>
          <ul className="list-disc pl-5">
            {view.reasons.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </>
      )}
      <p className="mt-2 text-sm text-soft">{text['coverage.badge']}</p>
    </>
  );
}
