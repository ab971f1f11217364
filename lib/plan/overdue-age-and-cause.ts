import type { LateCause } from './causes.ts';
import type { CountRow } from './daily-counts.ts';
import { overdueAges, type OverdueAge } from './overdue-age.ts';

/** Who can do something about it; a cause that says neither, or that nobody told, is `open`. */
export const influences = ['own', 'others', 'open'] as const;

export type Influence = (typeof influences)[number];

/** Our reading: what the caseworker can mend alone, and what needs the citizen or the unemployment fund. */
const influenceOf: Readonly<Record<LateCause, Influence>> = {
  'no-time': 'own',
  'wrong-data': 'own',
  'no-show': 'others',
  cancelled: 'others',
  'late-hand-over': 'others',
  other: 'open',
};

/** How many cases by how long they are over; the three add up to `all`. */
export type ByAge = Record<OverdueAge | 'all', number>;

export interface OverdueByCause {
  /** the influences in their order, each with its causes; a cause without a case is not there */
  parts: { influence: Influence; causes: { cause: LateCause | null; ages: ByAge }[]; ages: ByAge }[];
  ages: ByAge;
}

/** Cases over a deadline of law, by age and cause; what is over a local norm stands elsewhere. */
export function overdueByCause(rows: readonly CountRow[]): OverdueByCause {
  const late = rows.filter(({ place, localNorm }) => place === 'late' && !localNorm);
  const parts = influences.map((influence) => {
    const own = late.filter(({ cause }) => (cause === null ? 'open' : influenceOf[cause]) === influence);
    const causes = [...new Set(own.map(({ cause }) => cause))]
      .map((cause) => ({ cause, ages: byAge(own.filter((row) => row.cause === cause)) }))
      .toSorted((one, other) => other.ages.all - one.ages.all || ((one.cause ?? '~') < (other.cause ?? '~') ? -1 : 1));
    return { influence, causes, ages: byAge(own) };
  });
  return { parts, ages: byAge(late) };
}

function byAge(rows: readonly CountRow[]): ByAge {
  const ages: ByAge = { week: 0, month: 0, longer: 0, all: 0 };
  for (const { age, cases } of rows) {
    // What is late has an age; a count that was kept without one is among all all the same.
    if (age !== null && overdueAges.includes(age)) ages[age] += cases;
    ages.all += cases;
  }
  return ages;
}
