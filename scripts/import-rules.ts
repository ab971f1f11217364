/*
 * Converts research rules (JSON, format »rettidig-rules/1«) into the rule packs and the vocabulary under lib/rules/packs.
 *
 *   npx node scripts/import-rules.ts rules.json
 *
 * It was run once: the packs are the project's own since then, and a change of law is made in them by hand, as a new
 * version. Running it again overwrites them with what the JSON says.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { format, resolveConfig } from 'prettier';
import { RulePack } from '../lib/rules/rule.ts';

/** One line of the JSON: one version of one rule. */
interface ImportedVersion extends Record<string, unknown> {
  id: string;
  titleDa: string;
  titleEn: string;
  area: string;
}

interface ImportedRules {
  format: string;
  notice: string;
  rules: ImportedVersion[];
  eventTypes: unknown[];
  targetGroups: unknown[];
  statuses: unknown[];
}

/** The packs, one per area of law, with what a reader is told first. */
const areas = [
  {
    id: 'employment-2017',
    constant: 'employment2017',
    title: { da: 'Beskæftigelse: reglerne til og med 2019', en: 'Employment: the rules up to 2019' },
    about:
      'The act on active employment effort as the administration knew it in 2017, and what has lived on from it. No ' +
      'statutory rule of that time is in force unchanged today.',
  },
  {
    id: 'local-bif',
    constant: 'localBif',
    title: { da: 'Lokale normer og tal', en: 'Local norms and indicators' },
    about: 'What the municipality has promised or counts by itself. None of it is statute, whatever it stands beside.',
  },
  {
    id: 'employment-2020',
    constant: 'employment2020',
    title: { da: 'Beskæftigelse: lov om en aktiv beskæftigelsesindsats fra 2020', en: 'Employment: the act of 2020' },
    about: 'Interviews, offers, CV and flexjobs under the act of 2020, with its changes of 2024 and its transition.',
  },
  {
    id: 'sickness-benefit',
    constant: 'sicknessBenefit',
    title: { da: 'Sygedagpenge', en: 'Sickness benefit' },
    about: 'Follow-up, fast track and review in sickness benefit cases, before the reform of 2026.',
  },
  {
    id: 'reform-2026',
    constant: 'reform2026',
    title: { da: 'Beskæftigelsesreformen 2026', en: 'The employment reform of 2026' },
    about:
      'LOV 1750/2025, for cases begun from 1 July 2026. The text of its paragraphs was not seen, so every version is ' +
      'provisional; a new main act is planned for 1 January 2027, so no hard date is given after 2026.',
  },
  {
    id: 'administrative-law',
    constant: 'administrativeLaw',
    title: { da: 'Forvaltningsret og klage', en: 'Administrative law and complaints' },
    about: 'Appeals, reassessment, file access, reasons, hearing and notes. Several dates here are the citizen’s own.',
  },
] as const;

/** A limit on the municipality is no duty: after it a thing can no longer be done, which is no breach. */
const limits = new Set(['sanction-within-3-full-months']);

/** The wage-subsidy rule starts from the day the offer was due. */
const computes: Record<string, string> = {
  'offer-within-6m-insured': 'offer-deadline',
  'offer-within-6m-cash-benefit': 'offer-deadline',
};

async function main(path: string | undefined): Promise<void> {
  if (!path) throw new Error('import-rules: give the path of the rules file');
  const imported = JSON.parse(await readFile(path, 'utf8')) as ImportedRules;
  const packed = new Set<string>(areas.map(({ id }) => id));
  const stray = imported.rules.find((rule) => !packed.has(rule.area));
  if (stray) throw new Error(`import-rules: no pack for area "${stray.area}" of rule ${stray.id}`);

  for (const area of areas) {
    const pack = RulePack.parse({
      format: imported.format,
      area: area.id,
      title: area.title,
      notice: imported.notice,
      rules: rulesOf(imported.rules.filter((rule) => rule.area === area.id)),
    });
    const source =
      `import { definePack } from '../define-rules.ts';\n\n` +
      `/**\n${wrapped(area.about)} */\n` +
      `export const ${area.constant} = definePack(${written(pack, '')});\n`;
    await writePack(area.id, source);
  }

  await writePack(
    'vocabulary',
    `/*
 * The words the rules are written in: event types, target groups and statuses, each with its Danish and English name.
 * Ids never change; a name may.
 */

/** Everything that can happen in a case, or be planned, as far as a rule asks for it. */
export const eventTypes = ${written(imported.eventTypes, '')} as const;

export type EventType = (typeof eventTypes)[number]['id'];

/** Target groups, with their number in § 6 of the act on active employment effort. */
export const targetGroups = ${written(imported.targetGroups, '')} as const;

export type TargetGroup = (typeof targetGroups)[number]['id'];

export const statuses = ${written(imported.statuses, '')} as const;
`,
  );
}

