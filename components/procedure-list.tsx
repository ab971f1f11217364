import type { ReactNode } from 'react';
import type { Procedure } from '../lib/guidance/procedure.ts';
import type { Language } from '../lib/text/language.ts';
import { procedureFormText } from '../lib/text/procedure-form-text.ts';
import { Button } from './button.tsx';
import { OptionSection } from './option-section.tsx';

export interface ProcedureListProps {
  procedures: readonly Procedure[];
  /** ids of those that are the municipality's own */
  own: ReadonlySet<string>;
  /** ids of those that the policy brings: they are changed there */
  given: ReadonlySet<string>;
  language: Language;
  schemaHref: string;
  onNew: () => void;
  onEdit: (procedure: Procedure) => void;
  onShow: (procedure: Procedure) => void;
  onReset: (id: string) => void;
  /** null where there are none to save */
  onExport: (() => void) | null;
  /** where a file is laid in */
  children: ReactNode;
}

/** The procedures that are used; each can be changed, and what is changed can be taken back. */
export function ProcedureList({ procedures, own, given, language, schemaHref, children, ...on }: ProcedureListProps) {
  const text = procedureFormText[language];
  return (
    <OptionSection title={text['list.title']}>
      <p className="text-soft">{text['list.lead']}</p>
      <ul className="mt-2 divide-y divide-line">
        {procedures.map((one) => (
          <li key={one.id} className="flex flex-wrap items-center gap-2 py-1.5">
            <span className="min-w-0 flex-1 basis-40" lang="da">
              {one.title}
              {(given.has(one.id) || own.has(one.id)) && (
                <span className="ml-2 text-xs text-soft" lang={language}>
                  ({text[given.has(one.id) ? 'list.given' : 'list.own']})
                </span>
              )}
            </span>
            {given.has(one.id) ? (
              <Button aria-label={text['list.show'](one.title)} onClick={() => on.onShow(one)}>
                {text['list.show.short']}
              </Button>
            ) : (
              <Button aria-label={text['list.edit'](one.title)} onClick={() => on.onEdit(one)}>
                {text['list.edit.short']}
              </Button>
            )}
            {own.has(one.id) && (
              <Button aria-label={text['list.reset'](one.title)} onClick={() => on.onReset(one.id)}>
                {text['list.reset.short']}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <div className="mt-3 flex flex-wrap gap-2">
        <Button look="primary" onClick={on.onNew}>
          {text['list.new']}
        </Button>
        {on.onExport && <Button onClick={on.onExport}>{text['list.export']}</Button>}
      </div>
      <div className="mt-3">{children}</div>
      <p className="mt-1 text-xs">
        <a href={schemaHref} target="_blank" rel="noreferrer" className="text-accent underline">
          {text['list.schema']}
        </a>
      </p>
    </OptionSection>
  );
}
