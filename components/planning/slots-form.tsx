import { useId, useState } from 'react';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { Language } from '../../lib/text/language.ts';
import { planningText } from '../../lib/text/planning-text.ts';
import type { SlotsView } from '../../lib/views/planning.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { useSaving } from '../use-saving.ts';
import { wholeNumber } from './capacity-form.tsx';

export interface SlotsFormProps {
  view: SlotsView;
  language: Language;
  /** Keeps the numbers of the weeks that were changed; null = no number is told. Rejects what could not be kept. */
  onSave: (slots: ReadonlyMap<IsoDate, number | null>) => Promise<void>;
}

/** As the plan takes it at most. */
const most = 999;

/** Free times against the citizens who must book one, a field for each week. */
export function SlotsForm({ view: { rows, isEmpty }, language, onSave }: SlotsFormProps) {
  const text = planningText[language];
  const id = useId();
  /** what was typed and is not kept yet */
  const [typed, setTyped] = useState<ReadonlyMap<IsoDate, string>>(new Map());
  const { state, save, forget } = useSaving();
  const wrong = [...typed].filter(([, words]) => wholeNumber(words, most) === null).map(([monday]) => monday);
  const cell = 'py-1 pr-3 text-right tabular-nums';

  function submit() {
    if (wrong.length > 0) return;
    const changed = [...typed].map(
      ([monday, words]) => [monday, words.trim() === '' ? null : wholeNumber(words, most)] as const,
    );
    void save(async () => {
      await onSave(new Map(changed));
      setTyped(new Map());
    });
  }

  return (
    <OptionSection title={text['slots.title']}>
      <p className="text-sm text-soft">{isEmpty ? text['slots.none'] : text['slots.lead']}</p>
      {!isEmpty && (
        <form
          noValidate
          className="mt-2 overflow-x-auto"
          onSubmit={(event) => {
            event.preventDefault();
            submit();
          }}
        >
          <table className="w-full max-w-xl border-collapse text-sm">
            <thead>
              <tr className="border-b border-line text-xs text-soft">
                <th scope="col" className="py-1 pr-3 text-left font-semibold">
                  {text['load.week']}
                </th>
                {(['needed', 'offered', 'missing'] as const).map((name) => (
                  <th key={name} scope="col" className="py-1 pr-3 text-right font-semibold">
                    {text[`slots.${name}`]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <tr key={row.monday} className="border-b border-line">
                  <th scope="row" className="py-1 pr-3 text-left font-normal">
                    <span className="font-semibold whitespace-nowrap">{row.week}</span>{' '}
                    <span className="inline-block text-soft">{row.days}</span>
                  </th>
                  <td className={cell}>{row.needed}</td>
                  <td className={cell}>
                    <input
                      inputMode="numeric"
                      maxLength={4}
                      aria-label={text['slots.offered.label'](row.week)}
                      aria-invalid={wrong.includes(row.monday)}
                      aria-describedby={wrong.includes(row.monday) ? `${id}-wrong` : undefined}
                      value={typed.get(row.monday) ?? row.offered ?? ''}
                      className={`min-h-8 w-12 rounded-control border bg-card px-2 text-right ${
                        wrong.includes(row.monday) ? 'border-over' : 'border-edge'
                      }`}
                      onChange={(event) => {
                        setTyped(new Map(typed).set(row.monday, event.target.value));
                        forget();
                      }}
                    />
                  </td>
                  <td className={`${cell} ${row.short ? 'font-semibold text-over' : ''}`}>
                    {row.short ?? text['load.notTold']}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          <div className="mt-2 flex flex-wrap items-center gap-2">
            <Button type="submit" look="primary" disabled={typed.size === 0}>
              {text['slots.save']}
            </Button>
            <span role="status" className={`text-sm ${state === 'failed' ? 'text-over' : 'text-soft'}`}>
              {state === 'saved' && text['slots.saved']}
              {state === 'failed' && text['planning.failed']}
            </span>
            {wrong.length > 0 && (
              <span id={`${id}-wrong`} className="text-sm text-over">
                {text['capacity.wrong'](most)}
              </span>
            )}
          </div>
        </form>
      )}
    </OptionSection>
  );
}
