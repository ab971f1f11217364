import type { Page } from 'puppeteer-core';

/** What one finds who goes through a page with the Tab key alone; each control as its kind and name. */
export interface KeyboardWalk {
  stops: number;
  /** controls that are on the page and were never come to; of a group of radio buttons only one is a stop */
  missed: string[];
  /** steps that went up the page instead of down */
  backwards: string[];
  /** stops at which nothing shows that one is there */
  unseen: string[];
}

/** Presses Tab until the page is left again, or `most` times: a page that holds one fast is missed controls or steps back. */
export async function walkByKeyboard(page: Page, most = 300): Promise<KeyboardWalk> {
  await page.bringToFront();
  await page.evaluate(startWalk);
  for (let pressed = 0; pressed < most; pressed += 1) {
    await page.keyboard.press('Tab');
    // A field for a time is several stops in one, so that only being outside tells that the end is reached.
    if (await page.evaluate(() => document.activeElement === document.body)) break;
  }
  return page.evaluate(endWalk);
}

type Walked = typeof globalThis & { walked: { stops: HTMLElement[]; unseen: HTMLElement[] } };

function startWalk(): void {
  // From the top: the browser would go on where something was clicked last.
  document.body.tabIndex = -1;
  document.body.focus();
  document.body.removeAttribute('tabindex');
  const walked: Walked['walked'] = { stops: [], unseen: [] };
  (globalThis as Walked).walked = walked;
  document.addEventListener('focusin', ({ target }) => {
    const stop = target as HTMLElement;
    const { outlineStyle, outlineWidth } = getComputedStyle(stop);
    const { width, height } = stop.getBoundingClientRect();
    if (outlineStyle === 'none' || outlineWidth === '0px' || width < 2 || height < 2) walked.unseen.push(stop);
    walked.stops.push(stop);
  });
}

function endWalk(): KeyboardWalk {
  const { stops, unseen } = (globalThis as Walked).walked;
  const named = (one: HTMLElement) =>
    `${one.tagName.toLowerCase()} ${one.getAttribute('aria-label') ?? (one.innerText || one.id)}`;
  const controls = document.querySelectorAll<HTMLElement>(
    'a[href], button, input, select, textarea, summary, [tabindex]',
  );
  const expected = [...controls].filter(
    (one) =>
      one.tabIndex >= 0 && !one.matches(':disabled, [type=radio]') && one.checkVisibility({ visibilityProperty: true }),
  );
  const isBelow = (one: HTMLElement, other: HTMLElement) =>
    Boolean(one.compareDocumentPosition(other) & Node.DOCUMENT_POSITION_FOLLOWING);
  return {
    stops: stops.length,
    missed: expected.filter((one) => !stops.includes(one)).map(named),
    backwards: stops
      .slice(1)
      .flatMap((stop, index) => (isBelow(stops[index]!, stop) ? [] : [`${named(stops[index]!)} → ${named(stop)}`])),
    unseen: unseen.map(named),
  };
}
