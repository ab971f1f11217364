/** The days on which every demo row's right badge is known; the first is the practice day. */
export const practiceDays = ['2026-11-23', '2026-12-24', '2027-01-04'] as const;

export type PracticeDay = (typeof practiceDays)[number];
