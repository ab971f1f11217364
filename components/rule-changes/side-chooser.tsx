import { useId, useState } from 'react';
import { parseIsoDate } from '../../lib/dates/iso-date.ts';
import { changesText } from '../../lib/text/changes-text.ts';
import type { Language } from '../../lib/text/language.ts';
import { ruleSetIds, type SideChoice } from '../../lib/views/changes.ts';

export interface SideChooserProps {
  title: string;
  side: SideChoice;
  language: Language;
  onChoose: (side: SideChoice) => void;
}

const firstDay = '2000-01-01';

/** One side of the comparison: which rules, on which day. A day that is half typed changes nothing. */
export function SideChooser({ title, side, language, onChoose }: SideChooserProps) {
  const text = changesText[language];
  const id = useId();
  // What is typed and is no day yet; once it is one, the side knows it.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <div
      role="group"
      aria-labelledby={`${id}-title`}
      className="min-w-0 flex-1 basis-64 rounded-card border border-line bg-card px-4 py-3"
    >
      <h2 id={`${id}-title`} className="mb-1 font-semibold">
        {title}
      </h2>
      <label htmlFor={`${id}-rules`} className="block text-sm text-soft">
        {text['changes.rules']}
      </label>
      <select
        id={`${id}-rules`}
        value={side.set}
        className="min-h-8 w-full rounded-control border border-edge bg-card px-2"
        onChange={({ target }) => onChoose({ ...side, set: ruleSetIds.find((one) => one === target.value)! })}
      >
        {ruleSetIds.map((set) => (
          <option key={set} value={set}>
            {text[`rules.${set}`]}
          </option>
        ))}
      </select>
      <label htmlFor={`${id}-day`} className="mt-2 block text-sm text-soft">
        {text['changes.day']}
      </label>
      <input
        id={`${id}-day`}
        type="date"
        min={firstDay}
        value={typed ?? side.on}
        aria-invalid={typed !== null}
        aria-describedby={`${id}-told`}
        className="min-h-8 max-w-full rounded-control border border-edge bg-card px-2"
        onChange={({ target }) => {
          const on = parseIsoDate(target.value);
          const isDay = on !== null && on >= firstDay;
          setTyped(isDay ? null : target.value);
          if (isDay) onChoose({ ...side, on });
        }}
      />
      <p id={`${id}-told`} role="status" className="text-sm text-over">
        {typed !== null && text['changes.badDay']}
      </p>
    </div>
  );
}
