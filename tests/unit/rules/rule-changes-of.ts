import { isoDate } from '../../../lib/dates/iso-date.ts';
import type { RuleChange, RuleEdit } from '../../../lib/rules/rule-change.ts';
import type { RulePack, RuleVersion } from '../../../lib/rules/rule.ts';
import { inventedRule } from './build-case.ts';

export const jurist = { name: 'Ida Prøvesen', role: 'jurist' };

/** Changes as the list has them, one second after the other. */
export function changesOf(...edits: RuleEdit[]): RuleChange[] {
  return edits.map((edit, index) => ({
    ...edit,
    id: changeId(index),
    at: new Date(Date.UTC(2026, 10, 23, 9, 0, index)).toISOString(),
    by: jurist,
  }));
}

/** The id of the change at a place in `changesOf`. */
export function changeId(index: number): string {
  return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
}

/** A pack of one invented rule. */
export function packOfInvented(...parts: Parameters<typeof inventedRule>): RulePack {
  return {
    format: 'rettidig-rules/1',
    area: 'local-bif',
    title: { da: 'Opdigtet pakke', en: 'Invented pack' },
    notice: { da: 'Kun til prøve', en: 'For tests only' },
    rules: inventedRule(...parts),
  };
}

/** The version that follows another: the same law from a day. */
export function from(day: string, version: RuleVersion, parts: Partial<RuleVersion> = {}): RuleVersion {
  return { ...version, validFrom: isoDate(day), validTo: null, ...parts };
}
