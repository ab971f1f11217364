import { z } from 'zod';
import { dangerIn } from '../files/danger-in.ts';
import { eventTypes, targetGroups } from './packs/vocabulary.ts';
import { RulePack, type Obligation, type ObligationOf, type Rule, type RuleVersion } from './rule.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** What a pack may hold at the most; the largest that is shipped is far below each of them. */
export const packLimits = { characters: 2_000_000, values: 100_000, depth: 12, text: 2000 } as const;

/** `invalid` and what stands after it are about the shape; the first ones stop the reading at once. */
export type PackProblemCode =
  | 'not-json'
  | 'too-large'
  | 'too-deep'
  | 'forbidden-name'
  | 'code-in-text'
  | 'text-too-long'
  | 'unknown-field'
  | 'missing'
  | 'wrong-kind'
  | 'not-allowed'
  | 'too-small'
  | 'too-big'
  | 'wrong-form'
  | 'versions'
  | 'duplicate-rule'
  | 'other-area'
  | 'unknown-event'
  | 'unknown-group';

/** One thing that is wrong with a pack: in which rule, in which field, and what was expected there. */
export interface PackProblem {
  code: PackProblemCode;
  /** id of the rule as the pack writes it; null where it is not about one rule, or the rule has no id */
  rule: string | null;
  /** way to the field from the rule, such as `versions[0].obligation.span.count`; from the pack where there is no rule */
  field: string;
  /** what may stand there, in the words of the format: `integer`, `"days" | "weeks"`; empty where the code says it all */
  expected: string;
}

export type PackRead = { ok: true; pack: RulePack } | { ok: false; problems: PackProblem[] };

/**
 * Reads a pack file. It is taken whole or not at all: one thing wrong, and nothing of it is used.
 *
 * A pack is data. A text with markup or a link that could run something is refused, though no surface would run it.
 */
export function readPackFile(text: string): PackRead {
  if (text.length > packLimits.characters) return tooLarge;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused('not-json', '', 'JSON');
  }
  return readPack(value);
}

/** The same for a pack that is already data, such as one from managed settings. */
export function readPack(value: unknown): PackRead {
  const danger = dangerOf(value);
  if (danger) return { ok: false, problems: [{ ...danger, ...placeOf(danger.path, value) }].map(withoutPath) };
  const read = RulePack.safeParse(withoutSchemaName(value));
  if (!read.success) return { ok: false, problems: read.error.issues.flatMap((issue) => problemsOf(issue, value)) };
  const problems = problemsBetween(read.data);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, pack: read.data };
}

/** A pack as a file: what reading it again gives is the same pack. */
export function packFileText(pack: RulePack): string {
  return `${JSON.stringify({ $schema: schemaName, ...pack }, null, 2)}\n`;
}

/** Name of the published schema, by which editors find it beside the file. */
export const schemaName = 'rule-pack.schema.json';

function refused(code: PackProblemCode, field: string, expected: string): PackRead {
  return { ok: false, problems: [{ code, rule: null, field, expected }] };
}

/** Files name their schema for the editor's sake; it is no part of the pack. */
function withoutSchemaName(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema: _name, ...pack } = value as Record<string, unknown>;
  return pack;
}

/** The answer to a file that nobody needs to read to know. */
export const tooLarge: PackRead = refused('too-large', '', `≤ ${packLimits.characters}`);

type Path = readonly PropertyKey[];
type Danger = Pick<PackProblem, 'code' | 'expected'> & { path: Path };

const { values, depth, text } = packLimits;

function dangerOf(root: unknown): Danger | null {
  const danger = dangerIn(root, { values, depth, text, name: 100 });
  if (!danger) return null;
  const expected = danger.limit === null ? '' : `≤ ${danger.limit}`;
  const { code, path } = danger;
  return code === 'not-data' ? { code: 'wrong-kind', path, expected: 'JSON' } : { code, path, expected };
}

function withoutPath({ code, rule, field, expected }: PackProblem & { path: Path }): PackProblem {
  return { code, rule, field, expected };
}

/** From a way through the pack to the rule it goes through, and the rest of the way. */
function placeOf(path: Path, root: unknown): { rule: string | null; field: string } {
  if (path[0] !== 'rules' || typeof path[1] !== 'number') return { rule: null, field: fieldName(path) };
  const rules = (root as { rules?: unknown })?.rules;
  const id = Array.isArray(rules) ? (rules[path[1]] as { id?: unknown } | undefined)?.id : null;
  const known = typeof id === 'string' && id.length <= 100;
  return known ? { rule: id, field: fieldName(path.slice(2)) } : { rule: null, field: fieldName(path) };
}

