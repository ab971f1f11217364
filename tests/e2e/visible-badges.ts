import type { Frame, Realm } from 'puppeteer-core';
import type { BrowserName } from './browsers.ts';
import { buttonIn, type SeenButton } from './drawn-badges.ts';
import { fromBidi, type BidiNode } from './page-tree.ts';

/** Where the cases of a page stand, and what scrolls them. */
export interface RowPlace {
  /** selector of rows, cards or the one case of a page */
  rows: string;
  /** selector of the element that scrolls them; null = the page itself */
  scroller: string | null;
  /** the attribute that names a cell's field, where not every cell is drawn */
  field?: string;
  /** the part of a row that stands in another pane, and the attribute by which both are known */
  otherPane?: { rows: string; by: string };
}

/** What a cell shows that is not drawn, and one in which an editor stands; where `field` of the place is given. */
export const hidden = '…';
export const edited = '✎';

/** One row in view, as a person and a debugger see it. */
export interface VisibleRow {
  /** the reference it shows now */
  ref: string;
  /** what else it shows, behind name and CPR number */
  facts: string;
  /** one for each badge in the row; null for a badge host with nothing in it */
  badges: (SeenButton | null)[];
}

/** A badge together with the row it stood in, in some frame since the last look. */
export interface PassingBadge {
  ref: string;
  facts: string;
  badge: SeenButton;
}

/** What is in view at one moment. */
export interface Sighting {
  /** milliseconds since the page last changed or scrolled, and frames painted since */
  stillFor: number;
  stillFrames: number;
  rows: VisibleRow[];
  /** badges in the page that stand in no row */
  strays: number;
  /** what rows came to show since the last look, in view or not; of a long table only those in view */
  shown: { ref: string; facts: string }[];
  /** every pair of badge and row there was in any frame since the last look; empty in Firefox */
  passing: PassingBadge[];
  /** badge hosts that stood on one case and, in a later frame, on another */
  moved: string[];
}

/**
 * Looks at the badges in view of a frame, closed roots included, in one call a time, and remembers what stood where in
 * every frame between two looks.
 */
export interface BadgeWatch {
  look(): Promise<Sighting>;
}

/**
 * Chromium opens closed roots to the extension's own scripts, so the watch runs beside them; Firefox serialises them
 * for WebDriver BiDi, one look at a time.
 */
export async function watchBadges(frame: Frame, browser: BrowserName, place: RowPlace): Promise<BadgeWatch> {
  if (browser === 'firefox') {
    await frame.evaluate(installWatch, place);
    return { look: () => firefoxLook(frame) };
  }
  const realm = await extensionRealm(frame);
  await realm.evaluate(installWatch, place);
  return { look: () => realm.evaluate(() => (globalThis as unknown as Watched).badgeWatch.look()) };
}

/** The extension's own world in a frame: there once its script runs. */
async function extensionRealm(frame: Frame): Promise<Realm> {
  await frame.waitForSelector('[data-rettidig="badge"]', { timeout: 20_000 });
  const [realm] = frame.extensionRealms();
  if (!realm) throw new Error(`The extension does not run in ${frame.url()}.`);
  return realm;
}

interface Watched {
  badgeWatch: {
    look(): Sighting;
    /** for Firefox: as `look`, with the hosts themselves in place of what is in them */
    lookAtHosts(): unknown[];
  };
}

