import type { WorkflowCatalogue } from '../guidance/workflow.ts';
import { guidanceLink, oldWords, type LinkContext } from './workflow-links.ts';

/** A link that somebody should look at. */
export interface LinkToMend {
  workflow: string;
  /** the tool it belongs to; null = the workflow itself */
  tool: string | null;
  address: string;
  /** in words */
  why: string;
}

/**
 * The links of a catalogue that cannot be opened, and those that nobody has looked at for too long. Nothing is asked of
 * the network: whether an address still answers is for a person to see.
 */
export function linksToMend(catalogue: WorkflowCatalogue, context: LinkContext): LinkToMend[] {
  return catalogue.entries.flatMap((workflow): LinkToMend[] => {
    const links = [{ title: null, url: workflow.url }, ...workflow.tools];
    const closed = links.flatMap(({ title, url }) => {
      const { closed: why } = guidanceLink('', url, catalogue.baseUrl, context);
      return why ? [{ workflow: workflow.title, tool: title, address: url, why }] : [];
    });
    const old = oldWords(workflow, context);
    return old ? [...closed, { workflow: workflow.title, tool: null, address: workflow.url, why: old }] : closed;
  });
}
