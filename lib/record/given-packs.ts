import { liveQuery } from 'dexie';
import { z } from 'zod';
import type { IsoDate } from '../dates/iso-date.ts';
import { RulePack } from '../rules/rule.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** The row beside the municipality's guidance that holds its packs; no kind of guidance has its name. */
const row = 'rule-packs';

const none: readonly RulePack[] = [];

/** What was read before, by database: packs are not checked anew for each case that is judged. */
const known = new WeakMap<CaseRecord['database'], { text: string; packs: readonly RulePack[] }>();

/**
 * Lays in the rule packs that the municipality gives by policy, in place of those it gave before. They are not sealed:
 * a pack says nothing of any citizen.
 *
 * @param packs whole and checked already, by lib/rules
 * @returns whether others were given before
 */
export async function keepGivenPacks(
  { database }: CaseRecord,
  packs: readonly RulePack[],
  givenOn: IsoDate,
): Promise<boolean> {
  const text = JSON.stringify(packs);
  return database.transaction('rw', database.guidance, async () => {
    const before = (await database.guidance.get(row))?.content ?? '[]';
    if (before === text) return false;
    if (packs.length === 0) await database.guidance.delete(row);
    else await database.guidance.put({ kind: row, content: text, savedOn: givenOn });
    return true;
  });
}

/**
 * The rule packs that the municipality gives.
 *
 * @returns the very same array as long as nothing has changed; none for what this version does not understand
 */
export async function givenPacks({ database }: CaseRecord): Promise<readonly RulePack[]> {
  const text = (await database.guidance.get(row))?.content;
  if (typeof text !== 'string') return none;
  const before = known.get(database);
  if (before?.text === text) return before.packs;
  const packs = packsIn(text);
  known.set(database, { text, packs });
  return packs;
}

/** The same, now and after every change. For pages only, as `liveCases`. */
export function liveGivenPacks(record: CaseRecord): Live<readonly RulePack[]> {
  return { subscribe: (next, error) => liveQuery(() => givenPacks(record)).subscribe({ next, error }) };
}

function packsIn(text: string): readonly RulePack[] {
  try {
    return z.array(RulePack).parse(JSON.parse(text));
  } catch {
    return none;
  }
}
