import { z } from 'zod';
import type { CaseFacts } from '../case/case-facts.ts';
import { parseIsoDate, type IsoDate } from '../dates/iso-date.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

const Contact = z.string().trim().max(200);

/** What the municipality says of its citizens' adviser; contact facts change, so they are dated. */
export const AdviserSettings = z.strictObject({
  /** a municipality without one switches the card off */
  shown: z.boolean(),
  /** such as »Borgerrådgiveren«, or what the municipality calls its own; empty = the usual name */
  name: z.string().trim().max(60),
  address: Contact,
  phone: Contact,
  email: Contact,
  /** the day somebody last saw that these are right; null = nobody has */
  checkedOn: z.custom<IsoDate>((value) => parseIsoDate(value) !== null).nullable(),
});
export type AdviserSettings = z.infer<typeof AdviserSettings>;

/** From public pages; nobody has checked them, and the card says so. */
export const usualAdviser: AdviserSettings = {
  shown: true,
  name: '',
  address: 'Vester Voldgade 2A, 1552 København V',
  phone: '33 66 14 00',
  email: 'borgerraadgiveren@kk.dk',
  checkedOn: null,
};

/** Why the card of the citizens' adviser is shown. */
export type AdviserReason = 'handling-complaint' | 'no-answer';

/**
 * When to think of the citizens' adviser: a complaint over how the case was handled, or an answer that is late. Never
 * for the content of a decision, which is the appeal body's, and never as a matter of course.
 *
 * @param late rules whose deadline has passed
 * @returns null where the card does not belong
 */
export function adviserReason(handlingComplaint: boolean, late: readonly string[]): AdviserReason | null {
  if (handlingComplaint) return 'handling-complaint';
  return late.some((rule) => rule === 'reply-guarantee-10wd' || rule === 'file-access-7wd') ? 'no-answer' : null;
}

/** The Parliamentary Ombudsman comes after the appeal body: only where its decision is in the case. */
export function ombudsmanBelongs({ events }: CaseFacts, today: IsoDate): boolean {
  return events.some(({ type, on }) => type === 'final-decision-received' && on <= today);
}
