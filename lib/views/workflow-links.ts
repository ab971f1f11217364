import type { AdapterPage } from '../adapters/adapter.ts';
import { daysBetween } from '../dates/calendar.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { PageKind } from '../guidance/guidance-values.ts';
import { linkOf, type LinkRules } from '../guidance/workflow-link.ts';
import { rankWorkflows, type WorkflowNeed, type WorkflowReason } from '../guidance/workflow-ranking.ts';
import type { Workflow, WorkflowCatalogue } from '../guidance/workflow.ts';
import { dayWords } from '../text/day-words.ts';
import { guidanceText } from '../text/guidance-text.ts';
import type { Language } from '../text/language.ts';

/** A link as it is shown: one that may not be opened stands as text, with the reason. */
export interface GuidanceLinkView {
  title: string;
  href: string | null;
  /** why it cannot be opened; null where it can */
  closed: string | null;
}

export interface WorkflowLinkView extends GuidanceLinkView {
  id: string;
  area: string;
  /** why it was chosen: »passer til reglen og målgruppen«; empty where it was asked for by name */
  because: string;
  /** that nobody has looked at it for long; null where somebody has */
  old: string | null;
  tools: GuidanceLinkView[];
}

/** What links are shown by. */
export interface LinkContext extends LinkRules {
  today: IsoDate;
  /** a workflow that was last checked longer ago is old */
  oldAfterDays: number;
  language: Language;
}

/** The two or three workflows that fit best, each with its reason in words; empty where none fits. */
export function workflowLinks(
  catalogue: WorkflowCatalogue,
  need: WorkflowNeed,
  context: LinkContext,
  most = 3,
): WorkflowLinkView[] {
  return rankWorkflows(catalogue.entries, need, most).map(({ workflow, because }) => ({
    ...linkView(workflow, catalogue, context),
    because: becauseWords(because, context.language),
  }));
}

/** The workflow of that id; null where the catalogue has none. */
export function workflowLinkById(
  catalogue: WorkflowCatalogue,
  id: string,
  context: LinkContext,
): WorkflowLinkView | null {
  const workflow = catalogue.entries.find((one) => one.id === id);
  return workflow ? { ...linkView(workflow, catalogue, context), because: '' } : null;
}

/** @example becauseWords(['rule', 'page'], 'da') //=> 'Passer til reglen og siden' */
export function becauseWords(because: readonly WorkflowReason[], language: Language): string {
  const text = guidanceText[language];
  return text['workflow.because'](because.map((reason) => text[`workflow.reason.${reason}`]));
}

/** How long ago a workflow was checked, where that is too long; null where it is not. */
export function oldWords({ checkedOn }: Pick<Workflow, 'checkedOn'>, context: LinkContext): string | null {
  const { today, oldAfterDays, language } = context;
  if (daysBetween(checkedOn, today) <= oldAfterDays) return null;
  return guidanceText[language]['workflow.old'](dayWords(checkedOn, today, language, 'dated'));
}

function linkView(workflow: Workflow, { baseUrl }: WorkflowCatalogue, context: LinkContext) {
  const { id, title, area, url, tools } = workflow;
  return {
    id,
    area,
    ...guidanceLink(title, url, baseUrl, context),
    old: oldWords(workflow, context),
    tools: tools.map((tool) => guidanceLink(tool.title, tool.url, baseUrl, context)),
  };
}

/** Any link of the guidance, as it may be shown. */
export function guidanceLink(
  title: string,
  address: string,
  baseUrl: string | undefined,
  context: LinkContext,
): GuidanceLinkView {
  const link = linkOf(address, baseUrl, context);
  if (link.open) return { title, href: link.href, closed: null };
  return { title, href: null, closed: guidanceText[context.language][`link.closed.${link.because}`] };
}

/** The events by which a page about decisions and complaints is known. */
const ofDecisions = new Set(['decision-sent', 'decision-received', 'complaint-received', 'reassessment-decided']);

/** What kind of page a badge stands on; null = it is not known which page. */
export function pageKindOf(page: AdapterPage | null): PageKind | null {
  if (!page) return null;
  if (page.kind === 'list') return page.rowsAre === 'events' ? 'calendar' : 'list';
  return Object.keys(page.fields).some((field) => ofDecisions.has(field)) ? 'decision' : 'case';
}
