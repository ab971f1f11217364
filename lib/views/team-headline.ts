import type { IsoDate } from '../dates/iso-date.ts';
import { percent } from '../plan/on-time.ts';
import { isoWeek } from '../dates/iso-week.ts';
import type { Change, Course } from '../team/progress-of.ts';
import { sumLine, type PersonWeek } from '../team/team-numbers.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { teamText } from '../text/team-text.ts';
import { changeWords, sayable } from './team-tables.ts';

/** The team in three seconds: how many, is it getting better, and how sure is that. */
export interface TeamHeadline {
  late: string;
  change: string;
  /** share on time, of how many, and with what coverage */
  share: string;
  /** whose numbers, and how old */
  from: string;
  /** what was not added, so that no case counts twice */
  setAside: string[];
}

/**
 * @param named whether people may be named
 * @returns null where nobody is counted
 */
export function teamHeadline(
  { used, setAside }: { used: readonly PersonWeek[]; setAside: readonly PersonWeek[] },
  { team, named }: { team: Course; named: boolean },
  today: IsoDate,
  language: Language,
): TeamHeadline | null {
  const text = teamText[language];
  const sum = sumLine(used);
  if (!sum) return null;
  const { timely, of, clear, all } = sum.onTime;
  const share = percent(timely, of);
  const isList = used.length === 1 && used[0]!.who === '';
  const names = [...new Set(setAside.map(({ who }) => who))];
  const people = names.filter((who) => who !== '').toSorted((one, other) => one.localeCompare(other, 'da'));
  return {
    late: text['headline.late'](sum.standings.late, sum.all),
    change: changeSentence(sayable(team.change, named), used.length, language),
    share: `${share === null ? text['headline.share.none'] : text['headline.share'](share, timely, of)}. ${text['headline.coverage'](clear, all)}.`,
    from: `${isList ? text['headline.list'] : text['headline.people'](used.length)}. ${text['headline.counted'](dayWords(sum.countedOn, today, language, 'spoken'))}.`,
    setAside: [
      ...(people.length > 0
        ? [text.setAside(named ? listed(people, text['setAside.and']) : text['setAside.some'])]
        : []),
      ...(names.includes('') ? [text['setAside.list']] : []),
    ],
  };
}

/**
 * @example
 * listed(['JSO', 'LPE', 'MKA'], 'og') //=> 'JSO, LPE og MKA'
 */
function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} ${and} ${names.at(-1)}`;
}

function changeSentence(change: Change | null, people: number, language: Language): string {
  const text = teamText[language];
  if (change === null) return text['headline.change.none'];
  const { late, since, of, isOfAll } = change;
  if (!isOfAll) {
    return text['headline.change.part'](changeWords(late, language), isoWeek(since).week, of, people);
  }
  if (late === 0) return text['headline.change.same'];
  return late < 0 ? text['headline.change.fewer'](-late) : text['headline.change.more'](late);
}
