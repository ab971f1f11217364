import { useEffect, useMemo, useState } from 'react';
import { useLive } from '../../components/use-live.ts';
import { proceduresInUse } from '../../lib/guidance/procedures/index.ts';
import { asProcedure } from '../../lib/guidance/procedure-schema.ts';
import { shippedTexts } from '../../lib/guidance/texts-shipped.ts';
import { textsInUse } from '../../lib/guidance/texts.ts';
import { workflowsInUse } from '../../lib/guidance/workflow-in-use.ts';
import { liveGuidance } from '../../lib/record/own-guidance.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import type { PanelReading } from './begun-panel.ts';
import type { GuidanceOfPolicy } from './live-guidance-policy.ts';

/**
 * The guidance that is used: what ships, with the municipality's own.
 *
 * @param policy null until it is known
 * @param isCaseThere the case has been read: thousands of workflows are read and checked only after it is drawn
 * @param begun what has been asked for already
 */
export function useGuidance(
  record: CaseRecord,
  policy: GuidanceOfPolicy | null,
  isCaseThere: boolean,
  begun?: Pick<PanelReading, 'texts' | 'procedures'>,
) {
  const [isDrawn, setDrawn] = useState(false);
  const workflows = useLive(useMemo(() => (isDrawn ? liveGuidance(record, 'workflows') : null), [record, isDrawn]));
  const texts = useLive(useMemo(() => begun?.texts ?? liveGuidance(record, 'texts'), [record, begun]));
  const procedures = useLive(useMemo(() => begun?.procedures ?? liveGuidance(record, 'procedures'), [record, begun]));
  const isReady = procedures.state !== 'loading' && policy !== null;
  useEffect(() => {
    if (!isCaseThere || !isReady) return;
    const timer = setTimeout(() => setDrawn(true));
    return () => clearTimeout(timer);
  }, [isCaseThere, isReady]);
  const ownWorkflows = workflows.state === 'ready' ? (workflows.value?.content ?? null) : null;
  const ownTexts = texts.state === 'ready' ? texts.value?.content.texts : undefined;
  const ownProcedures = procedures.state === 'ready' ? procedures.value?.content.procedures : undefined;
  return {
    // What is read of thousands of workflows comes after the case: the steps do not wait for it.
    catalogue: useMemo(
      () => (workflows.state === 'ready' && policy ? workflowsInUse(ownWorkflows, policy.raw).catalogue : null),
      [workflows.state, ownWorkflows, policy],
    ),
    texts: useMemo(() => textsInUse(shippedTexts, ownTexts ?? [], policy?.texts), [ownTexts, policy]),
    procedures: useMemo(
      () => proceduresInUse((ownProcedures ?? []).map(asProcedure), policy?.procedures),
      [ownProcedures, policy],
    ),
    /** as the policy says it; null = as the settings do */
    citizensAdviser: policy?.citizensAdviser ?? null,
    /** until it is known which procedures there are, another one might be the best */
    isReady,
  };
}
