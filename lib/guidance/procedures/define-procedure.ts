import { isoDate, type IsoDate } from '../../dates/iso-date.ts';
import type { Procedure, ProcedureStep } from '../procedure.ts';

/** A step as it is written here: what is left out is not there. */
type WrittenStep = Pick<ProcedureStep, 'id' | 'what' | 'why' | 'where'> & Partial<ProcedureStep>;

type Written = Omit<Procedure, 'owner' | 'checkedOn' | 'validity' | 'round' | 'steps'> & {
  /** the last day on which a case may have begun, for a scheme that was repealed */
  onlyBegunBy?: string;
  round?: Procedure['round'];
  steps: WrittenStep[];
};

/** The day these were read through; none of them by a person with legal training. */
const readThrough: IsoDate = isoDate('2026-11-22');

export function defineProcedure({ onlyBegunBy, round = null, steps, ...rest }: Written): Procedure {
  return {
    ...rest,
    validity: { from: null, to: onlyBegunBy === undefined ? null : isoDate(onlyBegunBy) },
    round,
    owner: 'Rettidig (eksempel, ikke godkendt af kommunen)',
    checkedOn: readThrough,
    steps: steps.map((step) => ({ ...nothing, ...step })),
  };
}

const nothing = { citation: null, workflow: null, text: null, tool: null, field: null, doneWhen: null };

/** A paragraph as the rules cite it. */
export function law(words: string) {
  return { words, checked: true };
}

/** A paragraph from memory: it is said that nobody has checked it. */
export function lawFromMemory(words: string) {
  return { words, checked: false };
}
