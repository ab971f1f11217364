import { useMemo } from 'react';
import { Button } from '../../components/button.tsx';
import { CopyTextList } from '../../components/copy-text-list.tsx';
import { GuidanceFile } from '../../components/guidance-file.tsx';
import { GuidanceParts } from '../../components/guidance-parts.tsx';
import { Letterhead } from '../../components/letterhead.tsx';
import { LockedPart } from '../../components/locked-part.tsx';
import { OptionSection } from '../../components/option-section.tsx';
import { OffersTable } from '../../components/offers-table.tsx';
import { useLive } from '../../components/use-live.ts';
import { PolicyRefused } from '../../components/policy-refused.tsx';
import { LinksToMend, WorkflowCatalogue } from '../../components/workflow-catalogue.tsx';
import { WorkflowHosts } from '../../components/workflow-hosts.tsx';
import { isPracticeBuild } from '../../lib/clock/today.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { offersFor } from '../../lib/guidance/offers.ts';
import { readOfferFile } from '../../lib/guidance/offers-file.ts';
import { readTextFile, textFileText } from '../../lib/guidance/texts-file.ts';
import { shippedTexts } from '../../lib/guidance/texts-shipped.ts';
import { mayStand, textsInUse, type CopyText } from '../../lib/guidance/texts.ts';
import { readWorkflowFile, workflowFileText, workflowSchemaName } from '../../lib/guidance/workflow-file.ts';
import { workflowsInUse } from '../../lib/guidance/workflow-in-use.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import {
  changeGuidance,
  layInGuidance,
  liveGuidance,
  takeAwayGuidance,
  type GuidanceKind,
  type GuidanceOf,
} from '../../lib/record/own-guidance.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';
import { groupIds } from '../../lib/rules/known-ids.ts';
import { allRules } from '../../lib/rules/packs/index.ts';
import { targetGroups } from '../../lib/rules/packs/vocabulary.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import { guidanceText } from '../../lib/text/guidance-text.ts';
import { offerLine } from '../../lib/views/offers-view.ts';
import { linksToMend } from '../../lib/views/workflow-mending.ts';
import type { GuidanceOfPolicy } from '../sidepanel/live-guidance-policy.ts';
import { useGuidancePolicy } from '../sidepanel/use-guidance-policy.ts';
import { ComplaintPart } from './complaint-part.tsx';
import { ProceduresPart } from './procedures-part.tsx';
import { logAct } from './log-act.ts';
import { saveFile } from './save-file.ts';
import { tellBackground } from './tell-background.ts';
import { useLocked } from './use-locked.ts';
import { hrefOf, type GuidancePart } from './use-route.ts';

export interface GuidanceProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
  part: GuidancePart;
  /** the text or procedure that is open; null = none */
  open: string | null;
}

interface PartProps extends Omit<GuidanceProps, 'part' | 'open'> {
  policy: GuidanceOfPolicy;
  change: (changes: Partial<Settings>) => Promise<void>;
}

const known = { rules: new Set(allRules.map(({ id }) => id)), groups: groupIds };

/** Tables write target groups by their names, in either language. */
const groupsByName = new Map(
  targetGroups.flatMap(({ id, da, en }) => [id, da, en].map((name): [string, string] => [name.toLowerCase(), id])),
);

/** `#vejledning`: the municipality's own workflows, texts, offers and procedures, and what links may be opened. */
export function Guidance({ part, open, ...props }: GuidanceProps) {
  const { record, settings, today } = props;
  const { language, guidanceHosts: hosts, workflowOldAfterDays: oldAfterDays } = settings;
  const policy = useGuidancePolicy();
  const own = useLive(useMemo(() => liveGuidance(record, 'texts'), [record]));
  if (!policy || own.state === 'loading') return null;
  const ownTexts = own.state === 'ready' ? (own.value?.content.texts ?? []) : [];
  const texts = textsInUse(shippedTexts, ownTexts, policy.texts);
  const citizensAdviser = policy.citizensAdviser ?? settings.citizensAdviser;
  const links = { hosts, loopback: isPracticeBuild(), today, oldAfterDays, language };

  async function change(changes: Partial<Settings>) {
    await changeSettings(record, changes);
    await tellBackground();
  }

  return (
    <>
      <p className="text-soft">{guidanceText[language]['guidance.lead']}</p>
      <GuidanceParts open={part} hrefs={hrefOf} language={language} />
      {part === 'workflows' && <Workflows {...props} {...{ policy, change }} />}
      {part === 'procedures' && <ProceduresPart {...props} {...{ open, policy, texts, links }} />}
      {part === 'texts' && <Texts {...props} {...{ policy, change, open, texts, ownTexts }} />}
      {part === 'offers' && <OfferPart {...props} />}
      {part === 'complaint' && <ComplaintPart {...props} {...{ texts, citizensAdviser }} />}
    </>
  );
}

