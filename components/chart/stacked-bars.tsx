import { useId } from 'react';
import type { BarsView } from '../../lib/views/progress.ts';

/** In the chart's own units; it is as wide as there is room. */
const column = 60;
const bar = 34;
const height = 150;
const foot = 22;
const head = 16;
/** With room for fewer columns the words would be larger than those around it. */
const fewest = 12;

const forms = ['filled', 'hatched', 'outlined'] as const;
type Form = (typeof forms)[number];

/**
 * A bar for each time, its parts on each other: filled, hatched, outlined. Forms tell them apart; the numbers stand in a
 * table beside it, and on a narrow page only there. A time without a count is a cross on the axis.
 */
export function StackedBars({ label, keys, most, bars }: BarsView) {
  const hatch = useId();
  const width = column * Math.max(bars.length, fewest);
  const scale = (height - head) / most;
  return (
    <figure className="mt-2">
      <svg
        role="img"
        aria-label={label}
        viewBox={`0 0 ${width} ${height + foot}`}
        className="hidden w-full max-w-[720px] text-accent min-[520px]:block"
      >
        <Hatch id={hatch} />
        {bars.map(({ id, tick, parts }, index) => (
          <g key={id} transform={`translate(${index * column} 0)`}>
            {parts ? <Bar {...{ parts, scale, hatch }} /> : <Cross />}
            <text x={column / 2} y={height + 16} textAnchor="middle" className="fill-soft text-xs">
              {tick}
            </text>
          </g>
        ))}
        <line x1="0" x2={width} y1={height} y2={height} className="stroke-edge" />
      </svg>
      <figcaption className="hidden flex-wrap gap-x-4 text-xs text-soft min-[520px]:flex">
        {keys.map((words, index) => (
          <Key key={words} form={forms[index]!} hatch={hatch} words={words} />
        ))}
      </figcaption>
    </figure>
  );
}

function Bar({ parts, scale, hatch }: { parts: readonly [number, number, number]; scale: number; hatch: string }) {
  const left = (column - bar) / 2;
  const total = parts[0] + parts[1] + parts[2];
  return (
    <>
      {forms.map((form, index) => {
        const high = parts[index]! * scale;
        const below = parts.slice(0, index).reduce((sum, part) => sum + part, 0) * scale;
        // The outline lies within the bar.
        const box = { x: left + 0.5, y: height - below - high + 0.5, width: bar - 1, height: Math.max(high - 1, 0) };
        return high > 0 && <rect key={form} {...box} {...lookOf(form, hatch)} />;
      })}
      <text x={column / 2} y={height - total * scale - 4} textAnchor="middle" className="fill-ink text-xs">
        {total}
      </text>
    </>
  );
}

/** As the line's: a time that was not counted. */
function Cross() {
  return <path d={`M${column / 2 - 3} ${height - 9}l6 6m0 -6l-6 6`} className="fill-none stroke-edge" />;
}

function Hatch({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="3" height="6" className="fill-current" />
      </pattern>
    </defs>
  );
}

function Key({ form, hatch, words }: { form: Form; hatch: string; words: string }) {
  return (
    <span className="inline-flex items-center gap-1">
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 text-accent">
        <rect x="0.5" y="0.5" width="11" height="11" {...lookOf(form, hatch)} />
      </svg>
      {words}
    </span>
  );
}

function lookOf(form: Form, hatch: string) {
  if (form === 'filled') return { className: 'fill-current stroke-current' };
  if (form === 'hatched') return { className: 'stroke-current', fill: `url(#${hatch})` };
  return { className: 'fill-none stroke-current [stroke-dasharray:3_2]' };
}
