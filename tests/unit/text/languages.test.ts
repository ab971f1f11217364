import { describe, expect, test } from 'vitest';
import { badgeText } from '../../../lib/text/badge-text.ts';
import { dutyWords } from '../../../lib/text/duty-words.ts';
import { explanationText } from '../../../lib/text/explanation-text.ts';
import { factText } from '../../../lib/text/fact-text.ts';
import { optionsText } from '../../../lib/text/options-text.ts';
import { overlayText } from '../../../lib/text/overlay-text.ts';
import { popupText } from '../../../lib/text/popup-text.ts';

type Table = Record<string, unknown>;
const tables: [string, { da: Table; en: Table }][] = [
  ['badge', badgeText],
  ['duties', dutyWords],
  ['explanation', explanationText],
  ['facts', factText],
  ['options', optionsText],
  ['overlay', overlayText],
  ['popup', popupText],
];

/** The words behind a key; a function is tried with numbers and words, which is near enough to read what it says. */
function wordsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (isFunction(value)) return [...[1, 2].map((count) => String(value(count, 'days', 3, 4))), ...tried(value)];
  return Object.values(value as Table).flatMap(wordsOf);
}

function isFunction(value: unknown): value is (...args: unknown[]) => unknown {
  return typeof value === 'function';
}

function tried(value: (...args: unknown[]) => unknown): string[] {
  try {
    return [String(value('X', 'X', 'X', 2))];
  } catch {
    return []; // a function that wants a list or a number first
  }
}

function allWords(table: Table): [string, string][] {
  return Object.entries(table)
    .filter(([key]) => key !== 'list')
    .flatMap(([key, value]) => wordsOf(value).map((words): [string, string] => [key, words]));
}

describe.each(tables)('the words of the %s', (_name, { da, en }) => {
  test('stand in both languages, key for key', () => {
    expect(Object.keys(en)).toEqual(Object.keys(da));
  });

  test('say something under every key', () => {
    for (const table of [da, en]) {
      for (const [key, words] of allWords(table)) expect(words.trim(), key).not.toBe('');
    }
  });

  test('do not shout and blame nobody', () => {
    for (const [key, words] of allWords(da)) {
      expect(words, key).not.toContain('!');
      expect(words.toLowerCase(), key).not.toMatch(/du har ikke|du skulle have|din fejl|glemt/);
    }
    for (const [key, words] of allWords(en)) expect(words, key).not.toContain('!');
  });

  test('are Danish in Danish: no key was left with its English words', () => {
    const shared = new Set(['Rettidig', 'Dansk', 'English', 'X (video)']);
    const english = new Map(allWords(en).map(([key, words]) => [key, words]));
    for (const [key, words] of allWords(da)) {
      if (/[a-zæøå]{4}/i.test(words) && !/undefined/.test(words) && !shared.has(words))
        expect(english.get(key), key).not.toBe(words);
    }
  });
});
