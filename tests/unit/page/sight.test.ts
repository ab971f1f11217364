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

beforeEach(() => {
  vi.stubGlobal('IntersectionObserver', News);
  life = new AbortController();
  document.body.innerHTML = `<div id="scroller"><table><tbody>${'<tr></tr>'.repeat(1200)}</tbody></table></div>`;
  rows = [...document.querySelectorAll('tr')];
  changed.mockReset();
});
afterEach(() => {
  life.abort();
  vi.unstubAllGlobals();
});

function sight() {
  const watch = watchSight(changed, life.signal);
  watch.follow(rows);
  return watch;
}

test('before the browser has told anything it is not known what is in sight', () => {
  expect(sight().near()).toBe(null);
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

test('a long list is taken under watch by and by, so that no stretch of it is long', () => {
  sight();
  const watched = [News.last.watched.size];
  for (let stretch = 0; stretch < 3; stretch += 1) {
    News.last.tell(new Map([[row(0), 0]]));
    watched.push(News.last.watched.size);
  }
  expect(watched).toEqual([500, 1000, 1200, 1200]);
});

test('rows that have left the list are forgotten, in sight or not', () => {
  const watch = sight();
  News.last.tell(new Map([row(0), row(1)].map((one, index) => [one, 30 * index])));
  watch.follow(rows.slice(1));
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