function Workflows({ record, settings, today, policy, change }: PartProps) {
  const { language, guidanceHosts: hosts, workflowOldAfterDays: oldAfterDays } = settings;
  const text = guidanceText[language];
  const locked = useLocked(record);
  const own = useLive(useMemo(() => liveGuidance(record, 'workflows'), [record]));
  if (own.state === 'loading') return null;
  const laidIn = own.state === 'ready' ? own.value : null;
  const { catalogue, from, refused } = workflowsInUse(laidIn?.content ?? null, policy.raw);
  const context = { hosts, loopback: isPracticeBuild(), today, oldAfterDays, language };
  return (
    <>
      <WorkflowCatalogue
        {...{ from, refused, language }}
        title={catalogue.title}
        count={catalogue.entries.length}
        savedOn={laidIn && dayWords(laidIn.savedOn, today, language, 'dated')}
        schemaHref={`schema/${workflowSchemaName}`}
        onSaveFile={() => saveFile(`rettidig-arbejdsgange-${today}.json`, workflowFileText(catalogue))}
        onRemove={() => remove(record, 'workflows')}
      >
        {from !== 'policy' && (
          <GuidanceFile
            label={text['catalogue.file']}
            hint={text['catalogue.file.hint']}
            accept=".json,.csv,application/json,text/csv"
            language={language}
            read={async (file) => readWorkflowFile(await bytesOf(file), file.name, known)}
            countOf={({ entries }) => entries.length}
            onTake={(content) => take(record, 'workflows', content, today)}
          />
        )}
      </WorkflowCatalogue>
      <LockedPart locked={locked.includes('guidanceHosts')} language={language}>
        <WorkflowHosts
          {...{ hosts, oldAfterDays, language }}
          onHosts={(guidanceHosts) => change({ guidanceHosts })}
          onOldAfterDays={(workflowOldAfterDays) => change({ workflowOldAfterDays })}
        />
      </LockedPart>
      <LinksToMend links={linksToMend(catalogue, context)} language={language} />
    </>
  );
}

interface TextsProps extends PartProps {
  open: string | null;
  texts: readonly CopyText[];
  ownTexts: readonly CopyText[];
}

function Texts({ record, settings, today, policy, change, open, texts, ownTexts }: TextsProps) {
  const { language, unitName, unitPhone, ownName } = settings;
  const locked = useLocked(record);
  const words = guidanceText[language];

  /** Changes those of the record, not those that are drawn: what was saved elsewhere since stays. */
  async function keep(next: (own: readonly CopyText[]) => CopyText[]) {
    const change = (own: readonly CopyText[]) => {
      const texts = next(own);
      return texts.length === 0 ? null : { format: 'rettidig-texts/1' as const, texts };
    };
    await changeGuidance(record, 'texts', (before) => change(before?.texts ?? []), today);
    await tellBackground();
  }

  return (
    <>
      <PolicyRefused title={words['texts.policyRefused']} problems={policy.refused.texts} language={language} />
      <CopyTextList
        texts={texts}
        given={new Set(policy.texts.map(({ id }) => id))}
        own={new Set(ownTexts.map(({ id }) => id))}
        {...{ open, language }}
        hrefOf={hrefOf.text}
        closeHref={hrefOf.texts}
        onSave={async (text, body) => {
          if (!mayStand(body)) return false;
          await keep((own) => [...own.filter(({ id }) => id !== text.id), { ...text, body, checkedOn: today }]);
          return true;
        }}
        onReset={(id) => keep((own) => own.filter((text) => text.id !== id))}
      />
      <Letterhead letterhead={{ unitName, unitPhone, ownName }} locked={locked} language={language} onSave={change} />
      <OptionSection title={words['texts.file']}>
        {ownTexts.length > 0 && (
          <Button
            onClick={() => {
              const file = { format: 'rettidig-texts/1' as const, texts: [...ownTexts] };
              saveFile(`rettidig-tekster-${today}.json`, textFileText(file));
            }}
          >
            {words['catalogue.save']}
          </Button>
        )}
        <GuidanceFile
          label={words['exchange.choose']}
          hint={words['texts.file.hint']}
          accept=".json,application/json"
          language={language}
          read={async (file) => readTextFile(await bytesOf(file), known)}
          countOf={({ texts }) => texts.length}
          onTake={(content) => take(record, 'texts', content, today)}
        />
      </OptionSection>
    </>
  );
}

function OfferPart({ record, settings: { language }, today }: Omit<GuidanceProps, 'part' | 'open'>) {
  const words = guidanceText[language];
  const own = useLive(useMemo(() => liveGuidance(record, 'offers'), [record]));
  if (own.state === 'loading') return null;
  const table = own.state === 'ready' ? own.value : null;
  const offers = offersFor(table?.content.entries ?? [], null, 'effectAt3');
  return (
    <OffersTable
      lines={offers.map((offer) => offerLine(offer, language))}
      savedOn={table && dayWords(table.savedOn, today, language, 'dated')}
      language={language}
      onRemove={() => remove(record, 'offers')}
    >
      <GuidanceFile
        label={words['offers.file']}
        hint={words['offers.file.hint']}
        accept=".csv,text/csv"
        language={language}
        read={async (file) => readOfferFile(await bytesOf(file), groupsByName)}
        countOf={({ entries }) => entries.length}
        onTake={(content) => take(record, 'offers', content, today)}
      />
    </OffersTable>
  );
}

/** Lays something in. @returns brings back what was there, and whether it did */
async function take<Kind extends GuidanceKind>(
  record: CaseRecord,
  kind: Kind,
  content: GuidanceOf<Kind>,
  today: IsoDate,
): Promise<() => Promise<boolean>> {
  const undo = await layInGuidance(record, kind, content, today);
  await logAct(record, 'import', { what: kind });
  await tellBackground();
  return async () => {
    const isBack = await undo();
    if (isBack) await logAct(record, 'undo', { what: kind });
    await tellBackground();
    return isBack;
  };
}

async function remove(record: CaseRecord, kind: GuidanceKind): Promise<void> {
  await takeAwayGuidance(record, kind);
  await logAct(record, 'deletion', { what: kind });
  await tellBackground();
}

/** A file that is far too large for any of them is not read into memory; its size alone refuses it. */
async function bytesOf(file: File): Promise<Uint8Array> {
  const most = 10_000_000;
  return new Uint8Array(await file.slice(0, most + 1).arrayBuffer());
}
