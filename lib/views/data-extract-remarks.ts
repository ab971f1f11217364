import type { IsoDate } from '../dates/iso-date.ts';
import type { CaseRemarks } from '../plan/interview-remarks.ts';
import { allRules } from '../rules/packs/index.ts';
import { dataText } from '../text/data-text.ts';
import type { Language } from '../text/language.ts';

/** What was noted of a case, as an extract tells it. @param day a day in words */
export function extractRemarks(
  remarks: CaseRemarks | undefined,
  day: (on: IsoDate) => string,
  language: Language,
): { label: string; value: string }[] {
  if (!remarks) return [];
  const text = dataText[language];
  const titleOf = (rule: string) => allRules.find(({ id }) => id === rule)?.title[language] ?? rule;
  return [
    ...remarks.causes.map(({ rule, due, cause, on }) => ({
      label: text['extract.cause'],
      value: [titleOf(rule), day(due), text[`cause.${cause}`], text['extract.entered'](day(on))].join(' · '),
    })),
    ...remarks.reminders.map(({ code, on, toldOn }) => ({
      label: text['extract.reminder'],
      value: [text[`reminder.${code}`], day(on), text['extract.entered'](day(toldOn))].join(' · '),
    })),
    ...(remarks.note
      ? [
          {
            label: text['extract.note'],
            value: `${remarks.note.text} · ${text['extract.entered'](day(remarks.note.on))}`,
          },
        ]
      : []),
  ];
}
