import type { Frame, Page, Viewport } from 'puppeteer-core';
import { citizens } from '../demo-case-system/citizens.ts';
import { factsShown } from '../demo-case-system/copied-cases.ts';
import { listRow } from '../demo-case-system/list-row.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { RowPlace } from './visible-badges.ts';

/** One thing that a person, the page itself or the window does. */
export interface Action {
  name: string;
  weight: number;
  /** it is over in one turn of the page, so that several can follow each other within a frame or two */
  quick: boolean;
  act(frame: Frame, random: SeededRandom): Promise<void>;
}

/** A page to walk about on, and what can happen there. */
export interface Surface {
  name: string;
  /** path and query of the page to open */
  path: string;
  /** path of the frame that holds the list, where it is not the page itself */
  frame?: { path: string; query: string };
  place: RowPlace;
  actions: readonly Action[];
}

/** The awkward pages and the grid; the long tables have `rows` cases. */
export function walkSurfaces(rows: number): readonly Surface[] {
  const application = { rows: '.application tbody tr, .application article', scroller: null };
  const applicationActions = [
    scroll(null),
    click('next', 3),
    click('previous', 2),
    click('sort', 2),
    click('change', 3),
    click('list', 2),
    openCase,
    back,
    resize,
  ];
  const longTable = { rows: '.long tbody tr', scroller: null };
  const longTableActions = [
    scroll(null),
    exchange('.long tbody tr', 2),
    borrow('.long tbody tr', 2),
    clone('.long tbody tr', 1),
    moveRow('.long tbody tr', 1),
    resize,
  ];
  const framed = { rows: '.framed tbody tr', scroller: '.framed' };
  const framedActions = [scroll('.framed'), click('next', 3), click('change', 2)];
  return [
    { name: 'single page by history', path: '/enkeltside/sager', place: application, actions: applicationActions },
    { name: 'single page by #', path: '/enkeltside-hash', place: application, actions: applicationActions },
    {
      name: 'virtual list',
      path: '/rullende-liste',
      place: { rows: '.rolling .line:not([hidden])', scroller: '.rolling' },
      actions: [scroll('.rolling'), step('.rolling'), click('sort', 1), click('change', 2), resize],
    },
    {
      name: 'two panes',
      path: '/to-ruder',
      place: {
        rows: '.stays .line:not([hidden])',
        scroller: '.panes',
        otherPane: { rows: '.rolls .line:not([hidden])', by: 'row-index' },
      },
      actions: [scroll('.panes'), step('.panes'), click('sort', 1), click('change', 2), resize],
    },
    { name: 'auto-layout table', path: `/bench/auto?rows=${rows}`, place: longTable, actions: longTableActions },
    { name: 'fixed-layout table', path: `/bench/fixed?rows=${rows}`, place: longTable, actions: longTableActions },
    {
      name: 'frame of the same origin',
      path: '/rammer',
      frame: { path: '/ramme', query: '' },
      place: framed,
      actions: framedActions,
    },
    {
      name: 'frame of another origin',
      path: '/rammer',
      frame: { path: '/ramme', query: '?udgave=partner' },
      place: framed,
      actions: framedActions,
    },
    {
      name: 'board',
      path: '/tavle',
      place: { rows: '.board .card', scroller: null },
      actions: [scroll(null), click('change', 4), resize],
    },
    {
      name: 'inline edit',
      path: '/ret-i-listen',
      place: { rows: '.editable tbody.case tr', scroller: null },
      actions: [scroll(null), openForm, saveForm, click('leave', 1), resize],
    },
    {
      name: 'grid',
      path: '/gitter',
      place: { rows: '[role="row"][row-id]', scroller: '.ag-grid-viewport' },
      actions: [scroll('.ag-grid-viewport'), step('.ag-grid-viewport'), sortGrid, resize],
    },
  ];
}

/** To any place of the list. */
export function scroll(scroller: string | null): Action {
  return {
    name: 'scroll',
    weight: 4,
    quick: true,
    act: (frame, random) =>
      frame.evaluate(
        (selector, at) => {
          const scrolled = (selector && document.querySelector(selector)) || document.scrollingElement!;
          scrolled.scrollTop = at * (scrolled.scrollHeight - scrolled.clientHeight);
        },
        scroller,
        random.fraction(),
      ),
  };
}

/** As one turn of the wheel does. */
export function step(scroller: string): Action {
  return {
    name: 'scroll a step',
    weight: 3,
    quick: true,
    act: (frame, random) =>
      frame.evaluate(
        (selector, by) => void (document.querySelector(selector)!.scrollTop += by),
        scroller,
        Math.round((random.fraction() - 0.4) * 400),
      ),
  };
}

/** A button of the page, where there is one just now. */
export function click(name: string, weight: number): Action {
  return {
    name: `click »${name}«`,
    weight,
    quick: true,
    act: (frame, random) =>
      frame.evaluate(
        (selector, at) => {
          const buttons = document.querySelectorAll<HTMLButtonElement>(selector);
          buttons[Math.floor(at * buttons.length)]?.click();
        },
        `button[name="${name}"]`,
        random.fraction(),
      ),
  };
}

