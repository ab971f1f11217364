import type { IsoDate } from '../dates/iso-date.ts';

/** How something is done, step by step: data, so that a superuser can write one and a municipality can lay its own in. */
export interface Procedure {
  id: string;
  title: string;
  /**
   * Which cases it is for, by the day the case's own clock began, both ends included; null = open. One that rests on a
   * scheme that was repealed ends, and is then offered for old cases only.
   */
  validity: { from: IsoDate | null; to: IsoDate | null };
  /** target group ids of the rule packs, or `any` */
  targetGroups: string[];
  /** ids of the rules it helps to keep; one of a rule that runs in the case comes first */
  rules: string[];
  /** what makes it begin anew; null = it runs once, for the whole of the case */
  round: Round | null;
  owner: string;
  /** the day someone last read it through */
  checkedOn: IsoDate;
  steps: ProcedureStep[];
}

/**
 * A procedure comes round again. `with`: its round begins on the day of the newest of the events, as a no-show does, and
 * what was ticked before belongs to another one. `after`: it begins the day after the newest of them, as the way to the
 * next interview begins after the last; a round that someone has ticked in stands until it is done.
 */
export interface Round {
  begins: 'with' | 'after';
  events: string[];
}

export interface ProcedureStep {
  id: string;
  /** what to do, short: »Skriv notat snarest muligt« */
  what: string;
  /** why, in a sentence or two */
  why: string;
  citation: Citation | null;
  /** only for these target groups; left out = for all of the procedure's */
  targetGroups?: string[];
  /** id of the workflow that tells more */
  workflow: string | null;
  /** id of the text to copy */
  text: string | null;
  tool: Tool | null;
  /** the meaning, or the event type, of the field on the page where it is done or seen */
  field: string | null;
  /** where it is found when the page in front of one does not have it */
  where: string;
  /** what shows that it is done; null = only a person can tell */
  doneWhen: DoneWhen | null;
}

export interface Citation {
  /** such as »Offentlighedsloven § 13« */
  words: string;
  /** false = from memory: it is then said that the paragraph was not checked */
  checked: boolean;
}

export interface Tool {
  title: string;
  url: string;
}

/**
 * - `events`: one of them is in the case, in this round and not in the future; with `planned` an agreed day ahead counts
 *   too; with `count` so many of them, by day; with `later` only after the day on which the round began
 * - `fact`: the case shows it: its target group
 */
export type DoneWhen =
  { events: string[]; count?: number; planned?: boolean; later?: boolean } | { fact: 'targetGroup' };