function fieldName(path: Path): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 60)}`))
    .join('')
    .replace(/^\./, '');
}

function problemsOf(issue: z.core.$ZodIssue, root: unknown): PackProblem[] {
  const at = (code: PackProblemCode, expected: string, path: Path = issue.path): PackProblem => ({
    code,
    ...placeOf(path, root),
    expected,
  });
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => at('unknown-field', '', [...issue.path, key]));
    case 'invalid_type':
      return [at(isThere(issue.path, root) ? 'wrong-kind' : 'missing', kindNames[issue.expected] ?? issue.expected)];
    case 'invalid_value':
      return [at(isThere(issue.path, root) ? 'not-allowed' : 'missing', listed(issue.values))];
    case 'invalid_union':
      return [at(isThere(issue.path, root) ? 'not-allowed' : 'missing', unionWords(issue))];
    case 'too_small':
      return [at('too-small', `≥ ${issue.minimum}`)];
    case 'too_big':
      return [at('too-big', `≤ ${issue.maximum}`)];
    case 'custom': {
      const problem: unknown = issue.params?.problem;
      if (typeof problem === 'string') return [at('versions', problem)];
      return [at(isThere(issue.path, root) ? 'wrong-form' : 'missing', 'YYYY-MM-DD')];
    }
    case 'invalid_format':
      return [at('wrong-form', 'a-z, 0-9, -')];
    case 'invalid_key':
    case 'invalid_element':
      return issue.issues.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, root));
    default:
      return [at('wrong-form', issue.message)];
  }
}

const kindNames: Record<string, string> = { int: 'integer', array: 'list', record: 'object' };

function isThere(path: Path, root: unknown): boolean {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value !== undefined;
}

function listed(values: readonly unknown[]): string {
  return values.map((value) => JSON.stringify(value)).join(' | ');
}

/** The words that tell one kind of obligation from the other, and one kind of indicator. */
function unionWords({ path }: z.core.$ZodIssueInvalidUnion): string {
  return listed(path.at(-1) === 'measure' ? indicatorMeasures : obligationKinds);
}

const indicatorMeasures: readonly ObligationOf<'indicator'>['measure'][] = ['band', 'held-since', 'version-switch'];
const obligationKinds: readonly Obligation['kind'][] = [
  'within',
  'window',
  'lead-time',
  'count-in-period',
  'rolling',
  'every',
  'accumulation',
  'by-need',
  'suspension',
  'indicator',
];

const eventIds: ReadonlySet<string> = new Set(eventTypes.map(({ id }) => id));
const groupIds: ReadonlySet<string> = new Set([...targetGroups.map(({ id }) => id), 'any']);

/** What the shape cannot say: rules beside each other, and words that no page and no case knows. */
function problemsBetween(pack: RulePack): PackProblem[] {
  const problems: PackProblem[] = [];
  const seen = new Set<string>();
  for (const rule of pack.rules) {
    const add = (code: PackProblemCode, field: string, expected: string) =>
      problems.push({ code, rule: rule.id, field, expected });
    if (seen.has(rule.id)) add('duplicate-rule', 'id', '');
    seen.add(rule.id);
    if (rule.area !== pack.area) add('other-area', 'area', JSON.stringify(pack.area));
    for (const [index, version] of rule.versions.entries()) problems.push(...strangeWords(rule, index, version));
  }
  return problems;
}

function strangeWords(rule: Rule, index: number, version: RuleVersion): PackProblem[] {
  const at = (field: string) => `versions[${index}].${field}`;
  const { trigger, triggerByGroup = {}, fulfilledBy, requiresEvent, unlessEvent, computes } = version;
  const events: [string, string | null | undefined][] = [
    ['trigger', trigger],
    ...Object.entries(triggerByGroup).map(([group, type]): [string, string] => [`triggerByGroup.${group}`, type]),
    ...fulfilledBy.map(({ type }, place): [string, string] => [`fulfilledBy[${place}].type`, type]),
    ['requiresEvent.type', requiresEvent?.type],
    ['unlessEvent', unlessEvent],
    ['computes', computes],
  ];
  const groups: [string, string][] = version.targetGroups.map((group, place) => [`targetGroups[${place}]`, group]);
  const found: PackProblem[] = [];
  for (const [field, type] of events) {
    if (type == null || eventIds.has(type)) continue;
    found.push({
      code: 'unknown-event',
      rule: rule.id,
      field: at(field),
      expected: 'first-contact, interview-held, …',
    });
  }
  for (const [field, group] of groups) {
    if (groupIds.has(group)) continue;
    found.push({ code: 'unknown-group', rule: rule.id, field: at(field), expected: [...groupIds].join(' | ') });
  }
  if (version.awaitsSignOff)
    found.push({ code: 'unknown-field', rule: rule.id, field: at('awaitsSignOff'), expected: '' });
  return found;
}
