import type { NamedMeaning } from './field-list.tsx';

export interface WordListProps {
  /** the page's words, each with how often it stands there; `id` null = nobody has said what it means */
  words: readonly { word: string; times: string; id: string | null }[];
  /** what a word may mean; the first of them where nothing is said */
  meanings: readonly (NamedMeaning | { id: null; name: string })[];
  /** words of which nobody has said what they mean are in want of an answer */
  asks: boolean;
  onMeaning: (word: string, id: string | null) => void;
}

const unknown = '?';

/** What each of the page's words stands for. */
export function WordList({ words, meanings, asks, onMeaning }: WordListProps) {
  return (
    <ul className="divide-y divide-line border-y border-line">
      {words.map(({ word, times, id }) => (
        <li key={word} className="py-2">
          <div className="flex flex-wrap items-baseline justify-between gap-x-3">
            <span className={id === null && !asks ? 'text-soft' : 'font-semibold'}>{word}</span>
            <span className="text-sm text-soft">{times}</span>
          </div>
          <select
            value={id ?? unknown}
            aria-label={word}
            className={`mt-1 min-h-8 w-full rounded-control border bg-card px-2 ${id === null && asks ? 'border-soon-line text-soon' : 'border-edge'}`}
            onChange={(event) => onMeaning(word, event.target.value === unknown ? null : event.target.value)}
          >
            {meanings.map(({ id, name }) => (
              <option key={id ?? unknown} value={id ?? unknown}>
                {name}
              </option>
            ))}
          </select>
        </li>
      ))}
    </ul>
  );
}
