import { changesText } from '../../lib/text/changes-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { ChangesView, SideChoices } from '../../lib/views/changes.ts';
import { Button } from '../button.tsx';
import { Note } from '../note.tsx';
import { ChangeTable } from './change-table.tsx';
import { SideChooser } from './side-chooser.tsx';

export interface RuleChangesProps {
  /** null while it is worked out */
  view: ChangesView | null;
  sides: SideChoices;
  language: Language;
  onChoose: (sides: SideChoices) => void;
  onPrint: () => void;
}

/** What a change of the rules means for my cases: two sides to choose, what it comes to, and each case on a line. */
export function RuleChanges({ view, sides, language, onChoose, onPrint }: RuleChangesProps) {
  const text = changesText[language];
  return (
    <>
      <h1 className="text-xl font-semibold">{text['changes.title']}</h1>
      <p className="text-soft print:hidden">{text['changes.lead']}</p>
      <div className="mt-4 flex flex-wrap gap-4 print:hidden">
        <SideChooser
          title={text['changes.before']}
          side={sides.before}
          language={language}
          onChoose={(before) => onChoose({ ...sides, before })}
        />
        <SideChooser
          title={text['changes.after']}
          side={sides.after}
          language={language}
          onChoose={(after) => onChoose({ ...sides, after })}
        />
      </div>
      {view ? (
        <Outcome view={view} language={language} onPrint={onPrint} />
      ) : (
        <p role="status" className="mt-4 text-soft">
          {text['changes.loading']}
        </p>
      )}
    </>
  );
}

function Outcome({ view, language, onPrint }: Pick<RuleChangesProps, 'language' | 'onPrint'> & { view: ChangesView }) {
  const text = changesText[language];
  if (view.isEmpty) {
    return (
      <div className="mt-4 rounded-card border border-line bg-card">
        <Note title={text['changes.empty']} text={[...view.notes, text['changes.empty.next']].join(' ')} />
      </div>
    );
  }
  return (
    <div className="mt-4 rounded-card border border-line bg-card p-4 print:border-0 print:p-0">
      <div className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2">
        <p role="status" className="min-w-0 flex-1 basis-56 text-lg font-semibold">
          {view.summary}
        </p>
        <Button className="print:hidden" onClick={onPrint}>
          {text['changes.print']}
        </Button>
      </div>
      {view.notes.map((note) => (
        <p key={note} className="mt-2 border-l-4 border-soon-line pl-2 text-sm">
          {note}
        </p>
      ))}
      {view.groups.map(({ title, lines }) => (
        <ChangeTable key={title} title={title} lines={lines} columns={view.columns} language={language} />
      ))}
      <p className="mt-3 text-sm text-soft">{view.unchanged}</p>
      {view.ended.length > 0 && (
        <section className="mt-4 break-inside-avoid border-t border-line pt-3">
          <h2 className="font-semibold">{text['ended.title']}</h2>
          {view.ended.map(({ words, titles }) => (
            <div key={words} className="mt-1 text-sm">
              <p>{words}.</p>
              <ul className="mt-1 list-disc pl-5">
                {titles.map((title) => (
                  <li key={title}>{title}</li>
                ))}
              </ul>
            </div>
          ))}
        </section>
      )}
    </div>
  );
}
