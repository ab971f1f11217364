// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { columnsOf, withColumns } from '../../../lib/adapters/columns.ts';

test('a column that a grid is sorted by keeps its name: the order it writes beside it is hidden from people', () => {
  document.body.innerHTML = `
    <div role="grid">
      <div role="columnheader" aria-colindex="1" aria-sort="ascending">
        <span>Målgruppe</span> <span aria-hidden="true">1</span> <span aria-hidden="true"><i>▲</i></span>
      </div>
      <div role="row"><span role="gridcell" aria-colindex="1">Revalidering</span></div>
    </div>`;
  const row = document.querySelector('[role="row"]')!;
  expect([...withColumns(() => columnsOf(row))!.indexes.keys()]).toEqual(['målgruppe']);
});
