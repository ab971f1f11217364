import { citizens } from '../demo-case-system/citizens.ts';
import { factsShown } from '../demo-case-system/copied-cases.ts';
import { expectedBadge, type ExpectedBadge, type ExpectedDay } from '../demo-case-system/expected.ts';
import { listRow } from '../demo-case-system/list-row.ts';
import { badgeFrom, type DrawnBadge, type SeenButton } from './drawn-badges.ts';
import { saysWhatIsRight, wrongBadges } from './expectation.ts';
import { judgedFacts } from './judged-facts.ts';
import { edited, hidden, type Sighting } from './visible-badges.ts';
import type { Faults } from './walk-checker.ts';

/** The place of »Fritaget fra« among the facts. */
const exemptFrom = 5;

/**
 * Knows what badge each row of a grid must carry whose columns come and go, and whose cells are edited where they stand:
 * what a case once showed counts until it shows something else. While an editor stands in a cell, the badge is grey or
 * says what stood there before. Of a case that never showed all of it, a badge is grey, or right for some citizen who
 * looks so.
 */
export class GridChecker {
  readonly #truth: readonly { facts: string[]; right: ExpectedBadge }[];
  /** what each case last showed, cell by cell */
  readonly #last = new Map<string, string[]>();
  /** everything each case has shown, so far as it was known then */
  readonly #shown = new Map<string, Set<string>>();
  readonly #remembers: boolean;
  readonly #day: ExpectedDay;
  /** rows whose badge could be compared with the one right one */
  exact = 0;

  /** @param remembers whether every change is told to it; where only looks are, what is not drawn is not known */
  constructor(day: ExpectedDay, remembers: boolean) {
    this.#remembers = remembers;
    this.#day = day;
    this.#truth = citizens.map((citizen) => ({
      facts: factsShown(listRow(citizen)),
      right: expectedBadge(citizen.ref, day, 'list'),
    }));
  }

  check({ rows, shown, passing, strays, moved }: Sighting): Faults {
    for (const { ref, facts } of shown) this.#note(ref, facts);
    for (const { ref, facts } of rows) this.#note(ref, facts);
    const wrong = moved.map((move) => `a badge went from one case to another: ${move}`);
    if (strays > 0) wrong.push(`${strays} badges in no row`);
    for (const { ref, facts, badge } of passing) wrong.push(...this.#passingFault(ref, facts, badge));
    const unfinished = rows.flatMap(({ ref, facts, badges }) => {
      const drawn = badges.map((badge) => badgeFrom(ref, badge ?? nothing));
      const known = this.#known(ref, facts);
      const [badge, ...more] = drawn;
      if (!badge || more.length > 0) return [`${ref}: ${drawn.length} badges`];
      // What stood there for a moment only was perhaps not read; what stands in an editor is nobody's word yet.
      if ((facts.includes(hidden) || facts.includes(edited)) && isGrey(badge)) return [];
      if (!known.includes(hidden)) {
        this.exact += 1;
        return this.#exactFaults(badge, known);
      }
      return this.#isRight(badge, known)
        ? []
        : [`${ref}: »${badge.sentence}« on what nobody shows who looks so: ${known.join('|')}`];
    });
    return { unfinished, wrong };
  }

  #passingFault(ref: string, facts: string, badge: SeenButton): string[] {
    const drawn = badgeFrom(ref, badge);
    // It stood there at some time since the last look: what the case has come to show since then stays the last.
    const then = this.#known(ref, facts);
    const known = [then, ...[...(this.#shown.get(ref) ?? [])].map((one) => one.split('|'))];
    return known.some((one) => this.#isRight(drawn, one))
      ? []
      : [`${ref}: for a moment a badge of another case, »${drawn.sentence}« on ${facts}`];
  }

  #note(ref: string, facts: string): void {
    const known = this.#known(ref, facts);
    this.#last.set(ref, known);
    const shown = this.#shown.get(ref) ?? new Set();
    this.#shown.set(ref, shown.add(known.join('|')));
  }

  /** What an editor holds is not known either: the case says what it said before, until the editor is left. */
  #known(ref: string, facts: string): string[] {
    const before = this.#remembers ? this.#last.get(ref) : undefined;
    const isUnsaid = (fact: string) => fact === hidden || fact === edited;
    return facts.split('|').map((fact, index) => (isUnsaid(fact) ? (before?.[index] ?? hidden) : fact));
  }

  /** @param known nothing of it hidden */
  #exactFaults(badge: DrawnBadge, known: readonly string[]): string[] {
    const [right] = this.#rights(known);
    if (right) return wrongBadges([badge], new Map([[badge.ref!, right]]));
    const { form, sentence } = judgedFacts(badge.ref!, known, hidden, this.#day);
    const isRight = badge.form === form && badge.sentence === sentence;
    return isRight ? [] : [`${badge.ref}: »${badge.sentence}«, expected »${sentence}« on ${known.join('|')}`];
  }

  /** Whether a badge is right for some citizen who looks so; or, where a day was edited so that none does, as judged. */
  #isRight(badge: DrawnBadge, known: readonly string[]): boolean {
    if (mayLack(badge, known)) return true;
    const rights = this.#rights(known);
    if (rights.length > 0) return rights.some((right) => saysWhatIsRight(badge, right));
    // Of what is not drawn now, the page may have read more than is known here.
    if (known.includes(hidden) && !this.#remembers) return true;
    const { form, words } = judgedFacts(badge.ref!, known, hidden, this.#day);
    return badge.form === form && badge.words === words;
  }

  /** The right badges of everybody who looks so, hidden cells left aside; none where a day was edited. */
  #rights(known: readonly string[]): ExpectedBadge[] {
    const alike = this.#truth.filter(({ facts }) =>
      facts.every((fact, index) => known[index] === hidden || known[index] === fact),
    );
    return alike.map(({ right }) => right);
  }
}

/** A host whose root holds no button. */
const nothing: SeenButton = { classes: '', sentence: 'nothing in it', parts: {} };

/** Whether a badge is right where something is hidden: grey, or at rest by an exemption whose days are to be seen. */
function mayLack(badge: DrawnBadge, known: readonly string[]): boolean {
  return isGrey(badge) || (badge.form === 'paused' && known.includes(hidden) && known[exemptFrom] !== '');
}

function isGrey({ form }: DrawnBadge): boolean {
  return form === 'unknown' || form === 'no-rule';
}
