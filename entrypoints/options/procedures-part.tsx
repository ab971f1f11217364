import { useMemo, useState } from 'react';
import { AdviserSettings } from '../../components/adviser-settings.tsx';
import { Button } from '../../components/button.tsx';
import { GuidanceFile } from '../../components/guidance-file.tsx';
import { OptionSection } from '../../components/option-section.tsx';
import { PolicyRefused } from '../../components/policy-refused.tsx';
import { ProcedureForm } from '../../components/procedure-form.tsx';
import { ProcedureList } from '../../components/procedure-list.tsx';
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
import { asProcedure, procedureSchemaName } from '../../lib/guidance/procedure-schema.ts';
import type { Procedure } from '../../lib/guidance/procedure.ts';
import { proceduresInUse } from '../../lib/guidance/procedures/index.ts';
import type { CopyText } from '../../lib/guidance/texts.ts';
import { workflowsInUse } from '../../lib/guidance/workflow-in-use.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { changeGuidance, layInGuidance, liveGuidance, type GuidanceOf } from '../../lib/record/own-guidance.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { eventIds, groupIds } from '../../lib/rules/known-ids.ts';
import { allRules } from '../../lib/rules/packs/index.ts';
import { eventTypes, targetGroups } from '../../lib/rules/packs/vocabulary.ts';
import { adviserText } from '../../lib/text/adviser-text.ts';
import { procedureFormText } from '../../lib/text/procedure-form-text.ts';
import type { LinkContext } from '../../lib/views/workflow-links.ts';
import type { GuidanceOfPolicy } from '../sidepanel/live-guidance-policy.ts';
import { logAct } from './log-act.ts';
import { ProcedurePreview } from './procedure-preview.tsx';
import { saveFile } from './save-file.ts';
import { tellBackground } from './tell-background.ts';
import { hrefOf } from './use-route.ts';

const known = { rules: new Set(allRules.map(({ id }) => id)), groups: groupIds, events: eventIds };

export interface ProceduresPartProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
  /** the procedure that the address names; null = none */
  open: string | null;
  policy: GuidanceOfPolicy;
  /** the texts and the links that are used */
  texts: readonly CopyText[];
  links: LinkContext;
}

