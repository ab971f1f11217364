import { useState } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import { countRules, soughtAreas, type RuleArea, type RuleLine } from '../../lib/views/rule-book-view.ts';
import { OptionSection } from '../option-section.tsx';
import { TextField } from './field.tsx';
import { Marks } from './marks.tsx';

export interface RuleListProps {
  areas: readonly RuleArea[];
  language: Language;
  hrefOf: (rule: string) => string;
}

/** Every rule by area of law, and a field to find one. */
export function RuleList({ areas, language, hrefOf }: RuleListProps) {
  const text = ruleBookText[language];
  const [typed, setTyped] = useState('');
  const found = soughtAreas(areas, typed);
  const count = countRules(found);
  return (
    <>
      <div role="search" className="mt-4 print:hidden">
        <TextField
          label={text['book.search']}
          hint={text['book.search.hint']}
          kind="search"
          most={100}
          value={typed}
          onChange={setTyped}
        />
        <p role="status" className="mt-1 text-sm">
          {count > 0 ? text['book.found'](count, countRules(areas)) : text['book.found.none']}
        </p>
      </div>
      {found.map(({ id, title, rules, ended }) => (
        <OptionSection key={id} title={title}>
          {rules.length > 0 && <Lines rules={rules} hrefOf={hrefOf} />}
          {ended.length > 0 && (
            // A search looks into what has ended too; without one it is out of the way.
            <details key={typed === '' ? 'all' : 'sought'} open={typed !== ''} className="mt-2">
              <summary className="min-h-6 text-sm text-soft">{text['book.ended'](ended.length)}</summary>
              <Lines rules={ended} hrefOf={hrefOf} />
            </details>
          )}
        </OptionSection>
      ))}
    </>
  );
}

function Lines({ rules, hrefOf }: { rules: readonly RuleLine[] } & Pick<RuleListProps, 'hrefOf'>) {
  return (
    <ul className="divide-y divide-line">
      {rules.map(({ id, title, says, paragraph, state, stateWords, marks }) => (
        <li key={id} className="break-inside-avoid py-2">
          <a href={hrefOf(id)} className="font-semibold text-accent underline">
            {title}
          </a>
          <p>{says}</p>
          <p className="text-sm break-words text-soft">{paragraph}</p>
          <Marks state={state} stateWords={stateWords} marks={marks} />
        </li>
      ))}
    </ul>
  );
}
