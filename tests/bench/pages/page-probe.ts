/** What the probe offers inside a page; see `installProbe`. */
export interface PageProbe {
  /** waits for so many frames, and half a minute at most */
  frames(count: number): Promise<void>;
  /** waits for the paint of all that stands in the page now. @returns when that was, on the page's clock */
  painted(): Promise<number>;
  /** a script that puts one static span into each row in one pass; the bare minimum of drawing a badge */
  bareInsertion(): Promise<number>;
  /** the least that anything put into the list costs: one static span in one row, out of the flow */
  leastInsertion(): Promise<number>;
  /** Rettidig, from the moment the page becomes a list it knows */
  becomeList(path: string): Promise<Badged>;
  /** waits until every row in view has its badge */
  untilBadged(): Promise<Badged>;
  scrollBy(rows: number): Promise<Badged>;
  /** what scrolling alone takes, with nothing to be drawn */
  bareScrollBy(rows: number): Promise<number>;
  /** how many badges there are now, in view or not */
  badges(): number;
  /** waits until the number of badges has been the same for so many frames, and a minute at most */
  untilStill(frames: number): Promise<number>;
  /** changes so many nodes a second for so long; `inside` the list, or beside it. @returns changes made */
  change(perSecond: number, seconds: number, inside: boolean): Promise<number>;
  /** arms a stop-watch that a person's click starts and the panel's appearance ends */
  nextClickToPanel(): void;
  clickToPanel: Promise<number> | null;
  /** has the next click put an empty box over the page: what any panel costs the page at the least */
  boxOnNextClick(): void;
  /** the longest time the page's own work had to wait since the last call, to within the 4 ms between two looks */
  startWaiting(): void;
  longestWait(): number;
}

/** Milliseconds from the start until the first badge, and all those in view, were painted. */
export interface Badged {
  /** on the page's clock */
  start: number;
  first: number;
  all: number;
}

declare global {
  var probe: PageProbe;
}

/**
 * Sets up `probe` in a page. It is given to the browser as text, so it uses nothing from outside itself.
 *
 * Painted means: the frame that shows it has been handed over, which the first message after it tells. All times go
 * from a moment at which the rows stand, are laid out and painted.
 */
