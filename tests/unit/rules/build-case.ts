import type { Actor, CaseEvent, CaseFacts, Suspension } from '../../../lib/case/case-facts.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { assess } from '../../../lib/rules/assess.ts';
import { defineRules } from '../../../lib/rules/define-rules.ts';
import type { Deadline } from '../../../lib/rules/deadline.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import type { Rule } from '../../../lib/rules/rule.ts';

interface CaseInWords {
  group?: string | null;
  born?: string;
  /** `interview-held 2024-02-01`, and after it `with:WHOM` and `by:WHOM` where that matters */
  events?: string[];
  /** `2024-06-01..2024-09-30`, or `2024-06-01..` for one without an end */
  suspensions?: string[];
}

/** A case as a test tells it. */
export function caseOf({ group = null, born, events = [], suspensions = [] }: CaseInWords): CaseFacts {
  return {
    ref: 'c1',
    targetGroup: group,
    ...(born !== undefined && { birthDate: isoDate(born) }),
    events: events.map(event),
    suspensions: suspensions.map(suspension),
  };
}

export function event(words: string): CaseEvent {
  const [type, on, ...more] = words.split(' ');
  const extra = Object.fromEntries(more.map((part) => part.split(':')));
  return {
    type: type!,
    on: isoDate(on!),
    ...(extra.with && { with: extra.with }),
    ...(extra.by && { by: extra.by as Actor }),
  };
}

function suspension(words: string): Suspension {
  const [from, to] = words.split('..');
  return { from: isoDate(from!), to: to ? isoDate(to) : null, reason: 'less-intensive-effort' };
}

/** What one rule says of a case on a day, also when it does not apply. */
export function answerOf(rule: string, words: CaseInWords, today: string, rules: readonly Rule[] = allRules): Deadline {
  return assess(caseOf(words), rules, isoDate(today), { only: [rule] })[0]!;
}

type WrittenVersion = Parameters<typeof defineRules>[0][number]['versions'][number];

/** A rule that is no law: what a test does not name is the plainest there is. */
export function inventedRule(version: Partial<WrittenVersion>, ...more: Partial<WrittenVersion>[]): Rule[] {
  return defineRules([
    {
      id: 'invented',
      title: { da: 'Opdigtet regel', en: 'Invented rule' },
      area: 'local-bif',
      versions: [version, ...more].map((parts) => ({ ...plainVersion, ...parts })),
    },
  ]);
}

const plainVersion: WrittenVersion = {
  validFrom: null,
  validTo: null,
  targetGroups: ['any'],
  duty: 'municipality',
  nature: 'duty',
  trigger: 'first-contact',
  triggerRequired: false,
  obligation: { kind: 'within', span: { unit: 'days', count: 30 }, counting: 'after' },
  fulfilledBy: [{ type: 'interview-held' }],
  clock: 'calendar',
  roll: 'none',
  suspendable: false,
  estimated: false,
  citation: { act: 'Opdigtet lov', section: '§ 0' },
  source: { da: 'En prøve', en: 'A test' },
  lastChecked: '2026-11-22',
  verification: 'verified',
  numberSource: 'law',
  confidence: 'found',
  citationConfidence: 'found',
};
