import { useId } from 'react';
import type { Language } from '../../lib/text/language.ts';
import { planningText } from '../../lib/text/planning-text.ts';
import type { LoadRow, LoadView } from '../../lib/views/planning.ts';

/** In the chart's own units; it is as wide as there is room. */
const column = 60;
const bar = 34;
const height = 150;
const foot = 22;
const head = 16;

/**
 * A bar for each week, of what is agreed (filled), what is not (hatched) and what is uncertain (outlined), with a line at
 * the room there is. Forms tell them apart; the numbers stand in the table below it, and on a narrow page only there.
 */
export function LoadChart({ load: { rows, most, summary }, language }: { load: LoadView; language: Language }) {
  const text = planningText[language];
  const hatch = useId();
  const scale = (height - head) / most;
  return (
    <figure>
      <svg
        role="img"
        aria-label={text['load.chart'](summary)}
        viewBox={`0 0 ${column * rows.length} ${height + foot}`}
        className="hidden w-full text-accent min-[520px]:block"
      >
        <defs>
          <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="3" height="6" className="fill-current" />
          </pattern>
        </defs>
        {rows.map((row, index) => (
          <g key={row.monday} transform={`translate(${index * column} 0)`}>
            <Bar {...{ row, scale, hatch }} />
          </g>
        ))}
        <line x1="0" x2={column * rows.length} y1={height} y2={height} className="stroke-edge" />
      </svg>
      <figcaption className="hidden flex-wrap gap-x-4 text-xs text-soft min-[520px]:flex">
        <Key form="fill-current" words={text['load.agreed']} />
        <Key form="hatch" hatch={hatch} words={text['load.needed']} />
        <Key form="outline" words={text['load.uncertain']} />
        {rows.some(({ capacity }) => capacity !== null) && <Key form="line" words={text['load.line']} />}
        {rows.some(({ closed }) => closed) && <span>{text['load.star']}</span>}
      </figcaption>
    </figure>
  );
}

function Bar({ row, scale, hatch }: { row: LoadRow; scale: number; hatch: string }) {
  const { agreed, needed, uncertain, capacity, number } = row;
  const left = (column - bar) / 2;
  const total = agreed + needed + uncertain;
  const top = height - total * scale;
  const [agreedHigh, neededHigh, uncertainHigh] = [agreed * scale, needed * scale, uncertain * scale];
  const middle = column / 2;
  return (
    <>
      {agreed > 0 && <rect x={left} y={height - agreedHigh} width={bar} height={agreedHigh} className="fill-current" />}
      {needed > 0 && (
        <rect
          x={left + 0.5}
          y={height - agreedHigh - neededHigh}
          width={bar - 1}
          height={neededHigh}
          fill={`url(#${hatch})`}
          className="stroke-current"
        />
      )}
      {uncertain > 0 && (
        <rect
          x={left + 0.5}
          y={top + 0.5}
          width={bar - 1}
          height={Math.max(uncertainHigh - 1, 0)}
          className="fill-none stroke-current [stroke-dasharray:3_2]"
        />
      )}
      {total > 0 && (
        <text x={middle} y={top - 4} textAnchor="middle" className="fill-ink text-xs">
          {total}
        </text>
      )}
      {capacity !== null && (
        <line
          x1={left - 8}
          x2={left + bar + 8}
          y1={height - capacity * scale}
          y2={height - capacity * scale}
          strokeWidth="2"
          className="stroke-over"
        />
      )}
      <text x={middle} y={height + 16} textAnchor="middle" className="fill-soft text-xs">
        {number}
        {row.closed && ' *'}
      </text>
    </>
  );
}

interface KeyProps {
  form: 'fill-current' | 'hatch' | 'outline' | 'line';
  hatch?: string;
  words: string;
}

function Key({ form, hatch, words }: KeyProps) {
  return (
    <span className="inline-flex items-center gap-1">
      <svg viewBox="0 0 12 12" aria-hidden="true" className="size-3 text-accent">
        {form === 'line' ? (
          <line x1="0" x2="12" y1="6" y2="6" strokeWidth="2" className="stroke-over" />
        ) : (
          <rect
            x="0.5"
            y="0.5"
            width="11"
            height="11"
            {...(form === 'hatch' && { fill: `url(#${hatch})` })}
            className={
              form === 'fill-current'
                ? 'fill-current'
                : form === 'outline'
                  ? 'fill-none stroke-current [stroke-dasharray:3_2]'
                  : 'stroke-current'
            }
          />
        )}
      </svg>
      {words}
    </span>
  );
}
