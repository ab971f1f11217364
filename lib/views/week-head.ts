import { isoWeek } from '../dates/iso-week.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { bands, outside, type PlaceInWeek } from '../plan/bands.ts';
import { percent } from '../plan/on-time.ts';
import type { WeekCounts } from '../plan/week-counts.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { weekText } from '../text/week-text.ts';

export interface PlaceCount {
  place: PlaceInWeek;
  label: string;
  count: number;
}

/** The numbers of the week, in words. */
export interface WeekNumbers {
  bands: PlaceCount[];
  /** what stands in no band, always told; those without cases are left out */
  outside: PlaceCount[];
  /** instead of it where nothing does; null = something does */
  outsideNone: string | null;
  /** »64 sager i alt« */
  sum: string;
  /** »91,3 % rettidige: 53 af 58 sager med lovpligtig frist« */
  share: string;
  /** how it is with those whose date is a local norm; null = there are none */
  byNorm: string | null;
  coverage: string;
  /** cases that do not open and are in no number; null = none */
  unopened: string | null;
}

/** »Uge 48 · mandag 23. november« */
export function weekTitle(today: IsoDate, language: Language): string {
  return weekText[language]['head.week'](isoWeek(today).week, dayWords(today, today, language, 'spoken'));
}

export function weekNumbers(counts: WeekCounts, language: Language): WeekNumbers {
  const text = weekText[language];
  const { places, all, onTime, unopened } = counts;
  const { timely, of, localNorm } = onTime;
  const share = percent(timely, of);
  const byNorm = localNorm.timely + localNorm.late;
  const count = (place: PlaceInWeek): PlaceCount => ({
    place,
    label: text[`place.${place}`],
    count: places[place],
  });
  const others = outside.map(count).filter((one) => one.count > 0);
  return {
    bands: bands.map(count),
    outside: others,
    outsideNone: others.length === 0 ? text['outside.none'] : null,
    sum: text['sum.all'](all),
    share: share === null ? text['share.none'] : text.share(decimal(share, language), timely, of),
    byNorm: byNorm > 0 ? text['share.localNorm'](localNorm.timely, byNorm) : null,
    coverage: text.coverage(onTime.clear, onTime.all),
    unopened: unopened > 0 ? text['sum.unopened'](unopened) : null,
  };
}

function decimal(share: number, language: Language): string {
  return language === 'da' ? String(share).replace('.', ',') : String(share);
}
