import { keyProblem, type DraftField } from './draft.ts';
import { guessMeaning, type NamedEvent } from './guess-meaning.ts';
import type { FoundField } from './mapped.ts';

/** What stands on the page, each with what it likely means; no two with the same meaning. */
export function draftFields(found: readonly FoundField[], events: readonly NamedEvent[]): DraftField[] {
  const taken = new Set<string>();
  const fields = found.map((field): DraftField => {
    const guessed = guessMeaning(field, events);
    const meaning = guessed !== null && !taken.has(guessed) ? guessed : null;
    if (meaning !== null) taken.add(meaning);
    return { ...field, meaning };
  });
  if (taken.has('ref')) return fields;
  const key = fields.findIndex((field) => field.meaning === null && looksLikeKey(field));
  return fields.map((field, index) => (index === key ? { ...field, meaning: 'ref' } : field));
}

/** The fields with one of them meaning something else; what meant it before is not used any more. */
export function withMeaning(fields: readonly DraftField[], index: number, meaning: string | null): DraftField[] {
  return fields.map((field, at) => {
    if (at === index) return { ...field, meaning };
    return meaning !== null && field.meaning === meaning ? { ...field, meaning: null } : field;
  });
}

/** The fields with one that was pointed at; one that is found in the same way is that one. */
export function withPointed(fields: readonly DraftField[], field: FoundField, meaning: string | null): DraftField[] {
  const same = fields.findIndex((one) => JSON.stringify(one.find[0]) === JSON.stringify(field.find[0]));
  if (same >= 0) return withMeaning(fields, same, meaning ?? fields[same]!.meaning);
  return withMeaning([...fields, { ...field, meaning: null }], fields.length, meaning);
}

/** Everything that stands in it is a CPR number, whatever it is called. */
export function holdsCpr({ values }: FoundField): boolean {
  return guessMeaning({ find: [], label: null, values }, []) === 'cpr';
}

/** Short, different in every row, with figures in it, and no day. */
function looksLikeKey(field: FoundField): boolean {
  const filled = field.values.filter((value) => value !== '');
  const isShort = filled.every((value) => value.length <= 30 && /\d/.test(value));
  return isShort && filled.length > 1 && keyProblem(field) === null && !areDays(filled);
}

function areDays(values: readonly string[]): boolean {
  return values.some((value) => guessMeaning({ find: [], label: 'Start', values: [value] }, []) === 'start');
}
