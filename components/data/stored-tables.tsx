import { dataText } from '../../lib/text/data-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { DataLine } from '../../lib/views/data-tables.ts';
import { OptionSection } from '../option-section.tsx';

export interface StoredTablesProps {
  lines: readonly DataLine[];
  backupHref: string;
  language: Language;
}

/** What is stored and why, table by table, with how much there is of it now. */
export function StoredTables({ lines, backupHref, language }: StoredTablesProps) {
  const text = dataText[language];
  return (
    <OptionSection title={text['stored.title']}>
      <ul className="divide-y divide-line border-y border-line">
        {lines.map(({ table, what, why, howLong, about, aboutWords, count }) => (
          <li key={table} data-table={table} className="flex flex-wrap gap-x-4 gap-y-1 py-2">
            <div className="min-w-0 flex-1 basis-64">
              <p>{what}</p>
              <p className={`text-sm ${about === 'sealed' ? 'font-semibold' : 'text-soft'}`}>{aboutWords}</p>
            </div>
            <div className="min-w-0 flex-1 basis-56 text-sm text-soft">
              <p>{why}</p>
              <p>
                {text['stored.howLong']} {howLong}
              </p>
            </div>
            <p className="ml-auto w-20 text-right text-sm tabular-nums">{text['stored.count'](count)}</p>
          </li>
        ))}
      </ul>
      <p className="mt-3 text-sm text-soft">{text['stored.more']}</p>
      <p className="mt-1 text-sm text-soft">
        {text['stored.backups']}{' '}
        <a href={backupHref} className="text-accent underline">
          {text['stored.backups.link']}
        </a>
      </p>
    </OptionSection>
  );
}
