import type { SourcedReading } from '../case/case-reading.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { adviserReason, ombudsmanBelongs, type AdviserSettings } from '../guidance/adviser.ts';
import { complaintReason } from '../guidance/complaint-case.ts';
import type { PageKind } from '../guidance/guidance-values.ts';
import { chooseProcedures, type RunningRules } from '../guidance/procedure-choice.ts';
import { roundBegan } from '../guidance/procedure-progress.ts';
import type { Procedure } from '../guidance/procedure.ts';
import type { CaseProgress } from '../guidance/progress.ts';
import type { CopyText } from '../guidance/texts.ts';
import type { WorkflowCatalogue } from '../guidance/workflow.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';
import { isOwn } from '../rules/headline.ts';
import type { Language } from '../text/language.ts';
import { adviserCard, ombudsmanCard } from './adviser-card.ts';
import { complaintBecause } from './complaint-view.ts';
import { fillingOf, type Letterhead } from './copied-text.ts';
import { explanationView } from './explanation-view.ts';
import { preparationView } from './preparation.ts';
import { maskedNumber } from './masked-person.ts';
import { procedureChoiceView, procedureView, type ProcedureContext } from './procedure-view.ts';
import type { SidePanelView } from './side-panel.ts';
import type { ViewSettings } from './view-context.ts';
import { workflowLinks, type LinkContext } from './workflow-links.ts';

/** All that the side panel is made from. */
export interface SidePanelInput {
  judgement: Judgement;
  readings: readonly SourcedReading[];
  progress: CaseProgress;
  page: PageKind | null;
  rules: readonly Rule[];
  procedures: readonly Procedure[];
  catalogue: WorkflowCatalogue;
  texts: readonly CopyText[];
  links: LinkContext;
  letterhead: Letterhead;
  settings: ViewSettings & { maskPersons: boolean };
  today: IsoDate;
  language: Language;
  /** the procedure the reader opened; null = the best one */
  chosen: string | null;
  adviser: AdviserSettings;
}

/** What is due in the open case and the next step in it, with the reason for all that is offered. */
export function sidePanelView(input: SidePanelInput): SidePanelView {
  const { judgement, readings, rules, catalogue, links, today, language, settings, page } = input;
  const { facts } = judgement;
  const { caseLine, badge, sentence, advice } = explanationView(judgement, readings, rules, today, language, settings);
  const running = runningRules(judgement, rules);
  const fitting = chooseProcedures(input.procedures, facts, input.progress, running, today);
  const open = fitting.find(({ progress }) => progress.procedure.id === input.chosen) ?? fitting[0] ?? null;
  const filling = fillingOf(judgement, input.letterhead, today);
  const began = (procedure: Procedure) => roundBegan(procedure, facts, today);
  const context: ProcedureContext = { catalogue, texts: input.texts, filling, began, links, today, language };
  const need = { rule: running.headline, targetGroup: facts.targetGroup, page };
  const reason = complaintReason(facts, page, today);
  const late = judgement.deadlines.filter(({ status }) => status === 'overdue').map(({ rule }) => rule);
  // A complaint may be about the handling until somebody has said that it is not.
  const because = adviserReason(reason?.kind === 'complaint', late);
  return {
    language,
    caseLine: settings.maskPersons ? maskedNumber(facts.ref) : caseLine,
    badge,
    sentence,
    advice,
    open: open && procedureView(open, context),
    others: fitting.filter((one) => one !== open).map((one) => procedureChoiceView(one, context)),
    workflows: workflowLinks(catalogue, need, links),
    complaintBecause: reason && complaintBecause(reason, today, language),
    adviser: because && adviserCard(because, input.adviser, today, language),
    preparation: preparationView(facts, input.progress, sentence, today, language),
    ombudsman: ombudsmanBelongs(facts, today) ? ombudsmanCard(facts, rules, today, language) : null,
  };
}

/** The rule of the badge, and those of the other own deadlines that still run. */
export function runningRules({ headline, deadlines }: Judgement, rules: readonly Rule[]): RunningRules {
  const first = headline.deadline?.rule ?? null;
  const others = deadlines
    .filter((one) => one.rule !== first && one.status !== 'met' && one.status !== 'unknown' && isOwn(one, rules))
    .map(({ rule }) => rule);
  const isLate = headline.kind === 'overdue' || headline.deadline?.daysLeft === 0;
  return { headline: first, isLate, others };
}
