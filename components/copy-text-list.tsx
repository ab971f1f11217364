import { useId, useState } from 'react';
import { fillText } from '../lib/guidance/texts-places.ts';
import type { CopyText } from '../lib/guidance/texts.ts';
import { copiedText } from '../lib/text/copied-text.ts';
import { guidanceText } from '../lib/text/guidance-text.ts';
import type { Language } from '../lib/text/language.ts';
import { placeWords } from '../lib/views/copied-text-draft.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';

export interface CopyTextListProps {
  texts: readonly CopyText[];
  /** ids of those that the municipality wrote itself */
  own: ReadonlySet<string>;
  /** ids of those that the policy brings: they are changed there */
  given: ReadonlySet<string>;
  /** id of the one that is open to be changed; null = none */
  open: string | null;
  language: Language;
  hrefOf: (id: string) => string;
  closeHref: string;
  /** @returns whether it may stand; a text that holds code may not */
  onSave: (text: CopyText, body: string) => Promise<boolean>;
  onReset: (id: string) => Promise<void>;
}

/** The texts to copy, each with what it is for; one at a time is open to be changed. */
export function CopyTextList({
  texts,
  own,
  given,
  open,
  language,
  hrefOf,
  closeHref,
  onSave,
  onReset,
}: CopyTextListProps) {
  const words = guidanceText[language];
  return (
    <OptionSection title={words['parts.texts']}>
      <p className="text-soft">{words['texts.lead']}</p>
      <ul className="mt-2">
        {texts.map((one) => (
          <li key={one.id} className="border-t border-line py-2">
            <div className="flex flex-wrap items-baseline justify-between gap-2">
              <h3 className="font-semibold">{one.title}</h3>
              <span className="text-xs text-soft">
                {copiedText[language][`texts.${one.kind}`]}
                {given.has(one.id) ? ` · ${words['texts.given']}` : own.has(one.id) && ` · ${words['texts.own']}`}
              </span>
            </div>
            <p className="text-sm text-soft">{one.use}</p>
            {one.id === open && given.has(one.id) && <GivenText {...{ one, language, closeHref }} />}
            {one.id === open && !given.has(one.id) && (
              <Editor
                key={one.body}
                {...{ one, language, closeHref, onSave }}
                onReset={own.has(one.id) ? () => onReset(one.id) : null}
              />
            )}
            {one.id !== open && (
              <a href={hrefOf(one.id)} className="text-sm font-semibold text-accent underline">
                {words[given.has(one.id) ? 'texts.show' : 'texts.edit'](one.title)}
              </a>
            )}
          </li>
        ))}
      </ul>
    </OptionSection>
  );
}

/** One that is changed elsewhere, as it will be while nothing is known of the case. */
function GivenText({ one, language, closeHref }: Pick<EditorProps, 'one' | 'language' | 'closeHref'>) {
  const words = guidanceText[language];
  return (
    <>
      <p className="mt-2 text-sm font-semibold">{words['texts.preview']}</p>
      <Preview body={one.body} />
      <a href={closeHref} className="mt-2 inline-block font-semibold text-accent underline">
        {words['texts.close']}
      </a>
    </>
  );
}

function Preview({ body }: { body: string }) {
  return (
    <div
      lang="da"
      className="mt-1 rounded-control border border-line bg-ground p-2 text-sm break-words whitespace-pre-wrap"
    >
      {fillText(body, {}).text}
    </div>
  );
}

interface EditorProps extends Pick<CopyTextListProps, 'language' | 'closeHref' | 'onSave'> {
  one: CopyText;
  onReset: (() => Promise<void>) | null;
}

function Editor({ one, language, closeHref, onSave, onReset }: EditorProps) {
  const words = guidanceText[language];
  const id = useId();
  const [body, setBody] = useState(one.body);
  const [done, setDone] = useState<'kept' | 'reset' | 'unsafe' | 'failed' | null>(null);
  const { byHand, known } = placeWords(body);

  async function attempt(work: () => Promise<typeof done>) {
    try {
      setDone(await work());
    } catch (error) {
      console.warn('Rettidig:', error);
      setDone('failed');
    }
  }

  return (
    <form
      className="mt-2"
      onSubmit={(event) => {
        event.preventDefault();
        void attempt(async () => ((await onSave(one, body)) ? 'kept' : 'unsafe'));
      }}
    >
      <label htmlFor={id} className="block text-sm font-semibold">
        {words['texts.body']}
      </label>
      <textarea
        id={id}
        lang="da"
        rows={12}
        maxLength={4000}
        value={body}
        aria-describedby={`${id}-places`}
        className="mt-1 w-full rounded-control border border-edge bg-card p-2"
        onChange={(event) => {
          setBody(event.target.value);
          setDone(null);
        }}
      />
      <p id={`${id}-places`} className="text-xs text-soft">
        {words['texts.places'](known)} {byHand.length > 0 && words['texts.byHand'](byHand)}
      </p>
      <p className="mt-2 text-sm font-semibold">{words['texts.preview']}</p>
      <Preview body={body} />
      <p className="mt-2 flex flex-wrap items-center gap-2">
        <Button type="submit" look="primary">
          {words['texts.keep']}
        </Button>
        {onReset && (
          <Button
            onClick={() =>
              void attempt(async () => {
                await onReset();
                return 'reset';
              })
            }
          >
            {words['texts.reset']}
          </Button>
        )}
        <a href={closeHref} className="px-2 font-semibold text-accent underline">
          {words['texts.close']}
        </a>
        <span role="status" className={`text-sm ${done === 'unsafe' || done === 'failed' ? 'text-over' : 'text-soft'}`}>
          {done === 'kept' && words['texts.kept']}
          {done === 'reset' && words['texts.isReset']}
          {done === 'unsafe' && words['texts.unsafe']}
          {done === 'failed' && words['exchange.failed']}
        </span>
      </p>
    </form>
  );
}
