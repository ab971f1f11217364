import { isPracticeBuild } from '../clock/today.ts';
import { guidancePolicy } from '../guidance/guidance-policy.ts';
import { shippedTexts } from '../guidance/texts-shipped.ts';
import { textsInUse } from '../guidance/texts.ts';
import { workflowsInUse } from '../guidance/workflow-in-use.ts';
import type { Request } from '../messaging/messages.ts';
import { rememberedPolicy } from '../policy/remembered-policy.ts';
import { ownGuidance } from '../record/own-guidance.ts';
import type { Judgement } from '../rules/judge.ts';
import { caseGuidance, type CaseGuidance } from '../views/case-guidance.ts';
import { pageKindOf } from '../views/workflow-links.ts';
import { pageOf, type Desk } from './desk.ts';

/** What helps with a case on the page that asks: workflows, texts to copy and offers, shipped and the municipality's own. */
export async function guidanceOfCase(
  desk: Desk,
  judgement: Judgement,
  { seen }: Request<'case/explain'>,
): Promise<CaseGuidance> {
  const { record, settings, today } = desk;
  const [own, texts, offers, { policy }] = await Promise.all([
    ownGuidance(record, 'workflows'),
    ownGuidance(record, 'texts'),
    ownGuidance(record, 'offers'),
    rememberedPolicy(),
  ]);
  const inUse = {
    workflows: workflowsInUse(own?.content ?? null, policy.guidance),
    texts: textsInUse(shippedTexts, texts?.content.texts ?? [], guidancePolicy(policy.guidance).texts),
    offers: offers?.content.entries ?? [],
  };
  const page = seen ? pageKindOf(pageOf(desk, seen).page) : null;
  const { language, guidanceHosts: hosts, workflowOldAfterDays: oldAfterDays } = settings;
  const { unitName, unitPhone, ownName } = settings;
  const links = { hosts, loopback: isPracticeBuild(), today, oldAfterDays, language };
  return caseGuidance(judgement, inUse, page, { ...links, unitName, unitPhone, ownName });
}
