import type { CaseFacts } from '../case/case-facts.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { PageKind } from '../guidance/guidance-values.ts';
import type { Offer } from '../guidance/offers.ts';
import type { CopyText } from '../guidance/texts.ts';
import type { WorkflowsInUse } from '../guidance/workflow-in-use.ts';
import type { Judgement } from '../rules/judge.ts';
import { copiedTexts, copiedTextView, fillingOf, type CopiedTextView, type Letterhead } from './copied-text.ts';
import { offerLines, type OffersView } from './offers-view.ts';
import { workflowLinks, type LinkContext, type WorkflowLinkView } from './workflow-links.ts';

/** What helps with a case where it stands: workflows, texts and offers that fit what is due. */
export interface CaseGuidance {
  workflows: WorkflowLinkView[];
  /** the workflows are the example that ships */
  isExample: boolean;
  texts: CopiedTextView[];
  /** null where no offer is due, or the municipality has laid in no table */
  offers: OffersView | null;
}

/** All the guidance there is, shipped and the municipality's own. */
export interface GuidanceInUse {
  workflows: WorkflowsInUse;
  texts: readonly CopyText[];
  offers: readonly Offer[];
}

/** A note is to be written as soon as possible; what is older than so many days was written down or is forgotten. */
const newsDays = 14;

/** The notes about what happens to an interview, by what happened. */
const noteOf = { held: 'note-interview-held', missed: 'note-no-show' };

/** @param page the kind of page the badge stands on; null = not known */
export function caseGuidance(
  judgement: Judgement,
  { workflows: { catalogue, from }, texts, offers }: GuidanceInUse,
  page: PageKind | null,
  context: LinkContext & Letterhead,
): CaseGuidance {
  const { facts, headline, deadlines } = judgement;
  // Without a group the rule that was tried first may be another group's.
  const rule = headline.missing.includes('targetGroup') ? null : (headline.deadline?.rule ?? null);
  const running = deadlines.filter(({ status }) => status !== 'met' && status !== 'not-applicable');
  const rules = [...new Set([...(rule ? [rule] : []), ...running.map((one) => one.rule)])];
  const filling = fillingOf(judgement, context, context.today);
  const news = newsOf(facts, context);
  // What just happened is written down first; a note of what has not happened lately is in the way.
  const first = texts.filter(({ id }) => id === news).map((text) => copiedTextView(text, filling));
  const fitting = texts.filter(({ id }) => !Object.values(noteOf).includes(id));
  const others = copiedTexts(fitting, { rules, targetGroup: facts.targetGroup }, filling);
  return {
    workflows: workflowLinks(catalogue, { rule, targetGroup: facts.targetGroup, page }, context),
    isExample: from === 'example',
    texts: [...first, ...others].slice(0, 3),
    offers: offerLines(offers, judgement, context.language),
  };
}

/** The note that what happened last asks for; null where nothing happened lately. */
function newsOf({ events }: CaseFacts, { today }: LinkContext): string | null {
  const lately = (types: readonly string[]) =>
    events
      .filter(({ type, on }) => types.includes(type) && on <= today && daysBetween(on, today) <= newsDays)
      .map(({ on }) => on)
      .toSorted()
      .at(-1);
  const missed = lately(['interview-no-show']);
  const held = lately(['interview-held', 'follow-up-held', 'intensified-interview-held']);
  if (missed !== undefined && (held === undefined || held < missed)) return noteOf.missed;
  return held === undefined ? null : noteOf.held;
}
