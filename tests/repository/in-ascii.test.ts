import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shippedBuild, type BuildFor } from '../../scripts/extension-build.ts';
import { toAscii } from '../../scripts/in-ascii.ts';

/** A build takes seconds where none is there yet, in milliseconds. */
const buildTime = 60_000;
// As a text of codes: a pattern that names them trips the linter.
const beyondAscii = new RegExp('[^\\u0000-\\u007f]');

test.each([
  ['a text', '"Frist i dag – »på tide« 😀"'],
  ['a text with places in it', '`Prøv ${`så ${1 + 1}`} gange`'],
  ['what a pattern finds', '"Ærø og Ø".match(/[æøå]+|Ø/giu).join(" ")'],
  ['what a pattern of whole signs finds', '"a😀b".replace(/[😀]/u, "x")'],
  ['a name', '({ måned: 11 }).måned'],
])('%s says the same in ASCII', async (_what, script) => {
  const meaning = async (text: string) =>
    ((await import(`data:text/javascript;charset=utf-8,${encodeURIComponent(`export default ${text}`)}`)) as object)[
      'default' as never
    ];
  expect(toAscii(script)).not.toMatch(beyondAscii);
  expect(await meaning(toAscii(script))).toEqual(await meaning(script));
});

describe.each<BuildFor>(['chrome', 'firefox'])('each script built for %s', (browser) => {
  test(
    'is written in ASCII, and holds no text in which an escape would stand as it is written',
    () => {
      const folder = shippedBuild(browser);
      const scripts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((file) => file.endsWith('.js') && !file.startsWith('proof'))
        .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
      expect(scripts.length).toBeGreaterThan(10);
      expect(scripts.filter(({ text }) => beyondAscii.test(text)).map(({ file }) => file)).toEqual([]);
      expect(scripts.filter(({ text }) => text.includes('String.raw')).map(({ file }) => file)).toEqual([]);
    },
    buildTime,
  );
});
