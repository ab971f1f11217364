/** Free space on the last line of what an element shows, in the page's pixels, with a gap kept to the host's text. */
export interface FreeRoom {
  /** where the element's own room begins and ends */
  left: number;
  right: number;
  /** where the text of that line begins and ends, gap included; both are `right` where there is none */
  textLeft: number;
  textRight: number;
  /** the middle of that line */
  middle: number;
}

/** What shows something without being text. */
const pictures = 'img,svg,input,button,select,textarea,canvas';

/** The nearest box around the anchor that has a width of its own. */
export function boxAround(anchor: Element): Element {
  let box = anchor;
  while (box.parentElement && getComputedStyle(box).display === 'inline') box = box.parentElement;
  return box;
}

/**
 * Measures, and writes nothing.
 *
 * @param made how much of the padding at its end was put there for the badge
 */
export function freeRoom(box: Element, gap: number, made: number): FreeRoom {
  const outer = box.getBoundingClientRect();
  const style = getComputedStyle(box);
  const left = outer.left + Number.parseFloat(style.borderLeftWidth) + Number.parseFloat(style.paddingLeft);
  const after = Number.parseFloat(style.borderRightWidth) + Number.parseFloat(style.paddingRight) - made;
  const right = outer.right - after;
  const pieces = shownPieces(box);
  const last = pieces.reduce<DOMRect | null>((low, piece) => (low && low.bottom >= piece.bottom ? low : piece), null);
  const { top, bottom } = last ?? outer;
  const middle = (top + bottom) / 2;
  if (!last) return { left, right, textLeft: right, textRight: right, middle };
  const line = pieces.filter((piece) => piece.top <= middle && piece.bottom >= middle);
  return {
    left,
    right,
    textLeft: Math.min(...line.map((piece) => piece.left)) - gap,
    textRight: Math.max(...line.map((piece) => piece.right)) + gap,
    middle,
  };
}

/** The rectangles of text and pictures, not of the boxes around them, which often fill the cell without showing it. */
function shownPieces(box: Element): DOMRect[] {
  const pieces = [...box.querySelectorAll(pictures)].map((picture) => picture.getBoundingClientRect());
  const range = document.createRange();
  const texts = document.createNodeIterator(box, NodeFilter.SHOW_TEXT);
  for (let text = texts.nextNode(); text; text = texts.nextNode()) {
    range.selectNode(text);
    if (text.nodeValue?.trim()) pieces.push(...range.getClientRects());
  }
  return pieces.filter(({ width }) => width > 0);
}
