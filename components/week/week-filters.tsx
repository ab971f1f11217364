import { useId, type ReactNode } from 'react';
import { weekOrders, type WeekOrder } from '../../lib/plan/week-order.ts';
import type { PlaceInWeek } from '../../lib/plan/bands.ts';
import type { Language } from '../../lib/text/language.ts';
import { weekText } from '../../lib/text/week-text.ts';
import { everything, type FilterChoice, type FilterChoices, type WeekFilter } from '../../lib/views/week-filter.ts';
import { Button } from '../button.tsx';

export interface WeekFiltersProps {
  filter: WeekFilter;
  typed: string;
  choices: FilterChoices;
  language: Language;
  onFilter: (filter: WeekFilter) => void;
  onType: (typed: string) => void;
  /** saved filters, beside what they filter */
  children?: ReactNode;
}

const control = 'min-h-8 w-full rounded-control border border-edge bg-card px-2 py-1 text-sm';

/** What is shown of the week, and in which order. */
export function WeekFilters({ filter, typed, choices, language, onFilter, onType, children }: WeekFiltersProps) {
  const text = weekText[language];
  const id = useId();
  const isWhole = typed === '' && filter.place === null && filter.group === null && filter.rule === null;
  return (
    <div role="search" aria-label={text['filter.label']} className="mt-4 print:hidden">
      <div className="grid grid-cols-[repeat(auto-fit,minmax(195px,1fr))] items-end gap-x-3 gap-y-2">
        <div>
          <label htmlFor={`${id}-search`} className="text-xs text-soft">
            {text['filter.search']}
          </label>
          <input
            id={`${id}-search`}
            type="search"
            autoComplete="off"
            spellCheck={false}
            className={control}
            value={typed}
            onChange={(event) => onType(event.target.value)}
          />
        </div>
        <Choose
          label={text['filter.place']}
          every={text['filter.every']}
          chosen={filter.place}
          choices={choices.places}
          onChoose={(place) => onFilter({ ...filter, place: place as PlaceInWeek | null })}
        />
        <Choose
          label={text['filter.group']}
          every={text['filter.every']}
          chosen={filter.group}
          choices={choices.groups}
          onChoose={(group) => onFilter({ ...filter, group })}
        />
        <Choose
          label={text['filter.rule']}
          every={text['filter.every']}
          chosen={filter.rule}
          choices={choices.rules}
          onChoose={(rule) => onFilter({ ...filter, rule })}
        />
        <div>
          <label htmlFor={`${id}-order`} className="text-xs text-soft">
            {text['filter.order']}
          </label>
          <select
            id={`${id}-order`}
            className={control}
            value={filter.order}
            onChange={(event) => onFilter({ ...filter, order: event.target.value as WeekOrder })}
          >
            {weekOrders.map((order) => (
              <option key={order} value={order}>
                {text[`order.${order}`]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="mt-2 flex flex-wrap items-center gap-2">
        {children}
        {!isWhole && (
          <Button
            onClick={() => {
              onFilter({ ...everything, order: filter.order });
              onType('');
            }}
          >
            {text['filter.clear']}
          </Button>
        )}
      </div>
    </div>
  );
}

interface ChooseProps {
  label: string;
  every: string;
  chosen: string | null;
  choices: readonly FilterChoice[];
  onChoose: (id: string | null) => void;
}

function Choose({ label, every, chosen, choices, onChoose }: ChooseProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="text-xs text-soft">
        {label}
      </label>
      <select
        id={id}
        className={control}
        value={chosen ?? ''}
        onChange={(event) => onChoose(event.target.value || null)}
      >
        <option value="">{every}</option>
        {choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
          </option>
        ))}
      </select>
    </div>
  );
}
