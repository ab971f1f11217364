import type { Language } from './language.ts';

const da = {
  'offers.title': 'Tilbud til målgruppen',
  'offers.count': (count: number) => `Af ${count} i kommunens tabel, højest effekt efter 3 måneder først.`,
  'offer.effectAt3': (share: number) => `${share} % selvforsørgende 3 mdr. efter`,
  'offer.effectAt7': (share: number) => `${share} % efter 7 mdr.`,
  'offer.satisfaction': (share: number) => `${share} % tilfredse`,
  'offer.closeness': (share: number) => `${share} % kom tættere på job`,
  'offer.price': (price: number) => `${price.toLocaleString('da-DK')} kr.`,
};

export type OffersText = typeof da;

const en: OffersText = {
  'offers.title': 'Offers for the target group',
  'offers.count': (count) => `Of ${count} in the municipality’s table, highest effect after 3 months first.`,
  'offer.effectAt3': (share) => `${share} % self-supporting 3 months after`,
  'offer.effectAt7': (share) => `${share} % after 7 months`,
  'offer.satisfaction': (share) => `${share} % satisfied`,
  'offer.closeness': (share) => `${share} % came closer to a job`,
  'offer.price': (price) => `DKK ${price.toLocaleString('en')}`,
};

export const offersText: Record<Language, OffersText> = { da, en };
