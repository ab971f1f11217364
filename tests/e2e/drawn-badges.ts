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

/** The button of a badge as it was found in a closed root. */
export interface SeenButton {
  classes: string;
  sentence: string;
  /** generated words by the class of their part */
  parts: Readonly<Record<string, string>>;
}

const reference = /\b\d{2}-\d{6}\b/;

/** All badges of a page, in the page's order. */
export async function drawnBadges(page: Page): Promise<DrawnBadge[]> {
  const badges: DrawnBadge[] = [];
  for (const node of everyNode(await pageTree(page))) {
    if (node.attributes['data-rettidig'] !== 'badge') continue;
    const button = buttonIn(node);
    if (button) badges.push(badgeFrom(reference.exec(textOf(rowOf(node)))?.[0] ?? null, button));
  }
  return badges;
}

/** @returns null for a host without a badge in it */
export function buttonIn(host: PageNode): SeenButton | null {
  const button = host.shadow.find((one) => one.tag === 'button');
  if (!button) return null;
  const parts: Record<string, string> = {};
  for (const { attributes } of everyNode(button)) {
    if (attributes['data-words'] !== undefined) parts[attributes.class ?? ''] = attributes['data-words'];
  }
  return { classes: button.attributes.class ?? '', sentence: button.attributes['aria-label'] ?? '', parts };
}

export function badgeFrom(ref: string | null, { classes, sentence, parts }: SeenButton): DrawnBadge {
  const marks = classes.split(' ');
  return {
    ref,
    form: marks[1] ?? '',
    provisional: marks.includes('provisional'),
    localNorm: marks.includes('local-norm'),
    words: parts.words ?? '',
    detail: parts.detail ?? '',
    more: Number((parts.more ?? '').replace('+', '') || 0),
    sentence,
  };
}

function rowOf(node: PageNode): PageNode {
  return (
    closest(node, (one) => one.tag === 'tr' || one.attributes.role === 'row') ??
    closest(node, (one) => one.tag === 'main') ??
    node
  );
}
