import { newHost, ownElementIn } from '../overlay/own-element.ts';
import { hostCss, sheetOf } from '../overlay/style-sheet.ts';
import pointerCss from './pointer.css?inline';

/** More than these are not drawn: nobody sees so many at once. */
const mostBoxes = 300;
/** So far from the element stands what is said of it, in pixels. */
const gap = 4;
/** What is said needs so much room, in pixels. */
const roomBeside = 200;

export interface Outlined {
  /** each gets a thin frame */
  rows: readonly Element[];
  /** gets a strong one; null = nothing is pointed at */
  own: Element | null;
  /** said beside it; empty = nothing */
  words: string;
}

/** Frames on top of the page, which follow what they are around when it is scrolled. Nothing of the page is touched. */
export class Outlines {
  readonly #root: ShadowRoot;
  readonly #host: HTMLElement;
  #outlined: Outlined = { rows: [], own: null, words: '' };
  #planned = 0;

  constructor(document: Document, signal: AbortSignal) {
    const page = document.documentElement;
    ownElementIn(page, 'pointer')?.remove();
    const { host, root } = newHost('pointer');
    this.#host = host;
    this.#root = root;
    const place = hostCss('position:fixed;inset:0 auto auto 0;width:0;height:0;z-index:2147483646;');
    root.adoptedStyleSheets = [sheetOf(place), sheetOf(pointerCss)];
    page.append(host);
    const follow = () => this.#plan();
    addEventListener('scroll', follow, { capture: true, passive: true, signal });
    addEventListener('resize', follow, { signal });
    signal.addEventListener('abort', () => this.#host.remove(), { once: true });
  }

  show(outlined: Outlined): void {
    this.#outlined = outlined;
    this.#plan();
  }

  /** One drawing for each frame, however fast the pointer moves. */
  #plan(): void {
    this.#planned ||= requestAnimationFrame(() => {
      this.#planned = 0;
      this.#draw();
    });
  }

  #draw(): void {
    const { rows, own, words } = this.#outlined;
    const seen = rows.map((row) => row.getBoundingClientRect()).filter(isInWindow);
    const boxes = seen.slice(0, mostBoxes).map((place) => box(place, 'box'));
    const at = own?.getBoundingClientRect();
    if (at) boxes.push(box(at, 'box own'));
    if (at && words !== '') boxes.push(label(at, words));
    this.#root.replaceChildren(...boxes);
  }
}

function isInWindow({ top, bottom, left, right }: DOMRect): boolean {
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

function box({ left, top, width, height }: DOMRect, name: string): HTMLElement {
  const drawn = document.createElement('div');
  drawn.className = name;
  Object.assign(drawn.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
  return drawn;
}

/** To the right of the element, where that is in the window; else above it, or below. Never over its own words. */
function label({ left, right, top, bottom, height }: DOMRect, words: string): HTMLElement {
  const drawn = document.createElement('div');
  drawn.className = 'words';
  drawn.textContent = words;
  const { style } = drawn;
  if (right + roomBeside < innerWidth) {
    style.left = `${right + gap}px`;
    style.top = `${top + height / 2 - 12}px`;
    return drawn;
  }
  style.left = `${Math.max(gap, Math.min(left, innerWidth - roomBeside))}px`;
  if (top > 30) style.bottom = `${innerHeight - top + gap}px`;
  else style.top = `${Math.min(bottom + gap, innerHeight - 30)}px`;
  return drawn;
}
