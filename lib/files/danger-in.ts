/** What data from outside may hold at the most. */
export interface DangerLimits {
  /** values in all: texts, numbers, lists, objects */
  values: number;
  /** objects and lists inside each other */
  depth: number;
  /** characters of a text */
  text: number;
  /** characters of a field's name */
  name: number;
}

export type DangerCode = 'too-large' | 'too-deep' | 'forbidden-name' | 'code-in-text' | 'text-too-long' | 'not-data';

/** The first thing that is found to be wrong. */
export interface Danger {
  code: DangerCode;
  /** the way from the root; to the field itself where its name is what is wrong */
  path: readonly PropertyKey[];
  /** the limit that was passed; null where the code says it all */
  limit: number | null;
  /** it is the name of the field that is wrong, and not what stands in it */
  inName: boolean;
}

/** Names that would reach into the language. */
const forbiddenNames = new Set(['__proto__', 'constructor', 'prototype', 'toString', 'valueOf', 'hasOwnProperty']);

/**
 * Walks once through data that somebody brought, before anything else looks at it: size, depth (and with it rings),
 * names that would reach into the language, texts that are code, and what is no data at all. Without recursion: a file
 * of a hundred thousand brackets must not bring the walk down.
 *
 * @returns the first danger; null where there is none
 */
export function dangerIn(root: unknown, limits: DangerLimits): Danger | null {
  const open: { value: unknown; path: readonly PropertyKey[] }[] = [{ value: root, path: [] }];
  let values = 0;
  for (let next = open.pop(); next; next = open.pop()) {
    const { value, path } = next;
    values += 1;
    if (values > limits.values) return { code: 'too-large', path: [], limit: limits.values, inName: false };
    if (path.length > limits.depth) return { code: 'too-deep', path, limit: limits.depth, inName: false };
    if (typeof value === 'string') {
      const danger = dangerInText(value, limits.text);
      if (danger) return { ...danger, path, inName: false };
    } else if (typeof value === 'object' && value !== null) {
      // Own names, also those that are not counted up: a getter or a hidden field is no data either.
      for (const key of Object.getOwnPropertyNames(value)) {
        const isList = Array.isArray(value);
        if (isList && key === 'length') continue;
        const to = [...path, isList ? Number(key) : key];
        if (forbiddenNames.has(key)) return { code: 'forbidden-name', path: to, limit: null, inName: true };
        const danger = dangerInText(key, limits.name);
        if (danger) return { ...danger, path: to, inName: true };
        open.push({ value: (value as Record<string, unknown>)[key], path: to });
      }
    } else if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') {
      return { code: 'not-data', path, limit: null, inName: false };
    }
  }
  return null;
}

/** Markup, and addresses that run something when they are followed. */
const markup = /<[a-z!/?]|&#/i;
const runs = /(?:java|vb)script:|\bdata:[a-z]{1,20}\//i;
/** Control characters, and those that turn the direction of reading, so that a text shows other than it is. */
const hidden = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/;

/**
 * What is wrong with one text, whether it came in data or in a cell of a table.
 *
 * @param most characters it may have
 * @returns null where nothing is
 */
export function dangerInText(text: string, most: number): Pick<Danger, 'code' | 'limit'> | null {
  if (text.length > most) return { code: 'text-too-long', limit: most };
  // A browser reads »java script:« with a line break in it as one word.
  const isCode = markup.test(text) || runs.test(text.replace(/\s+/g, '')) || hidden.test(text);
  return isCode ? { code: 'code-in-text', limit: null } : null;
}
