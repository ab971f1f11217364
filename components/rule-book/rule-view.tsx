import { useState } from 'react';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { RuleEdit } from '../../lib/rules/rule-change.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import type { Language } from '../../lib/text/language.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import type { RulePage } from '../../lib/views/rule-book-view.ts';
import { exampleAnswer, exampleForm, exampleStart } from '../../lib/views/rule-example.ts';
import type { LogLine } from '../../lib/views/rule-log.ts';
import { Button } from '../button.tsx';
import { LawBox } from '../law-box.tsx';
import { OptionSection } from '../option-section.tsx';
import { ChangeLog } from './change-log.tsx';
import { Marks } from './marks.tsx';
import { RuleActions, type Saved } from './rule-actions.tsx';
import { RuleFacts } from './rule-facts.tsx';
import type { Signed } from './signature.tsx';
import { VersionLine } from './version-line.tsx';
import { WorkedExample } from './worked-example.tsx';

export interface RuleViewProps {
  page: RulePage;
  rule: Rule;
  today: IsoDate;
  language: Language;
  backHref: string;
  signed: Signed;
  onSigned: (signed: Signed) => void;
  onEdit: (edit: RuleEdit) => Promise<string | null>;
  onTakeBack: (line: LogLine) => void;
  onPrint: () => void;
}

/** One rule: what it says, where it stands, its versions, an example to try, and what was done to it. */
export function RuleView({ page, rule, today, language, backHref, signed, onSigned, onEdit, ...on }: RuleViewProps) {
  const text = ruleBookText[language];
  const [chosen, setChosen] = useState(page.shown);
  const [saved, setSaved] = useState<Saved | null>(null);
  // A version may have gone, taken back by whoever wrote it.
  const version = page.versions.find(({ validFrom }) => validFrom === chosen) ?? page.versions[0]!;
  const written = rule.versions.find(({ validFrom }) => validFrom === version.validFrom)!;
  const key = `${page.id} ${version.validFrom}`;
  return (
    <>
      <p className="mt-4 flex flex-wrap items-center justify-between gap-2 print:hidden">
        <a href={backHref} className="font-semibold text-accent underline">
          ← {text['book.back']}
        </a>
        <Button onClick={on.onPrint}>{text['book.print']}</Button>
      </p>
      <p className="mt-2 mb-1 text-sm text-soft">{page.area}</p>
      <h2 tabIndex={-1} className="text-lg font-semibold">
        {page.title}
      </h2>
      {page.isOff && <p className="mt-1 border-l-4 border-over pl-2 font-semibold">{text['rule.off']}</p>}
      <div className="mt-2">
        <Marks state={page.isOff ? 'off' : version.when} stateWords={version.whenWords} marks={version.marks} />
      </div>
      <div className="mt-3">
        <VersionLine
          versions={page.versions}
          shown={version.validFrom}
          language={language}
          onShow={(validFrom) => {
            setSaved(null);
            setChosen(validFrom);
          }}
        />
      </div>
      <OptionSection title={`${text['rule.says']}, ${version.period}`}>
        <RuleFacts facts={version.facts} />
        {version.overridden && <p className="mt-2 text-sm font-semibold">{version.overridden}</p>}
      </OptionSection>
      <OptionSection title={text['rule.law']}>
        <LawBox law={{ ...version.law, transition: null, notes: null }} language={language} />
      </OptionSection>
      <OptionSection title={text['example.title']}>
        <WorkedExample
          key={key}
          form={exampleForm(written, today, language)}
          language={language}
          startOf={(group) => exampleStart(written, group, language)}
          answer={(input) => exampleAnswer(rule, written, input, language)}
        />
      </OptionSection>
      <div className="print:hidden">
        <OptionSection title={text['act.title']}>
          <RuleActions
            key={key}
            {...{ page, version, rule, today, language, signed, onSigned, saved, onEdit }}
            onSaved={setSaved}
            onShow={setChosen}
          />
        </OptionSection>
      </div>
      <OptionSection title={text['log.title']}>
        <ChangeLog lines={page.log} empty={text['log.empty.rule']} language={language} onTakeBack={on.onTakeBack} />
      </OptionSection>
    </>
  );
}
