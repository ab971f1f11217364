import { offersFor, type Offer } from '../guidance/offers.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Language } from '../text/language.ts';
import { offersText } from '../text/offers-text.ts';

/** Offers from the municipality's own table, the best first, as they stand beside an offer that is due. */
export interface OffersView {
  lines: OfferLine[];
  /** how many there are for the group in all */
  count: number;
}

export interface OfferLine {
  kind: string;
  provider: string;
  /** price, effects and what citizens say, as far as the table tells; in words */
  figures: string[];
}

/** The rules that ask for an offer. */
const isAboutOffers = (rule: string) => /(^|-)offer-/.test(rule) || rule === 'resource-course-no-activity-6m';

/**
 * The offers for the group of a case in which an offer is due, those with the best effect after three months first.
 *
 * @returns null where no offer is due, and where the table has none for the group
 */
export function offerLines(
  offers: readonly Offer[],
  { facts, deadlines }: Pick<Judgement, 'facts' | 'deadlines'>,
  language: Language,
  most = 3,
): OffersView | null {
  const isDue = deadlines.some(
    ({ rule, status }) => isAboutOffers(rule) && (status === 'overdue' || status === 'due-soon' || status === 'timely'),
  );
  if (!isDue) return null;
  const found = offersFor(offers, facts.targetGroup, 'effectAt3');
  if (found.length === 0) return null;
  return { lines: found.slice(0, most).map((offer) => offerLine(offer, language)), count: found.length };
}

export function offerLine(offer: Offer, language: Language): OfferLine {
  const text = offersText[language];
  const { effectAt3, effectAt7, satisfaction, closeness, price } = offer;
  const percents = { effectAt3, effectAt7, satisfaction, closeness };
  const figures = Object.entries(percents)
    .filter((entry): entry is [keyof typeof percents, number] => entry[1] !== null)
    .map(([name, share]) => text[`offer.${name}`](share));
  if (price !== null) figures.push(text['offer.price'](price));
  return { kind: offer.kind, provider: offer.provider, figures };
}
