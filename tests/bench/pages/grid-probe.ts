import type { RowPlace } from '../../e2e/visible-badges.ts';
import type { Badged } from './page-probe.ts';

/** What the probe offers inside a page with a grid; see `installGridProbe`. */
export interface GridProbe {
  /** waits for so many frames, and half a minute at most */
  frames(count: number): Promise<void>;
  /** waits until the grid has drawn the rows that are to be seen */
  drawn(): Promise<void>;
  /** a script that puts one static span into each drawn row in one pass; the bare minimum of drawing a badge */
  bareInsertion(): Promise<number>;
  /** Rettidig, from the moment the page becomes a grid it knows */
  becomeGrid(path: string): Promise<Badged>;
  /** the step of so many rows, until those that come are painted; with their badges, or drawn by the grid alone */
  scrollBy(rows: number, withBadges: boolean): Promise<number>;
  /** changes so many remarks of drawn rows a second for so long, or the page's heading. @returns changes made */
  change(perSecond: number, seconds: number, inside: boolean): Promise<number>;
}

export interface ProbedGrid extends RowPlace {
  /** the cell of a row, or of its other part, that holds the badge; in it */
  anchor: string;
  /** the cell of a row, or of its other part, that nothing is read from */
  remark: string;
}

declare global {
  var gridProbe: GridProbe;
}

/**
 * Sets up `gridProbe` in a page. It is given to the browser as text, so it uses nothing from outside itself. Painted
 * means what it does in `page-probe.ts`; a grid draws only the rows in view and some around, and draws others as one
 * scrolls, so each question is asked of the rows there are at that moment.
 */
export function installGridProbe({ rows, scroller, otherPane, anchor, remark }: ProbedGrid): void {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  const turn = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        port1.close();
        resolve();
      };
      port2.postMessage(null);
    });
  const scrolled = () => document.querySelector(scroller!)!;
  const allRows = () => [...document.querySelectorAll<HTMLElement>(rows)];
  const partsOf = (row: Element) => {
    const { rows: others, by } = otherPane ?? { rows: '', by: '' };
    return otherPane ? [row, ...document.querySelectorAll(`${others}[${by}="${row.getAttribute(by)}"]`)] : [row];
  };
  const within = (row: Element, selector: string) => partsOf(row).flatMap((part) => part.querySelector(selector) ?? []);
  const inView = () => {
    const { top, bottom } = scrolled().getBoundingClientRect();
    const boxes = allRows().map((row) => ({ row, box: row.getBoundingClientRect() }));
    return boxes.filter(({ box }) => box.height > 0 && box.bottom > top && box.top < Math.min(bottom, innerHeight));
  };
  /** The rows reach from the top of the view to its end, headers and scroll bars left aside. */
  const isCovered = () => {
    const { top, bottom } = scrolled().getBoundingClientRect();
    const boxes = inView().map(({ box }) => box);
    const height = boxes.reduce((sum, box) => sum + box.height, 0);
    return boxes.length > 0 && height > Math.min(bottom, innerHeight) - top - 3 * boxes[0]!.height;
  };
  const hasBadge = (row: Element) => within(row, '[data-rettidig="badge"]').length > 0;
  const allBadged = () => isCovered() && inView().every(({ row }) => hasBadge(row));
  const until = async (start: number, isSo: () => boolean) => {
    for (;;) {
      // Before the paint: what comes after it, and before the message that tells of it, is not painted yet.
      await frame();
      const isThere = isSo();
      await turn();
      const now = performance.now();
      if (isThere) return now - start;
      if (now - start > 60_000) {
        const seen = inView().map(({ row }) => (hasBadge(row) ? 'badge' : 'none'));
        throw new Error(
          `grid probe: not within a minute; in view ${seen.join(' ')}${document.hidden ? '; hidden' : ''}`,
        );
      }
    }
  };

  globalThis.gridProbe = {
    async frames(count) {
      const start = performance.now();
      for (let index = 0; index < count && performance.now() - start < 30_000; index += 1) await frame();
    },
    async drawn() {
      await until(performance.now(), isCovered);
    },
    async bareInsertion() {
      const start = performance.now();
      for (const row of allRows()) {
        const span = document.createElement('span');
        span.textContent = '12 dage til';
        within(row, anchor)[0]!.append(span);
      }
      return until(start, () => true);
    },
    async becomeGrid(path) {
      inView(); // so that the layout is done before the clock starts
      const start = performance.now();
      let first: number | null = null;
      const some = () => inView().some(({ row }) => hasBadge(row));
      history.replaceState(null, '', path);
      const all = await until(start, () => {
        if (first === null && some()) first = performance.now() - start;
        return first !== null && allBadged();
      });
      return { start, first: first!, all };
    },
    async scrollBy(count, withBadges) {
      // As a person's wheel: a grid that is scrolled again in the very next frame may miss it, and draws no rows there.
      await globalThis.gridProbe.frames(10);
      const height = inView()[0]!.box.height;
      const start = performance.now();
      scrolled().scrollTop += height * count;
      return until(start, withBadges ? allBadged : isCovered);
    },
    async change(perSecond, seconds, inside) {
      const heading = document.querySelector('h1')!;
      const start = performance.now();
      let done = 0;
      for (;;) {
        const elapsed = performance.now() - start;
        const due = Math.min(Math.floor((elapsed / 1000) * perSecond), perSecond * seconds);
        // Asked each time: a grid may give a row other cells.
        const cells = inside ? inView().flatMap(({ row }) => within(row, remark)) : [heading];
        for (; done < due; done += 1) {
          const cell = cells[done % cells.length]!;
          const text = [...cell.childNodes].find((node) => node instanceof Text);
          (text ?? cell.appendChild(new Text())).data = `set ${done}`;
        }
        if (elapsed >= seconds * 1000) return done;
        await frame();
      }
    },
  };
}
