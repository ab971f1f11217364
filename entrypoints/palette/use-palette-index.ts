import { useMemo } from 'react';
import { useLive, type Loaded } from '../../components/use-live.ts';
import { isPracticeBuild } from '../../lib/clock/today.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { asProcedure } from '../../lib/guidance/procedure-schema.ts';
import { proceduresInUse } from '../../lib/guidance/procedures/index.ts';
import { shippedTexts } from '../../lib/guidance/texts-shipped.ts';
import { textsInUse } from '../../lib/guidance/texts.ts';
import { workflowsInUse } from '../../lib/guidance/workflow-in-use.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { liveGuidance } from '../../lib/record/own-guidance.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { allRules } from '../../lib/rules/packs/index.ts';
import { paletteEntries } from '../../lib/views/palette-entries.ts';
import { paletteIndex, type PaletteIndex } from '../../lib/views/palette-search.ts';
import { useGuidancePolicy } from '../sidepanel/use-guidance-policy.ts';

/** All that can be found, ready to be searched. @param settings null while they are not read yet */
export function usePaletteIndex(record: CaseRecord, settings: Settings | null, today: IsoDate): Loaded<PaletteIndex> {
  const workflows = useLive(useMemo(() => liveGuidance(record, 'workflows'), [record]));
  const texts = useLive(useMemo(() => liveGuidance(record, 'texts'), [record]));
  const procedures = useLive(useMemo(() => liveGuidance(record, 'procedures'), [record]));
  const policy = useGuidancePolicy();
  return useMemo(() => {
    const failed = [workflows, texts, procedures].find(({ state }) => state === 'failed');
    if (failed) return failed as Loaded<PaletteIndex>;
    const isRead = workflows.state === 'ready' && texts.state === 'ready' && procedures.state === 'ready';
    if (!settings || !isRead || !policy) return { state: 'loading' };
    const { language, guidanceHosts: hosts, workflowOldAfterDays: oldAfterDays } = settings;
    const entries = paletteEntries({
      workflows: workflowsInUse(workflows.value?.content ?? null, policy.raw).catalogue,
      procedures: proceduresInUse((procedures.value?.content.procedures ?? []).map(asProcedure), policy.procedures),
      texts: textsInUse(shippedTexts, texts.value?.content.texts ?? [], policy.texts),
      rules: allRules,
      context: { hosts, loopback: isPracticeBuild(), today, oldAfterDays, language },
    });
    return { state: 'ready', value: paletteIndex(entries) };
  }, [workflows, texts, procedures, policy, settings, today]);
}
