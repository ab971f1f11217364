import type { CaseEvent, CaseFacts, Suspension } from '../../../lib/case/case-facts.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { seededRandom } from '../../e2e/seeded-random.ts';

/** The day all of them are judged on. */
export const judgedOn = isoDate('2026-06-15');

const groups = ['cash-benefit-job-ready', 'cash-benefit-activity-ready', 'education-benefit-education-ready'];

/**
 * Invented cases around the rule »four interviews in the first six months«: of its groups and of others, begun before,
 * in and long after its time, some suspended, some without a start. No two interviews on one day: counting days is
 * more than the peers' languages can say.
 */
export function generatedCases(count: number, seed: number): CaseFacts[] {
  const random = seededRandom(seed);
  const chance = (probability: number) => random.fraction() < probability;
  const oneOf = <Item>(items: readonly Item[]) => items[random.below(items.length)]!;
  return Array.from({ length: count }, (_, index) => {
    const start = plusDays(judgedOn, -random.below(chance(0.1) ? 3000 : 330));
    const events: CaseEvent[] = chance(0.05) ? [] : [{ type: 'first-contact', on: start }];
    let day = start;
    for (let act = random.below(9); act > 0; act -= 1) {
      day = plusDays(day, 1 + random.below(60));
      const [type, by] = oneOf(acts);
      events.push({ type, on: day, ...(by && { by }) });
    }
    return {
      ref: `26-${100_000 + index}`,
      targetGroup: chance(0.1) ? 'insured' : oneOf(groups),
      events,
      suspensions: chance(0.15) ? [suspensionAfter(start, random.below(300), random.below(200))] : [],
    };
  });
}

const acts: readonly (readonly [type: string, by?: CaseEvent['by']])[] = [
  ['interview-held'],
  ['interview-held'],
  ['interview-held', 'municipality'],
  ['interview-held', 'unemployment-fund'],
  ['interview-booked'],
  ['interview-no-show'],
  ['offer-started'],
];

function suspensionAfter(start: CaseEvent['on'], after: number, length: number): Suspension {
  const from = plusDays(start, after);
  return { from, to: length < 20 ? null : plusDays(from, length), reason: 'generated' };
}
