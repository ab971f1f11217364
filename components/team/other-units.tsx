import { useState } from 'react';
import type { OtherUnits as Units } from '../../lib/team/team-counts.ts';
import type { Language } from '../../lib/text/language.ts';
import { teamText } from '../../lib/text/team-text.ts';
import { Button } from '../button.tsx';
import { OptionSection } from '../option-section.tsx';
import { ChoiceField, TextField } from '../rule-book/field.tsx';

export interface OtherUnitsProps {
  units: Units;
  /** target groups by id, in words */
  groups: readonly { id: string; words: string }[];
  language: Language;
  onChange: (units: { unit: string; groups: string[] }[]) => Promise<void>;
}

/** Which target groups belong to another unit. */
export function OtherUnits({ units, groups, language, onChange }: OtherUnitsProps) {
  const text = teamText[language];
  const taken = new Set(units.flatMap((one) => one.groups));
  const free = groups.filter(({ id }) => !taken.has(id));
  const [group, setGroup] = useState('');
  const [unit, setUnit] = useState('');
  const [failed, setFailed] = useState(false);
  const chosen = free.some(({ id }) => id === group) ? group : (free[0]?.id ?? '');
  const change = (next: { unit: string; groups: string[] }[]) => {
    setFailed(false);
    return onChange(next).catch((error: unknown) => {
      console.warn('Rettidig:', error);
      setFailed(true);
    });
  };
  const lines = units.flatMap((one) => one.groups.map((id) => ({ id, unit: one.unit })));
  const without = (id: string) =>
    units
      .map((one) => ({ unit: one.unit, groups: one.groups.filter((other) => other !== id) }))
      .filter((one) => one.groups.length > 0);
  return (
    <OptionSection title={text['units.title']}>
      <p className="text-sm text-soft">{text['units.why']}</p>
      {lines.length === 0 ? (
        <p className="mt-2">{text['units.none']}</p>
      ) : (
        <ul className="mt-2">
          {lines.map(({ id, unit: ofGroup }) => {
            const words = groups.find((one) => one.id === id)?.words ?? id;
            return (
              <li key={id} className="flex flex-wrap items-center gap-2 border-t border-line py-1">
                <span className="min-w-0 flex-1">
                  {words}: <span className="font-semibold">{ofGroup}</span>
                </span>
                <Button aria-label={text['units.remove'](words)} onClick={() => void change(without(id))}>
                  ×
                </Button>
              </li>
            );
          })}
        </ul>
      )}
      {free.length > 0 && (
        <form
          className="mt-2 grid grid-cols-[repeat(auto-fit,minmax(210px,1fr))] items-end gap-3"
          onSubmit={(event) => {
            event.preventDefault();
            const name = unit.trim();
            if (name === '') return;
            const others = units.filter((one) => one.unit !== name).map((one) => ({ ...one, groups: [...one.groups] }));
            const same = units.find((one) => one.unit === name)?.groups ?? [];
            void change([...others, { unit: name, groups: [...same, chosen] }]);
          }}
        >
          <ChoiceField
            label={text['units.group']}
            value={chosen}
            choices={free.map(({ id, words }) => ({ value: id, words }))}
            onChange={setGroup}
          />
          <TextField label={text['units.unit']} most={60} value={unit} onChange={setUnit} />
          <span>
            <Button type="submit">{text['units.add']}</Button>
          </span>
        </form>
      )}
      <p role="alert" className="text-sm font-semibold text-over">
        {failed && text.failed}
      </p>
    </OptionSection>
  );
}
