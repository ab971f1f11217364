import { groupFieldOf, type Answers } from './answers.ts';

/** What is asked of a page, one thing at a time; `saved` asks nothing more. */
export type Step = 'kind' | 'row' | 'key' | 'fields' | 'groups' | 'history' | 'place' | 'save' | 'saved';

/** What is asked of each kind of page, for telling how far one has come. */
const toldSteps: Record<Answers['kind'], readonly Step[]> = {
  list: ['kind', 'row', 'key', 'fields', 'groups', 'place', 'save'],
  case: ['kind', 'key', 'fields', 'groups', 'history', 'place', 'save'],
};

/**
 * How far one has come.
 *
 * @returns the number of the step, the first being 1, and of how many; null where nothing is asked any more
 */
export function progressAt(step: Step, { kind }: Answers): { at: number; of: number } | null {
  const index = toldSteps[kind].indexOf(step);
  return index < 0 ? null : { at: index + 1, of: toldSteps[kind].length };
}

/** The steps that this page needs: no words of target groups are asked about where it shows none, and no history. */
export function wayThrough(answers: Answers): readonly Step[] {
  return [
    'kind',
    ...(answers.kind === 'list' ? (['row'] as const) : []),
    'key',
    'fields',
    ...(groupFieldOf(answers) ? (['groups'] as const) : []),
    ...(answers.tables.length > 0 ? (['history'] as const) : []),
    ...(['place', 'save', 'saved'] as const),
  ];
}

/** The step that follows; the last one stays. */
export function stepAfter(step: Step, answers: Answers): Step {
  const way = wayThrough(answers);
  return way[way.indexOf(step) + 1] ?? 'saved';
}

/** The step one came from; the first one stays. */
export function stepBefore(step: Step, answers: Answers): Step {
  const way = wayThrough(answers);
  return way[way.indexOf(step) - 1] ?? 'kind';
}
