import type { PageKind } from './guidance-values.ts';
import type { Workflow } from './workflow.ts';

/** The place where a workflow is looked for; null = not known, or about none. */
export interface WorkflowNeed {
  rule: string | null;
  targetGroup: string | null;
  page: PageKind | null;
}

/** What of the need a workflow names itself. */
export type WorkflowReason = 'rule' | 'target-group' | 'page';

export interface RankedWorkflow {
  workflow: Workflow;
  /** why it was chosen, the strongest first; never empty */
  because: WorkflowReason[];
}

/** A rule says more than a group, and a group more than a kind of page. */
const weights: Record<WorkflowReason, number> = { rule: 4, 'target-group': 2, page: 1 };

/**
 * The workflows that fit a rule, a target group and a kind of page, best first.
 *
 * One that is for other groups, other deadlines or other pages alone is never among them; one that merely forbids
 * nothing is no answer either: it must name the rule or the group. Of two that fit equally well, the one that is about
 * less comes first, then the one that was checked last.
 *
 * @param most how many at the most
 * @returns an empty list where none fits
 */
export function rankWorkflows(workflows: readonly Workflow[], need: WorkflowNeed, most = 3): RankedWorkflow[] {
  return workflows
    .map((workflow) => ({ workflow, because: reasonsFor(workflow, need) }))
    .filter((one): one is RankedWorkflow => one.because !== null)
    .toSorted(better)
    .slice(0, most);
}

function reasonsFor(workflow: Workflow, need: WorkflowNeed): WorkflowReason[] | null {
  const { rules, targetGroups, pages } = workflow;
  const because: WorkflowReason[] = [];
  const parts = [
    ['rule', rules, need.rule],
    ['target-group', targetGroups, need.targetGroup],
    ['page', pages, need.page],
  ] as const;
  for (const [reason, named, needed] of parts) {
    if (needed === null || named.length === 0) continue;
    if (!(named as readonly string[]).includes(needed)) return null;
    because.push(reason);
  }
  return because.some((reason) => reason !== 'page') ? because : null;
}

function better(one: RankedWorkflow, other: RankedWorkflow): number {
  return (
    weightOf(other) - weightOf(one) ||
    breadthOf(one) - breadthOf(other) ||
    other.workflow.checkedOn.localeCompare(one.workflow.checkedOn) ||
    one.workflow.id.localeCompare(other.workflow.id)
  );
}

function weightOf({ because }: RankedWorkflow): number {
  return because.reduce((sum, reason) => sum + weights[reason], 0);
}

/** How much a workflow is about; what names nothing is about everything. */
function breadthOf({ workflow: { rules, targetGroups } }: RankedWorkflow): number {
  return (rules.length || 100) + (targetGroups.length || 40);
}
