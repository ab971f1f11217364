import type { IsoDate } from '../dates/iso-date.ts';
import { changedSince, standingsOf, type Standings } from '../plan/changed-since.ts';
import { dayWords } from '../text/day-words.ts';
import { weekText } from '../text/week-text.ts';
import type { JudgedCase } from './placed-case.ts';
import type { WeekEntry } from './week-entry.ts';
import { personView, type PersonView, type WeekContext } from './week-row.ts';

/** When the week was last looked at, and how it stood. */
export interface LastLook {
  on: IsoDate;
  /** `14:05` */
  at: string;
  standings: Standings;
}

export interface WeekChangesView {
  /** »Ændret siden fre. 20. nov. kl. 14.05« */
  title: string;
  lines: ChangeLine[];
  /** how many of those that have gone are no longer kept at all; null = none */
  deleted: string | null;
}

export interface ChangeLine {
  id: string;
  person: PersonView;
  what: string;
  /** among my cases now, so that there is more to see of it */
  isMine: boolean;
}

/**
 * What has changed since the week was last looked at, in the order in which the cases ask for something; what has gone
 * comes last.
 *
 * @param entries my cases, ordered
 * @param stillKept cases that were mine and are still kept; of those not among them there is no name left to tell
 */
export function weekChanges(
  look: LastLook,
  entries: readonly WeekEntry[],
  stillKept: readonly Pick<JudgedCase, 'id' | 'name' | 'ref'>[],
  context: WeekContext,
): WeekChangesView {
  const { today, language, settings } = context;
  const text = weekText[language];
  const { fresh, gone, moved, redated } = changedSince(look.standings, standingsOf(entries));
  const met = new Set(entries.flatMap(({ id, judged }) => (judged.judgement.headline.kind === 'met' ? [id] : [])));
  const day = (on: IsoDate | null) => (on ? dayWords(on, today, language) : text['changes.noDate']);
  const told = new Map<string, string>([
    ...fresh.map((id) => [id, text['changes.fresh']] as const),
    ...moved.map(
      ({ id, from, to }) => [id, text['changes.moved'](text[`place.${from}`], text[`place.${to}`])] as const,
    ),
    ...redated.map(({ id, from, to }) => {
      const isMet = from !== null && met.has(id);
      return [id, isMet ? text['changes.met'](day(from)) : text['changes.redated'](day(from), day(to))] as const;
    }),
  ]);
  const mine = entries.flatMap(({ id, judged }): ChangeLine[] => {
    const what = told.get(id);
    return what ? [{ id, person: personView(judged, settings.maskPersons), what, isMine: true }] : [];
  });
  const known = new Map(stillKept.map((one) => [one.id, one]));
  const left = gone.flatMap((id): ChangeLine[] => {
    const one = known.get(id);
    return one
      ? [{ id, person: personView(one, settings.maskPersons), what: text['changes.gone'], isMine: false }]
      : [];
  });
  const deleted = gone.length - left.length;
  return {
    title: text['changes.title'](when(look, context)),
    lines: [...mine, ...left],
    deleted: deleted > 0 ? text['changes.deleted'](deleted) : null,
  };
}

function when({ on, at }: LastLook, { today, language }: WeekContext): string {
  const text = weekText[language];
  const time = language === 'da' ? at.replace(':', '.') : at;
  return on === today ? text['changes.today'](time) : text['changes.at'](dayWords(on, today, language), time);
}
