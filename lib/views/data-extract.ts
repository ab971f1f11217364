import type { FieldReading, SourcedReading } from '../case/case-reading.ts';
import type { Decision } from '../case/contradiction.ts';
import type { HandEntry } from '../case/hand-entry.ts';
import { parseIsoDate, type IsoDate } from '../dates/iso-date.ts';
import { shippedProcedures } from '../guidance/procedures/index.ts';
import type { CaseProgress } from '../guidance/progress.ts';
import type { CalendarEntry } from '../plan/calendar-entries.ts';
import type { CaseRemarks } from '../plan/interview-remarks.ts';
import { targetGroups } from '../rules/packs/vocabulary.ts';
import { dataText } from '../text/data-text.ts';
import { dayWords } from '../text/day-words.ts';
import type { Language } from '../text/language.ts';
import { extractRemarks } from './data-extract-remarks.ts';
import { heldHow } from './held-how.ts';
import { eventLabel } from './missing-words.ts';

/** What the record gives about one citizen. */
export interface KeptAbout {
  name: string | null;
  cases: readonly KeptCase[];
  unopened: number;
  namedIn: readonly { table: 'plan' | 'sealed' }[];
}

export interface KeptCase {
  id: string;
  system: string;
  ref: string;
  mine: boolean;
  seenOn: IsoDate;
  leftOn?: IsoDate;
  sourcedReadings: readonly SourcedReading[];
  entries: readonly HandEntry[];
  decisions: readonly Decision[];
  progress?: CaseProgress;
  remarks?: CaseRemarks;
  calendar?: readonly CalendarEntry[];
}

/** Everything about one citizen in words, for the citizen to read. */
export interface ExtractView {
  who: string;
  made: string;
  cases: ExtractCase[];
  /** where else the cases are named */
  elsewhere: string[];
  /** that linked cases do not open; null where all do */
  unopened: string | null;
}

export interface ExtractCase {
  id: string;
  title: string;
  /** »Sidst vist 23. nov. 2026 · på min liste« */
  standing: string;
  parts: ExtractPart[];
}

/** One source of facts: a page, what was entered, what was decided. */
export interface ExtractPart {
  title: string;
  lines: ExtractLine[];
}

export interface ExtractLine {
  label: string;
  value: string;
}

/** @param systemName how a case system is called here */
export function extractView(
  about: KeptAbout,
  systemName: (system: string) => string,
  today: IsoDate,
  language: Language,
): ExtractView {
  const text = dataText[language];
  const tables = new Set(about.namedIn.map(({ table }) => table));
  return {
    who: about.name ?? text['person.noName'],
    made: text['extract.on'](dayWords(today, today, language, 'full')),
    cases: about.cases.map((one) => caseView(one, systemName, today, language)),
    elsewhere: [...tables].map((table) => text[`extract.${table}`]),
    unopened: about.unopened > 0 ? text['extract.unopened'](about.unopened) : null,
  };
}

function caseView(
  one: KeptCase,
  systemName: (system: string) => string,
  today: IsoDate,
  language: Language,
): ExtractCase {
  const text = dataText[language];
  const day = (on: IsoDate) => dayWords(on, today, language, 'dated');
  const pages = one.sourcedReadings.map(({ page, seenOn, reading }) => ({
    title: text['extract.pages'](page, day(seenOn)),
    lines: Object.values(reading.fields).map((field) => ({ label: field.label, value: valueWords(field) })),
  }));
  const parts: ExtractPart[] = [
    ...pages,
    { title: text['extract.entries'], lines: one.entries.map(entryLine) },
    { title: text['extract.decisions'], lines: one.decisions.map(decisionLine) },
    { title: text['extract.progress'], lines: progressLines(one.progress) },
    { title: text['extract.remarks'], lines: extractRemarks(one.remarks, day, language) },
    { title: text['extract.calendar'], lines: (one.calendar ?? []).map(calendarLine) },
  ];
  const standing = [
    text['extract.seen'](day(one.seenOn)),
    one.leftOn ? text['extract.left'](day(one.leftOn)) : text[one.mine ? 'extract.mine' : 'extract.notMine'],
  ];
  return {
    id: one.id,
    title: text['extract.case'](one.ref, systemName(one.system)),
    standing: standing.join(' · '),
    parts: parts.filter(({ lines }) => lines.length > 0),
  };

  function valueWords(field: FieldReading): string {
    if (field.status !== 'read') return text[`extract.${field.status}`];
    const { value } = field;
    if (typeof value === 'string') return textWords(value);
    return value
      .map((part) => {
        if (typeof part === 'string') return day(part);
        if ('from' in part)
          return `${day(part.from)} – ${part.to ? day(part.to) : text['extract.open']} ${part.reason}`;
        const how = heldHow(
          { ...part, channel: part.channel, with: part.with } as Parameters<typeof heldHow>[0],
          language,
        );
        return [eventLabel(part.type, language), day(part.on), ...how].join(' · ');
      })
      .join('; ');
  }

  /** A choice is kept by its id, a day as one; all else as the page writes it. */
  function textWords(value: string): string {
    const on = parseIsoDate(value);
    return on ? day(on) : (targetGroups.find(({ id }) => id === value)?.[language] ?? value);
  }

  function entryLine(entry: HandEntry): ExtractLine {
    const how = heldHow(entry, language);
    const value = [day(entry.on), ...how, text['extract.entered'](day(entry.enteredOn))].join(' · ');
    return { label: eventLabel(entry.type, language), value };
  }

  function calendarLine({ number, on, at, channel, cancelled }: CalendarEntry): ExtractLine {
    const how = heldHow({ channel: channel ?? undefined }, language);
    const value = [day(on), ...(at ? [at] : []), ...how, ...(cancelled ? [text['extract.cancelled']] : [])];
    return { label: text['extract.interview'](number), value: value.join(' · ') };
  }

  function decisionLine({ meaning, on, made }: Decision): ExtractLine {
    const value = text[made.kind === 'chosen' ? 'extract.chosen' : 'extract.postponed'](day(on));
    return { label: eventLabel(meaning, language), value };
  }

  function progressLines(progress: CaseProgress | undefined): ExtractLine[] {
    const ticked = (progress?.rounds ?? []).flatMap(({ procedure, ticked: steps }) => {
      const known = shippedProcedures.find(({ id }) => id === procedure);
      return steps.map(({ step, on }) => {
        const what = known?.steps.find(({ id }) => id === step)?.what ?? step;
        return { label: known?.title ?? procedure, value: `${what} · ${day(on)}` };
      });
    });
    const checks = (progress?.selfChecks ?? []).map(({ interviewOn, on, goals }) => ({
      label: text['extract.selfCheck'](day(interviewOn)),
      value: [...goals, day(on)].join(' · '),
    }));
    return [...ticked, ...checks];
  }
}
