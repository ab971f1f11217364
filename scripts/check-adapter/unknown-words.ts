import type { Adapter, AdapterPage, Read } from '../../lib/adapters/adapter.ts';
import { wordsOf } from '../../lib/adapters/page-text.ts';
import type { RawField, RawReading } from '../../lib/adapters/raw-reading.ts';

/** By field, and by part of a table as `history.kind`: each word with how often it stands on the page. */
export type UnknownWords = Record<string, Record<string, number>>;

/** What stands on a page where its adapter asks for one of the words it names, and is none of them, the most frequent first. */
export function unknownWords(raws: readonly RawReading[], page: AdapterPage, adapter: Adapter): UnknownWords {
  const found = new Map<string, Map<string, number>>();
  for (const { fields } of raws) {
    for (const [name, raw] of Object.entries(fields)) {
      const read = page.fields[name]?.read;
      if (read) note(name, raw, read);
    }
  }
  return Object.fromEntries(
    [...found].map(([name, words]) => [
      name,
      Object.fromEntries([...words].toSorted(([, one], [, other]) => other - one)),
    ]),
  );

  function note(name: string, raw: RawField, read: Read): void {
    if ('lines' in raw) {
      const parts = Object.entries(read).flatMap(([part, field]) => partOf(part, field));
      for (const line of raw.lines) {
        // Of a line that is not used nothing else matters.
        const isUsed = read.as !== 'history' || meaningOf(line.kind, read.kind.read);
        for (const { part, read: reads } of parts) {
          if (line[part] && (isUsed || part === 'kind')) note(`${name}.${part}`, line[part], reads);
        }
      }
    }
    if (read.as !== 'choice' || !('text' in raw) || raw.text === '') return;
    if (adapter.emptyWords.some((word) => wordsOf(word) === wordsOf(raw.text))) return;
    if (meaningOf(raw, read) !== null) return;
    const words = found.get(name) ?? new Map<string, number>();
    found.set(name, words.set(raw.text, (words.get(raw.text) ?? 0) + 1));
  }
}

/** @returns `''` for a word that means nothing here, null for one that is not known */
function meaningOf(raw: RawField | undefined, read: Read): string | null {
  if (!raw || !('text' in raw) || read.as !== 'choice') return null;
  return Object.entries(read.words).find(([word]) => wordsOf(word) === wordsOf(raw.text))?.[1] ?? null;
}

/** A part of a table of events or periods: those of its keys that say how something is read. */
function partOf(part: string, field: unknown): { part: string; read: Read }[] {
  return typeof field === 'object' && field !== null && 'read' in field ? [{ part, read: field.read as Read }] : [];
}
