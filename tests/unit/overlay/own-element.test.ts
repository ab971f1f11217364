// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest';
import { newHost, ownElementIn } from '../../../lib/overlay/own-element.ts';

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
});

test('ours is found directly in an element, by its kind, and not deeper', () => {
  const { host: badge } = newHost('badge');
  const { host: notice } = newHost('notice');
  const inner = document.createElement('div');
  inner.append(badge);
  document.body.append(inner, notice);

  expect(ownElementIn(document.body, 'notice')).toBe(notice);
  expect(ownElementIn(inner, 'badge')).toBe(badge);
  expect(ownElementIn(document.body, 'badge')).toBeNull();
});

test('a page of ten thousand rows is not gone through for a notice that stands beside them', () => {
  const asked = (['querySelector', 'querySelectorAll'] as const).map((name) => vi.spyOn(Element.prototype, name));

  ownElementIn(document.documentElement, 'notice');

  for (const ask of asked) expect(ask).not.toHaveBeenCalled();
});
