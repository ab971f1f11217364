import { z } from 'zod';
import { Day } from './day.ts';
import { largestSeed } from './draw-sample.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** What is looked at in each case of a sample. */
export const checks = ['deadlines', 'note-duty', 'state-refund', 'whole'] as const;
export type Check = (typeof checks)[number];

export const findings = ['fine', 'attention', 'not-relevant'] as const;
export type Finding = (typeof findings)[number];

/** What is done about it; codes, so that no sentence about a citizen or a colleague is kept. */
export const actions = ['none', 'team-talk', 'workflow', 'training', 'case-mended', 'larger-sample'] as const;
export type Action = (typeof actions)[number];

export const outcomes = ['better', 'same', 'worse'] as const;
export type Outcome = (typeof outcomes)[number];

export const sampleSizes = { least: 1, most: 50, usual: 10 } as const;

const Checked = z.strictObject({
  deadlines: z.enum(findings).nullable(),
  'note-duty': z.enum(findings).nullable(),
  'state-refund': z.enum(findings).nullable(),
  whole: z.enum(findings).nullable(),
});

/**
 * One round of supervision: which numbers were drawn, what was found, what is done and whether it helped. It holds places
 * in a list and never which case stood there; with the same list and seed the same cases are drawn again.
 */
export const Supervision = z
  .strictObject({
    id: z.string().min(1).max(60),
    drawnOn: Day,
    seed: z.int().min(0).max(largestSeed),
    /** how many cases it was drawn from */
    of: z.int().min(1).max(100_000),
    /** keyed hash over the references: tells that another list is not this one, and nothing of it */
    listHash: z.string().max(60),
    /** one for each case drawn, in the order they were drawn */
    cases: z.array(Checked).min(1).max(sampleSizes.most),
    actions: z.array(z.enum(actions)).max(actions.length),
    /** when it is to be looked at again; null = not agreed */
    followUpOn: Day.nullable(),
    outcome: z.enum(outcomes).nullable(),
  })
  .refine(({ cases, of }) => cases.length <= of);
export type Supervision = z.infer<typeof Supervision>;

export const steps = ['sample', 'analysis', 'action', 'follow-up'] as const;
export type Step = (typeof steps)[number];

export const nothingChecked: Supervision['cases'][number] = {
  deadlines: null,
  'note-duty': null,
  'state-refund': null,
  whole: null,
};

/** What was found in all cases together, by check; the four numbers of a check add up to the cases drawn. */
export function analysisOf({ cases }: Pick<Supervision, 'cases'>): Record<Check, Record<Finding | 'open', number>> {
  return Object.fromEntries(
    checks.map((check) => {
      const counts = { fine: 0, attention: 0, 'not-relevant': 0, open: 0 };
      for (const one of cases) counts[one[check] ?? 'open'] += 1;
      return [check, counts];
    }),
  ) as Record<Check, Record<Finding | 'open', number>>;
}

/** The first step that is not done; null where all four are. */
export function openStep(one: Supervision): Step | null {
  const analysis = analysisOf(one);
  if (checks.some((check) => analysis[check].open > 0)) return 'analysis';
  if (one.actions.length === 0) return 'action';
  return one.outcome === null ? 'follow-up' : null;
}
