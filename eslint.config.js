import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import importX from 'eslint-plugin-import-x';
import reactHooks from 'eslint-plugin-react-hooks';
import tseslint from 'typescript-eslint';

/** Who may import whom: folder of `lib/` → the others it may use. What is not listed is refused. */
const mayImport = {
  dates: [],
  clock: ['dates'],
  text: ['dates'],
  files: [],
  case: ['dates'],
  rules: ['case', 'dates', 'files'],
  adapters: ['case', 'dates', 'files'],
  guidance: ['case', 'dates', 'files'],
  // `adapters` for the type of what travels.
  overlay: ['text', 'adapters', 'dates'],
  mapping: ['adapters', 'overlay', 'text', 'case', 'dates', 'messaging'],
  plan: ['rules', 'case', 'dates'],
  team: ['rules', 'case', 'dates', 'plan', 'files'],
  export: ['rules', 'case', 'dates', 'plan', 'files', 'text'],
  policy: ['rules', 'adapters', 'guidance', 'files', 'dates'],
  views: ['rules', 'case', 'dates', 'text', 'overlay', 'adapters', 'guidance', 'policy', 'plan', 'team', 'export'],
  record: ['rules', 'case', 'dates', 'adapters', 'guidance', 'plan', 'team'],
  // Types of what travels; the client of it reaches the page.
  messaging: ['case', 'dates', 'rules', 'views', 'overlay', 'adapters', 'guidance', 'mapping'],
  page: ['adapters', 'case', 'dates', 'overlay', 'messaging', 'text'],
  background: [
    ...[
      'adapters',
      'case',
      'clock',
      'dates',
      'guidance',
      'mapping',
      'messaging',
      'overlay',
      'plan',
      'policy',
      'record',
      'rules',
    ],
    ...['team', 'text', 'views'],
  ],
};

const zones = Object.entries(mayImport).map(([folder, allowed]) => ({
  target: `./lib/${folder}`,
  from: ['./lib', './components', './entrypoints'].flatMap((place) =>
    place === './lib'
      ? Object.keys(mayImport)
          .filter((other) => other !== folder && !allowed.includes(other))
          .map((other) => `./lib/${other}`)
      : [place],
  ),
  message: `lib/${folder} may import: ${allowed.length > 0 ? allowed.join(', ') : 'nothing'}. Move what is shared to where both may reach it.`,
}));

const zonesOfComponents = {
  target: './components',
  from: ['./lib/record', './lib/messaging', './lib/background', './lib/page', './entrypoints'],
  message: 'Components show: props in, markup out. Fetch in the entrypoint and pass it down.',
};

/** Files that reach the case system's page. */
const inThePage = [
  'lib/overlay/**',
  'lib/page/**',
  'lib/messaging/client.ts',
  'lib/messaging/notice.ts',
  'lib/adapters/{choose-page,columns,examine-page,find-field,find-open,fits-shapes,label-of,may-read,page-text,panes}.ts',
  'lib/adapters/{raw-field,read-page}.ts',
  'lib/mapping/{case-root,fields-on-page,frame-address,locators-for,outlines,point-at,read-rows-of,row-choices}.ts',
  'lib/mapping/{shown-text,steady-selector,tables-on-page}.ts',
  'entrypoints/{case-system,pointer}/**',
];
const onlyInRecord = {
  group: ['dexie', 'dexie/*', 'dexie-react-hooks'],
  message: 'Only lib/record knows dexie: add a function there.',
};
const noLibrary = {
  group: ['react', 'react-dom', 'zod', 'date-fns', '@date-fns/utc'].flatMap((name) => [name, `${name}/*`]),
  message: 'This file reaches the case system’s page, which carries no library: send it as plain data instead.',
};

const noHtml = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML)$/]',
    message: 'Page text is never put in as HTML: use textContent.',
  },
  { selector: 'JSXAttribute[name.name="dangerouslySetInnerHTML"]', message: 'Text goes in as children.' },
];
const talks = '[property.name=/^(sendMessage|onMessage|connect|onConnect)$/]';
const onlyMessagesTalk = ['runtime', 'tabs'].flatMap((name) =>
  [`[object.property.name="${name}"]`, `[object.name="${name}"]`].map((object) => ({
    selector: `MemberExpression${object}${talks}`,
    message: 'Only lib/messaging talks: add a message to its table.',
  })),
);
const noConnection = ['fetch', 'XMLHttpRequest', 'WebSocket', 'EventSource'].map((name) => ({
  name,
  message: 'Nothing leaves the machine: there is no network in Rettidig.',
}));
const noClock = [
  {
    selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
    message: 'Today is a parameter; lib/clock knows it.',
  },
  {
    selector: 'MemberExpression[object.name="Date"][property.name="now"]',
    message: 'Today is a parameter; lib/clock knows it.',
  },
];

export default tseslint.config(
  { ignores: ['.output/**', '.wxt/**', 'node_modules/**', 'screenshots/**', 'coverage/**'] },
  ...tseslint.configs.recommended,
  {
    plugins: { 'import-x': importX, 'react-hooks': reactHooks },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver()] },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'import-x/no-restricted-paths': ['error', { zones: [...zones, zonesOfComponents] }],
      'import-x/no-cycle': ['error', { ignoreExternal: true }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-restricted-imports': ['error', { patterns: [onlyInRecord] }],
      'no-restricted-globals': ['error', ...noConnection],
      'no-restricted-syntax': ['error', ...noHtml, ...onlyMessagesTalk],
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': ['error', { allow: ['warn', 'error'] }],
    },
  },
  {
    files: ['lib/{dates,case,rules,views,adapters,text}/**'],
    rules: { 'no-restricted-syntax': ['error', ...noHtml, ...onlyMessagesTalk, ...noClock] },
  },
  {
    files: inThePage,
    rules: { 'no-restricted-imports': ['error', { patterns: [onlyInRecord, noLibrary] }] },
  },
  {
    files: ['lib/messaging/**'],
    rules: { 'no-restricted-syntax': ['error', ...noHtml] },
  },
  {
    files: ['lib/record/**'],
    rules: { 'no-restricted-imports': 'off' },
  },
  {
    files: ['scripts/**', 'tests/**', '*.config.{js,ts}'],
    rules: {
      'no-console': 'off',
      'no-restricted-syntax': 'off',
      'no-restricted-imports': 'off',
      'no-restricted-globals': 'off',
    },
  },
);
