import { useMemo } from 'react';
import { useLive, type Loaded } from '../../components/use-live.ts';
import { useOpened } from '../../components/use-opened.ts';
import { isPracticeBuild } from '../../lib/clock/today.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { shippedTexts } from '../../lib/guidance/texts-shipped.ts';
import { textsInUse } from '../../lib/guidance/texts.ts';
import { workflowsInUse } from '../../lib/guidance/workflow-in-use.ts';
import { rememberedPolicy } from '../../lib/policy/remembered-policy.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { liveGuidance } from '../../lib/record/own-guidance.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { allRules } from '../../lib/rules/packs/index.ts';
import { paletteEntries } from '../../lib/views/palette-entries.ts';
import { paletteIndex, type PaletteIndex } from '../../lib/views/palette-search.ts';

/** All that can be found, ready to be searched. @param settings null while they are not read yet */
export function usePaletteIndex(record: CaseRecord, settings: Settings | null, today: IsoDate): Loaded<PaletteIndex> {
  const workflows = useLive(useMemo(() => liveGuidance(record, 'workflows'), [record]));
  const texts = useLive(useMemo(() => liveGuidance(record, 'texts'), [record]));
  const policy = useOpened(rememberedPolicy);
  // Without a policy nothing of the machine's own is worse.
  const policyGuidance = policy.state === 'ready' ? policy.value.policy.guidance : null;
  const isPolicyRead = policy.state !== 'loading';
  return useMemo(() => {
    const failed = [workflows, texts].find(({ state }) => state === 'failed');
    if (failed) return failed as Loaded<PaletteIndex>;
    if (!settings || workflows.state !== 'ready' || texts.state !== 'ready' || !isPolicyRead) {
      return { state: 'loading' };
    }
    const { language, guidanceHosts: hosts, workflowOldAfterDays: oldAfterDays } = settings;
    const entries = paletteEntries({
      workflows: workflowsInUse(workflows.value?.content ?? null, policyGuidance).catalogue,
      texts: textsInUse(shippedTexts, texts.value?.content.texts ?? []),
      rules: allRules,
      context: { hosts, loopback: isPracticeBuild(), today, oldAfterDays, language },
    });
    return { state: 'ready', value: paletteIndex(entries) };
  }, [workflows, texts, isPolicyRead, policyGuidance, settings, today]);
}
