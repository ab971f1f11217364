import { useState } from 'react';
import type { FileRead } from '../lib/files/file-read.ts';
import { guidanceText } from '../lib/text/guidance-text.ts';
import type { Language } from '../lib/text/language.ts';
import { fileProblemLines } from '../lib/views/file-problem-lines.ts';
import { Button } from './button.tsx';
import { FileField } from './file-field.tsx';
import { RefusedFile } from './refused-file.tsx';

export interface GuidanceFileProps<Content> {
  label: string;
  hint: string;
  /** file endings, as a file field takes them: `.csv,.json` */
  accept: string;
  language: Language;
  read: (file: File) => Promise<FileRead<Content>>;
  /** how many things it holds */
  countOf: (content: Content) => number;
  /** Lays it in whole. @returns brings back what was there, and whether it did: what was changed since stands */
  onTake: (content: Content) => Promise<() => Promise<boolean>>;
}

type Step<Content> =
  | { at: 'rest' }
  | { at: 'ready'; name: string; content: Content }
  | { at: 'refused'; name: string; lines: string[] }
  | { at: 'done'; undo: () => Promise<boolean> }
  | { at: 'undone' }
  | { at: 'changed-since' }
  | { at: 'failed' };

/** A file that is laid in: chosen, looked at, and taken whole; or refused with each place that is wrong. */
export function GuidanceFile<Content>(props: GuidanceFileProps<Content>) {
  const { label, hint, accept, language, read, countOf, onTake } = props;
  const text = guidanceText[language];
  const [step, setStep] = useState<Step<Content>>({ at: 'rest' });

  async function choose(file: File) {
    try {
      const answer = await read(file);
      setStep(
        answer.ok
          ? { at: 'ready', name: file.name, content: answer.content }
          : { at: 'refused', name: file.name, lines: fileProblemLines(answer.problems, language) },
      );
    } catch (error) {
      console.warn('Rettidig:', error);
      setStep({ at: 'failed' });
    }
  }

  async function attempt(work: () => Promise<Step<Content>>) {
    try {
      setStep(await work());
    } catch (error) {
      console.warn('Rettidig:', error);
      setStep({ at: 'failed' });
    }
  }

  return (
    <div className="mt-3">
      <FileField label={label} accept={accept} hint={hint} onChoose={(file) => void choose(file)} />
      <div role="status">
        {step.at === 'failed' && <p className="mt-2 font-semibold text-over">{text['exchange.failed']}</p>}
        {step.at === 'undone' && <p className="mt-2 font-semibold">{text['exchange.undone']}</p>}
        {step.at === 'changed-since' && <p className="mt-2 font-semibold">{text['exchange.changedSince']}</p>}
        {step.at === 'refused' && (
          <RefusedFile
            title={text['exchange.refused'](step.name)}
            text={text['exchange.refused.text']}
            lines={step.lines}
          />
        )}
        {step.at === 'ready' && (
          <p className="mt-2">
            {text['exchange.ready'](step.name, countOf(step.content))} {text['exchange.replace']}
          </p>
        )}
        {step.at === 'done' && <p className="mt-2 font-semibold text-ok">{text['exchange.done']}</p>}
      </div>
      {step.at === 'ready' && (
        <p className="mt-2 flex flex-wrap gap-2">
          <Button
            look="primary"
            onClick={() => void attempt(async () => ({ at: 'done', undo: await onTake(step.content) }))}
          >
            {text['exchange.take']}
          </Button>
          <Button onClick={() => setStep({ at: 'rest' })}>{text['exchange.cancel']}</Button>
        </p>
      )}
      {step.at === 'done' && (
        <Button
          className="mt-2"
          onClick={() => void attempt(async () => ({ at: (await step.undo()) ? 'undone' : 'changed-since' }))}
        >
          {text['exchange.undo']}
        </Button>
      )}
    </div>
  );
}
