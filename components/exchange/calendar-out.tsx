import { useState } from 'react';
import { exchangeText } from '../../lib/text/exchange-text.ts';
import type { Language } from '../../lib/text/language.ts';
import type { CalendarWeek, CalendarWeekLine } from '../../lib/views/exchange-calendar.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';

/** »09:30« by line; what was not typed is not there. */
export type TypedTimes = Readonly<Record<string, string>>;

export interface CalendarOutProps {
  weeks: readonly CalendarWeek[];
  language: Language;
  /** Saves a file with these interviews. @returns how many appointments are in it; 0 = no file */
  onSave: (lines: readonly CalendarWeekLine[], times: TypedTimes, of: 'week' | 'one') => Promise<number>;
}

/** The name under which a line's time is kept. */
export function lineKey({ id, on }: CalendarWeekLine): string {
  return `${id} ${on}`;
}

/** Interviews for a calendar: a week as one file, or one at a time. */
export function CalendarOut({ weeks, language, onSave }: CalendarOutProps) {
  const text = exchangeText[language];
  const [times, setTimes] = useState<TypedTimes>({});
  const [said, setSaid] = useState('');

  async function save(lines: readonly CalendarWeekLine[], of: 'week' | 'one') {
    setSaid('');
    try {
      const count = await onSave(lines, times, of);
      setSaid(count > 0 ? text['calendar.saved'](count) : text['calendar.nothing']);
    } catch (error) {
      console.warn('Rettidig:', error);
      setSaid(text.failed);
    }
  }

  return (
    <OptionSection title={text['calendar.title']}>
      <p className="text-sm text-soft">{text['calendar.why']}</p>
      {weeks.map((week) => (
        <div key={week.from} className="mt-3">
          <h3 className="font-semibold">{week.title}</h3>
          {week.lines.length === 0 ? (
            <p className="text-sm text-soft">{text['calendar.none']}</p>
          ) : (
            <>
              <ul className="my-1 divide-y divide-line">
                {week.lines.map((line) => (
                  <li key={lineKey(line)} className="flex flex-wrap items-center gap-x-3 gap-y-1 py-1">
                    <time dateTime={line.on} className="w-28">
                      {line.when}
                    </time>
                    <span className="min-w-0 flex-1 basis-32 wrap-anywhere">{line.who}</span>
                    <input
                      type="time"
                      aria-label={text['calendar.at'](line.who)}
                      value={times[lineKey(line)] ?? ''}
                      className="min-h-8 rounded-control border border-edge bg-card px-2"
                      onChange={(event) => setTimes({ ...times, [lineKey(line)]: event.target.value })}
                    />
                    <Button
                      aria-label={text['calendar.one.label'](line.who, line.when)}
                      onClick={() => void save([line], 'one')}
                    >
                      {text['calendar.one']}
                    </Button>
                  </li>
                ))}
              </ul>
              <Button look="primary" onClick={() => void save(week.lines, 'week')}>
                {text['calendar.save'](week.lines.length)}
              </Button>
            </>
          )}
        </div>
      ))}
      <p className="mt-2 text-xs text-soft">{text['calendar.at.hint']}</p>
      <p role="status" className="mt-1 text-sm font-semibold">
        {said}
      </p>
    </OptionSection>
  );
}
