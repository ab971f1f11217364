import { editCells } from './edit-cells.ts';
import type { RowPlace } from './visible-badges.ts';
import { click, scroll, step, type Action, type Surface } from './walk-surfaces.ts';

const places: Readonly<Record<'ag-grid' | 'tabulator', RowPlace>> = {
  'ag-grid': { rows: '.ag-row[row-id]', scroller: '.ag-grid-viewport', field: 'col-id' },
  tabulator: { rows: '.tabulator-row', scroller: '.tabulator-tableholder', field: 'tabulator-field' },
};

/** Grids with ten thousand cases whose rows and columns come and go. */
export const gridSurfaces: readonly Surface[] = [
  {
    name: 'ag-grid',
    path: '/stort-gitter/ag-grid',
    place: places['ag-grid'],
    actions: [
      scroll('.ag-grid-viewport'),
      step('.ag-grid-viewport'),
      scrollAside('.ag-body-horizontal-scroll-viewport, .ag-grid-viewport'),
      sort('.ag-header-cell-label'),
      { ...click('change', 3), quick: false },
      ...editCells(places['ag-grid']),
    ],
  },
  {
    name: 'Tabulator',
    path: '/stort-gitter/tabulator',
    place: places.tabulator,
    actions: [
      scroll('.tabulator-tableholder'),
      step('.tabulator-tableholder'),
      scrollAside('.tabulator-tableholder'),
      sort('.tabulator-col[tabulator-field] .tabulator-col-content'),
      { ...click('change', 3), quick: false },
      ...editCells(places.tabulator),
    ],
  },
];

/** To any column, and back to the first ones as often as not. */
function scrollAside(scrollers: string): Action {
  return {
    name: 'scroll aside',
    weight: 3,
    quick: true,
    act: (frame, random) =>
      frame.evaluate(
        (selector, at) => {
          const scrolled = [...document.querySelectorAll(selector)].find(
            (one) => one.scrollWidth > one.clientWidth + 1,
          );
          if (scrolled) scrolled.scrollLeft = at * (scrolled.scrollWidth - scrolled.clientWidth);
        },
        scrollers,
        Math.max(0, random.fraction() * 2 - 1),
      ),
  };
}

/** By any column in view. */
function sort(headers: string): Action {
  return {
    name: 'sort the grid',
    weight: 2,
    quick: true,
    act: (frame, random) =>
      frame.evaluate(
        (selector, at) => {
          const inView = [...document.querySelectorAll<HTMLElement>(selector)].filter((header) => {
            const { left, right } = header.getBoundingClientRect();
            return right > 0 && left < innerWidth;
          });
          inView[Math.floor(at * inView.length)]?.click();
        },
        headers,
        random.fraction(),
      ),
  };
}