/** Only every second case opens; of the others a click does nothing. */
const openCase: Action = {
  name: 'open a case',
  weight: 3,
  quick: true,
  act: (frame, random) =>
    frame.evaluate((at) => {
      const lines = document.querySelectorAll<HTMLElement>('.application tbody tr');
      lines[Math.floor(at * lines.length)]?.click();
    }, random.fraction()),
};

const back: Action = {
  name: 'go back',
  weight: 1,
  quick: false,
  act: (frame) =>
    frame.evaluate(() => {
      // Never further back than the page itself.
      if (/\d{2}-\d{6}$/.test(location.href)) history.back();
    }),
};

const sizes: readonly Viewport[] = [
  { width: 1440, height: 900 },
  { width: 1100, height: 700 },
  { width: 1280, height: 1000 },
];

const resize: Action = {
  name: 'resize the window',
  weight: 0.3,
  quick: false,
  act: (frame, random) => (frame.page() as Page).setViewport(sizes[random.below(sizes.length)]!),
};

/** Two rows in view exchange all they show, as lists do that keep their elements; texts are rewritten where they stand. */
function exchange(rows: string, weight: number): Action {
  return {
    name: 'two rows exchange their cases',
    weight,
    quick: true,
    act: (frame, random) =>
      frame.evaluate(
        (selector, one, other) => {
          const inView = [...document.querySelectorAll<HTMLTableRowElement>(selector)].filter((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          });
          const [first, second] = [one, other].map((at) => inView[Math.floor(at * inView.length)]!);
          const textOf = (cell: HTMLTableCellElement) =>
            [...cell.childNodes].find((node): node is Text => node instanceof Text) ??
            cell.appendChild(document.createTextNode(''));
          [...first!.cells].forEach((cell, index) => {
            const [here, there] = [textOf(cell), textOf(second!.cells[index]!)];
            [here.data, there.data] = [there.data, here.data];
          });
        },
        rows,
        random.fraction(),
        random.fraction(),
      ),
  };
}

const allFacts = citizens.map((citizen) => factsShown(listRow(citizen)));

/** A row in view now says what is known of some citizen. */
function borrow(rows: string, weight: number): Action {
  return {
    name: 'a case changes',
    weight,
    quick: true,
    act: (frame, random) =>
      frame.evaluate(
        (selector, at, facts) => {
          const inView = [...document.querySelectorAll<HTMLTableRowElement>(selector)].filter((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          });
          const row = inView[Math.floor(at * inView.length)]!;
          // As a framework that throws away what a cell held, and whatever others put into it.
          [...row.cells].slice(3).forEach((cell, index) => (cell.textContent = facts[index]!));
        },
        rows,
        random.fraction(),
        allFacts[random.below(allFacts.length)]!,
      ),
  };
}

/** A row is replaced by a copy of itself: a badge's host is copied with it, and what was in its root is not. */
function clone(rows: string, weight: number): Action {
  return {
    name: 'a row is copied over itself',
    weight,
    quick: true,
    act: (frame, random) =>
      frame.evaluate(
        (selector, at) => {
          const inView = [...document.querySelectorAll(selector)].filter((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return bottom > 0 && top < innerHeight;
          });
          const row = inView[Math.floor(at * inView.length)]!;
          row.replaceWith(row.cloneNode(true));
        },
        rows,
        random.fraction(),
      ),
  };
}

/** A row goes to another place, far off or near. */
function moveRow(rows: string, weight: number): Action {
  return {
    name: 'a row moves',
    weight,
    quick: true,
    act: (frame, random) =>
      frame.evaluate(
        (selector, from, to) => {
          const all = document.querySelectorAll(selector);
          all[Math.floor(to * all.length)]!.before(all[Math.floor(from * all.length)]!);
        },
        rows,
        random.fraction(),
        random.fraction(),
      ),
  };
}

const openForm: Action = {
  name: 'open a form',
  weight: 3,
  quick: true,
  act: (frame, random) =>
    frame.evaluate((at) => {
      const lines = document.querySelectorAll<HTMLElement>('.editable tbody.case tr');
      // Rows must be left to look at.
      if (lines.length > 40) lines[Math.floor(at * lines.length)]!.click();
    }, random.fraction()),
};

const saveForm: Action = {
  name: 'save a form',
  weight: 3,
  quick: true,
  act: (frame, random) =>
    frame.evaluate(
      (at, facts) => {
        const forms = document.querySelectorAll<HTMLFormElement>('.editable form');
        const form = forms[Math.floor(at * forms.length)];
        form?.querySelectorAll('input').forEach((input, index) => (input.value = facts[index]!));
        form?.requestSubmit();
      },
      random.fraction(),
      allFacts[random.below(allFacts.length)]!,
    ),
};

const sortGrid: Action = {
  name: 'sort the grid',
  weight: 2,
  quick: true,
  act: (frame, random) =>
    frame.evaluate((at) => {
      const headers = document.querySelectorAll<HTMLElement>('.ag-header-cell-label');
      headers[Math.floor(at * headers.length)]!.click();
    }, random.fraction()),
};
