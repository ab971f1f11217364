import { citizens } from '../demo-case-system/citizens.ts';
import { factsShown } from '../demo-case-system/copied-cases.ts';
import { expectedBadge, type ExpectedBadge, type ExpectedDay } from '../demo-case-system/expected.ts';
import { listRow } from '../demo-case-system/list-row.ts';
import { DoubtfulColumns } from './doubtful-columns.ts';
import { badgeFrom, type SeenButton } from './drawn-badges.ts';
import { saysWhatIsRight, wrongBadges } from './expectation.ts';
import type { Sighting } from './visible-badges.ts';

/** What is wrong with what is in view, as sentences; empty where all is right. */
export interface Faults {
  /** a row without its badge, or with one that is not right yet: it may still come */
  unfinished: string[];
  /** a badge that stood on a row of which it was never true, or in no row at all: no waiting mends that */
  wrong: string[];
}

/**
 * Knows what badge each row must carry: rows that show the same facts carry the same badge, whatever their reference,
 * and what each citizen's is stands in `expected.json`.
 */
export class WalkChecker {
  readonly #truth: ReadonlyMap<string, ExpectedBadge>;
  /** everything that each case has shown on the page since it was loaded */
  readonly #shown = new Map<string, Set<string>>();
  readonly #doubtful = new DoubtfulColumns();

  constructor(day: ExpectedDay) {
    this.#truth = truthByFacts(day);
  }

  check(sighting: Sighting): Faults {
    const { rows, shown, passing, strays, moved } = sighting;
    for (const one of [...shown, ...rows]) {
      this.#note(one.ref, one.facts);
      this.#doubtful.note(one.ref, one.facts);
    }
    this.#doubtful.judge();
    const wrong = moved.map((move) => `a badge went from one case to another: ${move}`);
    if (strays > 0) wrong.push(`${strays} badges in no row`);
    for (const { ref, facts, badge } of passing) wrong.push(...this.#passingFault(ref, facts, badge));
    const unfinished = rows.flatMap(({ ref, facts, badges }) => {
      const drawn = badges.map((badge) => badgeFrom(ref, badge ?? nothing));
      const [badge, ...more] = drawn;
      const isDoubt = badge?.form === 'unknown' && more.length === 0 && this.#doubtful.isNamedIn(badge.sentence);
      if (isDoubt) return [];
      return wrongBadges(drawn, new Map([[ref, this.#right(facts)]]));
    });
    return { unfinished, wrong };
  }

  /**
   * While a case changes its badge may lag behind for a moment: it must then be right for what the case showed before.
   * A page may also draw a row cell by cell; what is read of one half drawn may be grey, and say nothing for certain,
   * or lack what stands in the cells to come.
   */
  #passingFault(ref: string, facts: string, badge: SeenButton): string[] {
    const drawn = badgeFrom(ref, badge);
    if (drawn.form === 'unknown' || drawn.form === 'no-rule') return [];
    const isRight = [...this.#note(ref, facts)].some((one) => saysWhatIsRight(drawn, this.#right(one)));
    return isRight ? [] : [`${ref}: for a moment a badge of another case, »${drawn.sentence}« on ${facts}`];
  }

  /** @returns everything the case has shown so far */
  #note(ref: string, facts: string): ReadonlySet<string> {
    const shown = this.#shown.get(ref) ?? new Set();
    this.#shown.set(ref, shown.add(facts));
    return shown;
  }

  #right(facts: string): ExpectedBadge {
    const right = this.#truth.get(facts);
    if (!right) throw new Error(`A row shows what no citizen's does: »${facts}«. The page or the walk is broken.`);
    return right;
  }
}

/** A host whose root holds no button. */
const nothing: SeenButton = { classes: '', sentence: 'nothing in it', parts: {} };

/** @throws Error where two citizens look the same in a list and their badges differ: a row could not be judged */
function truthByFacts(day: ExpectedDay): Map<string, ExpectedBadge> {
  const truth = new Map<string, ExpectedBadge>();
  for (const citizen of citizens) {
    const facts = factsShown(listRow(citizen)).join('|');
    const right = expectedBadge(citizen.ref, day, 'list');
    const other = truth.get(facts);
    if (other && JSON.stringify(other) !== JSON.stringify(right)) {
      throw new Error(`${citizen.ref} looks like another citizen in a list and has another badge.`);
    }
    truth.set(facts, right);
  }
  return truth;
}
