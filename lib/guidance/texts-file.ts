import { readJson, type JsonForm } from '../files/read-json.ts';
import { mostProblems, type FileProblem, type FileRead } from '../files/file-read.ts';
import { TextFile } from './texts.ts';
import type { KnownIds } from './workflow-file.ts';

export const textSchemaName = 'texts.schema.json';

export const textForm: JsonForm<TextFile> = {
  schema: TextFile,
  limits: { bytes: 2_000_000, values: 50_000, depth: 8, text: 4000, name: 100 },
};

/** Reads texts that somebody brought: whole, or not at all with the place in the list that is wrong and why. */
export function readTextFile(bytes: Uint8Array, { rules, groups }: KnownIds): FileRead<TextFile> {
  const read = readJson(bytes, textForm);
  if (!read.ok) return read;
  const seen = new Set<string>();
  const problems = read.content.texts.flatMap((text, index): FileProblem[] => {
    const at = { row: index + 1, expected: '' };
    const unknown = [
      ...text.rules.filter((id) => !rules.has(id)),
      ...text.targetGroups.filter((id) => !groups.has(id)),
    ];
    const found: FileProblem[] = unknown.map((id) => ({ code: 'unknown-id', field: id, ...at }));
    if (seen.has(text.id)) found.push({ code: 'duplicate', field: 'id', ...at });
    seen.add(text.id);
    return found;
  });
  return problems.length > 0 ? { ok: false, problems: problems.slice(0, mostProblems) } : read;
}

/** The municipality's own texts as a file: what reading it again gives is the same. */
export function textFileText(file: TextFile): string {
  return `${JSON.stringify({ $schema: textSchemaName, ...file }, null, 2)}\n`;
}
