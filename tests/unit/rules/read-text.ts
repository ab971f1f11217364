import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { FactsReader, type RequestedCase } from '../../../scripts/evaluate/read-facts.ts';

const ruleIds = new Set(allRules.map(({ id }) => id));

/** The facts file with this text, as `npm run evaluate` reads it, in pieces of so many bytes. */
export function readText(text: string, piece = Infinity): { today: IsoDate; cases: RequestedCase[] } {
  const reader = new FactsReader(ruleIds);
  const bytes = new TextEncoder().encode(text);
  let today: IsoDate | null = null;
  const cases: RequestedCase[] = [];
  for (let at = 0; at < bytes.length; at += piece) {
    for (const part of reader.take(bytes.subarray(at, at + piece))) {
      if (part.kind === 'today') ({ today } = part);
      else cases.push({ facts: part.facts, only: part.only });
    }
  }
  reader.end();
  return { today: today!, cases };
}
