import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { shippedBuild, type BuildFor } from '../../scripts/extension-build.ts';

/** What the side panel may weigh before it shows anything, minified, in bytes; it was 1,106,000. */
const budget = 945_000;

/** Words that stand in each of these however it is minified: none of it is needed for what the panel shows first. */
const marks: Record<string, RegExp> = {
  'the checks of adapters': /expected a match pattern without a port/,
  'the checks of a policy': /a list of sites such as/,
  'the checks of a rule pack that comes in': /unknown-event/,
  'what makes a backup': /The browser has no room for the backup/,
  'what turns a lock on and off': /expected a record without a lock/,
  'the palette’s search': /MiniSearch/,
  'the texts of the mapping': /mapping\.title/,
};

/** A build takes seconds where none is there yet, in milliseconds. */
const buildTime = 60_000;

describe.each<BuildFor>(['chrome', 'firefox'])(
  'what a page asks for before it shows anything, built for %s',
  (browser) => {
    let folder: string;
    beforeAll(() => {
      folder = shippedBuild(browser);
    }, buildTime);
    const pages = () => readdirSync(folder).filter((file) => file.endsWith('.html'));
    const firstLoadOf = (page: string) =>
      [...readFileSync(join(folder, page), 'utf8').matchAll(/(?:src|href)="\/([^"]+\.(?:js|css))"/g)].map(
        ([, file]) => file!,
      );

    test('the side panel: two scripts and a style sheet, and no more than it may weigh', () => {
      const files = firstLoadOf('sidepanel.html');
      expect(files.map((file) => file.replace(/^.*\./, '')).toSorted()).toEqual(['css', 'js', 'js']);
      expect(files.reduce((sum, file) => sum + statSync(join(folder, file)).size, 0)).toBeLessThanOrEqual(budget);
    });

    test('the side panel: nothing that it shows later or never', () => {
      const texts = firstLoadOf('sidepanel.html').map((file) => readFileSync(join(folder, file), 'utf8'));
      expect(Object.keys(marks).filter((name) => texts.some((text) => marks[name]!.test(text)))).toEqual([]);
    });

    test('each of those marks stands somewhere in the build, so it would have been found', () => {
      const all = readdirSync(join(folder, 'chunks')).map((file) => readFileSync(join(folder, 'chunks', file), 'utf8'));
      expect(Object.keys(marks).filter((name) => !all.some((text) => marks[name]!.test(text)))).toEqual([]);
    });

    test('any page: at most three scripts and one style sheet', () => {
      expect(pages().length).toBeGreaterThan(5);
      for (const page of pages()) {
        const files = firstLoadOf(page);
        expect([page, files.filter((file) => file.endsWith('.js')).length <= 3]).toEqual([page, true]);
        expect([page, files.filter((file) => file.endsWith('.css')).length]).toEqual([page, 1]);
      }
    });
  },
);
