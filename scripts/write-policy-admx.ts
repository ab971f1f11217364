import type { SchemaNode } from '../lib/policy/managed-schema.ts';
import type { Language } from '../lib/text/language.ts';
import { policyWords } from './write-policy-words.ts';

export type ManagedBrowser = 'edge' | 'chrome';

const browserNames = { edge: 'Microsoft Edge', chrome: 'Google Chrome' };

/** One line of the group policy editor. */
interface Entry {
  /** way through the policy, such as `settings.retentionDays` */
  path: string;
  node: SchemaNode;
}

/** Every policy that can be set, in the order of the schema; a setting is one line with its value and its lock. */
export function entriesOf({ properties = {} }: SchemaNode): Entry[] {
  return Object.entries(properties).flatMap(([name, node]) =>
    node.type === 'object' && node.properties
      ? Object.entries(node.properties).map(([inner, one]) => ({ path: `${name}.${inner}`, node: one }))
      : { path: name, node },
  );
}

/** The template for the group policy editor: what can be set, and where it is written. */
export function admx(schema: SchemaNode, browser: ManagedBrowser, key: string): string {
  const space = `Rettidig.${browser}`;
  return lines([
    '<?xml version="1.0" encoding="utf-8"?>',
    '<policyDefinitions revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">',
    '  <policyNamespaces>',
    `    <target prefix="rettidig" namespace="${space}" />`,
    '    <using prefix="windows" namespace="Microsoft.Policies.Windows" />',
    '  </policyNamespaces>',
    '  <resources minRequiredRevision="1.0" />',
    '  <categories>',
    '    <category name="rettidig" displayName="$(string.category)" />',
    '  </categories>',
    '  <policies>',
    ...entriesOf(schema).flatMap((entry) => policyLines(entry, key)),
    '  </policies>',
    '</policyDefinitions>',
  ]);
}

/** The words of the template in one language. */
export function adml(schema: SchemaNode, browser: ManagedBrowser, language: Language): string {
  const text = policyWords[language];
  const entries = entriesOf(schema);
  return lines([
    '<?xml version="1.0" encoding="utf-8"?>',
    '<policyDefinitionResources revision="1.0" schemaVersion="1.0" xmlns="http://schemas.microsoft.com/GroupPolicy/2006/07/PolicyDefinitions">',
    `  <displayName>Rettidig (${browserNames[browser]})</displayName>`,
    `  <description>${escaped(text.description)}</description>`,
    '  <resources>',
    '    <stringTable>',
    `      <string id="category">Rettidig (${browserNames[browser]})</string>`,
    ...entries.flatMap(({ path, node }) => [
      `      <string id="${idOf(path)}">${escaped(nameOf(path, language))}</string>`,
      `      <string id="${idOf(path)}_help">${escaped(helpOf(path, node, language))}</string>`,
    ]),
    '    </stringTable>',
    '    <presentationTable>',
    ...entries.flatMap((entry) => presentationLines(entry, language)),
    '    </presentationTable>',
    '  </resources>',
    '</policyDefinitionResources>',
  ]);
}

function policyLines({ path, node }: Entry, root: string): string[] {
  const id = idOf(path);
  const [group, inner] = path.split('.');
  const isSwitch = node.type === 'boolean';
  const key = inner === undefined ? root : isSwitch ? `${root}\\${group}` : `${root}\\${group}\\${inner}`;
  const shown = isSwitch ? ` valueName="${inner ?? group}"` : ` presentation="$(presentation.${id})"`;
  return [
    `    <policy name="${id}" class="Machine" displayName="$(string.${id})" explainText="$(string.${id}_help)" key="${key}"${shown}>`,
    '      <parentCategory ref="rettidig" />',
    '      <supportedOn ref="windows:SUPPORTED_Windows7" />',
    ...(isSwitch
      ? [
          '      <enabledValue><decimal value="1" /></enabledValue>',
          '      <disabledValue><decimal value="0" /></disabledValue>',
        ]
      : ['      <elements>', ...elementLines({ path, node }, key), '      </elements>']),
    '    </policy>',
  ];
}

function elementLines({ path, node }: Entry, key: string): string[] {
  const setting = node.properties;
  if (!setting) {
    return [
      node.type === 'array'
        ? `        <list id="value" key="${key}\\${path}" valuePrefix="" />`
        : `        <text id="value" valueName="${path}" maxLength="1000000" required="true" />`,
    ];
  }
  const flag = (id: string) =>
    `        <boolean id="${id}" valueName="${id}"><trueValue><decimal value="1" /></trueValue><falseValue><decimal value="0" /></falseValue></boolean>`;
  const value =
    setting.value?.type === 'boolean'
      ? flag('value')
      : setting.value?.type === 'integer' || setting.value?.type === 'number'
        ? '        <decimal id="value" valueName="value" minValue="0" maxValue="9999" required="true" />'
        : '        <text id="value" valueName="value" maxLength="1000000" required="true" />';
  return [value, flag('locked')];
}

function presentationLines({ path, node }: Entry, language: Language): string[] {
  const text = policyWords[language];
  if (node.type === 'boolean') return [];
  const kind = node.properties ? node.properties.value?.type : node.type;
  const label = escaped(kind === 'array' || kind === 'object' ? text.valueAsJson : text.value);
  const value =
    node.type === 'array'
      ? `        <listBox refId="value">${escaped(text.lines)}</listBox>`
      : kind === 'boolean'
        ? `        <checkBox refId="value">${escaped(text.on)}</checkBox>`
        : kind === 'integer' || kind === 'number'
          ? `        <decimalTextBox refId="value">${label}</decimalTextBox>`
          : `        <textBox refId="value"><label>${label}</label></textBox>`;
  return [
    `      <presentation id="${idOf(path)}">`,
    value,
    ...(node.properties ? [`        <checkBox refId="locked">${escaped(text.locked)}</checkBox>`] : []),
    '      </presentation>',
  ];
}

/** How the policy calls it, and in words. */
function nameOf(path: string, language: Language): string {
  const text: Readonly<Record<string, string>> = policyWords[language];
  const words = text[`policy.${path}`];
  return words === undefined ? path : `${words} (${path})`;
}

function helpOf(path: string, node: SchemaNode, language: Language): string {
  const text = policyWords[language];
  const group = path.split('.')[0];
  if (group === 'settings') return text.settingHelp;
  return group === 'features' ? text.featureHelp : (node.description ?? path);
}

function idOf(path: string): string {
  return path.replaceAll('.', '_');
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function lines(all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}
