import { useState } from 'react';
import { adapterText } from '../lib/text/adapter-text.ts';
import type { Language } from '../lib/text/language.ts';
import type { AdapterLine } from '../lib/views/own-adapters-view.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';

export interface AdapterListProps {
  adapters: readonly AdapterLine[];
  /** ids of own ones that this version cannot read */
  notUnderstood: readonly string[];
  language: Language;
  /** writes them as one file */
  onExport: (lines: readonly AdapterLine[]) => void;
  /** @returns puts it back */
  onDelete: (line: AdapterLine) => Promise<() => Promise<void>>;
}

type Told = { words: string; undo: (() => Promise<void>) | null } | null;

/** Every set-up, in the order in which they are tried; one's own can be deleted, and the deleting undone. */
export function AdapterList({ adapters, notUnderstood, language, onExport, onDelete }: AdapterListProps) {
  const text = adapterText[language];
  const [told, setTold] = useState<Told>(null);
  const own = adapters.filter(({ source }) => source === 'own');
  const failed = () => setTold({ words: text['adapters.failed'], undo: null });

  return (
    <OptionSection title={text['adapters.title']}>
      <p className="text-sm text-soft">{text['adapters.order']}</p>
      <ul className="divide-y divide-line">
        {adapters.map((line) => (
          <li
            key={`${line.source} ${line.id}`}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2"
          >
            <span className="min-w-0 flex-1 basis-56 wrap-anywhere">
              <span className={line.hidden ? 'text-soft' : 'font-semibold'}>{line.name}</span>
              <span className="block text-sm text-soft">{line.words}</span>
              {line.differs && <span className="block text-sm text-soon">{line.differs}</span>}
            </span>
            <span className="flex flex-wrap gap-2">
              <Button onClick={() => onExport([line])}>{text['adapters.export'](line.name)}</Button>
              {line.source === 'own' && (
                <Button
                  look="danger"
                  onClick={() =>
                    void onDelete(line).then(
                      (undo) => setTold({ words: text['adapters.deleted'](line.name), undo }),
                      failed,
                    )
                  }
                >
                  {text['adapters.delete'](line.name)}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {own.length > 1 && (
        <Button className="mt-2" onClick={() => onExport(own)}>
          {text['adapters.exportAll']}
        </Button>
      )}
      {notUnderstood.length > 0 && (
        <p className="mt-2 text-over">{text['adapters.notUnderstood'](notUnderstood.join(', '))}</p>
      )}
      <div role="status" className="mt-2 flex flex-wrap items-center gap-x-4 gap-y-1">
        {told && <span className="font-semibold">{told.words}</span>}
        {told?.undo && (
          <Button
            onClick={() =>
              void told.undo!().then(() => setTold({ words: text['adapters.undone'], undo: null }), failed)
            }
          >
            {text['adapters.undo']}
          </Button>
        )}
      </div>
    </OptionSection>
  );
}