/** `#vejledning/procedurer`: the procedures, and the form in which one is written. */
export function ProceduresPart(props: ProceduresPartProps) {
  const { record, settings, today, open, policy, texts, links } = props;
  const { language } = settings;
  const text = procedureFormText[language];
  const kept = useLive(useMemo(() => liveGuidance(record, 'procedures'), [record]));
  const workflows = useLive(useMemo(() => liveGuidance(record, 'workflows'), [record]));
  const [draft, setDraft] = useState<ProcedureDraft | null>(null);
  const [problems, setProblems] = useState<DraftProblem[]>([]);
  const [opened, setOpened] = useState<string | null>(null);
  const [said, setSaid] = useState<'saved' | 'failed' | null>(null);
  if (kept.state === 'loading' || workflows.state === 'loading') return null;
  const own = kept.state === 'ready' ? (kept.value?.content.procedures ?? []).map(asProcedure) : [];
  const all = proceduresInUse(own, policy.procedures);
  const given = new Set(policy.procedures.map(({ id }) => id));
  const laidIn = workflows.state === 'ready' ? (workflows.value?.content ?? null) : null;
  const { catalogue } = workflowsInUse(laidIn, policy.raw);
  const asked = all.find(({ id }) => id === open);
  // Another address is another procedure; what is written in the form stays until then.
  if (open !== opened) {
    setOpened(open);
    setProblems([]);
    setDraft(asked && !given.has(asked.id) ? draftOf(asked) : null);
    if (asked) setSaid(null);
  }
  const preview = (procedure: Procedure) => (
    <ProcedurePreview {...{ procedure, catalogue, texts, links, settings, today }} />
  );
  const leaveAddress = () => {
    if (open !== null) goTo(hrefOf.procedures);
  };

  /** Changes those of the record, not those that are drawn: what was saved elsewhere since stays. */
  async function keep(next: (own: readonly Procedure[]) => Procedure[]) {
    const change = (own: readonly Procedure[]) => {
      const procedures = next(own);
      return procedures.length === 0 ? null : fileOf(procedures);
    };
    await changeGuidance(record, 'procedures', (before) => change(before?.procedures.map(asProcedure) ?? []), today);
    await tellBackground();
  }

  async function reset(asked: string) {
    setSaid(null);
    try {
      await keep((own) => own.filter(({ id }) => id !== asked));
    } catch (error) {
      console.warn('Rettidig:', error);
      setSaid('failed');
    }
  }

  async function save() {
    const written = draft && procedureOf(draft, new Set(all.map(({ id }) => id)), today);
    if (!written) return;
    setProblems(written.ok ? [] : written.problems);
    if (!written.ok) return;
    try {
      await keep((own) => [...own.filter(({ id }) => id !== written.procedure.id), written.procedure]);
      setDraft(null);
      setSaid('saved');
      leaveAddress();
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
        rules={allRules.map(({ id, title }) => ({ value: id, words: title[language] }))}
        events={eventTypes.map((one) => ({ value: one.id, words: one[language] }))}
        texts={texts.map(({ id, title }) => ({ value: id, words: title }))}
        workflows={catalogue.entries.map(({ id, title }) => ({ value: id, words: title }))}
        failed={said === 'failed' ? text['form.failed'] : null}
        preview={written.ok && preview(written.procedure)}
        onChange={setDraft}
        onSave={() => void save()}
        onCancel={() => {
          edit(null);
          leaveAddress();
        }}
      />
    );
  }
  if (asked && given.has(asked.id)) {
    return (
      <OptionSection title={asked.title}>
        <p className="text-soft">{text['form.preview']}</p>
        <div className="mt-2 max-w-[360px] rounded-card border border-line py-2">{preview(asked)}</div>
        <Button className="mt-3" onClick={leaveAddress}>
          {text['list.close']}
        </Button>
      </OptionSection>
    );
  }
  return (
    <>
      <p role="status" className="mt-2 font-semibold text-ok">
        {said === 'saved' && text['form.saved']}
        {said === 'failed' && <span className="text-over">{text['form.failed']}</span>}
      </p>
      <PolicyRefused title={text['list.policyRefused']} problems={policy.refused.procedures} language={language} />
      <ProcedureList
        procedures={all}
        own={new Set(own.map(({ id }) => id))}
        given={given}
        language={language}
        schemaHref={`schema/${procedureSchemaName}`}
        onNew={() => edit(emptyDraft)}
        onEdit={(procedure) => edit(draftOf(procedure))}
        onShow={({ id }) => goTo(hrefOf.procedure(id))}
        onReset={(id) => void reset(id)}
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
            const undo = await layInGuidance(record, 'procedures', fileOf(procedures), today);
            await logAct(record, 'import', { what: 'procedures', count: procedures.length });
            await tellBackground();
            return async () => {
              const isBack = await undo();
              await tellBackground();
              return isBack;
            };
          }}
        />
      </ProcedureList>
      <PolicyRefused
        title={adviserText[language]['settings.policyRefused']}
        problems={policy.refused.citizensAdviser}
        language={language}
      />
      <AdviserSettings
        settings={policy.citizensAdviser ?? settings.citizensAdviser}
        {...{ today, language }}
        onSave={
          policy.citizensAdviser
            ? null
            : async (citizensAdviser) => {
                await changeSettings(record, { citizensAdviser });
                await tellBackground();
              }
        }
      />
    </>
  );
}

function goTo(hash: string): void {
  location.hash = hash;
}

function fileOf(procedures: readonly Procedure[]): GuidanceOf<'procedures'> {
  return { format: 'rettidig-procedures/1', procedures: [...procedures] } as GuidanceOf<'procedures'>;
}
