import type { IsoDate } from '../dates/iso-date.ts';
import { logText, type LogText } from '../text/log-text.ts';
import type { Language } from '../text/language.ts';
import { momentWords } from './moment-words.ts';

/** One line as the record reads it. */
export interface KeptLine {
  number: number;
  /** null for one that is not understood */
  entry: { at: string; act: string; detail: Readonly<Record<string, string | number>> } | null;
  hash: string;
}

export interface ShownLog {
  /** newest first */
  lines: ShownLine[];
  /** what is wrong with it, in words; null where every line is as it was written */
  broken: string | null;
  /** of the last line; null where there is none */
  sum: string | null;
}

export interface ShownLine {
  number: number;
  when: string;
  what: string;
  detail: string;
  /** the first that is not as it was written */
  isBroken: boolean;
}

/** The log in words. @param brokenAt as `readLog` gives it */
export function logView(
  { lines, brokenAt }: { lines: readonly KeptLine[]; brokenAt: number | null },
  today: IsoDate,
  language: Language,
): ShownLog {
  const text = logText[language];
  const shown = lines.map(({ number, entry }, place): ShownLine => {
    const isBroken = place === brokenAt;
    if (!entry) return { number, when: '', what: text['line.notUnderstood'], detail: '', isBroken };
    const momentIn = (at: string) => momentWords(at, today, language);
    return {
      number,
      when: momentIn(entry.at),
      what: wordOf(`act.${entry.act}`, entry.act, text),
      detail: detailWords(entry, text, momentIn),
      isBroken,
    };
  });
  const broken =
    brokenAt === null ? null : lines[brokenAt] ? text['log.broken'](lines[brokenAt].number) : text['log.short'];
  return { lines: shown.toReversed(), broken, sum: lines.at(-1)?.hash ?? null };
}

const counted = ['cases', 'count', 'rows', 'weeks'] as const;

/** What is known has words; what another version wrote stands as it was written. */
function detailWords(
  { detail }: NonNullable<KeptLine['entry']>,
  text: LogText,
  momentIn: (at: string) => string,
): string {
  return Object.entries(detail)
    .map(([name, value]) => {
      const unit = counted.find((one) => one === name);
      if (unit && typeof value === 'number') return text[`detail.${unit}`](value);
      if (name === 'what') return wordOf(`what.${value}`, String(value), text);
      if (name === 'rule') return text['detail.rule'](String(value));
      if (name === 'by') return text['detail.by'](String(value));
      if (name === 'from' && !Number.isNaN(Date.parse(String(value))))
        return text['detail.from'](momentIn(String(value)));
      if (name === 'personal') return wordOf(`personal.${String(value).replace(', ', '-')}`, String(value), text);
      if (name === 'form') return String(value).toUpperCase();
      return `${name}: ${value}`;
    })
    .join(' · ');
}

function wordOf(key: string, otherwise: string, text: LogText): string {
  const word = Object.hasOwn(text, key) ? text[key as keyof LogText] : null;
  return typeof word === 'string' ? word : otherwise;
}
