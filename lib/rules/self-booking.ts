import type { IsoDate } from '../dates/iso-date.ts';
import { isoDate } from '../dates/iso-date.ts';
import type { TargetGroup } from './packs/vocabulary.ts';

/** A group whose interviews are booked by the citizen, within a period that the administration sets. */
export interface SelfBookingGroup {
  group: TargetGroup;
  since: IsoDate;
}

const from2020 = isoDate('2020-01-01');

/**
 * Who books for themselves; everyone else is summoned. The groups are as the agency lists them. That the joint
 * interview with the unemployment fund is left out is read of the guidance of 2016, and applied to later years by us.
 */
export const selfBooking = {
  groups: [
    { group: 'insured', since: isoDate('2016-09-01') },
    { group: 'cash-benefit-job-ready', since: from2020 },
    { group: 'education-benefit-clearly-education-ready', since: from2020 },
    { group: 'sickness-benefit', since: from2020 },
    { group: 'job-clarification', since: from2020 },
  ] satisfies SelfBookingGroup[],
  citation: { act: 'BEK 1216/2023', section: '§§ 45–46' },
  source: {
    da: 'STAR, »Selvbooking af samtaler« og »Spørgsmål og svar om Selvbook på Jobnet«, 2020; BEK 1216/2023 §§ 45–46',
    en: 'STAR, “Selvbooking af samtaler” and “Spørgsmål og svar om Selvbook på Jobnet”, 2020; BEK 1216/2023 §§ 45–46',
  },
  lastChecked: isoDate('2026-11-22'),
  /** that the whole period must have passed by the last safe day is nowhere said in so many words */
  numberSource: 'our-reading',
} as const;

/** Whether people of the group book their own interviews on that day. */
export function booksForThemselves(group: string | null, today: IsoDate): boolean {
  return selfBooking.groups.some((one) => one.group === group && one.since <= today);
}
