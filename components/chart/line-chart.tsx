import { useId, useState, type KeyboardEvent } from 'react';
import type { ChartView } from '../../lib/views/chart.ts';
import { ChartTable } from './chart-table.tsx';
import { plotOf, type Plot } from './plot.ts';
import { useWidth } from './use-width.ts';

/**
 * Shares over time as a line with its numbers beside it. The line is one control: the arrow keys go from point to point,
 * and what stands there is spoken and written below.
 */
export function LineChart({ chart }: { chart: ChartView }) {
  const { label, hint, points, target } = chart;
  const id = useId();
  const [measured, width] = useWidth<HTMLDivElement>(560);
  const [chosen, setChosen] = useState<string | null>(null);
  const counted = points.findLastIndex(({ value }) => value !== null);
  const found = points.findIndex((point) => point.id === chosen);
  const at = found >= 0 ? found : Math.max(counted, 0);
  const plot = plotOf(points, target?.value ?? null, width);
  const choose = (index: number) => setChosen(points[Math.min(Math.max(index, 0), points.length - 1)]?.id ?? null);

  function byKey(event: KeyboardEvent) {
    const steps: Record<string, number> = {
      ArrowLeft: at - 1,
      ArrowDown: at - 1,
      ArrowRight: at + 1,
      ArrowUp: at + 1,
      Home: 0,
      End: points.length - 1,
    };
    const next = steps[event.key];
    if (next === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    choose(next);
  }

  return (
    <figure className="mt-3 grid gap-x-6 gap-y-3 min-[900px]:grid-cols-[minmax(0,1fr)_auto]">
      <div className="min-w-0" ref={measured}>
        <div
          role="slider"
          tabIndex={0}
          aria-label={label}
          aria-describedby={`${id}-hint`}
          aria-valuemin={1}
          aria-valuemax={points.length}
          aria-valuenow={at + 1}
          aria-valuetext={points[at]?.words ?? ''}
          className="rounded-control"
          onKeyDown={byKey}
          onPointerDown={({ nativeEvent }) => choose(plot.nearest(nativeEvent.offsetX))}
        >
          <Picture {...{ chart, plot, at }} />
        </div>
        <figcaption className="mt-2">
          <p className="min-h-5 font-semibold tabular-nums" aria-hidden>
            {points[at]?.words}
          </p>
          <p id={`${id}-hint`} className="text-sm text-soft print:hidden">
            {hint}
          </p>
        </figcaption>
      </div>
      <ChartTable {...{ chart, at, choose }} />
    </figure>
  );
}

/** For the eyes only: all of it is in the control's words and in the table. */
function Picture({ chart: { points, target }, plot, at }: { chart: ChartView; plot: Plot; at: number }) {
  const { width, height, left, right, top, bottom, x, y } = plot;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${width} ${height}`}
      // Else the lines would keep their own colours on whatever ground forced colours choose.
      className="pointer-events-none block w-full text-ink forced-color-adjust-auto"
      fontSize={12}
      fill="currentColor"
    >
      {[plot.high, plot.low].map((value) => (
        <g key={value} className="text-soft">
          <line x1={left} x2={right} y1={y(value)} y2={y(value)} stroke="currentColor" strokeOpacity={0.4} />
          <text x={left - 6} y={y(value) + 4} textAnchor="end">
            {value} %
          </text>
        </g>
      ))}
      {target && <Target target={target} plot={plot} />}
      <line x1={x(at)} x2={x(at)} y1={top} y2={bottom} stroke="currentColor" strokeDasharray="2 3" />
      <g className="text-accent">
        {points.map(({ id, joined, value }, index) => {
          const before = points[index - 1]?.value;
          if (!joined || value === null || before == null) return null;
          const ends = { x1: x(index - 1), y1: y(before), x2: x(index), y2: y(value) };
          return <line key={id} {...ends} stroke="currentColor" strokeWidth={2} />;
        })}
        {points.map(({ id, value }, index) =>
          value === null ? null : (
            <circle
              key={id}
              cx={x(index)}
              cy={y(value)}
              r={index === at ? 6 : 4}
              // Below the target a point is a ring: colour is not needed to see it.
              className={target && value < target.value ? 'fill-card forced-colors:fill-[Canvas]' : ''}
              stroke="currentColor"
              strokeWidth={2}
            />
          ),
        )}
      </g>
      <g className="text-soft">
        {points.map(({ id, tick, value }, index) => (
          <g key={id}>
            {value === null && (
              <path
                d={`M${x(index) - 3} ${bottom - 3}l6 6m0 -6l-6 6`}
                stroke="currentColor"
                strokeWidth={1}
                fill="none"
              />
            )}
            {(points.length - 1 - index) % plot.tickEvery === 0 && (
              <text x={x(index)} y={height - 6} textAnchor={anchorOf(index, points.length)}>
                {tick}
              </text>
            )}
          </g>
        ))}
      </g>
    </svg>
  );
}

function Target({ target: { value, words }, plot }: { target: NonNullable<ChartView['target']>; plot: Plot }) {
  const at = plot.y(value);
  // Near the upper end of the axis its words would stand on those of the end.
  const baseline = Math.max(at + 4, plot.top + 20);
  return (
    <g className="text-ok">
      <line x1={plot.left} x2={plot.right} y1={at} y2={at} stroke="currentColor" strokeDasharray="6 4" />
      <text x={plot.left - 6} y={baseline} textAnchor="end">
        {words}
      </text>
    </g>
  );
}

/** The words at the ends stay within the picture. */
function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count === 1) return 'middle';
  if (index === count - 1) return 'end';
  return index === 0 ? 'start' : 'middle';
}
