import { useId, useState } from 'react';
import { copiedText } from '../lib/text/copied-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { CopiedTextView } from '../lib/views/copied-text.ts';
import { Button } from './button.tsx';

export interface CopyTextsProps {
  texts: readonly CopiedTextView[];
  language: Language;
  /** @returns whether the text is in the clipboard */
  copy: (text: string) => Promise<boolean>;
}

/** The texts that belong here. One is shown as it will be before it can be copied; nothing is written anywhere. */
export function CopyTexts({ texts, language, copy }: CopyTextsProps) {
  return (
    <ul className="flex flex-col gap-1">
      {texts.map((one) => (
        <li key={one.id}>
          <details>
            <summary className="min-h-6 py-0.5 font-semibold text-accent">
              {one.title}
              <span className="ml-2 text-xs font-normal text-soft">
                {copiedText[language][one.kind === 'letter' ? 'texts.letter' : 'texts.note']}
              </span>
            </summary>
            <TextPreview {...{ one, language, copy }} />
          </details>
        </li>
      ))}
    </ul>
  );
}

interface TextPreviewProps extends Omit<CopyTextsProps, 'texts'> {
  one: CopiedTextView;
}

/** One text as it will be, what is still to be filled, and the button that copies it. */
export function TextPreview({ one, language, copy }: TextPreviewProps) {
  const text = copiedText[language];
  const id = useId();
  const [done, setDone] = useState<'copied' | 'failed' | null>(null);
  const { missing, removed } = one;
  return (
    <div className="mt-1">
      <p className="text-xs text-soft">{one.use}</p>
      <h4 id={`${id}-title`} className="sr-only">
        {text['texts.preview']}
      </h4>
      {/* Scrolled with the keyboard too, so it is a stop. */}
      <div
        role="region"
        aria-labelledby={`${id}-title`}
        tabIndex={0}
        lang="da"
        className="mt-1 max-h-60 overflow-y-auto rounded-control border border-line bg-ground p-2 text-sm break-words whitespace-pre-wrap"
      >
        <Marked text={one.text} />
      </div>
      <p className="mt-1 text-sm">
        {missing.length > 0 ? text['texts.missing'](missing.length, missing) : text['texts.complete']}
        {removed > 0 && <span className="block">{text['texts.removed'](removed)}</span>}
      </p>
      <div className="mt-1 flex flex-wrap items-center gap-2">
        <Button onClick={async () => setDone((await copy(one.text)) ? 'copied' : 'failed')}>
          {text['texts.copy'](one.title)}
        </Button>
        <span role="status" className="text-sm text-soft">
          {done === 'copied' &&
            (missing.length > 0 ? text['texts.copiedMissing'](missing.length) : text['texts.copied'])}
          {done === 'failed' && text['texts.copyFailed']}
        </span>
      </div>
    </div>
  );
}

/** What is still to be filled stands out, not by its colour alone: it is in brackets too. */
function Marked({ text }: { text: string }) {
  return text.split(/(\[[^\][\n]+\])/).map((part, index) =>
    index % 2 === 1 ? (
      <mark key={index} className="bg-soon-soft text-soon">
        {part}
      </mark>
    ) : (
      part
    ),
  );
}
