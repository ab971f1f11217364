import { changedListPage, type Column } from './case-list.ts';

/** What the target group is called after the change. */
export const renamedHeader = 'Borgergruppe';

/** The list after an update has renamed a column: its cells are as they were. */
export function renamedListPage(): string {
  return changedListPage((columns) =>
    columns.map((column) => (column.header === 'Målgruppe' ? { ...column, header: renamedHeader } : column)),
  );
}

/** The list with the days of the latest and of the next interview under each other's headers. */
export function swappedListPage(): string {
  return changedListPage((columns) => {
    const cellOf = (header: string) => columns.find((column) => column.header === header)!.cell;
    const cells: Readonly<Record<string, Column['cell']>> = {
      'Seneste samtale': cellOf('Næste samtale'),
      'Næste samtale': cellOf('Seneste samtale'),
    };
    return columns.map((column) => ({ ...column, cell: cells[column.header] ?? column.cell }));
  });
}

/** The list with half of its starts written as something that is no day. */
export function halvedListPage(): string {
  let row = 0;
  return changedListPage((columns) =>
    columns.map((column) => {
      if (column.header !== 'Start') return column;
      return { ...column, cell: (one) => ((row += 1) % 2 === 0 ? column.cell(one) : 'Indlæses …') };
    }),
  );
}
