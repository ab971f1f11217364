import type { Language } from '../../lib/text/language.ts';
import { weekText } from '../../lib/text/week-text.ts';
import type { AgendaLine, AgendaView } from '../../lib/views/week-agenda.ts';
import { Person, PersonNumber } from './person.tsx';
import { useDrawn } from './use-drawn.ts';
import { Button } from '../button.tsx';

export interface WeekAgendaProps {
  view: AgendaView;
  language: Language;
  hrefOf: (id: string) => string;
}

/** So many days are drawn at a time; a day of a caseworker holds few things. */
const step = 14;
/** A day with more than this is folded: nobody has so many things on one day. */
const mostOfDay = 100;

const edges: Record<AgendaLine['kind'], string> = {
  interview: 'border-l-accent',
  deadline: 'border-l-soon-line',
  summon: 'border-l-edge',
};

/** The same cases day by day. */
export function WeekAgenda({ view, language, hrefOf }: WeekAgendaProps) {
  const text = weekText[language];
  const { days, later } = view;
  const { shown, rest, more, end } = useDrawn(days, step);
  return (
    <>
      {days.length === 0 && <p className="mt-4">{text['agenda.empty']}</p>}
      {shown.map(({ id, title, isOverdue, lines }) => (
        <section key={id} aria-labelledby={`day-${id}`}>
          <h2
            id={`day-${id}`}
            className={`mt-4 mb-1 text-sm font-semibold ${isOverdue ? 'text-over' : 'text-soft'} print:mt-2 print:mb-0`}
          >
            {title}
          </h2>
          <ul className="overflow-hidden rounded-card border border-line bg-card">
            {lines.slice(0, mostOfDay).map(({ key, id: of, kind, person, what }) => (
              <li
                key={key}
                className={`flex flex-wrap gap-x-4 border-b border-l-4 border-b-line px-3 py-1 text-sm last:border-b-0 print:text-xs ${isOverdue ? 'border-l-over' : edges[kind]}`}
              >
                <span className="min-w-0 flex-1 basis-40">
                  <Person person={person} href={hrefOf(of)} />{' '}
                  <span className="text-xs text-soft">
                    <PersonNumber person={person} />
                  </span>
                </span>
                <span className="min-w-0 flex-[2] basis-52">{what}</span>
              </li>
            ))}
            {lines.length > mostOfDay && (
              <li className="px-3 py-1 text-sm text-soft">{text['agenda.more'](lines.length - mostOfDay)}</li>
            )}
          </ul>
        </section>
      ))}
      {rest > 0 && (
        <div ref={end} className="mt-3 print:hidden">
          <Button onClick={more}>{text['agenda.moreDays']}</Button>
        </div>
      )}
      {later && <p className="mt-3 text-sm text-soft">{later}</p>}
    </>
  );
}
