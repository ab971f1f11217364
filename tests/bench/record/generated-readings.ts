import type { CaseReading } from '../../../lib/case/case-reading.ts';
import { plusDays } from '../../../lib/dates/calendar.ts';
import type { IsoDate } from '../../../lib/dates/iso-date.ts';
import { seededRandom } from '../../e2e/seeded-random.ts';

/**
 * What a list tells of so many invented cases, the same ones each time.
 *
 * @param perCase interviews held in a case, on the average
 * @param today no case starts later than thirty days before it
 */
export function generatedReadings(cases: number, perCase: number, today: IsoDate): CaseReading[] {
  const random = seededRandom(cases);
  return Array.from({ length: cases }, (_, index) => {
    const start = plusDays(today, -30 - random.below(300));
    const held = Array.from({ length: 2 * perCase - random.below(2 * perCase + 1) }, (_, at) =>
      plusDays(start, at * 29),
    );
    return {
      ref: `26-${100_000 + index}`,
      fields: {
        name: { status: 'read', label: 'Borger', value: `Borger ${index}` },
        targetGroup: { status: 'read', label: 'Målgruppe', value: 'cash-benefit-job-ready' },
        start: { status: 'read', label: 'Start', value: start },
        heldInterviews: { status: 'read', label: 'Holdte samtaler', value: held },
        responsible: { status: 'read', label: 'Sagsbeh.', value: 'LPE' },
      },
      complete: [],
    };
  });
}
