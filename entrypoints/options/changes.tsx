import { useMemo, useState } from 'react';
import { Note } from '../../components/note.tsx';
import { RuleChanges } from '../../components/rule-changes/rule-changes.tsx';
import { useLive } from '../../components/use-live.ts';
import { factsOfCase } from '../../lib/case/facts-of-case.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { ownClosedDays } from '../../lib/dates/own-closed-days.ts';
import type { RecordedCase } from '../../lib/record/cases.ts';
import { liveCases } from '../../lib/record/live-cases.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { liveRules } from '../../lib/record/rule-changes.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { allRules, rulePacks } from '../../lib/rules/packs/index.ts';
import { changesText } from '../../lib/text/changes-text.ts';
import { changesView, usualSides, type ComparedCase } from '../../lib/views/changes-view.ts';
import type { SideChoices } from '../../lib/views/changes.ts';
import { personName } from '../../lib/views/person-name.ts';

export interface ChangesProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}

/** `#aendringer`: what a change of the rules means for the cases that are kept here. */
export function Changes({ record, settings, today }: ChangesProps) {
  const { language } = settings;
  const text = changesText[language];
  const cases = useLive(useMemo(() => liveCases(record, { mine: true }), [record]));
  const rules = useLive(useMemo(() => liveRules(record, rulePacks), [record]));
  const [chosen, setChosen] = useState<SideChoices | null>(null);
  const sides = useMemo(() => chosen ?? usualSides(today), [chosen, today]);
  const closed = ownClosedDays(settings);
  const view = useMemo(() => {
    if (cases.state !== 'ready' || rules.state !== 'ready') return null;
    return changesView({
      cases: cases.value.cases.map(comparedCase),
      unopened: cases.value.unopened,
      sides,
      rules: { 'in-force': rules.value, shipped: allRules },
      today,
      language,
      closed,
    });
  }, [cases, rules, sides, today, language, closed]);

  if (cases.state === 'failed' || rules.state === 'failed') {
    return (
      <div role="alert">
        <Note title={text['changes.failed']} text={text['changes.failed.next']} />
      </div>
    );
  }
  return (
    <RuleChanges view={view} sides={sides} language={language} onChoose={setChosen} onPrint={() => window.print()} />
  );
}

function comparedCase(one: RecordedCase): ComparedCase {
  return { id: one.id, ref: one.ref, name: personName(one.sourcedReadings), facts: factsOfCase(one) };
}
