import { z } from 'zod';
import type { Adapter } from '../adapters/adapter.ts';
import { problemLine, readAdapter, type AdapterWords } from '../adapters/adapter-file.ts';
import { isSelector } from '../adapters/is-selector.ts';
import { eventIds, groupIds } from '../rules/known-ids.ts';
import { readPack, type PackProblem } from '../rules/pack-file.ts';
import type { RulePack } from '../rules/rule.ts';
import { features, featuresSetting, isFeature } from './features.ts';
import { guidanceIn } from './policy-guidance.ts';
import { fromText, isObject } from './policy-value.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** One setting as the municipality gives it: the value for those who chose none, or, locked, for everyone. */
export interface PolicySetting {
  value: unknown;
  locked: boolean;
}

/** What a municipality decides for its machines by managed settings. What it does not say is as if there were no policy. */
export interface ManagedPolicy {
  adapters: readonly Adapter[];
  /** its adapters come before those of the machine, and those of the machine cannot stand in their place */
  adaptersLocked: boolean;
  /** packs of rules, each whole: a rule of theirs stands in the place of the shipped one with its id */
  rulePacks: readonly RulePack[];
  /** match patterns of the sites to be read, for which the browser still asks the user: `https://sager.example.dk/*` */
  hosts: readonly string[];
  /** by name, as the record keeps them; which values may stand there is the record's to say */
  settings: Readonly<Record<string, PolicySetting>>;
  /** the municipality's own guidance, as it came: lib/guidance checks it; null = none */
  guidance: unknown;
}

/** A key of the policy that is not as it must be, and why. It is left out, and the others stand. */
export interface PolicyProblem {
  /** way to the place, such as `settings.retentionDays` or `adapters[1]` */
  key: string;
  /** what may stand there; empty where there is no such key */
  expected: string;
}

export interface PolicyRead {
  policy: ManagedPolicy;
  problems: readonly PolicyProblem[];
}

export const noPolicy: ManagedPolicy = {
  adapters: [],
  adaptersLocked: false,
  rulePacks: [],
  hosts: [],
  settings: {},
  guidance: null,
};

/** More than these help nobody. */
const mostProblems = 20;

const words: AdapterWords = { events: eventIds, groups: groupIds, isSelector };

const Host = z
  .string()
  .max(300)
  .regex(/^https:\/\/(?:\*\.)?[a-z0-9.-]+\.[a-z0-9-]+\/\*$/i);
const Setting = z.strictObject({
  value: z.unknown().refine((value) => value !== undefined),
  locked: z.boolean().optional(),
});

const sites = 'a list of sites such as "https://sager.example.dk/*"';
const featureForm = `{ ${features.map((name) => `"${name}": true | false`).join(', ')} }`;
const settingForm = '{ "value": …, "locked": true | false }';

/**
 * Reads the policy as the browser gives it. Each key stands for itself: one that is unknown or wrong is named and left
 * out, since the others are no worse for it.
 *
 * @param raw keys that Group Policy and JSON files fill; lists of adapters hold objects, or texts of JSON where a system
 * knows no others
 */
export function readManagedPolicy(raw: unknown): PolicyRead {
  const problems: PolicyProblem[] = [];
  const policy: { -readonly [Key in keyof ManagedPolicy]: ManagedPolicy[Key] } = { ...noPolicy };
  const wrong = (key: string, expected: string) => void problems.push({ key, expected });
  const readers: Record<string, (value: unknown) => void> = {
    adapters: (value) => (policy.adapters = listOf(value, 'adapters', wrong).flatMap(adapterIn)),
    adaptersLocked: (value) =>
      typeof value === 'boolean' ? (policy.adaptersLocked = value) : wrong('adaptersLocked', 'true | false'),
    hosts: (value) => {
      policy.hosts = listOf(value, 'hosts', wrong).flatMap((host, index) => {
        const read = Host.safeParse(host);
        if (!read.success) wrong(`hosts[${index}]`, sites);
        return read.success ? read.data : [];
      });
    },
    rulePacks: (value) => (policy.rulePacks = listOf(value, 'rulePacks', wrong).flatMap(packIn)),
    features: (value) => {
      if (!isObject(value)) return wrong('features', featureForm);
      for (const [name, on] of Object.entries(value)) {
        if (!isFeature(name)) wrong(`features.${name.slice(0, 60)}`, '');
        else if (typeof on !== 'boolean') wrong(`features.${name}`, 'true | false');
      }
      const off = features.filter((name) => value[name] === false);
      if (off.length > 0) addSetting(featuresSetting, off, true);
    },
    // What most policies are about, said without the form of a setting.
    requireSignOff: (value) =>
      typeof value === 'boolean' ? addSetting('requireSignOff', value, true) : wrong('requireSignOff', 'true | false'),
    settings: (value) => {
      if (!isObject(value)) return wrong('settings', `{ "retentionDays": ${settingForm} }`);
      for (const [name, given] of Object.entries(value)) {
        const read = Setting.safeParse(given);
        if (read.success) addSetting(name, read.data.value, read.data.locked ?? false);
        else wrong(`settings.${name}`, settingForm);
      }
    },
    guidance: (value) => {
      policy.guidance = guidanceIn({ guidance: value });
      if (policy.guidance === null) wrong('guidance', '{ … }');
    },
  };
  for (const [key, value] of Object.entries(isObject(raw) ? raw : {})) {
    // Files name their schema for the editor's sake.
    if (key === '$schema' || value === undefined) continue;
    if (Object.hasOwn(readers, key)) readers[key]!(value);
    else wrong(key.slice(0, 60), '');
  }
  return { policy, problems: problems.slice(0, mostProblems) };

  function adapterIn(value: unknown, index: number): Adapter[] {
    const read = readAdapter(fromText(value), words);
    if (read.ok) return [read.adapter];
    for (const problem of read.problems) wrong(`adapters[${index}]`, problemLine(problem));
    return [];
  }

  function packIn(value: unknown, index: number): RulePack[] {
    const read = readPack(fromText(value));
    if (read.ok) return [read.pack];
    for (const problem of read.problems)
      wrong(`rulePacks[${index}]${placeIn(problem)}`, problem.expected || problem.code);
    return [];
  }

  function addSetting(name: string, value: unknown, locked: boolean): void {
    policy.settings = { ...policy.settings, [name]: { value, locked } };
  }
}

/** Where in the pack, as one goes on from the pack's own place. */
function placeIn({ rule, field }: PackProblem): string {
  return [rule === null ? '' : `.${rule}`, field === '' ? '' : `.${field}`].join('');
}

function listOf(value: unknown, key: string, wrong: (key: string, expected: string) => void): unknown[] {
  const list = fromText(value);
  if (Array.isArray(list)) return list;
  wrong(key, '[ … ]');
  return [];
}
