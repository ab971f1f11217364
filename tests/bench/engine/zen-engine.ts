import { createRequire } from 'node:module';
import type { RuleAnswer, RuleEngine } from './rule-answer.ts';

interface Zen {
  ZenEngine: new () => {
    createDecision(content: Buffer): { evaluate(context: object): Promise<{ result: RuleAnswer & object }> };
  };
}

const groups = [
  'cash-benefit-job-ready',
  'cash-benefit-activity-ready',
  'education-benefit-education-ready',
  'education-benefit-clearly-education-ready',
  'education-benefit-activity-ready',
];

/** The rule in the engine's own language, one expression after the other. Days are compared as moments, for it has no other way. */
const expressions: readonly (readonly [key: string, value: string])[] = [
  ['starts', "map(filter(events, #.type == 'first-contact' and date(#.on) <= date(today)), #.on)"],
  ['start', 'len($.starts) > 0 ? $.starts[len($.starts) - 1] : null'],
  ['isFor', `targetGroup in [${groups.map((group) => `'${group}'`).join(', ')}]`],
  [
    'applies',
    "$.isFor and ($.start == null or (date($.start) >= date('2020-01-01') and date($.start) <= date('2026-06-30')))",
  ],
  ['due', "$.start == null ? null : d($.start).add(6, 'month').sub(1, 'day').format('%Y-%m-%d')"],
  [
    'held',
    "$.start == null ? [] : map(filter(events, #.type == 'interview-held' and #.by != 'unemployment-fund' and " +
      'date(#.on) >= date($.start) and date(#.on) <= date(today)), #.on)',
  ],
  ['fulfilledOn', 'len($.held) > 3 ? $.held[3] : null'],
  ['late', '$.fulfilledOn != null and date($.fulfilledOn) > date($.due)'],
  ['left', "$.due == null ? null : d($.due).diff(d(today), 'day')"],
  ['daysLeft', '$.fulfilledOn == null ? $.left : null'],
  [
    'rests',
    '$.due != null and some(suspensions, date(#.from) <= date(today) and ' +
      '(#.to == null or date(today) <= date(#.to)) and date($.due) >= date(#.from))',
  ],
  [
    'status',
    "$.start == null ? 'unknown' : $.fulfilledOn != null ? 'met' : $.rests ? 'paused' : " +
      "$.left < 0 ? 'overdue' : $.left <= 21 ? 'due-soon' : 'timely'",
  ],
];

const decision = {
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'in', name: 'in', type: 'inputNode', position: { x: 0, y: 0 } },
    {
      id: 'rule',
      name: 'rule',
      type: 'expressionNode',
      position: { x: 0, y: 0 },
      content: { expressions: expressions.map(([key, value]) => ({ id: key, key, value })) },
    },
    { id: 'out', name: 'out', type: 'outputNode', position: { x: 0, y: 0 } },
  ],
  edges: [
    { id: 'in-rule', sourceId: 'in', targetId: 'rule', type: 'edge' },
    { id: 'rule-out', sourceId: 'rule', targetId: 'out', type: 'edge' },
  ],
};

/** A Rust engine with a binding to Node. @returns null where it has none for this machine */
export function zenEngine(): RuleEngine | null {
  let zen: Zen;
  try {
    zen = createRequire(import.meta.url)('@gorules/zen-engine') as Zen;
  } catch {
    return null;
  }
  const rule = new zen.ZenEngine().createDecision(Buffer.from(JSON.stringify(decision)));
  return {
    name: '@gorules/zen-engine',
    async judge(cases, today) {
      const answers: RuleAnswer[] = [];
      // Some at a time: it works on threads of its own.
      for (let start = 0; start < cases.length; start += 100) {
        const some = cases.slice(start, start + 100).map(async ({ targetGroup, events, suspensions }) => {
          const { result } = await rule.evaluate({ targetGroup, events, suspensions, today });
          const { applies, status, due, daysLeft, fulfilledOn, late } = result as typeof result & { applies: boolean };
          // It leaves out what is null.
          return applies
            ? { status, due: due ?? null, daysLeft: daysLeft ?? null, fulfilledOn: fulfilledOn ?? null, late }
            : null;
        });
        answers.push(...(await Promise.all(some)));
      }
      return answers;
    },
  };
}
