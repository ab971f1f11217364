import type { FileProblem, FileRead } from '../files/file-read.ts';
import { exampleCatalogue } from './workflow-example.ts';
import { workflowsOfPolicy } from './workflow-policy.ts';
import type { WorkflowCatalogue } from './workflow.ts';

/** The one catalogue that is used, and where it comes from. */
export interface WorkflowsInUse {
  catalogue: WorkflowCatalogue;
  from: 'policy' | 'own' | 'example';
  /** why the policy's catalogue is not used; empty where it is, and where there is none */
  refused: readonly FileProblem[];
}

/** What was made of a policy before: thousands of entries are not checked anew each time. */
const ofPolicy = new WeakMap<object, FileRead<WorkflowCatalogue> | null>();

/**
 * The workflows that are used: the municipality's by policy, else what was laid in on this machine, else the example.
 *
 * @param guidance what the policy says of guidance, as it came
 */
export function workflowsInUse(own: WorkflowCatalogue | null, guidance: unknown): WorkflowsInUse {
  const policy = readOnce(guidance);
  if (policy?.ok) return { catalogue: policy.content, from: 'policy', refused: [] };
  const refused = policy?.problems ?? [];
  return own ? { catalogue: own, from: 'own', refused } : { catalogue: exampleCatalogue, from: 'example', refused };
}

function readOnce(guidance: unknown): FileRead<WorkflowCatalogue> | null {
  if (typeof guidance !== 'object' || guidance === null) return null;
  const before = ofPolicy.get(guidance);
  if (before !== undefined) return before;
  const read = workflowsOfPolicy(guidance);
  ofPolicy.set(guidance, read);
  return read;
}
