import { useState } from 'react';
import { keptText } from '../lib/text/kept-text.ts';
import type { Language } from '../lib/text/language.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';

/** A case that is gone from my list. */
export interface LeftCaseLine {
  id: string;
  /** name and reference, as far as pages show them */
  who: string;
  /** the day it was gone, in words */
  since: string;
}

export type LeftAnswer = 'keep' | 'letGo';

export interface LeftCasesProps {
  /** those nobody has answered for */
  cases: readonly LeftCaseLine[];
  language: Language;
  /** @returns takes the answer back. Rejects where it could not be kept for all of them. */
  onAnswer: (ids: readonly string[], answer: LeftAnswer) => Promise<() => Promise<void>>;
}

type Told = { answer: LeftAnswer; ids: readonly string[]; undo: () => Promise<void> } | 'failed' | null;

/** »Ikke længere på din liste«: asked once of each case, answered one by one or all at once; nothing where none left. */
export function LeftCases({ cases, language, onAnswer }: LeftCasesProps) {
  const text = keptText[language];
  const [told, setTold] = useState<Told>(null);
  const [busy, setBusy] = useState(false);
  if (cases.length === 0 && told === null) return null;

  async function attempt(work: () => Promise<Told>) {
    setBusy(true);
    try {
      setTold(await work());
    } catch (error) {
      console.warn('Rettidig:', error);
      setTold('failed');
    } finally {
      setBusy(false);
    }
  }
  const give = (ids: readonly string[], answer: LeftAnswer) =>
    void attempt(async () => ({ answer, ids, undo: await onAnswer(ids, answer) }));
  const all = cases.map(({ id }) => id);

  return (
    <OptionSection title={text['left.title']}>
      {cases.length > 0 && (
        <>
          <p>{text['left.ask'](cases.length)}</p>
          <p className="text-sm text-soft">{text['left.why'](cases.length)}</p>
          <ul className="mt-2 divide-y divide-line border-y border-line">
            {cases.map(({ id, who, since }) => (
              <li key={id} className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2">
                <span className="min-w-0 flex-1 basis-48">
                  <span className="block break-words">{who}</span>
                  <span className="block text-sm text-soft">{since}</span>
                </span>
                <span className="flex flex-wrap gap-2">
                  <Button disabled={busy} aria-label={text['left.keep.of'](who)} onClick={() => give([id], 'keep')}>
                    {text['left.keep']}
                  </Button>
                  <Button disabled={busy} aria-label={text['left.letGo.of'](who)} onClick={() => give([id], 'letGo')}>
                    {text['left.letGo']}
                  </Button>
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      {cases.length > 1 && (
        <div className="mt-3 flex flex-wrap gap-2">
          <Button disabled={busy} onClick={() => give(all, 'keep')}>
            {text['left.keepAll']}
          </Button>
          <Button disabled={busy} onClick={() => give(all, 'letGo')}>
            {text['left.letGoAll']}
          </Button>
        </div>
      )}
      <div className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        <p role="status" className={told === 'failed' ? 'text-over' : ''}>
          {told === 'failed' && text['left.failed']}
          {told && told !== 'failed' && text[told.answer === 'keep' ? 'left.kept' : 'left.gone'](told.ids.length)}
        </p>
        {told && told !== 'failed' && (
          // The button that was pressed is gone with its case: the focus goes to what takes the answer back.
          <Button
            key={told.ids.join(' ')}
            autoFocus
            disabled={busy}
            onClick={() =>
              void attempt(async () => {
                await told.undo();
                return null;
              })
            }
          >
            {text['left.undo']}
          </Button>
        )}
      </div>
    </OptionSection>
  );
}
