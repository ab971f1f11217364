// @vitest-environment jsdom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { watchSight } from '../../../lib/page/sight.ts';

/** The browser's news of what is in sight, given by hand: nothing is laid out here. */
class News {
  static last: News;
  readonly watched = new Set<Element>();
  readonly root: Element | Document;
  readonly #tell: (entries: unknown[]) => void;
  constructor(tell: (entries: unknown[]) => void, { root }: { root: Element | Document }) {
    this.#tell = tell;
    this.root = root;
    News.last = this;
  }
  observe(row: Element) {
    this.watched.add(row);
  }
  unobserve(row: Element) {
    this.watched.delete(row);
  }
  disconnect() {
    this.watched.clear();
  }
  /** @param tops by row: where it is on a screen of 1,000 pixels; null = out of sight */
  tell(tops: ReadonlyMap<Element, number | null>) {
    const rootBounds = new DOMRectLike(0, 1000);
    this.#tell(
      [...tops].map(([target, top]) => {
        return {
          target,
          isIntersecting: top !== null,
          boundingClientRect: new DOMRectLike(top ?? 9999, 28),
          rootBounds,
        };
      }),
    );
  }
}

/** The browser's own layouts, given by hand. */
class Layouts {
  static due: (() => void)[] = [];
  readonly #run: () => void;
  constructor(run: () => void) {
    this.#run = run;
  }
  observe() {
    Layouts.due.push(this.#run);
  }
  disconnect() {}
  static next() {
    for (const run of Layouts.due.splice(0)) run();
  }
}

class DOMRectLike {
  readonly top: number;
  readonly bottom: number;
  constructor(top: number, height: number) {
    this.top = top;
    this.bottom = top + height;
  }
}

let life: AbortController;
let rows: Element[];
const changed = vi.fn();
const row = (index: number) => rows[index]!;

/** how many rows the page has been asked where they are */
let asked = 0;
let isIdle: (() => void)[] = [];
const idle = async () => {
  for (const run of isIdle.splice(0)) run();
  await Promise.resolve();
  await Promise.resolve();
};

beforeEach(() => {
  Layouts.due = [];
  isIdle = [];
  asked = 0;
  vi.stubGlobal('IntersectionObserver', News);
  vi.stubGlobal('ResizeObserver', Layouts);
  vi.stubGlobal('requestIdleCallback', (run: () => void) => isIdle.push(run));
  vi.stubGlobal('innerHeight', 1000);
  // Rows of 28 pixels, one below the other.
  vi.spyOn(HTMLTableRowElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    asked += 1;
    return new DOMRectLike(28 * rows.indexOf(this), 28) as DOMRect;
  });
  life = new AbortController();
  document.body.innerHTML = `<div id="scroller"><table><tbody>${'<tr></tr>'.repeat(1200)}</tbody></table></div>`;
  rows = [...document.querySelectorAll('tr')];
  changed.mockReset();
});
afterEach(() => {
  life.abort();
  Layouts.next();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

function sight() {
  const watch = watchSight(changed, life.signal);
  watch.follow(new Set(rows));
  return watch;
}

test('before the page has been laid out it is not known what is in sight', () => {
  const watch = sight();
  expect(watch.near()).toBe(null);
  expect(asked).toBe(0);
});

test('with the first layout what is on screen and a screen below is known, by looking at a few rows', async () => {
  const watch = sight();
  Layouts.next();
  expect(changed).not.toHaveBeenCalled();
  await vi.waitFor(() => expect(changed).toHaveBeenCalledOnce());
  expect(new Set(watch.near())).toEqual(new Set(rows.slice(0, 78)));
  expect(watch.near()![0]).toBe(row(18));
  expect(asked).toBeLessThan(20);
});

test('the rows nearest to the middle of the screen come first', () => {
  const watch = sight();
  const tops = [0, 450, 1500, null];
  News.last.tell(new Map(tops.map((top, index) => [row(index), top])));
  expect(watch.near()).toEqual([row(1), row(0), row(2)]);
  expect(changed).toHaveBeenCalledOnce();
});

test('a row that has gone out of sight is not near any longer', () => {
  const watch = sight();
  News.last.tell(new Map([[row(0), 0]]));
  News.last.tell(new Map([[row(0), null]]));
  expect(watch.near()).toEqual([]);
});

test('a long list is taken under watch by and by, while the page has nothing else to do', async () => {
  sight();
  Layouts.next();
  const watched = [News.last.watched.size];
  for (let stretch = 0; stretch < 4; stretch += 1) {
    await idle();
    watched.push(News.last.watched.size);
    News.last.tell(new Map([[row(0), 0]]));
  }
  expect(watched).toEqual([0, 500, 1000, 1200, 1200]);
});

test('rows that are put into a known list are taken under watch at once', () => {
  const watch = sight();
  News.last.tell(new Map([[row(0), 0]]));
  const fresh = document.createElement('tr');
  watch.follow(new Set([fresh, ...rows.slice(0, 300)]));
  expect(News.last.watched).toContain(fresh);
});

test('rows that have left the list are forgotten, in sight or not', () => {
  const watch = sight();
  News.last.tell(new Map([row(0), row(1)].map((one, index) => [one, 30 * index])));
  watch.follow(new Set(rows.slice(1)));
  expect(watch.near()).toEqual([row(1)]);
  expect(News.last.watched.has(row(0))).toBe(false);
});

test('in a list that scrolls by itself, what its own window shows is what counts', () => {
  const scroller = document.querySelector<HTMLElement>('#scroller')!;
  scroller.style.overflowY = 'auto';
  Object.defineProperty(scroller, 'scrollHeight', { value: 9000 });
  Object.defineProperty(scroller, 'clientHeight', { value: 600 });
  const watch = sight();
  News.last.tell(new Map([[row(0), 0]]));
  expect(News.last.root).toBe(scroller);
  expect(watch.near()).toBe(null);
  News.last.tell(new Map([[row(7), 300]]));
  expect(watch.near()).toEqual([row(7)]);
});

test('when Rettidig leaves the page nothing is watched', () => {
  sight();
  life.abort();
  expect(News.last.watched.size).toBe(0);
});
