import { z } from 'zod';
import type { IsoDate } from '../dates/iso-date.ts';

/** A real day, `YYYY-MM-DD`; said in a way that a published schema can say too. */
export const Day = z.iso.date().transform((day) => day as IsoDate);
