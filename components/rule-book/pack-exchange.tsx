import { useState } from 'react';
import type { PackRead } from '../../lib/rules/pack-file.ts';
import type { RulePack } from '../../lib/rules/rule.ts';
import type { Language } from '../../lib/text/language.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import { packProblemLines, type PackPreview } from '../../lib/views/pack-view.ts';
import { Button } from '../button.tsx';
import { FileField } from '../file-field.tsx';
import { RefusedFile } from '../refused-file.tsx';
import { OptionSection } from '../option-section.tsx';
import { ChangeForm } from './change-form.tsx';
import { ChoiceField } from './field.tsx';
import type { Signed } from './signature.tsx';

export interface PackExchangeProps {
  areas: readonly { id: string; title: string }[];
  language: Language;
  schemaHref: string;
  signed: Signed;
  onSigned: (signed: Signed) => void;
  /** writes an area as a file */
  onSaveFile: (area: string) => void;
  readFile: (file: File) => Promise<PackRead>;
  preview: (pack: RulePack) => PackPreview;
  /** @returns null when it is in, else why not, in words */
  onImport: (pack: RulePack) => Promise<string | null>;
}

type Step =
  | { at: 'rest'; done?: boolean }
  | { at: 'ready'; pack: RulePack }
  | { at: 'refused'; name: string; lines: string[] }
  | { at: 'unreadable' };

/** Rules from one machine to the others, as files: one area out, one area in, whole or not at all. */
export function PackExchange(props: PackExchangeProps) {
  const { areas, language, schemaHref, signed, onSigned, onSaveFile, readFile, preview, onImport } = props;
  const text = ruleBookText[language];
  const [area, setArea] = useState(areas[0]?.id ?? '');
  const [step, setStep] = useState<Step>({ at: 'rest' });

  async function read(file: File) {
    try {
      const answer = await readFile(file);
      setStep(
        answer.ok
          ? { at: 'ready', pack: answer.pack }
          : { at: 'refused', name: file.name, lines: packProblemLines(answer.problems, language) },
      );
    } catch (error) {
      console.error('Rettidig:', error);
      setStep({ at: 'unreadable' });
    }
  }

  return (
    <OptionSection title={text['pack.title']}>
      <p className="text-soft">{text['pack.lead']}</p>
      <h3 className="mt-3 font-semibold">{text['pack.out']}</h3>
      <div className="mt-1 flex flex-wrap items-end gap-2">
        <div className="min-w-0 flex-1 basis-56">
          <ChoiceField
            label={text['pack.out.area']}
            value={area}
            choices={areas.map((one) => ({ value: one.id, words: one.title }))}
            onChange={setArea}
          />
        </div>
        <Button onClick={() => onSaveFile(area)}>{text['pack.out.save']}</Button>
      </div>
      <h3 className="mt-4 font-semibold">{text['pack.in']}</h3>
      <FileField
        label={text['pack.in.choose']}
        accept=".json,application/json"
        hint={
          <>
            {text['pack.in.hint']}{' '}
            <a href={schemaHref} target="_blank" rel="noreferrer" className="text-accent underline">
              {text['pack.schema']}
            </a>
          </>
        }
        onChoose={(file) => void read(file)}
      />
      <div role="status">
        {step.at === 'rest' && step.done && <p className="mt-2 font-semibold text-ok">{text['act.saved']}</p>}
        {step.at === 'unreadable' && <p className="mt-2 font-semibold text-over">{text['pack.unreadable']}</p>}
        {step.at === 'refused' && (
          <RefusedFile title={text['pack.refused'](step.name)} text={text['pack.refused.text']} lines={step.lines} />
        )}
      </div>
      {step.at === 'ready' && (
        <Ready
          preview={preview(step.pack)}
          {...{ language, signed, onSigned }}
          onImport={() => onImport(step.pack)}
          onDone={() => setStep({ at: 'rest', done: true })}
          onCancel={() => setStep({ at: 'rest' })}
        />
      )}
    </OptionSection>
  );
}

interface ReadyProps extends Pick<PackExchangeProps, 'language' | 'signed' | 'onSigned'> {
  preview: PackPreview;
  onImport: () => Promise<string | null>;
  onDone: () => void;
  onCancel: () => void;
}

function Ready({ preview, language, signed, onSigned, onImport, onDone, onCancel }: ReadyProps) {
  const text = ruleBookText[language];
  const title = text['pack.ready'](preview.title);
  if (preview.isSame) {
    return (
      <p role="status" className="mt-2">
        {title} {text['pack.ready.nothing']}
      </p>
    );
  }
  return (
    <ChangeForm
      title={title}
      sure={text['pack.take']}
      {...{ language, signed, onSigned, onDone, onCancel }}
      onSave={() => onImport}
    >
      <ul className="mt-1">
        {preview.groups.map(({ words, titles }) => (
          <li key={words}>
            {words}
            {titles.length > 0 && `: ${titles.join(' · ')}`}
          </li>
        ))}
      </ul>
    </ChangeForm>
  );
}
