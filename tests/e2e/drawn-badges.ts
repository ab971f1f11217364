import type { Page } from 'puppeteer-core';
import { closest, everyNode, pageTree, textOf, type PageNode } from './page-tree.ts';

/** A badge as it stands on a page, read from outside. */
export interface DrawnBadge {
  /** the case of the row it stands in, by the page's own words; null on a page without rows */
  ref: string | null;
  form: string;
  provisional: boolean;
  localNorm: boolean;
  words: string;
  detail: string;
  more: number;
  sentence: string;
}

const reference = /\b\d{2}-\d{6}\b/;

/** All badges of a page, in the page's order. */
export async function drawnBadges(page: Page): Promise<DrawnBadge[]> {
  const badges: DrawnBadge[] = [];
  for (const node of everyNode(await pageTree(page))) {
    if (node.attributes['data-rettidig'] !== 'badge') continue;
    const button = node.shadow.find((one) => one.tag === 'button');
    if (!button) continue;
    const classes = (button.attributes.class ?? '').split(' ');
    badges.push({
      ref: reference.exec(textOf(rowOf(node)))?.[0] ?? null,
      form: classes[1] ?? '',
      provisional: classes.includes('provisional'),
      localNorm: classes.includes('local-norm'),
      words: part(button, 'words'),
      detail: part(button, 'detail'),
      more: Number(part(button, 'more').replace('+', '') || 0),
      sentence: button.attributes['aria-label'] ?? '',
    });
  }
  return badges;
}

function rowOf(node: PageNode): PageNode {
  return (
    closest(node, (one) => one.tag === 'tr' || one.attributes.role === 'row') ??
    closest(node, (one) => one.tag === 'main') ??
    node
  );
}

function part(button: PageNode, name: string): string {
  for (const node of everyNode(button)) if (node.attributes.class === name) return node.attributes['data-words'] ?? '';
  return '';
}
