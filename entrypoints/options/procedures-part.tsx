import { useMemo, useState } from 'react';
import { AdviserSettings } from '../../components/adviser-settings.tsx';
import { GuidanceFile } from '../../components/guidance-file.tsx';
import { ProcedureForm } from '../../components/procedure-form.tsx';
import { ProcedureList } from '../../components/procedure-list.tsx';
import { ProcedureSteps } from '../../components/procedure-steps.tsx';
import { useLive } from '../../components/use-live.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import {
  draftOf,
  emptyDraft,
  procedureOf,
  type DraftProblem,
  type ProcedureDraft,
} from '../../lib/guidance/procedure-draft.ts';
import { procedureFileText, readProcedureFile } from '../../lib/guidance/procedure-file.ts';
import { procedureProgress } from '../../lib/guidance/procedure-progress.ts';
import { asProcedure, procedureSchemaName } from '../../lib/guidance/procedure-schema.ts';
import type { Procedure } from '../../lib/guidance/procedure.ts';
import { proceduresInUse } from '../../lib/guidance/procedures/index.ts';
import { noProgress } from '../../lib/guidance/progress.ts';
import { shippedTexts } from '../../lib/guidance/texts-shipped.ts';
import { exampleCatalogue } from '../../lib/guidance/workflow-example.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { layInGuidance, liveGuidance, takeAwayGuidance, type GuidanceOf } from '../../lib/record/own-guidance.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { eventIds, groupIds } from '../../lib/rules/known-ids.ts';
import { allRules } from '../../lib/rules/packs/index.ts';
import { eventTypes, targetGroups } from '../../lib/rules/packs/vocabulary.ts';
import type { Language } from '../../lib/text/language.ts';
import { procedureFormText } from '../../lib/text/procedure-form-text.ts';
import { procedureView } from '../../lib/views/procedure-view.ts';
import { saveFile } from './save-file.ts';
import { tellBackground } from './tell-background.ts';

const known = { rules: new Set(allRules.map(({ id }) => id)), groups: groupIds, events: eventIds };

export interface ProceduresPartProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}

/** `#vejledning/procedurer`: the procedures, and the form in which one is written. */
export function ProceduresPart({ record, settings, today }: ProceduresPartProps) {
  const { language } = settings;
  const text = procedureFormText[language];
  const kept = useLive(useMemo(() => liveGuidance(record, 'procedures'), [record]));
  const workflows = useLive(useMemo(() => liveGuidance(record, 'workflows'), [record]));
  const [draft, setDraft] = useState<ProcedureDraft | null>(null);
  const [problems, setProblems] = useState<DraftProblem[]>([]);
  const [said, setSaid] = useState<'saved' | 'failed' | null>(null);
  if (kept.state === 'loading') return null;
  const own = kept.state === 'ready' ? (kept.value?.content.procedures ?? []).map(asProcedure) : [];
  const all = proceduresInUse(own);
  const catalogue = (workflows.state === 'ready' && workflows.value?.content) || exampleCatalogue;

  async function keep(next: readonly Procedure[]) {
    if (next.length === 0) await takeAwayGuidance(record, 'procedures');
    else await layInGuidance(record, 'procedures', fileOf(next), today);
    await tellBackground();
  }

  async function save() {
    const written = draft && procedureOf(draft, new Set(all.map(({ id }) => id)), today);
    if (!written) return;
    setProblems(written.ok ? [] : written.problems);
    if (!written.ok) return;
    try {
      await keep([...own.filter(({ id }) => id !== written.procedure.id), written.procedure]);
      setDraft(null);
      setSaid('saved');
    } catch (error) {
      console.warn('Rettidig:', error);
      setSaid('failed');
    }
  }

  const edit = (next: ProcedureDraft | null) => {
    setProblems([]);
    setSaid(null);
    setDraft(next);
  };

  if (draft) {
    const written = procedureOf(draft, new Set(), today);
    return (
      <ProcedureForm
        draft={draft}
        {...{ language, problems }}
        groups={targetGroups.map((one) => ({ value: one.id, words: one[language] }))}
        events={eventTypes.map((one) => ({ value: one.id, words: one[language] }))}
        texts={shippedTexts.map(({ id, title }) => ({ value: id, words: title }))}
        workflows={catalogue.entries.map(({ id, title }) => ({ value: id, words: title }))}
        failed={said === 'failed' ? text['form.failed'] : null}
        preview={written.ok && <Preview procedure={written.procedure} today={today} language={language} />}
        onChange={setDraft}
        onSave={() => void save()}
        onCancel={() => edit(null)}
      />
    );
  }
  return (
    <>
      <p role="status" className="mt-2 font-semibold text-ok">
        {said === 'saved' && text['form.saved']}
      </p>
      <ProcedureList
        procedures={all}
        own={new Set(own.map(({ id }) => id))}
        language={language}
        schemaHref={`schema/${procedureSchemaName}`}
        onNew={() => edit(emptyDraft)}
        onEdit={(procedure) => edit(draftOf(procedure))}
        onReset={(id) => void keep(own.filter((one) => one.id !== id))}
        onExport={own.length > 0 ? () => saveFile(`rettidig-forloeb-${today}.json`, procedureFileText(own)) : null}
      >
        <GuidanceFile
          label={text['list.import']}
          hint={text['list.import.hint']}
          accept=".json,application/json"
          language={language}
          // One byte more than may come in is enough to refuse it.
          read={async (file) => readProcedureFile(new Uint8Array(await file.slice(0, 2_000_001).arrayBuffer()), known)}
          countOf={(procedures) => procedures.length}
          onTake={async (procedures) => {
            await keep(procedures);
            return () => keep(own);
          }}
        />
      </ProcedureList>
      <AdviserSettings
        settings={settings.citizensAdviser}
        {...{ today, language }}
        onSave={async (citizensAdviser) => {
          await changeSettings(record, { citizensAdviser });
          await tellBackground();
        }}
      />
    </>
  );
}

function fileOf(procedures: readonly Procedure[]): GuidanceOf<'procedures'> {
  return { format: 'rettidig-procedures/1', procedures: [...procedures] } as GuidanceOf<'procedures'>;
}

/** As the side panel shows it, for a case of its first group in which nothing has happened. */
function Preview({ procedure, today, language }: { procedure: Procedure; today: IsoDate; language: Language }) {
  const [group] = procedure.targetGroups;
  const facts = { ref: '', targetGroup: group === 'any' ? null : (group ?? null), events: [], suspensions: [] };
  const progress = procedureProgress(procedure, facts, noProgress, today);
  const view = procedureView(
    { progress, because: { kind: 'target-group' }, onlyBegunBy: procedure.validity.to },
    {
      catalogue: exampleCatalogue,
      texts: shippedTexts,
      filling: {},
      began: () => null,
      links: { hosts: [], loopback: false, today, oldAfterDays: 365, language },
      today,
      language,
    },
  );
  const nothing = async () => {};
  return (
    <ProcedureSteps
      view={view}
      language={language}
      onTick={nothing}
      onAgain={nothing}
      onShow={async () => ({ shown: false, pages: [] })}
      copy={async () => false}
    />
  );
}
