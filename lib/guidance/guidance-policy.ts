import type { FileProblem, FileRead } from '../files/file-read.ts';
import { readData, type JsonForm } from '../files/read-json.ts';
import { AdviserSettings } from './adviser.ts';
import { procedureForm } from './procedure-file.ts';
import type { Procedure } from './procedure.ts';
import { textForm } from './texts-file.ts';
import type { CopyText } from './texts.ts';

/** Each part of the policy stands or falls alone. */
export type GuidancePolicyPart = 'texts' | 'procedures' | 'citizensAdviser';

/** What managed settings bring of guidance beside workflows. It comes before what was laid in on this machine. */
export interface GuidancePolicy {
  /** those with the id of another stand in its place; empty where the policy brings none */
  texts: readonly CopyText[];
  /** likewise */
  procedures: readonly Procedure[];
  /** null where the policy says nothing of one */
  citizensAdviser: AdviserSettings | null;
  /** why a part is not used; empty where it is, and where there is none */
  refused: Readonly<Record<GuidancePolicyPart, readonly FileProblem[]>>;
}

const nothing: GuidancePolicy = {
  texts: [],
  procedures: [],
  citizensAdviser: null,
  refused: { texts: [], procedures: [], citizensAdviser: [] },
};

const adviserForm: JsonForm<AdviserSettings> = {
  schema: AdviserSettings,
  limits: { bytes: 10_000, values: 20, depth: 2, text: 200, name: 100 },
};

/** What was made of a policy before: it is not checked anew for each badge that is opened. */
const known = new WeakMap<object, GuidancePolicy>();

/**
 * Reads `guidance.texts`, `guidance.procedures` (as their files say it, or only the list in them) and
 * `guidance.citizensAdviser` (what it leaves out is empty); each whole or not at all.
 *
 * @param guidance what the policy says of guidance, as it came
 * @returns the same object for the same policy
 */
export function guidancePolicy(guidance: unknown): GuidancePolicy {
  if (!isObject(guidance)) return nothing;
  const before = known.get(guidance) ?? readPolicy(guidance);
  known.set(guidance, before);
  return before;
}

function readPolicy(guidance: Record<string, unknown>): GuidancePolicy {
  const part = <Content>(name: GuidancePolicyPart, form: JsonForm<Content>, around: object) =>
    Object.hasOwn(guidance, name) ? readData(asFile(guidance[name], name, around), form) : null;
  const texts = part('texts', textForm, { format: 'rettidig-texts/1' });
  const procedures = part('procedures', procedureForm, { format: 'rettidig-procedures/1' });
  // Another municipality's address beside this one's telephone would be wrong: nothing is filled in from elsewhere.
  const unsaid = { shown: true, name: '', address: '', phone: '', email: '', checkedOn: null };
  const citizensAdviser = part('citizensAdviser', adviserForm, unsaid);
  return {
    texts: texts?.ok ? texts.content.texts : [],
    procedures: procedures?.ok ? procedures.content : [],
    citizensAdviser: citizensAdviser?.ok ? citizensAdviser.content : null,
    refused: {
      texts: problemsOf(texts),
      procedures: problemsOf(procedures),
      citizensAdviser: problemsOf(citizensAdviser),
    },
  };
}

/** What a file says of itself a policy need not. */
function asFile(value: unknown, name: string, around: object): unknown {
  if (Array.isArray(value)) return { ...around, [name]: value };
  return isObject(value) ? { ...around, ...value } : value;
}

function problemsOf(read: FileRead<unknown> | null): readonly FileProblem[] {
  return read && !read.ok ? read.problems : [];
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
