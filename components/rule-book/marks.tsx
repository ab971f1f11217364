import type { RuleLine } from '../../lib/views/rule-book-view.ts';

const looks: Record<RuleLine['state'], string> = {
  'in-force': 'border-ok text-ok',
  coming: 'border-accent text-accent',
  older: 'border-edge text-soft',
  past: 'border-edge text-soft',
  off: 'border-over text-over',
};

/** Whether a rule is in force, and what is to be known of it: words in a frame, never colour alone. */
export function Marks({ state, stateWords, marks }: Pick<RuleLine, 'state' | 'stateWords' | 'marks'>) {
  const shape = 'rounded-[4px] border px-1.5 text-xs leading-[18px]';
  return (
    <ul className="mt-1 flex flex-wrap gap-1">
      <li className={`${shape} font-semibold ${looks[state]}`}>{stateWords}</li>
      {marks.map((mark) => (
        <li key={mark} className={`${shape} border-line text-soft`}>
          {mark}
        </li>
      ))}
    </ul>
  );
}
