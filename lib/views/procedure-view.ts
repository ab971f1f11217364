import type { IsoDate } from '../dates/iso-date.ts';
import { plusDays } from '../dates/calendar.ts';
import type { ChosenProcedure, ProcedureReason } from '../guidance/procedure-choice.ts';
import { nextStep, type StepProgress } from '../guidance/procedure-progress.ts';
import type { Procedure } from '../guidance/procedure.ts';
import type { CopyText } from '../guidance/texts.ts';
import type { TextFilling } from '../guidance/texts-places.ts';
import type { WorkflowCatalogue } from '../guidance/workflow.ts';
import { eventTypes } from '../rules/packs/vocabulary.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { procedureText } from '../text/procedure-text.ts';
import { copiedTextView, type CopiedTextView } from './copied-text.ts';
import {
  guidanceLink,
  workflowLinkById,
  type GuidanceLinkView,
  type LinkContext,
  type WorkflowLinkView,
} from './workflow-links.ts';

/** A procedure among those that fit. */
export interface ProcedureChoiceView {
  id: string;
  title: string;
  /** why it is here */
  because: string;
  /** that it is for old cases only; null where it is not */
  onlyFor: string | null;
  /** »2 af 9 trin er gjort« */
  progress: string;
}

/** A procedure as someone goes through it. */
export interface ProcedureView extends ProcedureChoiceView {
  /** »trin 3 af 6«; that all are done where they are */
  position: string;
  isDone: boolean;
  /** the day its round began; handed back with what is ticked */
  since: IsoDate | null;
  /** where a new round begins that is begun by hand */
  beginsAgainOn: IsoDate;
  steps: StepView[];
  /** who answers for it, and when it was read through */
  meta: string;
}

export interface StepView {
  id: string;
  number: number;
  what: string;
  why: string;
  citation: string | null;
  /** how it is known to be done; null where it is not */
  done: { words: string; byHand: boolean } | null;
  isNext: boolean;
  workflow: WorkflowLinkView | null;
  tool: GuidanceLinkView | null;
  text: CopiedTextView | null;
  /** the field's meaning, for the ring */
  field: string | null;
  where: string;
}

/** What steps are shown with. */
export interface ProcedureContext {
  catalogue: WorkflowCatalogue;
  texts: readonly CopyText[];
  filling: TextFilling;
  /** the day a round of it began, by what the case shows */
  began: (procedure: Procedure) => IsoDate | null;
  links: LinkContext;
  today: IsoDate;
  language: Language;
}

export function procedureChoiceView(chosen: ProcedureChoice, { today, language }: DayAndLanguage): ProcedureChoiceView {
  const { progress, because, onlyBegunBy } = chosen;
  const text = procedureText[language];
  const { id, title } = progress.procedure;
  return {
    id,
    title,
    because: becauseWords(because, today, language),
    // The first day it is no longer for is what people know the reform by.
    onlyFor: onlyBegunBy && text['procedure.onlyBegunBy'](dayWords(plusDays(onlyBegunBy, 1), today, language, 'dated')),
    progress: text['procedure.progress'](progress.steps.filter(({ done }) => done).length, progress.steps.length),
  };
}

export function procedureView(chosen: ProcedureChoice, context: ProcedureContext): ProcedureView {
  const { today, language } = context;
  const text = procedureText[language];
  const { procedure, steps, since } = chosen.progress;
  const next = nextStep(chosen.progress);
  return {
    ...procedureChoiceView(chosen, context),
    position: next
      ? text['procedure.position'](steps.indexOf(next) + 1, steps.length)
      : text['procedure.done'](steps.length),
    isDone: next === null,
    since,
    beginsAgainOn: roundAfter(procedure, since, context),
    steps: steps.map((one, index) => stepView(one, index, one === next, context)),
    meta: text['procedure.meta'](procedure.owner, dayWords(procedure.checkedOn, today, language, 'dated')),
  };
}

/** Where the case shows that another round has begun, there; else today. */
function roundAfter(procedure: Procedure, since: IsoDate | null, { began, today }: ProcedureContext): IsoDate {
  const shown = began(procedure);
  return shown !== null && (since === null || shown > since) ? shown : today;
}

type ProcedureChoice = Pick<ChosenProcedure, 'progress' | 'because' | 'onlyBegunBy'>;
type DayAndLanguage = Pick<ProcedureContext, 'today' | 'language'>;

function stepView({ step, done }: StepProgress, index: number, isNext: boolean, context: ProcedureContext): StepView {
  const { catalogue, texts, filling, links, language } = context;
  const { id, what, why, citation, field, where, tool } = step;
  const text = procedureText[language];
  const copied = texts.find((one) => one.id === step.text);
  return {
    id,
    number: index + 1,
    what,
    why,
    citation: citation && text[citation.checked ? 'step.citation' : 'step.citation.notChecked'](citation.words),
    done: done && { words: doneWords(done, context), byHand: done.by === 'hand' },
    isNext,
    workflow: step.workflow === null ? null : workflowLinkById(catalogue, step.workflow, links),
    tool: tool && guidanceLink(tool.title, tool.url, undefined, links),
    text: copied ? copiedTextView(copied, filling) : null,
    field,
    where,
  };
}

function doneWords({ by, on }: NonNullable<StepProgress['done']>, { today, language }: DayAndLanguage): string {
  const text = procedureText[language];
  if (on === null) return text['step.doneByCase.noDay'];
  return text[by === 'hand' ? 'step.doneByHand' : 'step.doneByCase'](dayWords(on, today, language, 'short'));
}

function becauseWords(because: ProcedureReason, today: IsoDate, language: Language): string {
  const text = procedureText[language];
  if (because.kind !== 'event') return text[`because.${because.kind}`];
  const what = eventTypes.find(({ id }) => id === because.type)?.[language] ?? because.type;
  return text['because.event'](what, dayWords(because.on, today, language, 'short'));
}
