import { isOwnElement } from '../overlay/own-element.ts';
import { describeField, partsOf, scopesOf } from './fields-on-page.ts';
import type { Outlines } from './outlines.ts';
import type { PointAt, Pointed, PointerWords } from './pointer-contract.ts';
import { withOtherPane } from './other-pane.ts';
import { rowChoices } from './row-choices.ts';
import { isShown } from './shown-text.ts';

/** What a press is made of; none of it may reach the page, or a link would be followed. */
const presses = [
  ...['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'click', 'dblclick', 'auxclick', 'contextmenu'],
  ...['touchstart', 'touchend', 'dragstart', 'selectstart'],
];
const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Enter', 'Escape'];
/** The second press of a double click must not reach the page either, in milliseconds. */
const doublePress = 400;

/**
 * Lets a person point at something, with the mouse or the arrow keys. What a script makes up counts for nothing, and
 * what a person presses meanwhile is ours alone.
 *
 * @returns when something was chosen, the person backed out with Escape, or `signal` has ended it
 */
export function pointAt(
  document: Document,
  at: PointAt,
  words: PointerWords,
  outlines: Outlines,
  signal: AbortSignal,
): Promise<Pointed> {
  const scopes = at.what === 'field' ? scopesOf(document, at.place) : [];
  const parts = at.what === 'field' ? partsOf(scopes, at.place) : [];
  const isInside = (element: Element) => parts.some((part) => part.contains(element) && part !== element);
  const pressing = new AbortController();
  let aimed: Element | null = null;
  let shown: Element | null = null;

  return new Promise((resolve) => {
    const life = AbortSignal.any([signal, pressing.signal]);
    const listening = { capture: true, signal: life };
    for (const type of presses) addEventListener(type, onPress, { ...listening, passive: false });
    for (const type of ['keydown', 'keypress', 'keyup']) addEventListener(type, onKey as EventListener, listening);
    addEventListener('mousemove', (event) => aim(event.target, event.isTrusted), listening);
    signal.addEventListener('abort', () => resolve(null), { once: true });

    function onPress(event: Event): void {
      if (!event.isTrusted || isOurs(event.target)) return;
      swallow(event);
      if (event.type !== 'click') return;
      aim(event.target, true);
      choose();
    }

    function onKey(event: KeyboardEvent): void {
      if (!event.isTrusted || !keys.includes(event.key)) return;
      swallow(event);
      if (event.type !== 'keydown') return;
      if (event.key === 'Escape') return end({ what: 'nothing' });
      if (event.key === 'Enter') return choose();
      const next = aimed ? neighbour(aimed, event.key) : startOf(document, scopes);
      if (next) aim(next, true);
      next?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }

    function choose(): void {
      if (!aimed) return;
      if (at.what === 'row') {
        const { choices, best } = rowChoices(aimed);
        const whole = choices.map((choice) => withOtherPane(aimed!.closest(choice.row)!, choice));
        if (choices.length > 0) end({ what: 'row', choices: whole, best });
        return;
      }
      if (isInside(aimed)) end({ what: 'field', field: describeField(aimed, scopes, at.place) });
    }

    function end(pointed: Pointed): void {
      outlines.show({ rows: [], own: null, words: '' });
      resolve(pointed);
      aimed = null;
      setTimeout(() => pressing.abort(), doublePress);
    }
  });

  function aim(target: EventTarget | null, isTrusted: boolean): void {
    if (!isTrusted || !(target instanceof Element) || isOurs(target)) return;
    aimed = target;
    if (shown === target) return;
    shown = target;
    if (at.what === 'row') {
      const { choices, best } = rowChoices(target);
      const choice = choices[best];
      const rows = choice ? scopesOf(document, { kind: 'list', ...choice }) : [];
      const said = choice ? words.rows.replace('%', String(choice.count)) : words.noRows;
      outlines.show({ rows, own: rows.find((row) => row.contains(target)) ?? null, words: said });
      return;
    }
    outlines.show({ rows: [], own: target, words: isInside(target) ? '' : words.outside });
  }
}

function swallow(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}

function isOurs(target: EventTarget | null): boolean {
  return target instanceof Node && isOwnElement(target);
}

/** Up leads to what is around it, down to what is in it, left and right to what stands beside it. */
function neighbour(element: Element, key: string): Element | null {
  const step = (next: 'previousElementSibling' | 'nextElementSibling') => {
    let at = element[next];
    while (at && !isShown(at)) at = at[next];
    return at;
  };
  switch (key) {
    case 'ArrowUp':
      return element.parentElement?.localName === 'html' ? null : element.parentElement;
    case 'ArrowDown':
      return [...element.children].find(isShown) ?? null;
    case 'ArrowLeft':
      return step('previousElementSibling');
    default:
      return step('nextElementSibling');
  }
}

/** Where the arrow keys begin: in the first row, or at the first thing on the page that looks like one. */
function startOf(document: Document, scopes: readonly Element[]): Element | null {
  const first = scopes[0] ?? document.querySelector('tbody tr, [role="row"], main, body');
  return first?.firstElementChild ?? first ?? null;
}