export function installProbe(): void {
  const rows = () => document.querySelector('table.cases')!.querySelectorAll('tbody tr');
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
  const painted = async () => {
    await frame();
    await turn();
    return performance.now();
  };
  /** Found by halves, for asking each of ten thousand rows would be work of its own. */
  const inView = () => {
    const all = rows();
    const firstBelow = (edge: number) => {
      let [low, high] = [0, all.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if (all[middle]!.getBoundingClientRect().bottom > edge) high = middle;
        else low = middle + 1;
      }
      return low;
    };
    return [...all].slice(firstBelow(0), firstBelow(innerHeight));
  };
  /** Where a badge goes, by the heading of its column. */
  const remark = [...document.querySelectorAll('table.cases th')].findIndex((th) => th.textContent === 'Bemærkning');
  const remarkOf = (row: Element) => row.children[remark]!;
  const hasBadge = (row: Element) => row.querySelector('[data-rettidig="badge"]') !== null;
  const badged = async (start: number): Promise<Badged> => {
    const shown = inView();
    let first: number | null = null;
    for (;;) {
      // Before the paint: what comes after it, and before the message that tells of it, is not painted yet.
      await frame();
      const [some, all] = [shown.some(hasBadge), shown.every(hasBadge)];
      await turn();
      const now = performance.now();
      if (some) first ??= now;
      if (first !== null && all) return { start, first: first - start, all: now - start };
      if (now - start > 120_000) throw new Error('probe: no badge within two minutes');
    }
  };
  const rowHeight = () => rows()[0]!.getBoundingClientRect().height;
  const waits = { running: false, longest: 0 };

  globalThis.probe = {
    painted,
    async frames(count) {
      const start = performance.now();
      for (let index = 0; index < count && performance.now() - start < 30_000; index += 1) await frame();
    },
    async bareInsertion() {
      const start = performance.now();
      for (const row of rows()) {
        const span = document.createElement('span');
        span.textContent = '12 dage til';
        remarkOf(row).append(span);
      }
      return (await painted()) - start;
    },
    async leastInsertion() {
      const start = performance.now();
      const span = document.createElement('span');
      span.textContent = '12 dage til';
      span.style.position = 'absolute';
      remarkOf(rows()[0]!).append(span);
      return (await painted()) - start;
    },
    becomeList(path) {
      inView(); // so that the layout is done before the clock starts
      const start = performance.now();
      history.replaceState(null, '', path + location.search);
      return badged(start);
    },
    untilBadged: () => badged(performance.now()),
    scrollBy(count) {
      const height = rowHeight();
      const start = performance.now();
      scrollBy(0, height * count);
      return badged(start);
    },
    async bareScrollBy(count) {
      const height = rowHeight();
      const start = performance.now();
      scrollBy(0, height * count);
      inView();
      return (await painted()) - start;
    },
    badges: () => document.querySelectorAll('[data-rettidig="badge"]').length,
    async untilStill(count) {
      let [before, same] = [-1, 0];
      const start = performance.now();
      while (same < count && performance.now() - start < 60_000) {
        await frame();
        const now = globalThis.probe.badges();
        same = now === before ? same + 1 : 0;
        before = now;
      }
      return before;
    },
    async change(perSecond, seconds, inside) {
      const all = [...rows()].slice(0, 1000);
      const heading = document.querySelector('h1')!;
      // A remark, which no rule asks for: what a case system's own scripts touch all day.
      const cells = all.map(remarkOf);
      // Made when its turn comes: made for all rows beforehand they would be a thousand changes in one frame.
      const textOf = (cell: Element) =>
        [...cell.childNodes].find((node) => node instanceof Text) ?? cell.appendChild(new Text());
      const start = performance.now();
      let done = 0;
      for (;;) {
        const elapsed = performance.now() - start;
        const due = Math.min(Math.floor((elapsed / 1000) * perSecond), perSecond * seconds);
        for (; done < due; done += 1) {
          if (inside) textOf(cells[done % cells.length]!).data = `set ${done}`;
          else heading.textContent = String(done);
        }
        if (elapsed >= seconds * 1000) return done;
        await frame();
      }
    },
    clickToPanel: null,
    nextClickToPanel() {
      globalThis.probe.clickToPanel = new Promise((resolve) => {
        addEventListener(
          'pointerdown',
          async ({ timeStamp }) => {
            const isThere = () => document.querySelector('[data-rettidig="panel"], .bare-box') !== null;
            for (;;) {
              await frame();
              const isDrawn = isThere();
              await turn();
              const now = performance.now();
              if (isDrawn) return resolve(now - timeStamp);
              if (now - timeStamp > 30_000) return resolve(Number.NaN);
            }
          },
          { capture: true, once: true },
        );
      });
    },
    boxOnNextClick() {
      addEventListener(
        'click',
        () => {
          const box = document.documentElement.appendChild(document.createElement('div'));
          box.className = 'bare-box';
          box.style.cssText = 'position:fixed;top:80px;left:80px;width:392px;height:400px;background:#fff';
        },
        { once: true },
      );
    },
    startWaiting() {
      waits.running = true;
      waits.longest = 0;
      let last = performance.now();
      const tick = () => {
        const now = performance.now();
        waits.longest = Math.max(waits.longest, now - last);
        last = now;
        // A timer, for the page must be idle between two looks; and a port for each look, by the thousand, has the
        // collector hold the page for seconds.
        if (waits.running) setTimeout(tick, 1);
      };
      tick();
    },
    longestWait() {
      waits.running = false;
      return waits.longest;
    },
  };
}
