// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { openPanelWindow, type PanelWindow } from '../../../entrypoints/panel/panel-window.ts';

let panel: PanelWindow;
let anchor: HTMLElement;
const onEscape = vi.fn();
beforeEach(() => {
  anchor = document.body.appendChild(document.createElement('p'));
  panel = openPanelWindow({ anchor, css: '', onEscape, mode: 'open' });
});
afterEach(() => {
  panel.close();
  anchor.remove();
  onEscape.mockClear();
});

test.each(['click', 'keydown', 'beforeinput', 'input', 'change', 'submit'])(
  'what a script makes up does not count as a person’s %s',
  (type) => {
    const heard = vi.fn();
    const button = panel.dialog.appendChild(document.createElement('button'));
    button.addEventListener(type, heard);
    const event = new Event(type, { bubbles: true, cancelable: true, composed: true });
    button.dispatchEvent(event);
    expect(heard).not.toHaveBeenCalled();
    expect(event.defaultPrevented).toBe(true);
  },
);

test('a made-up Escape does not close it', () => {
  dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }));
  expect(onEscape).not.toHaveBeenCalled();
});

test('the focus comes back to the panel where the button that had it has gone', () => {
  const root = panel.dialog.getRootNode() as ShadowRoot;
  const button = panel.dialog.appendChild(document.createElement('button'));
  button.focus();
  button.remove();
  (document.activeElement as HTMLElement | null)?.blur();
  panel.keepFocus();
  expect(root.activeElement).toBe(panel.dialog);
});

test('the focus stays with what the user has gone to in the page', () => {
  const field = document.body.appendChild(document.createElement('input'));
  field.focus();
  panel.keepFocus();
  expect(document.activeElement).toBe(field);
  field.remove();
});
