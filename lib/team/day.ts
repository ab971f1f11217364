import { z } from 'zod';
import type { IsoDate } from '../dates/iso-date.ts';

/**
 * A real day of this century, `YYYY-MM-DD`: what a team counts and agrees is never older. Said in a way that a published
 * schema can say too.
 */
// What follows, as in which week it lies, is asked of real days only.
export const Day = z.iso
  .date({ abort: true })
  .regex(/^20/, { abort: true })
  .transform((day) => day as IsoDate);
