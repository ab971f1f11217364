import { readData } from '../files/read-json.ts';
import type { FileRead } from '../files/file-read.ts';
import { workflowForm } from './workflow-file.ts';
import type { WorkflowCatalogue } from './workflow.ts';

/**
 * The catalogue that managed settings bring, as `guidance.workflows = { baseUrl, entries }`; whole or not at all.
 *
 * @param guidance what the policy says of guidance, as it came
 * @returns null where the policy brings none
 */
export function workflowsOfPolicy(guidance: unknown): FileRead<WorkflowCatalogue> | null {
  if (typeof guidance !== 'object' || guidance === null || !Object.hasOwn(guidance, 'workflows')) return null;
  const { workflows } = guidance as { workflows: unknown };
  const named = typeof workflows === 'object' && workflows !== null ? workflows : {};
  // What a file says of itself a policy need not.
  return readData({ format: 'rettidig-workflows/1', title: 'Kommunens arbejdsgange', ...named }, workflowForm);
}
