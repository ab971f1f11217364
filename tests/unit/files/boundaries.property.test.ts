// @vitest-environment jsdom
import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { readAdapterBundle, adapterBundleText } from '../../../lib/adapters/adapter-bundle.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { readSheet } from '../../../lib/export/read-sheet.ts';
import { guidancePolicy } from '../../../lib/guidance/guidance-policy.ts';
import { readOfferFile } from '../../../lib/guidance/offers-file.ts';
import { procedureFileText, readProcedureFile } from '../../../lib/guidance/procedure-file.ts';
import { shippedProcedures } from '../../../lib/guidance/procedures/index.ts';
import { readTextFile, textFileText } from '../../../lib/guidance/texts-file.ts';
import { shippedTexts } from '../../../lib/guidance/texts-shipped.ts';
import { exampleCatalogue } from '../../../lib/guidance/workflow-example.ts';
import { readWorkflowFile, workflowFileText } from '../../../lib/guidance/workflow-file.ts';
import { messages, type MessageName } from '../../../lib/messaging/messages.ts';
import { isLightEnough } from '../../../lib/messaging/weight.ts';
import { readManagedPolicy } from '../../../lib/policy/managed-policy.ts';
import { BackupError } from '../../../lib/record/backup-error.ts';
import { readBackupContent } from '../../../lib/record/backup-content.ts';
import { adapterWords } from '../../../lib/record/own-adapters.ts';
import { packFileText, readPackFile } from '../../../lib/rules/pack-file.ts';
import { allRules, rulePacks } from '../../../lib/rules/packs/index.ts';
import { eventIds, groupIds } from '../../../lib/rules/known-ids.ts';
import { readCountsFile } from '../../../lib/team/counts-file.ts';
import { backupExample, countsExample, messageExamples, policyExample, setUp } from './boundary-examples.ts';

/*
 * Whatever comes in from outside (files, policy, messages, backups), changed at random, is taken whole or refused with a
 * reason. Nothing throws, nothing is taken in part, and what is taken is the same when it is given out and read again.
 */

const isLong = process.env.RETTIDIG_LONG === '1';
const numRuns = isLong ? 100_000 : 150;
const today = isoDate('2026-11-23');
const bytes = (text: string) => new TextEncoder().encode(text);
const known = { rules: new Set(allRules.map(({ id }) => id)), groups: groupIds, events: eventIds };
const groupsByName = new Map([...groupIds].map((id) => [id, id]));

/** What was made of an input: `again` is what is read from what was taken, when it is given out once more. */
type Read = { taken: false } | { taken: true; content: unknown; again: unknown };

const refused: Read = { taken: false };
const taken = (content: unknown, again: unknown = content): Read => ({ taken: true, content, again });

interface Boundary {
  name: string;
  /** something that is taken as it is */
  example: string;
  read(text: string): Read;
  /** what every refusal must say; null = it says nothing of its own */
  problems(text: string): readonly unknown[] | null;
}

type FileRead = { ok: true; content: unknown } | { ok: false; problems: readonly unknown[] };

function fileBoundary(
  name: string,
  example: string,
  read: (text: string) => FileRead,
  out?: (content: never) => string,
) {
  return {
    name,
    example,
    read: (text: string) => {
      const first = read(text);
      if (!first.ok) return refused;
      const second = out ? read(out(first.content as never)) : first;
      return taken(first.content, second.ok ? second.content : null);
    },
    problems: (text: string) => {
      const first = read(text);
      return first.ok ? null : first.problems;
    },
  };
}

const boundaries: Boundary[] = [
  fileBoundary(
    'rule packs',
    packFileText(rulePacks[0]!),
    (text) => {
      const read = readPackFile(text);
      return read.ok ? { ok: true, content: read.pack } : read;
    },
    packFileText,
  ),
  fileBoundary(
    'set-ups',
    adapterBundleText([setUp]),
    (text) => {
      const read = readAdapterBundle(text, adapterWords);
      return read.ok ? { ok: true, content: read.adapters } : read;
    },
    adapterBundleText,
  ),
  fileBoundary(
    'workflow catalogues as JSON',
    workflowFileText(exampleCatalogue),
    (text) => readWorkflowFile(bytes(text), 'katalog.json', known),
    workflowFileText,
  ),
  fileBoundary(
    'workflow catalogues as CSV',
    'id;titel;område;adresse;kontrolleret\nmin-plan;Min Plan;Kontaktforløb;https://arbejdsgange.example.dk/min-plan;2026-11-01',
    (text) => readWorkflowFile(bytes(text), 'katalog.csv', known),
  ),
  fileBoundary(
    'procedures',
    procedureFileText(shippedProcedures.slice(0, 2)),
    (text) => readProcedureFile(bytes(text), known),
    procedureFileText,
  ),
  fileBoundary(
    'texts',
    textFileText({ format: 'rettidig-texts/1', texts: [...shippedTexts] } as never),
    (text) => readTextFile(bytes(text), known),
    textFileText,
  ),
  fileBoundary(
    'offers',
    'Tilbud;Leverandør;Målgruppe;Pris;Effekt 3 mdr.;Effekt 7 mdr.;Tilfredshed;Tættere på job\nPraktik;A;insured;100;40;50;90;3',
    (text) => readOfferFile(bytes(text), groupsByName),
  ),
  fileBoundary('spreadsheets', 'Sagsnr.;Borger;Dato\n26-004117;Ida Prøvesen;01-12-2026', (text) =>
    readSheet(bytes(text)),
  ),
  fileBoundary('counts files', JSON.stringify(countsExample), (text) => readCountsFile(bytes(text), today)),
  {
    name: 'managed policy',
    example: JSON.stringify(policyExample),
    read: (text) => {
      const value = parsed(text);
      const { policy } = readManagedPolicy(value);
      guidancePolicy(policy.guidance);
      return taken(policy, readManagedPolicy(value).policy);
    },
    problems: () => null,
  },
  {
    name: 'backups',
    example: JSON.stringify(backupExample),
    read: (text) => {
      try {
        return taken(readBackupContent(parsed(text), 4));
      } catch (error) {
        if (error instanceof BackupError) return refused;
        throw error;
      }
    },
    problems: () => null,
  },
  ...Object.entries(messages).map(([name, { request }]) => ({
    name: `the message ${name}`,
    example: JSON.stringify(messageExamples[name as MessageName]),
    read: (text: string) => {
      const value = parsed(text);
      if (!isLightEnough(value)) return refused;
      const read = request.safeParse(value);
      return read.success ? taken(read.data) : refused;
    },
    problems: () => null,
  })),
];

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

