/** What a badge must know of the place it is drawn in. */
export interface Surroundings {
  /** an absolute child scrolls along with this element, and stays below a header that sticks */
  holdsAbsolute: boolean;
  /** the ground behind is dark */
  dark: boolean;
  /** the elements around it, itself not, that cut off what reaches beyond them */
  clippedBy: readonly Element[];
  /** it cuts off so itself */
  clips: boolean;
}

/**
 * Looks upwards from an element. Reads styles only, so a batch asks for all its rows before anything is written.
 *
 * @param seen what was found for ancestors in the same batch; a thousand rows share all but two of theirs
 */
export function surroundings(element: Element | null, seen: Map<Element, Surroundings>): Surroundings {
  if (!element) return { holdsAbsolute: true, dark: false, clippedBy: [], clips: false };
  let found = seen.get(element);
  if (!found) {
    const style = getComputedStyle(element);
    const root = element.getRootNode();
    const parent = element.parentElement ?? (root instanceof ShadowRoot ? root.host : null);
    const above = surroundings(parent, seen);
    const clipsHere = clips(element, style);
    found = {
      clips: clipsHere,
      clippedBy: parent && above.clips ? [parent, ...above.clippedBy] : above.clippedBy,
      // Without a positioned element in between, an absolute child belongs to something outside the scroller and
      // stays where it is while its row scrolls away. Asked for last: what is asked of a transform costs a layout.
      holdsAbsolute:
        (above.holdsAbsolute && (!clipsHere || isStillCell(style)) && !sticks(element)) || isContainingBlock(style),
      dark: isDark(style.backgroundColor) ?? above.dark,
    };
    seen.set(element, found);
  }
  return found;
}

function isContainingBlock({ position, transform, filter, contain, willChange }: CSSStyleDeclaration): boolean {
  return (
    position !== 'static' ||
    transform !== 'none' ||
    filter !== 'none' ||
    /paint|layout|strict|content|transform|filter/.test(contain + willChange)
  );
}

/** The page itself scrolls everything, so what its root and its body say of overflow does not count. */
function clips(element: Element, { overflow }: CSSStyleDeclaration): boolean {
  return /auto|scroll|hidden/.test(overflow) && element !== document.documentElement && element !== document.body;
}

/**
 * A cell that cuts off its text and scrolls nowhere. An absolute child is not cut off by it, which is no matter to a badge
 * in the cell's free room; a float would have the whole table laid out for each badge that finds its place.
 */
function isStillCell({ display, overflow }: CSSStyleDeclaration): boolean {
  return display === 'table-cell' && !/auto|scroll/.test(overflow);
}

/** A header that sticks without a layer of its own is painted over by everything positioned that comes after it. */
function sticks(element: Element): boolean {
  const cell = element instanceof HTMLTableElement ? element.tHead?.querySelector('th,td') : null;
  for (let part: Element | null | undefined = cell; part && part !== element; part = part.parentElement) {
    const { position, zIndex } = getComputedStyle(part);
    if (position === 'sticky' && zIndex === 'auto') return true;
  }
  return false;
}

/** @returns null where nothing opaque is painted, or in a way that is not understood */
function isDark(color: string): boolean | null {
  if (!color.startsWith('rgb')) return null;
  const [red = 0, green = 0, blue = 0, alpha = 1] = color.match(/[\d.]+/g)!.map(Number);
  return alpha < 0.5 ? null : 0.3 * red + 0.59 * green + 0.11 * blue < 110;
}
