// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { drawBadge, drawnBadges, mountBadge, removeBadge, type DrawOptions } from '../../../lib/overlay/badge.ts';
import type { BadgeView } from '../../../lib/overlay/badge-view.ts';
import { overlayLook } from '../../../lib/overlay/overlay-look.ts';
import { isOwnElement } from '../../../lib/overlay/own-element.ts';

const overdue: BadgeView = {
  form: 'overdue',
  shape: 'bang',
  words: '6 dage over fristen',
  detail: '4. samtale',
  more: 2,
  compact: '−6',
  sentence: 'Fjerde samtale, 6 dage over fristen, tirsdag 17. november 2026. Åbn forklaring',
  provisional: false,
  localNorm: false,
};
const timely: BadgeView = { ...overdue, form: 'timely', shape: 'check', words: '48 dage til', detail: '', more: 0 };

let life: AbortController;
let anchor: Element;
let options: DrawOptions;
beforeEach(() => {
  life = new AbortController();
  document.body.innerHTML = '<table><tr><td class="ref">26-004117</td></tr></table>';
  anchor = document.querySelector('.ref')!;
  options = { mode: 'open', signal: life.signal, look: overlayLook('da', null), onOpen: vi.fn() };
});
afterEach(() => life.abort());

function draw(view: BadgeView, more: Partial<DrawOptions> = {}) {
  const badge = drawBadge(anchor, view, { ...options, ...more });
  mountBadge(badge, 'absolute', false);
  return badge;
}

describe('a drawn badge', () => {
  test('is a button whose name is the whole sentence and whose words are not in the page’s text', () => {
    const { button } = draw(overdue);
    expect(button.getAttribute('aria-label')).toBe(overdue.sentence);
    expect(button.textContent).toBe('');
    expect([...button.querySelectorAll('span')].map(({ dataset }) => dataset.words)).toEqual([
      '6 dage over fristen',
      '4. samtale',
      '',
      '+2',
      '−6',
    ]);
    expect(document.body.textContent?.trim()).toBe('26-004117');
  });

  test('what is told besides stands behind the detail', () => {
    const { button } = draw({ ...overdue, also: 'indkald i dag' });
    expect(button.querySelector<HTMLElement>('.also')!.dataset.words).toBe('· indkald i dag');
  });

  test('tells the page nothing by its host: the same markup whatever the status', () => {
    const red = draw(overdue).host.outerHTML;
    expect(draw(timely).host.outerHTML).toBe(red);
    expect(red).toBe('<span data-rettidig="badge"></span>');
  });

  test('is closed unless a test asks for an open one', () => {
    expect(draw(overdue, { mode: undefined }).host.shadowRoot).toBeNull();
  });

  test('is replaced in place when it is drawn again', () => {
    const first = draw(overdue);
    const second = draw(timely);
    expect(second.host).toBe(first.host);
    expect(anchor.querySelectorAll('[data-rettidig]')).toHaveLength(1);
    expect(second.button.className).toBe('badge timely');
  });

  test('takes the place of one that an earlier script left behind', () => {
    const left = document.createElement('span');
    left.dataset.rettidig = 'badge';
    anchor.append(left);
    const { host } = draw(overdue);
    expect(left.isConnected).toBe(false);
    expect(host.isConnected).toBe(true);
  });

  test('is drawn anew where the page has torn it out', () => {
    draw(overdue);
    anchor.textContent = '26-004117';
    expect(draw(overdue).host.parentNode).toBe(anchor);
    expect(anchor.querySelectorAll('[data-rettidig]')).toHaveLength(1);
  });

  test('stands behind the host’s text out of the flow, and before it in the flow', () => {
    const badge = draw(overdue);
    expect(anchor.lastChild).toBe(badge.host);
    mountBadge(badge, 'flow', false);
    expect(anchor.firstChild).toBe(badge.host);
  });

  test('marks doubt with classes inside its root only', () => {
    const doubtful = { ...timely, provisional: true, localNorm: true, stale: true };
    expect(draw(doubtful).button.className).toBe('badge timely provisional local-norm stale');
  });
});

describe('opening', () => {
  test('a click that a script of the page made is ignored', () => {
    const { button } = draw(overdue);
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(options.onOpen).not.toHaveBeenCalled();
  });

  test('a click of a person opens, by the newest order for the badge', () => {
    const opened = vi.fn();
    draw(overdue);
    const { button } = draw(timely, { onOpen: opened });
    const click = new MouseEvent('click', { bubbles: true, composed: true, cancelable: true });
    Object.defineProperty(click, 'isTrusted', { value: true });
    button.dispatchEvent(click);
    expect(opened).toHaveBeenCalledExactlyOnceWith(anchor);
    expect(options.onOpen).not.toHaveBeenCalled();
    expect(click.defaultPrevented).toBe(true);
  });

  test.each(['click', 'dblclick', 'mousedown', 'pointerdown'])('the row does not get the badge’s %s', (type) => {
    const row = vi.fn();
    anchor.addEventListener(type, row);
    draw(overdue).button.dispatchEvent(new MouseEvent(type, { bubbles: true, composed: true }));
    expect(row).not.toHaveBeenCalled();
  });

  test.each([
    ['Enter', 0],
    [' ', 0],
    ['Tab', 1],
    ['ArrowDown', 1],
  ])('the key »%s« reaches the row %i times', (key, times) => {
    const row = vi.fn();
    anchor.addEventListener('keydown', row);
    draw(overdue).button.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    expect(row).toHaveBeenCalledTimes(times);
  });
});

describe('taking away', () => {
  test('one badge, when its row shows another case', () => {
    draw(overdue);
    removeBadge(anchor);
    expect(anchor.outerHTML).toBe('<td class="ref">26-004117</td>');
    removeBadge(anchor); // nothing there, nothing said
  });

  test('everything, when the signal aborts, and nothing of another life', () => {
    const other = document.createElement('p');
    document.body.append(other);
    const otherLife = new AbortController();
    const kept = drawBadge(other, timely, { ...options, signal: otherLife.signal });
    mountBadge(kept, 'absolute', false);
    const gone = draw(overdue);
    life.abort();
    expect(gone.host.isConnected).toBe(false);
    expect(kept.host.isConnected).toBe(true);
    otherLife.abort();
    expect(kept.host.isConnected).toBe(false);
  });

  test('a row that the page has thrown away is forgotten', () => {
    draw(overdue);
    anchor.closest('tr')!.remove();
    expect(drawnBadges()).toEqual([]);
  });
});

test('our own elements are known to whoever watches the page', () => {
  expect(isOwnElement(draw(overdue).host)).toBe(true);
  expect(isOwnElement(anchor)).toBe(false);
  expect(isOwnElement(document.createTextNode('x'))).toBe(false);
});
