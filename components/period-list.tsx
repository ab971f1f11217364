import { useId, useState, type ReactNode } from 'react';
import { parseIsoDate, type IsoDate } from '../lib/dates/iso-date.ts';
import type { Period } from '../lib/dates/own-closed-days.ts';
import { closingDaysText } from '../lib/text/closing-days-text.ts';
import { dayWords } from '../lib/text/day-words.ts';
import type { Language } from '../lib/text/language.ts';
import { Button } from './button.tsx';

/** A run of days; the name is there where people need one to know which days they are. */
export type ListedPeriod = Period & { name?: string };

export interface PeriodListProps<Kept extends ListedPeriod> {
  periods: readonly Kept[];
  /** makes what is kept from what was typed; asks for a name where it is given */
  named: boolean;
  empty: string;
  add: string;
  today: IsoDate;
  language: Language;
  /** Keeps the whole list. Rejects what cannot be kept. */
  onChange: (periods: Kept[]) => Promise<void>;
}

type Told = { what: string; undo?: () => Promise<void> };
type Problem = 'problem.from' | 'problem.backwards' | 'problem.name' | 'problem.known' | 'problem.refused';

const nothing = { from: '', to: '', name: '' };

/** Runs of days, each with what takes it away (and brings it back), and a form for one more. */
export function PeriodList<Kept extends ListedPeriod>(props: PeriodListProps<Kept>) {
  const { periods, named, empty, add, today, language, onChange } = props;
  const text = closingDaysText[language];
  const id = useId();
  const [typed, setTyped] = useState(nothing);
  const [told, setTold] = useState<Told | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const words = (period: ListedPeriod) => periodWords(period, today, language);

  async function keep(list: readonly Kept[], then: Told | null): Promise<boolean> {
    setProblem(null);
    try {
      await onChange(list.toSorted((one, other) => (one.from < other.from ? -1 : 1)));
      setTold(then);
      return true;
    } catch (error) {
      console.warn('Rettidig:', error);
      setTold(null);
      setProblem('problem.refused');
      return false;
    }
  }

  const remove = (period: Kept) =>
    keep(
      periods.filter((one) => one !== period),
      {
        what: text['period.removed'](words(period)),
        undo: async () => void (await keep(periods, { what: text['period.added'](words(period)) })),
      },
    );

  async function addTyped() {
    const read = readPeriod(typed, named);
    const found = typeof read !== 'string' && periods.some((one) => isSame(one, read)) ? 'problem.known' : read;
    if (typeof found === 'string') {
      setTold(null);
      return setProblem(found);
    }
    if (await keep([...periods, found as Kept], { what: text['period.added'](words(found)) })) setTyped(nothing);
  }

  return (
    <>
      {periods.length === 0 ? (
        <p className="text-soft">{empty}</p>
      ) : (
        <ul className="divide-y divide-line">
          {periods.map((period) => (
            <li key={JSON.stringify(period)} className="flex flex-wrap items-center justify-between gap-2 py-1">
              <span className="min-w-0 break-words">{words(period)}</span>
              <Button aria-label={text['period.remove.label'](words(period))} onClick={() => remove(period)}>
                {text['period.remove']}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        className="mt-3 flex flex-wrap items-end gap-3"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void addTyped();
        }}
      >
        <Field id={`${id}-from`} label={text['period.from']}>
          <input
            {...fieldOf(`${id}-from`, problem === 'problem.from' || problem === 'problem.backwards')}
            type="date"
            value={typed.from}
            onChange={(event) => setTyped({ ...typed, from: event.target.value })}
          />
        </Field>
        <Field id={`${id}-to`} label={text['period.to']} hint={text['period.to.hint']}>
          <input
            {...fieldOf(`${id}-to`, problem === 'problem.backwards')}
            aria-describedby={`${id}-to-hint`}
            type="date"
            min={typed.from}
            value={typed.to}
            onChange={(event) => setTyped({ ...typed, to: event.target.value })}
          />
        </Field>
        {named && (
          <Field id={`${id}-name`} label={text['closing.name']}>
            <input
              {...fieldOf(`${id}-name`, problem === 'problem.name')}
              value={typed.name}
              maxLength={60}
              autoComplete="off"
              onChange={(event) => setTyped({ ...typed, name: event.target.value })}
            />
          </Field>
        )}
        <Button type="submit" look="primary">
          {add}
        </Button>
      </form>
      <div className="mt-2 flex min-h-8 flex-wrap items-center gap-2">
        <p role="status" className="text-sm text-soft">
          {told?.what}
        </p>
        {told?.undo && <Button onClick={told.undo}>{text['period.undo']}</Button>}
        <p role="alert" className="text-sm font-semibold text-over">
          {problem && text[problem]}
        </p>
      </div>
    </>
  );
}

function Field({ id, label, hint, children }: { id: string; label: string; hint?: string; children: ReactNode }) {
  return (
    <div className="flex flex-col">
      <label htmlFor={id} className="text-sm">
        {label}
        {hint && (
          <span id={`${id}-hint`} className="ml-1 text-soft">
            ({hint})
          </span>
        )}
      </label>
      {children}
    </div>
  );
}

function fieldOf(id: string, isWrong: boolean) {
  const edge = isWrong ? 'border-over' : 'border-edge';
  return {
    id,
    'aria-invalid': isWrong,
    className: `mt-1 min-h-8 self-start rounded-control border ${edge} bg-card px-2`,
  };
}

/** @returns the period, or what is wrong with what was typed; no last day means one day */
function readPeriod({ from, to, name }: typeof nothing, named: boolean): ListedPeriod | Problem {
  const first = parseIsoDate(from);
  if (!first) return 'problem.from';
  const last = to === '' ? first : parseIsoDate(to);
  if (!last || last < first) return 'problem.backwards';
  if (named && name.trim() === '') return 'problem.name';
  return named ? { from: first, to: last, name: name.trim() } : { from: first, to: last };
}

function isSame(one: ListedPeriod, other: ListedPeriod): boolean {
  return one.from === other.from && one.to === other.to && one.name === other.name;
}

/** »kursusdag, ons. 25. nov.« or »man. 21. dec. – fre. 1. jan. 2027« */
function periodWords({ from, to, name }: ListedPeriod, today: IsoDate, language: Language): string {
  const first = dayWords(from, today, language);
  const days = from === to ? first : `${first} – ${dayWords(to, today, language)}`;
  return name ? `${name}, ${days}` : days;
}
