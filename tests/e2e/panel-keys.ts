import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { everyNode, openDialog, wholeTextOf, type PageNode } from './page-tree.ts';

const controls = new Set(['button', 'a', 'input', 'select', 'textarea', 'summary']);

/** Opens the explanation of the page's one case with the keyboard alone; the focus is then in the panel. */
export async function openByKeys(page: Page): Promise<void> {
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('data-rettidig') ?? null);
  await page.focus('body a[href]');
  for (let presses = 0; presses < 60 && (await focused()) !== 'badge'; presses += 1) await page.keyboard.press('Tab');
  expect(await focused()).toBe('badge');
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => !!document.querySelector('[data-rettidig="panel"]'));
}

/**
 * Presses Tab, from the panel itself, until the control of that name has the focus. Which control has it cannot be seen
 * from outside a closed root, so the presses are counted.
 */
export async function tabTo(page: Page, name: string): Promise<void> {
  const stops = [...everyNode((await openDialog(page))!)].filter(isStop);
  const index = stops.findIndex((stop) => nameOf(stop).startsWith(name));
  expect(index, `a control called ${name}`).toBeGreaterThanOrEqual(0);
  for (let presses = 0; presses <= index; presses += 1) await page.keyboard.press('Tab');
}

function isStop({ tag, attributes }: PageNode): boolean {
  if (!controls.has(tag) || 'disabled' in attributes || attributes.tabindex === '-1') return false;
  return attributes.type !== 'radio' || 'checked' in attributes;
}

function nameOf(node: PageNode): string {
  return node.attributes['aria-label'] ?? wholeTextOf(node);
}
