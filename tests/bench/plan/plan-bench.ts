import { plusDays } from '../../../lib/dates/calendar.ts';
import { danishClosedDays } from '../../../lib/dates/closed-days.ts';
import { isoDate, type IsoDate } from '../../../lib/dates/iso-date.ts';
import { capacityOf, planWeeks, weeksAhead } from '../../../lib/plan/load-capacity.ts';
import { spread, type SpreadCase, type SpreadInput } from '../../../lib/plan/spread.ts';
import { seededRandom } from '../../e2e/seeded-random.ts';
import type { BenchLine } from '../bench-line.ts';
import { ratiosOf, spreadOf } from '../spread.ts';

export interface PlanBenchOptions {
  /** how many cases miss an interview */
  sizes: readonly number[];
  rounds: number;
  say: (words: string) => void;
}

const today = isoDate('2026-11-23');

/** How much room there is for each case: three in four find a place, all do with others moving, all do easily. */
const rooms = { 'too little room': 0.75, 'just enough room': 1, 'room to spare': 1.5 } as const;

/**
 * Milliseconds that a proposed spread over twelve weeks takes, beside a plain list taken day after day by earliest
 * deadline, which knows of no weekly room that somebody else will need later.
 */
export function benchPlan({ sizes, rounds, say }: PlanBenchOptions): BenchLine[] {
  return sizes.flatMap((size) =>
    Object.entries(rooms).flatMap(([room, perCase]) => {
      say(`plan: ${size} cases, ${room}`);
      const input = inputOf(size, perCase);
      const [ours, theirs]: [number[], number[]] = [[], []];
      let [saved, savedByList] = [0, 0];
      // The first round warms the engine up for both.
      for (let round = 0; round <= rounds; round += 1) {
        const own = timeOf(() => (saved = spread(input).placed.length));
        const list = timeOf(() => (savedByList = earliestDeadlineFirst(input)));
        if (round === 0) continue;
        ours.push(own);
        theirs.push(list);
      }
      const line = (what: string, subject: string, unit: string, readings: readonly number[]) => ({
        ...{ bench: 'plan' as const, where: 'node', what, subject, unit },
        size: `${size} cases, ${room}`,
        value: spreadOf(readings),
      });
      const ratio = { ...ratiosOf(ours, theirs), to: 'earliest deadline first' };
      const target = size === 300 ? { target: '≤ 50 ms' } : {};
      return [
        { ...line('a spread over 12 weeks', 'rettidig', 'ms', ours), ratio, ...target },
        line('a spread over 12 weeks', 'earliest deadline first', 'ms', theirs),
        line('held in time', 'rettidig', 'cases', [saved]),
        line('held in time', 'earliest deadline first', 'cases', [savedByList]),
      ];
    }),
  );
}

/** Windows of up to six weeks, most of them some way ahead, as a list of cases has them. */
function inputOf(size: number, perCase: number): SpreadInput {
  const { fraction: random } = seededRandom(size);
  const weeks = planWeeks(today, danishClosedDays);
  const cases = Array.from({ length: size }, (_one, index): SpreadCase => {
    const earliest = plusDays(today, Math.floor(random() * 70));
    const latest = plusDays(earliest, Math.floor(random() * 42));
    const sensible = random() < 0.5 ? earliest : latest;
    const isPast = random() < 0.05;
    return {
      id: `c${index}`,
      earliest,
      sensible,
      latest: isPast ? null : latest,
      due: latest,
      uncertain: random() < 0.2,
    };
  });
  const perWeek = Math.ceil((size * perCase) / (weeksAhead - 2));
  return {
    cases,
    weeks,
    capacity: { perWeek, perDay: Math.ceil(perWeek / 4) },
    taken: new Map(),
    closed: danishClosedDays,
  };
}

/** @returns how many are held in time */
function earliestDeadlineFirst({ cases, weeks, capacity }: SpreadInput): number {
  const inTime = cases.filter((one): one is SpreadCase & { latest: IsoDate } => one.latest !== null);
  const waiting = inTime.toSorted((one, other) => (one.latest < other.latest ? -1 : 1));
  let saved = 0;
  for (const { workingDays } of weeks) {
    let left = capacityOf(workingDays.length, capacity);
    for (const day of workingDays) {
      for (let room = capacity.perDay ?? Infinity; room > 0 && left > 0; room -= 1, left -= 1) {
        const next = waiting.findIndex(({ earliest, latest }) => earliest <= day && latest >= day);
        if (next < 0) break;
        waiting.splice(next, 1);
        saved += 1;
      }
    }
  }
  return saved;
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
