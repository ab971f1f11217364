import { useEffect, useRef, useState } from 'react';
import { dataText } from '../../lib/text/data-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { ExtractCase, ExtractView } from '../../lib/views/data-extract.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { FindCitizen, type FindCitizenProps } from './find-citizen.tsx';

export interface CitizenExtractProps {
  language: Language;
  keptHref: string;
  onFind: FindCitizenProps['onFind'];
  /** @returns null where the case is not kept any more */
  onShow: (id: string) => Promise<ExtractView | null>;
  onSave: (id: string) => Promise<void>;
  onPrint: () => void;
}

type Shown = { id: string; view: ExtractView } | 'gone' | 'failed' | null;

/** Finds a citizen and shows all that is kept about them, to be printed or saved. */
export function CitizenExtract({ language, keptHref, onFind, onShow, onSave, onPrint }: CitizenExtractProps) {
  const text = dataText[language];
  const [shown, setShown] = useState<Shown>(null);

  async function attempt(work: () => Promise<void>) {
    try {
      await work();
    } catch (error) {
      console.warn('Rettidig:', error);
      setShown('failed');
    }
  }
  const show = (id: string) =>
    attempt(async () => {
      const view = await onShow(id);
      setShown(view ? { id, view } : 'gone');
    });

  return (
    <OptionSection title={text['extract.title']}>
      <p className="text-sm text-soft print:hidden">{text['extract.lead']}</p>
      <FindCitizen {...{ language, onFind }} onChoose={(id) => void show(id)} />
      <p role="status" className="print:hidden">
        {shown === 'gone' && text['extract.gone']}
        {shown === 'failed' && <span className="font-semibold text-over">{text['extract.failed']}</span>}
      </p>
      {shown !== null && typeof shown === 'object' && (
        <Extract view={shown.view} language={language}>
          <div className="mt-3 flex flex-wrap gap-2 print:hidden">
            <Button look="primary" onClick={onPrint}>
              {text['extract.print']}
            </Button>
            <Button onClick={() => void attempt(() => onSave(shown.id))}>{text['extract.json']}</Button>
            <Button onClick={() => setShown(null)}>{text['extract.close']}</Button>
            <a href={keptHref} className="inline-flex min-h-8 items-center px-2 text-sm text-accent underline">
              {text['extract.delete']}
            </a>
          </div>
        </Extract>
      )}
    </OptionSection>
  );
}

interface ExtractProps {
  view: ExtractView;
  language: Language;
  children: React.ReactNode;
}

function Extract({ view, language, children }: ExtractProps) {
  const text = dataText[language];
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [view]);
  return (
    <article className="print-alone mt-3 rounded-control border border-line bg-ground p-4 print:border-0 print:p-0">
      <h3 ref={heading} tabIndex={-1} className="text-lg font-semibold">
        {text['extract.of'](view.who)}
      </h3>
      <p className="text-sm text-soft">{view.made}</p>
      {children}
      {view.cases.map((one) => (
        <Case key={one.id} {...one} />
      ))}
      {view.elsewhere.length > 0 && (
        <p className="mt-4">
          {text['extract.elsewhere']}: {view.elsewhere.join(' · ')}.
        </p>
      )}
      {view.unopened && <p className="mt-2 font-semibold">{view.unopened}</p>}
      <p className="mt-4 text-sm text-soft">{text['extract.limits']}</p>
    </article>
  );
}

function Case({ title, standing, parts }: ExtractCase) {
  return (
    <section className="mt-4">
      <h4 className="font-semibold break-words">{title}</h4>
      <p className="text-sm text-soft">{standing}</p>
      {parts.map((part, index) => (
        <div key={index} className="mt-2 break-inside-avoid">
          <h5 className="text-sm font-semibold">{part.title}</h5>
          <dl className="text-sm">
            {part.lines.map(({ label, value }, line) => (
              <div key={line} className="flex flex-wrap gap-x-3 border-t border-line py-0.5">
                <dt className="w-44 text-soft">{label}</dt>
                <dd className="min-w-0 flex-1 basis-48 break-words">{value}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
