import { z } from 'zod';
import { Address, GuidanceDay, GuidanceId, Line, PageKind } from './guidance-values.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** Something that is used in a workflow: a form, a guide, a system. */
const Tool = z.strictObject({ title: Line, url: Address });

/** One workflow (arbejdsgang) of the municipality's portal. */
export const Workflow = z.strictObject({
  id: GuidanceId,
  title: Line,
  /** the field of work, such as »Samtaler« */
  area: Line,
  /** for whom; empty = for everyone */
  targetGroups: z.array(GuidanceId).max(40).default([]),
  /** the deadlines it is about; empty = about none in particular */
  rules: z.array(GuidanceId).max(100).default([]),
  /** the kinds of page on which it is needed; empty = on any */
  pages: z.array(PageKind).max(4).default([]),
  /** a whole address, or the rest of one after `baseUrl` */
  url: Address,
  tools: z.array(Tool).max(20).default([]),
  /** the day a person last saw that the address leads there and that what stands there holds */
  checkedOn: GuidanceDay,
});
export type Workflow = z.infer<typeof Workflow>;

export const mostWorkflows = 5000;

/** All workflows of one municipality. */
export const WorkflowCatalogue = z.strictObject({
  format: z.literal('rettidig-workflows/1'),
  /** whose it is, such as »Arbejdsgange i Prøvekøbing Kommune« */
  title: Line,
  /** where addresses begin that are not whole */
  baseUrl: Address.optional(),
  entries: z.array(Workflow).max(mostWorkflows),
});
export type WorkflowCatalogue = z.infer<typeof WorkflowCatalogue>;
