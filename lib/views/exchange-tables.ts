import type { HandEntry } from '../case/hand-entry.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { entryWords } from '../export/entry-words.ts';
import { dayCell, type Cell, type Table } from '../export/table.ts';
import { placeInWeek } from '../plan/bands.ts';
import { agreedInterviews, backwardChain } from '../rules/backward-chain.ts';
import { versionToShow } from '../rules/deadline-kind.ts';
import { targetGroups } from '../rules/packs/vocabulary.ts';
import type { Judgement } from '../rules/judge.ts';
import type { Rule } from '../rules/rule.ts';
import { sentenceStart } from '../text/duty-words.ts';
import { exchangeText } from '../text/exchange-text.ts';
import type { Language } from '../text/language.ts';
import type { ViewSettings } from './view-context.ts';
import { whatIsDue } from './what-is-due.ts';

/** One of my cases, on its way out. */
export interface CaseOut {
  system: string;
  ref: string;
  /** the page gives no other key than the CPR number */
  refIsCpr: boolean;
  /** in full, as a page writes it; null where none does */
  name: string | null;
  seenOn: IsoDate;
  entries: readonly HandEntry[];
  judgement: Judgement;
}

/** What may be in the file besides references, dates and codes: only what was ticked. */
export interface PersonalOut {
  names: boolean;
  cpr: boolean;
}

export interface TableContext {
  rules: readonly Rule[];
  today: IsoDate;
  language: Language;
  settings: ViewSettings;
}

/** My cases with what is due, as the week shows them; the first deadline stands first. */
export function casesTable(cases: readonly CaseOut[], out: PersonalOut, context: TableContext): Table {
  const { rules, today, language, settings } = context;
  const text = exchangeText[language];
  const columns = [
    text['column.ref'],
    ...(out.names ? [text['column.name']] : []),
    text['column.group'],
    text['column.place'],
    text['column.duty'],
    text['column.due'],
    text['column.safe'],
    text['column.summon'],
    text['column.lastHeld'],
    text['column.agreed'],
    text['column.seen'],
  ];
  const dueOf = ({ judgement }: CaseOut) => judgement.headline.deadline?.due ?? '9999';
  const rows = cases
    .toSorted((a, b) => (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0))
    .map((one): Cell[] => {
      const { judgement } = one;
      const { facts, headline } = judgement;
      const { deadline } = headline;
      const chain = backwardChain(judgement, rules, today, settings);
      const step = chain && chain.kind !== 'booking-open' ? chain.step : null;
      const place = placeInWeek(judgement, rules, today, settings.staleAfterWorkingDays);
      const duty =
        deadline && whatIsDue(deadline, versionToShow(rules, deadline), { facts, rules, today, language }).short;
      return [
        refCell(one, out),
        ...(out.names ? [one.name] : []),
        groupName(facts.targetGroup, language),
        text[`place.${place}`],
        duty && sentenceStart(duty),
        dayCell(deadline?.due),
        dayCell(deadline?.lastSafeDay),
        dayCell(step?.by),
        dayCell(lastHeld(judgement, today)),
        dayCell(agreedInterviews(facts, today)[0]?.on),
        dayCell(one.seenOn),
      ];
    });
  return { name: text['sheet.cases'], columns, rows };
}

/** What was entered by hand, in the order it was entered: the form in which it can be read in again. */
export function entriesTable(cases: readonly CaseOut[], out: PersonalOut, language: Language): Table {
  const text = exchangeText[language];
  const { kind, channel, actor } = entryWords(language);
  const columns = [
    text['column.system'],
    text['column.ref'],
    ...(out.names ? [text['column.name']] : []),
    text['column.kind'],
    text['column.on'],
    text['column.channel'],
    text['column.with'],
    text['column.by'],
    text['column.movedFrom'],
    text['column.enteredOn'],
  ];
  const rows = cases.flatMap((one) =>
    one.entries.map((entry): Cell[] => [
      one.system,
      refCell(one, out),
      ...(out.names ? [one.name] : []),
      kind[entry.type],
      dayCell(entry.on),
      entry.channel ? channel[entry.channel] : null,
      entry.with ? actor[entry.with] : null,
      entry.by ? actor[entry.by] : null,
      dayCell(entry.movedFrom),
      dayCell(entry.enteredOn),
    ]),
  );
  return { name: text['sheet.entries'], columns, rows };
}

function refCell({ ref, refIsCpr }: CaseOut, { cpr }: PersonalOut): string | null {
  return refIsCpr && !cpr ? null : ref;
}

function groupName(group: string | null, language: Language): string | null {
  return targetGroups.find(({ id }) => id === group)?.[language] ?? group;
}

function lastHeld({ facts }: Judgement, today: IsoDate): IsoDate | null {
  const held = facts.events.filter(
    ({ type, on }) => (type === 'interview-held' || type === 'follow-up-held') && on <= today,
  );
  return held.reduce<IsoDate | null>((last, { on }) => (last === null || on > last ? on : last), null);
}