const scraps = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, true, -1, 1e308, 0.5, '', ' ', '=1+1', '@sum', 'javascript:alert(1)', 'data:text/html,x', '<script>'],
    ...['https://ondt.example', '610190-1234', '\u202e', '\ud800', '31-12-9999', '2026-02-30', '((a+)+)+$', [], {}],
    ...[[[[[[]]]]], { __proto__: null, constructor: { prototype: 1 } }, 'x'.repeat(5000)],
  ),
  fc.anything({ maxDepth: 2, withBigInt: false }),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

interface Change {
  at: number;
  how: 'replace' | 'remove' | 'rename' | 'repeat' | 'cut' | 'insert' | 'swap';
  scrap: unknown;
}
const changes = fc.array(
  fc.record<Change>({
    at: fc.nat(),
    how: fc.constantFrom('replace', 'remove', 'rename', 'repeat', 'cut', 'insert', 'swap'),
    scrap: scraps,
  }),
  { minLength: 1, maxLength: 4 },
);

/** The example with some of it changed: within its structure where it has one, else in its text. */
function changed(example: string, all: readonly Change[]): string {
  return all.reduce((text, { at, how, scrap }) => {
    const value = parsed(text);
    const isData = typeof value === 'object' && value !== null;
    if (isData && how !== 'cut' && how !== 'insert' && how !== 'swap') return inStructure(value, at, how, scrap);
    const place = at % (text.length + 1);
    if (how === 'cut') return text.slice(0, place);
    const word = typeof scrap === 'string' ? scrap : (JSON.stringify(scrap) ?? 'x');
    return text.slice(0, place) + word + text.slice(how === 'swap' ? place + word.length : place);
  }, example);
}

function inStructure(value: object, at: number, how: Change['how'], scrap: unknown): string {
  const places: { owner: Record<string, unknown>; key: string }[] = [];
  const visit = (owner: Record<string, unknown>) => {
    for (const key of Object.keys(owner)) {
      places.push({ owner, key });
      if (typeof owner[key] === 'object' && owner[key] !== null) visit(owner[key] as Record<string, unknown>);
    }
  };
  visit(value as Record<string, unknown>);
  const place = places[at % Math.max(1, places.length)];
  if (!place) return JSON.stringify(scrap) ?? 'null';
  const { owner, key } = place;
  if (how === 'replace') owner[key] = scrap;
  else if (how === 'remove') delete owner[key];
  else if (how === 'rename') owner[`${key}x`] = owner[key];
  else if (Array.isArray(owner[key])) owner[key] = [...owner[key], ...owner[key]];
  else owner[key] = [owner[key], owner[key]];
  try {
    return JSON.stringify(value) ?? 'null';
  } catch {
    return '{}';
  }
}

/** by boundary: how many were taken of all, so that a fuzz that never gets in is seen */
const counted = new Map<string, { taken: number; all: number }>();
afterAll(() => {
  if (!isLong) return;
  const lines = [...counted].map(([name, { taken: some, all }]) => `${name}: ${some} of ${all} taken`);
  console.log(`Boundaries:\n  ${lines.join('\n  ')}`);
});

describe.each(boundaries)('$name', ({ name, example, read, problems }) => {
  test('what is as it should be is taken', () => {
    expect(problems(example) ?? []).toEqual([]);
    expect(read(example).taken).toBe(true);
  });

  test('whatever is changed in it, it is taken whole or refused with a reason', () => {
    const count = { taken: 0, all: 0 };
    counted.set(name, count);
    fc.assert(
      fc.property(changes, (all) => {
        const text = changed(example, all);
        const result = read(text);
        count.all += 1;
        if (!result.taken) {
          const said = problems(text);
          if (said !== null) expect(said.length).toBeGreaterThan(0);
          return;
        }
        count.taken += 1;
        expect(result.again).toEqual(result.content);
        // No link that could run something is taken anywhere.
        expect(linksIn(result.content).filter((link) => /^\s*(javascript|data|vbscript):/i.test(link))).toEqual([]);
      }),
      { numRuns, seed: 20_261_123 },
    );
  }, 3_600_000);
});

/** The texts that stand where an address is expected. */
function linksIn(value: unknown): string[] {
  const links: string[] = [];
  JSON.stringify(value, (key, part: unknown) => {
    if (/^(url|href|baseUrl|link|source)$/i.test(key) && typeof part === 'string') links.push(part);
    return part;
  });
  return links;
}
