import { mostProblems, type FileProblem, type FileRead } from '../files/file-read.ts';
import { readJson, type JsonForm } from '../files/read-json.ts';
import { asProcedure, ProcedureFile, procedureLimits, procedureSchemaName } from './procedure-schema.ts';
import type { Procedure } from './procedure.ts';

/** What only others know. */
export interface KnownInProcedures {
  rules: ReadonlySet<string>;
  groups: ReadonlySet<string>;
  events: ReadonlySet<string>;
}

export const procedureForm: JsonForm<Procedure[]> = {
  schema: ProcedureFile.transform(({ procedures }) => procedures.map(asProcedure)),
  limits: { bytes: 2_000_000, values: 200_000, depth: 10, text: procedureLimits.text, name: 100 },
};

/** Reads procedures that somebody brought: whole, or not at all with each place that is wrong and why. */
export function readProcedureFile(bytes: Uint8Array, known: KnownInProcedures): FileRead<Procedure[]> {
  const read = readJson(bytes, procedureForm);
  if (!read.ok) return read;
  const problems = strangeWords(read.content, known).slice(0, mostProblems);
  return problems.length > 0 ? { ok: false, problems } : read;
}

/** Procedures as a file: what reading it again gives is the same procedures. */
export function procedureFileText(procedures: readonly Procedure[]): string {
  const file = { $schema: procedureSchemaName, format: 'rettidig-procedures/1', procedures };
  return `${JSON.stringify(file, null, 2)}\n`;
}

/** What the shape cannot say: words that no rule, group or event knows, and ids that stand twice. */
function strangeWords(procedures: readonly Procedure[], known: KnownInProcedures): FileProblem[] {
  const problems: FileProblem[] = [];
  const seen = new Set<string>();
  for (const [index, procedure] of procedures.entries()) {
    const row = index + 1;
    const look = (field: string, words: ReadonlySet<string>, named: readonly string[]) => {
      for (const one of named)
        if (!words.has(one)) problems.push({ code: 'unknown-id', row, field: `${field}: ${one}`, expected: '' });
    };
    if (seen.has(procedure.id)) problems.push({ code: 'duplicate', row, field: 'id', expected: '' });
    seen.add(procedure.id);
    look(
      'targetGroups',
      known.groups,
      procedure.targetGroups.filter((one) => one !== 'any'),
    );
    look('rules', known.rules, procedure.rules);
    look('round.events', known.events, procedure.round?.events ?? []);
    const steps = new Set<string>();
    for (const [place, step] of procedure.steps.entries()) {
      const field = `steps[${place}]`;
      if (steps.has(step.id)) problems.push({ code: 'duplicate', row, field: `${field}.id`, expected: '' });
      steps.add(step.id);
      look(`${field}.targetGroups`, known.groups, step.targetGroups ?? []);
      const { doneWhen } = step;
      look(`${field}.doneWhen`, known.events, doneWhen && 'events' in doneWhen ? doneWhen.events : []);
    }
  }
  return problems;
}
