/** Headers of the columns of a list that hold days, by their place among the facts of a row. */
const dayColumns: readonly [place: number, header: string][] = [
  [1, 'Start'],
  [2, 'Seneste samtale'],
  [3, 'Tilbud'],
  [4, 'Næste samtale'],
  [5, 'Fritaget fra'],
  [6, 'Fritaget til'],
];

/** Of fewer entries nobody can tell; and so many of them must be days. */
const enough = 5;
const share = 0.8;

/**
 * Columns in which too much is written that is no day, as when a page's own edits have spread »indtil videre« over many
 * cases: nothing in such a column is believed, and what rests on it is grey. A walk may bring that about.
 */
export class DoubtfulColumns {
  /** what each case showed last, by its reference */
  readonly #facts = new Map<string, readonly string[]>();
  readonly #doubtful = new Set<string>();

  note(ref: string, facts: string): void {
    this.#facts.set(ref, facts.split('|'));
  }

  /** To be called when the page has come to rest: a column once in doubt may stay so until the page is opened anew. */
  judge(): void {
    for (const [place, header] of dayColumns) {
      const entries = [...this.#facts.values()].map((facts) => facts[place] ?? '').filter((entry) => entry !== '');
      const days = entries.filter(isDay).length;
      if (entries.length >= enough && days / entries.length < share) this.#doubtful.add(header);
    }
  }

  /** Whether a badge says of such a column that it cannot be read. */
  isNamedIn(sentence: string): boolean {
    return [...this.#doubtful].some((header) => sentence.includes(`»${header}« kan ikke læses`));
  }
}

function isDay(entry: string): boolean {
  const [day, month, year] = entry.split('-').map(Number);
  const date = new Date(Date.UTC(year ?? Number.NaN, (month ?? 0) - 1, day));
  return date.getUTCDate() === day && date.getUTCMonth() + 1 === month;
}
