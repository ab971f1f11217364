import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { closest, everyNode, openDialog, wholeTextOf, type PageNode } from './page-tree.ts';

const controls = new Set(['button', 'a', 'input', 'select', 'textarea', 'summary']);

/** Opens the explanation of the page's one case with the keyboard alone; the focus is then in the panel. */
export async function openByKeys(page: Page): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-rettidig') ?? null);
  // A badge that is drawn anew just then is passed by: the walk through the page begins again.
  for (let round = 0; round < 3 && (await focused()) !== 'badge'; round += 1) {
    await page.focus('body a[href]');
    for (let presses = 0; presses < 60 && (await focused()) !== 'badge'; presses += 1) await page.keyboard.press('Tab');
  }
  expect(await focused()).toBe('badge');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !!document.querySelector('[data-rettidig="panel"]'));
}

/**
 * Presses Tab, from the panel itself, until the control of that name has the focus. Which control has it cannot be seen
 * from outside a closed root, so the presses are counted.
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  let index = -1;
  const find = async () => {
    const stops = [...everyNode((await openDialog(page))!)].filter(isStop);
    return (index = stops.findIndex((stop) => nameOf(stop).startsWith(name)));
  };
  // What has that name may still be on its way.
  await expect.poll(find, { timeout: 20_000, message: `a control called ${name}` }).toBeGreaterThanOrEqual(0);
  for (let presses = 0; presses <= index; presses += 1) await page.keyboard.press('Tab');
}

function isStop(node: PageNode): boolean {
  const { tag, attributes } = node;
  const mayBe = controls.has(tag) || attributes.tabindex === '0';
  if (!mayBe || 'disabled' in attributes || attributes.tabindex === '-1') return false;
  // What is folded away is no stop; what unfolds it is. Chromium keeps a spare summary in a shadow tree of its own.
  if (tag === 'summary') return node.parent?.tag === 'details';
  if (closest(node, (one) => one.tag === 'details' && !('open' in one.attributes))) return false;
  return attributes.type !== 'radio' || 'checked' in attributes;
}

function nameOf(node: PageNode): string {
  return node.attributes['aria-label'] ?? wholeTextOf(node);
}
