import { Engine, type Almanac } from 'json-rules-engine';
import type { CaseEvent, Suspension } from '../../../lib/case/case-facts.ts';
import { daysBetween, plusDays, plusMonths } from '../../../lib/dates/calendar.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import type { RuleAnswer, RuleEngine } from './rule-answer.ts';

const groups = [
  'cash-benefit-job-ready',
  'cash-benefit-activity-ready',
  'education-benefit-education-ready',
  'education-benefit-clearly-education-ready',
  'education-benefit-activity-ready',
];

const applies = [
  { fact: 'targetGroup', operator: 'in', value: groups },
  { fact: 'inForce', operator: 'equal', value: true },
];
const notMet = { fact: 'fulfilledOn', operator: 'equal', value: null };
const running = [...applies, notMet, { fact: 'rests', operator: 'equal', value: false }];

/** What it cannot say in conditions (dates, counting) stands in computed facts, with the date functions ours uses. */
export function jsonRulesEngine(): RuleEngine {
  const engine = new Engine([], { allowUndefinedFacts: true });
  const rule = (type: string, all: { fact: string; operator: string; value: unknown }[]) =>
    engine.addRule({ conditions: { all }, event: { type } });
  const daysLeft = (operator: string, value: number) => ({ fact: 'daysLeft', operator, value });
  rule('unknown', [applies[0]!, { fact: 'start', operator: 'equal', value: null }]);
  rule('met', [...applies, { fact: 'fulfilledOn', operator: 'notEqual', value: null }]);
  rule('paused', [...applies, notMet, { fact: 'rests', operator: 'equal', value: true }]);
  rule('overdue', [...running, daysLeft('lessThan', 0)]);
  rule('due-soon', [...running, daysLeft('greaterThanInclusive', 0), daysLeft('lessThanInclusive', 21)]);
  rule('timely', [...running, daysLeft('greaterThan', 21)]);
  addComputedFacts(engine);
  return {
    name: 'json-rules-engine',
    async judge(cases, today) {
      const answers: RuleAnswer[] = [];
      for (const { targetGroup, events, suspensions } of cases) {
        const { events: found, almanac } = await engine.run({ targetGroup, events, suspensions, today });
        answers.push(found[0] ? await answerOf(found[0].type, almanac) : null);
      }
      return answers;
    },
  };
}

async function answerOf(status: string, almanac: Almanac): Promise<RuleAnswer> {
  if (status === 'unknown') return { status, due: null, daysLeft: null, fulfilledOn: null, late: false };
  const due = await almanac.factValue<IsoDate>('due');
  const fulfilledOn = await almanac.factValue<IsoDate | null>('fulfilledOn');
  const daysLeft = status === 'met' ? null : await almanac.factValue<number>('daysLeft');
  return { status, due, daysLeft, fulfilledOn, late: fulfilledOn !== null && fulfilledOn > due };
}

function addComputedFacts(engine: Engine): void {
  const fact = (name: string, compute: (almanac: Almanac) => Promise<unknown>) =>
    engine.addFact(name, (_parameters, almanac) => compute(almanac));
  fact('start', async (almanac) => {
    const today = await almanac.factValue<IsoDate>('today');
    const events = await almanac.factValue<CaseEvent[]>('events');
    return events.filter(({ type, on }) => type === 'first-contact' && on <= today).at(-1)?.on ?? null;
  });
  fact('inForce', async (almanac) => {
    const start = await almanac.factValue<string | null>('start');
    return start !== null && '2020-01-01' <= start && start <= '2026-06-30';
  });
  fact('due', async (almanac) => plusDays(plusMonths(await almanac.factValue<IsoDate>('start'), 6), -1));
  fact('daysLeft', async (almanac) =>
    daysBetween(await almanac.factValue<IsoDate>('today'), await almanac.factValue<IsoDate>('due')),
  );
  fact('fulfilledOn', async (almanac) => {
    const today = await almanac.factValue<IsoDate>('today');
    const start = await almanac.factValue<IsoDate>('start');
    const events = await almanac.factValue<CaseEvent[]>('events');
    const held = events.filter(
      ({ type, on, by }) =>
        type === 'interview-held' && start <= on && on <= today && (by ?? 'municipality') === 'municipality',
    );
    return held[3]?.on ?? null;
  });
  fact('rests', async (almanac) => {
    const today = await almanac.factValue<IsoDate>('today');
    const due = await almanac.factValue<IsoDate>('due');
    const suspensions = await almanac.factValue<Suspension[]>('suspensions');
    return suspensions.some(({ from, to }) => from <= today && (to === null || today <= to) && due >= from);
  });
}
