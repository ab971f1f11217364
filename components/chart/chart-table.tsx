import type { ChartView } from '../../lib/views/chart.ts';

export interface ChartTableProps {
  chart: ChartView;
  /** the point that is chosen */
  at: number;
  choose: (index: number) => void;
}

/** The numbers of a line, the newest first. */
export function ChartTable({ chart: { label, columns, points }, at, choose }: ChartTableProps) {
  const rows = points.map((point, index) => ({ ...point, index })).toReversed();
  return (
    <div
      role="group"
      aria-label={label}
      tabIndex={0}
      className="max-h-[280px] overflow-auto rounded-control border border-line print:max-h-none"
    >
      <table aria-label={label} className="w-full border-collapse text-left text-sm tabular-nums">
        <thead>
          <tr className="text-xs text-soft">
            {columns.map((column, index) => (
              <th
                key={column}
                scope="col"
                className={`sticky top-0 bg-card px-1 py-1 min-[400px]:px-2 font-semibold ${index > 0 ? 'text-right' : ''}`}
              >
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, tick, cells, index }) => (
            <tr
              key={id}
              className={`border-t border-line ${index === at ? 'bg-accent-soft' : ''}`}
              onClick={() => choose(index)}
            >
              <th scope="row" className="px-1 py-1 min-[400px]:px-2 font-[400] whitespace-nowrap">
                {tick}
              </th>
              {cells.length === 1 ? (
                <td colSpan={columns.length - 1} className="px-1 py-1 min-[400px]:px-2 text-right text-soft">
                  {cells[0]}
                </td>
              ) : (
                cells.map((cell, place) => (
                  <td key={columns[place + 1]} className="px-1 py-1 min-[400px]:px-2 text-right whitespace-nowrap">
                    {cell}
                  </td>
                ))
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
