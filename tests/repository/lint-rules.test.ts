import { ESLint } from 'eslint';
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { root } from './project-files.ts';

const eslint = new ESLint({ cwd: root });

async function complaints(filePath: string, code: string): Promise<string[]> {
  const [result] = await eslint.lintText(code, { filePath: root + filePath });
  return result!.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`);
}

/** What must not be written, where, and how the complaint begins that says what to do instead. */
const refused: [string, string, string, string][] = [
  [
    'law that looks at a page’s reader',
    'lib/rules/try.ts',
    "import '../adapters/adapter.ts';",
    'import-x/no-restricted-paths: Unexpected path "../adapters/adapter.ts" imported in restricted zone. lib/rules may import: case, dates',
  ],
  [
    'days that know of a case',
    'lib/dates/try.ts',
    "import '../case/case-facts.ts';",
    'import-x/no-restricted-paths: Unexpected path "../case/case-facts.ts" imported in restricted zone. lib/dates may import: nothing',
  ],
  [
    'anything in lib that reaches for an entrypoint',
    'lib/views/try.ts',
    "import '../../entrypoints/background.ts';",
    'import-x/no-restricted-paths: Unexpected path "../../entrypoints/background.ts" imported in restricted zone.',
  ],
  [
    'a component that fetches for itself',
    'components/try.tsx',
    "import '../lib/messaging/client.ts';",
    'import-x/no-restricted-paths: Unexpected path "../lib/messaging/client.ts" imported in restricted zone. Components show',
  ],
  [
    'the database outside the record',
    'lib/background/try.ts',
    "import 'dexie';",
    "no-restricted-imports: 'dexie' import is restricted from being used by a pattern. Only lib/record knows dexie",
  ],
  ...['react', 'react-dom/client', 'zod', 'date-fns', '@date-fns/utc'].map((name): [string, string, string, string] => [
    `${name} in what reaches the page`,
    'lib/overlay/try.ts',
    `import '${name}';`,
    `no-restricted-imports: '${name}' import is restricted from being used by a pattern. This file reaches the case system’s page`,
  ]),
  [
    'zod in the messages’ client',
    'lib/messaging/client.ts',
    "import 'zod';",
    "no-restricted-imports: 'zod' import is restricted from being used by a pattern. This file reaches",
  ],
  [
    'a message past the table',
    'lib/background/try.ts',
    "import { browser } from 'wxt/browser';\nvoid browser.runtime.sendMessage({});",
    'no-restricted-syntax: Only lib/messaging talks',
  ],
  [
    'a message to a tab past the table',
    'lib/background/try.ts',
    "import { browser } from 'wxt/browser';\nvoid browser.tabs.sendMessage(1, {});",
    'no-restricted-syntax: Only lib/messaging talks',
  ],
  [
    'page text as HTML',
    'lib/overlay/try.ts',
    "document.body.innerHTML = '';",
    'no-restricted-syntax: Page text is never put in as HTML: use textContent.',
  ],
  [
    'page text as HTML, added',
    'lib/page/try.ts',
    "document.body.insertAdjacentHTML('beforeend', '');",
    'no-restricted-syntax: Page text is never put in as HTML',
  ],
  [
    'React’s way of doing the same',
    'components/try.tsx',
    "export const Try = () => <p dangerouslySetInnerHTML={{ __html: '' }} />;",
    'no-restricted-syntax: Text goes in as children.',
  ],
  ...['dates', 'case', 'rules', 'views', 'adapters', 'text'].flatMap((folder): [string, string, string, string][] => [
    [
      `a clock in lib/${folder}`,
      `lib/${folder}/try.ts`,
      'export const now = new Date();',
      'no-restricted-syntax: Today is a parameter',
    ],
    [
      `another clock in lib/${folder}`,
      `lib/${folder}/try.ts`,
      'export const now = Date.now();',
      'no-restricted-syntax: Today is a parameter',
    ],
  ]),
  [
    'a connection',
    'lib/background/try.ts',
    "void fetch('x');",
    "no-restricted-globals: Unexpected use of 'fetch'. Nothing leaves the machine",
  ],
  ['a line in the console of the people who use it', 'lib/page/try.ts', "console.log('x');", 'no-console: '],
  ['equality that converts', 'lib/case/try.ts', 'export const same = (a: string, b: string) => a == b;', 'eqeqeq: '],
];

// The first of them loads the linter.
const loading = 30_000;

test.each(refused)(
  'refused: %s',
  async (_what, filePath, code, complaint) => {
    expect(await complaints(filePath, code)).toEqual([expect.stringContaining(complaint)]);
  },
  loading,
);

test.each([
  ['the record may know the database', 'lib/record/try.ts', "import 'dexie';"],
  [
    'messages may talk',
    'lib/messaging/try.ts',
    "import { browser } from 'wxt/browser';\nvoid browser.runtime.sendMessage({});",
  ],
  ['the law may know a case', 'lib/rules/try.ts', "import '../case/case-facts.ts';"],
])('allowed: %s', async (_what, filePath, code) => {
  expect(await complaints(filePath, code)).toEqual([]);
});

test('every folder of lib has its line in the table of who may import whom', async () => {
  const config = (await eslint.calculateConfigForFile(`${root}lib/dates/iso-date.ts`)) as {
    rules: Record<string, [number, { zones: { target: string }[] }]>;
  };
  const targets = config.rules['import-x/no-restricted-paths']![1].zones.map(({ target }) => target);
  const folders = readdirSync(`${root}lib`, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(folders.map(({ name }) => `./lib/${name}`).filter((folder) => !targets.includes(folder))).toEqual([]);
});
