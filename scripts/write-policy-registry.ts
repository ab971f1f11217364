import type { SchemaNode } from '../lib/policy/managed-schema.ts';

/** Where a browser on Windows looks for the policy of an extension, from the root of the machine's registry. */
export const registryKeys = {
  edge: (id: string) => `SOFTWARE\\Policies\\Microsoft\\Edge\\3rdparty\\extensions\\${id}\\policy`,
  chrome: (id: string) => `SOFTWARE\\Policies\\Google\\Chrome\\3rdparty\\extensions\\${id}\\policy`,
};

type Policy = Readonly<Record<string, unknown>>;

/**
 * A policy as a file for the Windows registry. Lists and named keys are keys of the registry of their own; a list of
 * more than simple values is a text of JSON, as Chromium reads it.
 *
 * @throws Error naming a key that the schema does not know: the browser would drop it without a word
 */
export function registryFile(policy: Policy, schema: SchemaNode, key: string): string {
  const lines = ['Windows Registry Editor Version 5.00', ...linesOf(policy, schema, `HKEY_LOCAL_MACHINE\\${key}`)];
  return `${lines.join('\r\n')}\r\n`;
}

function linesOf(policy: Policy, { properties = {} }: SchemaNode, key: string): string[] {
  const values: string[] = [];
  const keys: string[] = [];
  for (const [name, value] of Object.entries(policy)) {
    const node = Object.hasOwn(properties, name) ? properties[name]! : null;
    if (!node) throw new Error(`registryFile: the schema has no ${name} in ${key}.`);
    if (node.type === 'object') keys.push(...linesOf(value as Policy, node, `${key}\\${name}`));
    else if (node.type === 'array' && node.items?.type === 'string') keys.push(...listLines(value, `${key}\\${name}`));
    else values.push(`"${name}"=${valueOf(value, node)}`);
  }
  return ['', `[${key}]`, ...values, ...keys];
}

function listLines(list: unknown, key: string): string[] {
  const texts = (list as unknown[]).map((one) => (typeof one === 'string' ? one : plainJson(one)));
  return ['', `[${key}]`, ...texts.map((text, index) => `"${index + 1}"=${quoted(text)}`)];
}

function valueOf(value: unknown, { type }: SchemaNode): string {
  if (type === 'boolean') return `dword:0000000${value ? 1 : 0}`;
  if (type === 'integer') return `dword:${Number(value).toString(16).padStart(8, '0')}`;
  return quoted(typeof value === 'string' ? value : plainJson(value));
}

/** Regedit reads letters beyond English ones only from some encodings: such a text is written as its bytes. */
function quoted(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;
  const bytes = Buffer.from(`${text}\0`, 'utf16le');
  return `hex(1):${[...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(',')}`;
}

/** JSON with English letters only. */
export function plainJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[^\x20-\x7e]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
