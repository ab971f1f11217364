import { useId, useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { Button } from '../button.tsx';
import { RefusedFile } from '../refused-file.tsx';

/** What became of one file, in words. */
export type FileOutcome =
  | { kind: 'taken'; words: string }
  | { kind: 'refused'; title: string; text: string; lines: readonly string[] }
  | { kind: 'ask'; name: string; who: string; fingerprint: string; confirm: () => Promise<FileOutcome> };

export interface CountsDropProps {
  language: Language;
  onFile: (file: File) => Promise<FileOutcome>;
}

/** Takes the files that caseworkers hand over, one or many; each is taken whole or refused whole. */
export function CountsDrop({ language, onFile }: CountsDropProps) {
  const text = teamText[language];
  const id = useId();
  const [outcomes, setOutcomes] = useState<readonly FileOutcome[]>([]);
  const [isOver, setIsOver] = useState(false);

  async function take(files: readonly File[]) {
    const told: FileOutcome[] = [];
    // One after the other: two files of one person are then taken in the order they came.
    for (const file of files) told.push(await onFile(file));
    setOutcomes(told);
  }

  async function answer(index: number, given: Promise<FileOutcome> | FileOutcome) {
    const outcome = await given;
    setOutcomes((before) => before.map((one, place) => (place === index ? outcome : one)));
  }

  return (
    <div
      className={`rounded-card border border-dashed p-3 ${isOver ? 'border-accent bg-accent-soft' : 'border-edge'}`}
      onDragOver={(event) => {
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault();
        setIsOver(false);
        void take([...event.dataTransfer.files]);
      }}
    >
      <label htmlFor={id} className="block font-semibold">
        {text['get.files']}
      </label>
      <input
        id={id}
        type="file"
        multiple
        accept=".json,application/json"
        aria-describedby={`${id}-hint`}
        className="mt-1 block min-h-8 max-w-full text-sm file:mr-2 file:min-h-8 file:cursor-pointer file:rounded-control file:border file:border-edge file:bg-card file:px-3 file:font-semibold file:text-accent"
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // The same file, mended, can be chosen again.
          event.target.value = '';
          void take(files);
        }}
      />
      <p id={`${id}-hint`} className="text-xs text-soft">
        {text['get.files.hint']}
      </p>
      <div role="status">
        {outcomes.map((outcome, index) => (
          <Outcome key={index} outcome={outcome} language={language} onAnswer={(given) => void answer(index, given)} />
        ))}
      </div>
    </div>
  );
}

interface OutcomeProps {
  outcome: FileOutcome;
  language: Language;
  onAnswer: (given: Promise<FileOutcome> | FileOutcome) => void;
}

function Outcome({ outcome, language, onAnswer }: OutcomeProps) {
  const text = teamText[language];
  if (outcome.kind === 'taken') return <p className="mt-2 font-semibold text-ok wrap-anywhere">{outcome.words}</p>;
  if (outcome.kind === 'refused') return <RefusedFile {...outcome} />;
  const { name, who, fingerprint, confirm } = outcome;
  const refused: FileOutcome = {
    kind: 'refused',
    title: text['confirm.no.done'](name),
    text: text['file.refused.text'],
    lines: [],
  };
  return (
    <div className="mt-2 border-l-4 border-accent pl-3">
      <p className="font-semibold wrap-anywhere">
        {name}: {text['confirm.title'](who)}
      </p>
      <p className="mt-1 text-lg font-semibold tabular-nums">{fingerprint}</p>
      <p className="text-sm">{text['confirm.text']}</p>
      <p className="mt-2 flex flex-wrap gap-2">
        <Button look="primary" onClick={() => onAnswer(confirm())}>
          {text['confirm.yes'](who)}
        </Button>
        <Button onClick={() => onAnswer(refused)}>{text['confirm.no']}</Button>
      </p>
    </div>
  );
}
