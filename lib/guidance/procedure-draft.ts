import type { IsoDate } from '../dates/iso-date.ts';
import { asProcedure, httpsUrl, ProcedureShape } from './procedure-schema.ts';
import type { Procedure, ProcedureStep } from './procedure.ts';

/** A procedure while someone writes it: texts as typed. */
export interface ProcedureDraft {
  /** '' = a new one, whose id is made from its title */
  id: string;
  title: string;
  targetGroups: string[];
  owner: string;
  /** for cases that began in this time, YYYY-MM-DD; '' = without an end there */
  from: string;
  to: string;
  /** ids of the rules it belongs to */
  rules: string[];
  steps: StepDraft[];
  /** what the form does not show stays as it was */
  kept: Pick<Procedure, 'round'>;
}

export interface StepDraft {
  /** stays through all changes, so that what is typed stays with its step */
  key: number;
  what: string;
  why: string;
  where: string;
  /** a paragraph; '' = none */
  citation: string;
  /** the event that shows that it is done, and where it is seen; '' = a person ticks it */
  event: string;
  /** ids of a text to copy and of a workflow; '' = none */
  text: string;
  workflow: string;
  /** a tool's name and https address; both '' = none */
  toolTitle: string;
  toolUrl: string;
  /** only for these of the procedure's groups; empty = for all of them */
  targetGroups: string[];
  /** the step it was made from, with what the form does not show */
  kept: ProcedureStep | null;
}

export const emptyStep = (key: number): StepDraft => ({
  ...{ key, what: '', why: '', where: '', citation: '', event: '', text: '', workflow: '' },
  ...{ toolTitle: '', toolUrl: '', targetGroups: [], kept: null },
});

export const emptyDraft: ProcedureDraft = {
  ...{ id: '', title: '', targetGroups: [], owner: '', from: '', to: '', rules: [], steps: [emptyStep(1)] },
  kept: { round: null },
};

/** An existing procedure, ready to be changed. */
export function draftOf({ id, title, targetGroups, owner, steps, rules, round, validity }: Procedure): ProcedureDraft {
  return {
    ...{ id, title, targetGroups, owner, from: validity.from ?? '', to: validity.to ?? '', rules: [...rules] },
    kept: { round },
    steps: steps.map((step, index) => ({
      key: index + 1,
      what: step.what,
      why: step.why,
      where: step.where,
      citation: step.citation?.words ?? '',
      event: step.doneWhen && 'events' in step.doneWhen ? (step.doneWhen.events[0] ?? '') : '',
      text: step.text ?? '',
      workflow: step.workflow ?? '',
      toolTitle: step.tool?.title ?? '',
      toolUrl: step.tool?.url ?? '',
      targetGroups: [...(step.targetGroups ?? [])],
      kept: step,
    })),
  };
}

export type DraftProblem = 'title' | 'groups' | 'owner' | 'steps' | 'validity' | 'step-groups' | 'tool' | 'not-text';

/** The procedure that was written, or what is still missing from it. */
export function procedureOf(
  draft: ProcedureDraft,
  taken: ReadonlySet<string>,
  today: IsoDate,
): { ok: true; procedure: Procedure } | { ok: false; problems: DraftProblem[] } {
  const problems: DraftProblem[] = [];
  const steps = draft.steps.filter(({ what }) => what.trim() !== '');
  if (draft.title.trim() === '') problems.push('title');
  if (draft.targetGroups.length === 0) problems.push('groups');
  if (draft.owner.trim() === '') problems.push('owner');
  if (steps.length === 0 || steps.some(({ why, where }) => !why.trim() || !where.trim())) problems.push('steps');
  if (draft.from !== '' && draft.to !== '' && draft.to < draft.from) problems.push('validity');
  // A step for nobody would be there and never be seen.
  if (draft.targetGroups.length > 0 && steps.some((step) => !isForSomeone(step, draft))) problems.push('step-groups');
  if (steps.some((step) => !isWholeTool(step))) problems.push('tool');
  if (problems.length > 0) return { ok: false, problems };
  const read = ProcedureShape.safeParse({
    id: draft.id || freeId(draft.title, taken),
    title: draft.title,
    targetGroups: draft.targetGroups,
    owner: draft.owner,
    checkedOn: today,
    rules: draft.rules,
    validity: { from: draft.from || null, to: draft.to || null },
    ...draft.kept,
    steps: steps.map((step) => stepOf(step, draft, steps)),
  });
  return read.success ? { ok: true, procedure: asProcedure(read.data) } : { ok: false, problems: ['not-text'] };
}

/** The groups that a step of it may be for: its own, or null = any there is. */
export function groupsForSteps({ targetGroups }: Pick<ProcedureDraft, 'targetGroups'>): ReadonlySet<string> | null {
  return targetGroups.includes('any') ? null : new Set(targetGroups);
}

function isForSomeone({ targetGroups }: StepDraft, draft: ProcedureDraft): boolean {
  const mayBe = groupsForSteps(draft);
  return targetGroups.length === 0 || mayBe === null || targetGroups.some((one) => mayBe.has(one));
}

function isWholeTool({ toolTitle, toolUrl }: StepDraft): boolean {
  const isNone = toolTitle.trim() === '' && toolUrl.trim() === '';
  return isNone || (toolTitle.trim() !== '' && httpsUrl(toolUrl.trim()));
}

function stepOf(step: StepDraft, draft: ProcedureDraft, all: readonly StepDraft[]): ProcedureStep {
  const { kept, what, why, where, citation, event, text, workflow, toolTitle, toolUrl, key } = step;
  const mayBe = groupsForSteps(draft);
  const groups = step.targetGroups.filter((one) => mayBe === null || mayBe.has(one));
  const before = kept?.doneWhen && 'events' in kept.doneWhen ? kept.doneWhen : null;
  const sameEvent = (before?.events[0] ?? '') === event;
  const doneWhen = sameEvent ? (kept?.doneWhen ?? null) : event ? { events: [event] } : null;
  return {
    id: kept?.id ?? freeId(`trin ${key}`, new Set(all.flatMap((one) => one.kept?.id ?? []))),
    ...{ what, why, where, doneWhen },
    // Whoever types a paragraph here has not thereby checked it.
    citation: citation.trim() === (kept?.citation?.words ?? '') ? (kept?.citation ?? null) : paragraph(citation),
    ...(groups.length > 0 && { targetGroups: groups }),
    workflow: workflow || null,
    text: text || null,
    tool: toolTitle.trim() === '' ? null : { title: toolTitle.trim(), url: toolUrl.trim() },
    field: sameEvent ? (kept?.field ?? null) : event || null,
  };
}

function paragraph(words: string) {
  return words.trim() === '' ? null : { words: words.trim(), checked: false };
}

/** @example freeId('Første møde på ny', new Set()) //=> 'foerste-moede-paa-ny' */
export function freeId(title: string, taken: ReadonlySet<string>): string {
  const plain = title
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80)
    .replace(/-$/, '');
  const base = plain || 'forloeb';
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(id)) return id;
  }
}
