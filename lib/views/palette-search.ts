import MiniSearch from 'minisearch';

/** What can be found in the palette. */
export interface PaletteEntry {
  /** unique among all entries */
  id: string;
  kind: 'workflow' | 'procedure' | 'help' | 'view' | 'text' | 'rule' | 'tool';
  title: string;
  /** a second line: the area, what it is for */
  detail: string;
  /** where it leads: an address of ours or one that may be opened; null = it cannot be opened, and `closed` says why */
  href: string | null;
  closed: string | null;
}

export interface PaletteIndex {
  /** The entries that fit what is typed, best first; all of them in their own order while nothing is. */
  find(typed: string, most?: number): PaletteEntry[];
}

/** So many are drawn; more help nobody, and every one of them costs time per key. */
export const mostFound = 30;

/** What is a whole workflow is looked for more often than a part of one. */
const boosts: Record<PaletteEntry['kind'], number> = {
  view: 1.5,
  help: 1.5,
  procedure: 1.3,
  workflow: 1.2,
  text: 1,
  tool: 0.7,
  rule: 0.6,
};

/**
 * Makes entries findable: the beginning of a word is enough, one slip in a longer word is forgiven, and æ, ø and å may
 * be typed as ae, oe and aa. What stands inside a Danish compound (»samtale« in »opfølgningssamtale«) is found too, after
 * what begins like it.
 */
export function paletteIndex(entries: readonly PaletteEntry[]): PaletteIndex {
  const index = new MiniSearch<Indexed>({
    fields: ['title', 'detail'],
    idField: 'place',
    tokenize: (text) => text.split(/[^\p{L}\p{N}]+/u).filter(Boolean),
    processTerm: folded,
    searchOptions: {
      boost: { title: 3 },
      prefix: true,
      // One slip in six letters, two in eleven; a short word means what it says.
      fuzzy: (term) => (term.length < 4 ? false : Math.min(2, Math.ceil(term.length / 6))),
      weights: { prefix: 0.7, fuzzy: 0.25 },
      boostDocument: (place) => boosts[entries[place as number]!.kind],
      combineWith: 'AND',
    },
  });
  index.addAll(entries.map(({ title, detail }, place) => ({ place, title, detail })));
  const texts = entries.map(({ title, detail }) => folded(`${title} ${detail}`));

  return {
    find(typed, most = mostFound) {
      const words = folded(typed)
        .split(/[^\p{L}\p{N}]+/u)
        .filter(Boolean);
      if (words.length === 0) return entries.slice(0, most);
      const found = new Set(index.search(words.join(' ')).map(({ id }) => id as number));
      const ranked = [...found].slice(0, most);
      for (let place = 0; ranked.length < most && place < texts.length; place += 1) {
        if (!found.has(place) && words.every((word) => texts[place]!.includes(word))) ranked.push(place);
      }
      return ranked.map((place) => entries[place]!);
    },
  };
}

interface Indexed {
  place: number;
  title: string;
  detail: string;
}

/**
 * A text as it is compared: lower case, Danish letters written out, other accents left away.
 *
 * @example
 * folded('Opfølgning på SÆRLIG') //=> 'opfoelgning paa saerlig'
 */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/æ/g, 'ae')
    .replace(/ø/g, 'oe')
    .replace(/å/g, 'aa')
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}
