import { z } from 'zod';
import { GuidanceId, Line } from './guidance-values.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** Of a hundred; null = not told. */
const Percent = z.number().min(0).max(100).nullable();

/** One activation offer as the municipality's own table has it. */
export const Offer = z.strictObject({
  /** such as »Virksomhedspraktik« */
  kind: Line,
  provider: Line,
  /** for whom; empty = for everyone */
  targetGroups: z.array(GuidanceId).max(40),
  /** kroner a week or in all, as the table means it; null = not told */
  price: z.number().min(0).max(10_000_000).nullable(),
  /** share that is self-supporting three months after the end */
  effectAt3: Percent,
  /** share that is self-supporting for at least three of the seven months after the start */
  effectAt7: Percent,
  /** share of citizens who are satisfied */
  satisfaction: Percent,
  /** share of citizens who say that it brought them closer to a job */
  closeness: Percent,
});
export type Offer = z.infer<typeof Offer>;

export const mostOffers = 2000;

export const OfferTable = z.strictObject({
  format: z.literal('rettidig-offers/1'),
  entries: z.array(Offer).max(mostOffers),
});
export type OfferTable = z.infer<typeof OfferTable>;

/** The order in which offers are compared; what is not told comes last. */
export type OfferOrder = 'effectAt3' | 'effectAt7' | 'satisfaction' | 'closeness' | 'price';

/** The offers for a target group, the best by one measure first: of prices the lowest, of all else the highest. */
export function offersFor(offers: readonly Offer[], targetGroup: string | null, by: OfferOrder): Offer[] {
  const worst = by === 'price' ? Infinity : -1;
  const sign = by === 'price' ? 1 : -1;
  return offers
    .filter(
      ({ targetGroups }) => targetGroups.length === 0 || targetGroup === null || targetGroups.includes(targetGroup),
    )
    .toSorted((one, other) => sign * ((one[by] ?? worst) - (other[by] ?? worst)) || byName(one, other));
}

function byName(one: Offer, other: Offer): number {
  return one.kind.localeCompare(other.kind, 'da') || one.provider.localeCompare(other.provider, 'da');
}