/** Gathers the lines of each rule under one head, the oldest version first. */
function rulesOf(lines: ImportedVersion[]): unknown[] {
  const rules = new Map<string, { id: string; title: unknown; area: string; versions: unknown[] }>();
  for (const line of lines) {
    const { id, titleDa, titleEn, area } = line;
    const rule = rules.get(id) ?? { id, title: { da: titleDa, en: titleEn }, area, versions: [] };
    rule.versions.push(versionOf(line));
    rules.set(id, rule);
  }
  return [...rules.values()];
}

/** One version, in the order a reader asks: when, whom, what starts it, what it asks, and how sure it is. */
function versionOf(line: ImportedVersion): Record<string, unknown> {
  const { id, obligation, citation, right, ...rest } = line as ImportedVersion & {
    citation: Record<string, unknown>;
    right: boolean;
  };
  const version = {
    validFrom: rest.validFrom,
    validTo: rest.validTo,
    runsUntil: rest.runsUntil ?? undefined,
    targetGroups: rest.targetGroups,
    duty: rest.duty,
    nature: limits.has(id) ? 'limit' : right ? 'right' : 'duty',
    trigger: rest.trigger,
    triggerByGroup: rest.triggerByGroup ?? undefined,
    triggerRequired: rest.triggerRequired,
    ages: rest.ages ?? undefined,
    requiresEvent: rest.requiresEvent ?? undefined,
    unlessEvent: rest.unlessEvent ?? undefined,
    obligation,
    fulfilledBy: rest.fulfilledBy,
    computes: computes[id],
    clock: rest.clock,
    roll: rest.roll,
    suspendable: rest.suspendable,
    estimated: rest.estimated,
    citation: { act: citation.act, section: citation.section, note: citation.note ?? undefined },
    source: rest.source,
    lastChecked: rest.lastChecked,
    verification: rest.verification,
    numberSource: rest.numberSource,
    confidence: rest.confidence,
    citationConfidence: rest.citationConfidence,
    transition: rest.transition ?? undefined,
    notes: rest.notes ?? undefined,
  };
  const taken = new Set([...Object.keys(version), 'titleDa', 'titleEn', 'area']);
  const left = Object.keys(rest).filter((key) => !taken.has(key));
  if (left.length > 0) throw new Error(`import-rules: ${id} has fields this script does not know: ${left.join(', ')}`);
  return Object.fromEntries(Object.entries(version).filter(([, value]) => value !== undefined));
}

/** Objects whose parts each stand on a line of their own; prettier keeps the rest on one line where it fits. */
const spread = new Set(['', 'rules[]', 'rules[].versions[]']);

/** A value as TypeScript. A line break after an opening brace tells prettier to keep the object spread. */
function written(value: unknown, place: string): string {
  if (Array.isArray(value)) return `[${value.map((item) => written(item, `${place}[]`)).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const parts = Object.entries(value).map(([key, part]) => {
    return `${JSON.stringify(key)}: ${written(part, place === '' ? key : `${place}.${key}`)}`;
  });
  return `{${spread.has(place) ? '\n' : ' '}${parts.join(', ')} }`;
}

/** A text as lines of a doc comment. */
function wrapped(text: string): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const last = lines.length - 1;
    if (`${lines[last]} ${word}`.length > 114) lines.push(word);
    else lines[last] = `${lines[last]} ${word}`.trim();
  }
  return lines.map((line) => ` * ${line}\n`).join('');
}

async function writePack(name: string, source: string): Promise<void> {
  const path = new URL(`../lib/rules/packs/${name}.ts`, import.meta.url);
  const options = await resolveConfig(path);
  await writeFile(path, await format(source, { ...options, parser: 'typescript' }));
}

await main(process.argv.at(2));