/** Runs in the page and uses nothing from here. */
function installWatch({ rows: rowSelector, scroller: scrollerSelector, field, otherPane }: RowPlace): void {
  interface RowElements {
    ref: string;
    facts: string;
    hosts: Element[];
  }
  const { chrome } = globalThis as unknown as {
    chrome?: { dom?: { openOrClosedShadowRoot(host: Element): ShadowRoot | null } };
  };
  const canOpen = Boolean(chrome?.dom?.openOrClosedShadowRoot);
  const isOwn = (node: Node) => node instanceof Element && node.hasAttribute('data-rettidig');
  let changedAt = performance.now();
  let frames = 0;
  const changed = () => {
    changedAt = performance.now();
    frames = 0;
  };
  new MutationObserver((records) => {
    const others = records.filter(({ type, target, addedNodes, removedNodes }) =>
      type === 'childList' ? ![...addedNodes, ...removedNodes].every(isOwn) : !isOwn(target),
    );
    if (others.length === 0) return;
    changed();
    noteShown();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  addEventListener('scroll', changed, { capture: true, passive: true });
  addEventListener('resize', changed);

  function visible(): Element[] {
    const rows = document.querySelectorAll(rowSelector);
    const scroller = scrollerSelector === null ? null : document.querySelector(scrollerSelector);
    const view = scroller?.getBoundingClientRect();
    const top = Math.max(0, view?.top ?? 0);
    const bottom = Math.min(innerHeight, view?.bottom ?? innerHeight);
    // A long table stands in order, so its first row in view is found by halving.
    let low = 0;
    let high = rows.length > 400 ? rows.length : 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (rows[middle]!.getBoundingClientRect().bottom > top) high = middle;
      else low = middle + 1;
    }
    const found: Element[] = [];
    for (let index = low; index < rows.length; index += 1) {
      const box = rows[index]!.getBoundingClientRect();
      if (rows.length > 400 && box.top >= bottom) break;
      if (box.height > 0 && box.bottom > top && box.top < bottom) found.push(rows[index]!);
    }
    return found;
  }

  const factFields = [
    ...['targetGroup', 'start', 'lastInterview', 'offer', 'nextInterview', 'suspensionFrom', 'suspensionTo'],
    ...['responsible', 'remark'],
  ];

  function partsOf(row: Element): Element[] {
    const { rows: others, by } = otherPane ?? { rows: '', by: '' };
    return otherPane ? [row, ...document.querySelectorAll(`${others}[${by}="${row.getAttribute(by)}"]`)] : [row];
  }

  function elementsOf(row: Element): RowElements | null {
    const parts = partsOf(row);
    const hosts = parts.flatMap((part) => [...part.querySelectorAll('[data-rettidig="badge"]')]);
    if (field !== undefined) {
      const shows = (name: string) => {
        const cell = row.querySelector(`[${field}="${name}"]`);
        return cell?.querySelector('input') ? '✎' : (cell?.textContent.trim() ?? '…');
      };
      const ref = shows('ref');
      return ref === '…' ? null : { ref, facts: factFields.map(shows).join('|'), hosts };
    }
    const cells = parts.flatMap((part) => [...part.querySelectorAll('td, dd, [role="gridcell"]')]);
    const place = (cell: Element) => Number(cell.getAttribute('aria-colindex') ?? 0);
    cells.sort((one, other) => place(one) - place(other));
    const ref = cells[0]?.textContent.trim() ?? '';
    if (!/^\d{2}-\d{6}$/.test(ref)) return null;
    const facts = cells.slice(3, 12).map((cell) => cell.textContent.trim());
    return { ref, facts: facts.join('|'), hosts };
  }

  function buttonOf(host: Element): SeenButton | null {
    const button = chrome!.dom!.openOrClosedShadowRoot(host)?.querySelector('button');
    if (!button) return null;
    const parts: Record<string, string> = {};
    for (const part of button.querySelectorAll<HTMLElement>('[data-words]')) {
      parts[part.className] = part.dataset.words!;
    }
    return { classes: button.className, sentence: button.getAttribute('aria-label') ?? '', parts };
  }

  const known = new Map<string, string>();
  let shown: Sighting['shown'] = [];
  function noteShown(): void {
    const rows = document.querySelectorAll(rowSelector);
    for (const row of rows.length > 400 ? visible() : rows) {
      const { ref, facts } = elementsOf(row) ?? { ref: '', facts: '' };
      if (!ref || known.get(ref) === facts) continue;
      known.set(ref, facts);
      shown.push({ ref, facts });
    }
  }
  noteShown();

  const seen = new Set<string>();
  let passing: PassingBadge[] = [];
  const owners = new WeakMap<Element, string>();
  let moved: string[] = [];
  function remember(): void {
    for (const row of visible()) {
      const elements = elementsOf(row);
      for (const host of elements?.hosts ?? []) {
        const { ref, facts } = elements!;
        const owner = owners.get(host);
        if (owner !== undefined && owner !== ref) moved.push(`${owner} → ${ref}`);
        owners.set(host, ref);
        const badge = canOpen ? buttonOf(host) : null;
        if (!badge) continue;
        const pair = [ref, facts, badge.classes, badge.sentence, badge.parts.words].join('\n');
        if (seen.has(pair)) continue;
        seen.add(pair);
        passing.push({ ref, facts, badge });
      }
    }
  }
  const eachFrame = () => {
    frames += 1;
    remember();
    requestAnimationFrame(eachFrame);
  };
  requestAnimationFrame(eachFrame);

  function strays(): number {
    const hosts = [...document.querySelectorAll('[data-rettidig="badge"]')];
    const rows = otherPane ? `${rowSelector}, ${otherPane.rows}` : rowSelector;
    return hosts.filter((host) => !host.closest(rows)).length;
  }

  function taken() {
    const [newShown, newPassing, newMoved] = [shown, passing, moved];
    shown = [];
    passing = [];
    moved = [];
    return {
      stillFor: performance.now() - changedAt,
      stillFrames: frames,
      strays: strays(),
      shown: newShown,
      passing: newPassing,
      moved: newMoved,
    };
  }

  const rowsNow = () =>
    visible()
      .map(elementsOf)
      .filter((row) => row !== null);
  (globalThis as unknown as Watched).badgeWatch = {
    look() {
      remember();
      const rows = rowsNow().map(({ ref, facts, hosts }) => ({ ref, facts, badges: hosts.map(buttonOf) }));
      return { ...taken(), rows };
    },
    lookAtHosts() {
      remember();
      const { stillFor, stillFrames, strays: loose, moved: from } = taken();
      return [
        JSON.stringify({ stillFor, stillFrames, strays: loose, moved: from }),
        ...rowsNow().map(({ ref, facts, hosts }) => [ref, facts, ...hosts]),
      ];
    },
  };
}

type BidiValue = BidiNode & { type: string };
interface WithBidi {
  connection: {
    send(method: string, parameters: object): Promise<{ result: { result: { value: BidiValue[] } } }>;
  };
}

async function firefoxLook(frame: Frame): Promise<Sighting> {
  const { connection } = frame.page().browser() as unknown as WithBidi;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: '() => globalThis.badgeWatch.lookAtHosts()',
    awaitPromise: false,
    target: { context: (frame as unknown as { _id: string })._id },
    serializationOptions: { maxDomDepth: 10, includeShadowTree: 'all' },
  });
  const [about, ...rows] = result.result.value as unknown as [{ value: string }, ...{ value: BidiValue[] }[]];
  return {
    ...(JSON.parse(about.value) as Pick<Sighting, 'stillFor' | 'stillFrames' | 'strays' | 'moved'>),
    shown: [],
    passing: [],
    rows: rows.map(({ value: [ref, facts, ...hosts] }) => ({
      ref: ref!.value as unknown as string,
      facts: facts!.value as unknown as string,
      badges: hosts.map((host) => buttonIn(fromBidi(host, null))),
    })),
  };
}
