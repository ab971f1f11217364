import { useMemo, useState } from 'react';
import { ChangeForm } from '../../components/rule-book/change-form.tsx';
import { ChangeLog } from '../../components/rule-book/change-log.tsx';
import { PackExchange } from '../../components/rule-book/pack-exchange.tsx';
import { RuleList } from '../../components/rule-book/rule-list.tsx';
import { RuleView } from '../../components/rule-book/rule-view.tsx';
import { nobody, type Signed } from '../../components/rule-book/signature.tsx';
import { SignOffPolicy } from '../../components/rule-book/sign-off-policy.tsx';
import { Note } from '../../components/note.tsx';
import { OptionSection } from '../../components/option-section.tsx';
import { useLive } from '../../components/use-live.ts';
import { moment } from '../../lib/clock/moment.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { liveGivenPacks } from '../../lib/record/given-packs.ts';
import { addRuleChange, liveRuleChanges, RuleChangeRefused } from '../../lib/record/rule-changes.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { awaitingSignOff, ruleBook } from '../../lib/rules/effective-rules.ts';
import { packFileText, packLimits, readPackFile, tooLarge } from '../../lib/rules/pack-file.ts';
import { rulePacks } from '../../lib/rules/packs/index.ts';
import type { RuleEdit } from '../../lib/rules/rule-change.ts';
import { optionsText } from '../../lib/text/options-text.ts';
import { ruleBookText } from '../../lib/text/rule-book-text.ts';
import { packOf, packPreview } from '../../lib/views/pack-view.ts';
import { ruleAreas, rulePage, signOffCount } from '../../lib/views/rule-book-view.ts';
import { effectWords, logLines, type LogLine } from '../../lib/views/rule-log.ts';
import { saveFile } from './save-file.ts';
import { tellBackground } from './tell-background.ts';
import { useLocked } from './use-locked.ts';
import { hrefOf } from './use-route.ts';

export interface RuleBookProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
  /** the rule that is open; null for the list */
  selected: string | null;
}

/** `#regelbog`: every rule, what may be done about it, and what was. */
export function RuleBook({ record, settings, today, selected }: RuleBookProps) {
  const { language, requireSignOff } = settings;
  const text = ruleBookText[language];
  const read = useLive(useMemo(() => liveRuleChanges(record), [record]));
  const locked = useLocked(record);
  const [signed, setSigned] = useState<Signed>(nobody);
  const [takingBack, setTakingBack] = useState<LogLine | null>(null);
  const changes = read.state === 'ready' ? read.value.changes : null;
  const given = useLive(useMemo(() => liveGivenPacks(record), [record]));
  const packs = given.state === 'ready' ? given.value : null;
  const book = useMemo(() => changes && packs && ruleBook(rulePacks, changes, packs), [changes, packs]);
  const context = useMemo(
    () => changes && { packs: rulePacks, changes, requireSignOff, today, language },
    [changes, requireSignOff, today, language],
  );
  const areas = useMemo(() => book && context && ruleAreas(book, context), [book, context]);
  const entry = book?.rules.find(({ rule }) => rule.id === selected);
  const rule = useMemo(
    () => entry && (requireSignOff ? awaitingSignOff(entry.rule) : entry.rule),
    [entry, requireSignOff],
  );

  if (read.state === 'failed') {
    const failed = optionsText[language];
    return (
      <div role="alert">
        <Note title={failed['failed.title']} text={failed['failed.text']} />
      </div>
    );
  }
  if (!book || !context || !areas || read.state !== 'ready') return null;

  async function edit(next: RuleEdit): Promise<string | null> {
    const { name, role, because } = signed;
    const reason = because.trim();
    try {
      const by = { name: name.trim(), role: role.trim() };
      await addRuleChange(record, rulePacks, { ...next, ...(reason && { because: reason }) }, by, moment());
    } catch (error) {
      if (error instanceof RuleChangeRefused) return text['log.noEffect'](effectWords(error.because, language));
      throw error;
    }
    // The next change has reasons of its own.
    setSigned({ ...signed, because: '' });
    await tellBackground();
    return null;
  }

  async function demandSignOff(required: boolean) {
    await changeSettings(record, { requireSignOff: required });
    await tellBackground();
  }

  const takeBack = takingBack && (
    <ChangeForm
      key={takingBack.id}
      title={text['log.take-back'](takingBack.what)}
      sure={text['act.sure.takeBack']}
      danger
      {...{ signed, language, onSigned: setSigned }}
      onSave={() => () => edit({ kind: 'take-back', change: takingBack.id })}
      onDone={() => setTakingBack(null)}
      onCancel={() => setTakingBack(null)}
    />
  );
  const notUnderstood = read.value.notUnderstood > 0 && (
    <p className="mt-2 border-l-4 border-soon-line pl-2">{text['book.notUnderstood'](read.value.notUnderstood)}</p>
  );

  if (selected !== null && (!entry || !rule)) {
    return (
      <Note title={text['book.unknown']} text={text['book.unknown.text']}>
        <a href={hrefOf.rules} className="font-semibold text-accent underline">
          {text['book.back']}
        </a>
      </Note>
    );
  }
  if (entry && rule) {
    return (
      <>
        {notUnderstood}
        <RuleView
          key={rule.id}
          page={rulePage({ ...entry, rule }, book, context)}
          rule={rule}
          backHref={hrefOf.rules}
          {...{ today, language, signed, onSigned: setSigned, onEdit: edit }}
          onTakeBack={setTakingBack}
          onPrint={() => window.print()}
        />
        {takeBack}
      </>
    );
  }
  return (
    <>
      <p className="text-soft">{text['book.lead']}</p>
      {notUnderstood}
      <RuleList areas={areas} language={language} hrefOf={hrefOf.rule} />
      <SignOffPolicy
        required={requireSignOff}
        count={signOffCount(book, today)}
        locked={locked.includes('requireSignOff')}
        language={language}
        onChange={(required) => void demandSignOff(required)}
      />
      <PackExchange
        areas={areas.map(({ id, title }) => ({ id, title }))}
        schemaHref="schema/rule-pack.schema.json"
        {...{ language, signed, onSigned: setSigned }}
        onSaveFile={(area) => {
          const shipped = rulePacks.find((pack) => pack.area === area);
          if (shipped) saveFile(`rettidig-${area}-${today}.json`, packFileText(packOf(shipped, book)));
        }}
        readFile={readSmallFile}
        preview={(pack) => packPreview(pack, book, language)}
        onImport={(pack) => edit({ kind: 'import-pack', pack })}
      />
      <OptionSection title={text['log.titleAll']}>
        <ChangeLog
          lines={logLines(context.changes, book, context.changes, today, language)}
          empty={text['log.empty']}
          language={language}
          onTakeBack={setTakingBack}
        />
        {takeBack}
      </OptionSection>
    </>
  );
}

/** A file that is far too large is refused before it is read into memory. */
async function readSmallFile(file: File) {
  // A character may take four bytes.
  return file.size > packLimits.characters * 4 ? tooLarge : readPackFile(await file.text());
}
