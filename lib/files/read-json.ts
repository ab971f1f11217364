import type { z } from 'zod';
import { dangerIn, type DangerLimits } from './danger-in.ts';
import { decodeText } from './decode-text.ts';
import { mostProblems, refusedFile, type FileProblem, type FileProblemCode, type FileRead } from './file-read.ts';

export interface JsonForm<Content> {
  /** what may stand in the file; strict, so that nothing is passed over */
  schema: z.ZodType<Content>;
  limits: DangerLimits & { bytes: number };
}

/** Reads a file of data that somebody brought: whole, or not at all with each place that is wrong and why. */
export function readJson<Content>(bytes: Uint8Array, form: JsonForm<Content>): FileRead<Content> {
  if (bytes.length > form.limits.bytes) return refusedFile('too-large', `≤ ${form.limits.bytes}`);
  const text = decodeText(bytes);
  if (text === null) return refusedFile('encoding', 'UTF-8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refusedFile('not-json', 'JSON');
  }
  return readData(value, form);
}

/** The same for what is data already, such as managed settings. */
export function readData<Content>(value: unknown, { schema, limits }: JsonForm<Content>): FileRead<Content> {
  const danger = dangerIn(value, limits);
  if (danger) {
    const expected = danger.limit === null ? '' : `≤ ${danger.limit}`;
    return { ok: false, problems: [{ code: danger.code, ...placeOf(danger.path), expected }] };
  }
  const read = schema.safeParse(withoutSchemaName(value));
  if (read.success) return { ok: true, content: read.data };
  const problems = read.error.issues.flatMap((issue) => problemsOf(issue, value));
  return { ok: false, problems: problems.slice(0, mostProblems) };
}

/** Files name their schema for the editor's sake; it is no part of what they say. */
function withoutSchemaName(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const { $schema: _name, ...content } = value as Record<string, unknown>;
  return content;
}

/** From a way through the data to the place in its list, and the rest of the way. */
function placeOf(path: readonly PropertyKey[]): { row: number | null; field: string } {
  const [list, index, ...rest] = path;
  if (typeof list === 'string' && typeof index === 'number') return { row: index + 1, field: nameOf(rest) };
  return { row: null, field: nameOf(path) };
}

function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step).slice(0, 60)}`))
    .join('')
    .replace(/^\./, '');
}

function problemsOf(issue: z.core.$ZodIssue, root: unknown): FileProblem[] {
  const at = (code: FileProblemCode, expected: string, path: readonly PropertyKey[] = issue.path): FileProblem => ({
    code,
    ...placeOf(path),
    expected,
  });
  const absent: FileProblemCode = isThere(issue.path, root) ? 'wrong' : 'missing';
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => at('unknown-field', '', [...issue.path, key]));
    case 'invalid_type':
      return [at(absent, issue.expected)];
    case 'invalid_value':
      return [at(absent, issue.values.map((value) => JSON.stringify(value)).join(' | '))];
    case 'too_small':
      return [at('wrong', `≥ ${issue.minimum}`)];
    case 'too_big':
      return [at('wrong', `≤ ${issue.maximum}`)];
    case 'custom': {
      const code = issue.params?.code as FileProblemCode | undefined;
      return [at(code ?? absent, issue.message.replace(/^Invalid input$/, ''))];
    }
    default:
      return [at(absent, issue.message)];
  }
}

function isThere(path: readonly PropertyKey[], root: unknown): boolean {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return false;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value !== undefined;
}
