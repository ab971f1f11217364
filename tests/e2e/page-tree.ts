import type { Page } from 'puppeteer-core';
import { expect } from 'vitest';

/** One node of a page as it is seen from outside, closed shadow roots included. */
export interface PageNode {
  tag: string;
  attributes: Record<string, string>;
  /** its own text, for text nodes */
  text: string;
  children: PageNode[];
  shadow: PageNode[];
  parent: PageNode | null;
}

/**
 * The whole page from outside. A page's own scripts cannot see into a closed root; the browser's debugging side can:
 * Chromium through `DOM.getDocument` with `pierce`, Firefox through WebDriver BiDi's serialisation.
 */
export async function pageTree(page: Page): Promise<PageNode> {
  const isFirefox = (await page.browser().version()).toLowerCase().includes('firefox');
  return isFirefox ? firefoxTree(page) : chromiumTree(page);
}

/** The node and everything below it, shadow roots included. */
export function* everyNode(node: PageNode): Generator<PageNode> {
  yield node;
  for (const child of [...node.children, ...node.shadow]) yield* everyNode(child);
}

/** All words of a node's light tree. */
export function textOf(node: PageNode): string {
  return node.text + node.children.map(textOf).join(' ');
}

export function closest(node: PageNode, fits: (one: PageNode) => boolean): PageNode | null {
  for (let one: PageNode | null = node; one; one = one.parent) if (fits(one)) return one;
  return null;
}

interface CdpNode {
  nodeType: number;
  localName: string;
  nodeValue: string;
  attributes?: string[];
  children?: CdpNode[];
  shadowRoots?: CdpNode[];
}

async function chromiumTree(page: Page): Promise<PageNode> {
  const session = await page.createCDPSession();
  try {
    const { root } = (await session.send('DOM.getDocument', { depth: -1, pierce: true })) as { root: CdpNode };
    return fromCdp(root, null);
  } finally {
    await session.detach();
  }
}

function fromCdp(raw: CdpNode, parent: PageNode | null): PageNode {
  const attributes: Record<string, string> = {};
  for (let index = 0; index < (raw.attributes?.length ?? 0); index += 2) {
    attributes[raw.attributes![index]!] = raw.attributes![index + 1]!;
  }
  const node: PageNode = {
    tag: raw.localName,
    attributes,
    text: raw.nodeType === 3 ? raw.nodeValue : '',
    children: [],
    shadow: [],
    parent,
  };
  node.children = (raw.children ?? []).map((child) => fromCdp(child, node));
  node.shadow = (raw.shadowRoots ?? []).flatMap((root) => (root.children ?? []).map((child) => fromCdp(child, node)));
  return node;
}

/** A node as WebDriver BiDi serialises it. */
export interface BidiNode {
  value?: {
    nodeType: number;
    localName?: string;
    nodeValue?: string;
    attributes?: Record<string, string>;
    children?: BidiNode[];
    shadowRoot?: BidiNode | null;
  };
}

/** Puppeteer has no public way to BiDi itself; its connection is the one way to `serializationOptions`. */
interface WithBidi {
  connection: { send(method: string, parameters: object): Promise<{ result: { result: BidiNode } }> };
}

async function firefoxTree(page: Page): Promise<PageNode> {
  const { connection } = page.browser() as unknown as WithBidi;
  const context = (page.mainFrame() as unknown as { _id: string })._id;
  const { result } = await connection.send('script.callFunction', {
    functionDeclaration: '() => document.documentElement',
    awaitPromise: false,
    target: { context },
    serializationOptions: { maxDomDepth: 100, includeShadowTree: 'all' },
  });
  return fromBidi(result.result, null);
}

export function fromBidi({ value }: BidiNode, parent: PageNode | null): PageNode {
  const node: PageNode = {
    tag: value?.localName ?? '',
    attributes: value?.attributes ?? {},
    text: value?.nodeType === 3 ? (value.nodeValue ?? '') : '',
    children: [],
    shadow: [],
    parent,
  };
  node.children = (value?.children ?? []).map((child) => fromBidi(child, node));
  node.shadow = (value?.shadowRoot?.value?.children ?? []).map((child) => fromBidi(child, node));
  return node;
}

/** All words of a node, shadow roots included; a badge's words are generated content and not among them. */
export function wholeTextOf(node: PageNode): string {
  const parts = [node.text.trim(), ...[...node.children, ...node.shadow].map(wholeTextOf)];
  return parts.filter(Boolean).join(' ');
}

/** What the overlay has put into a page, by kind: `badge`, `notice`, `panel`, `practice-day`. */
export async function ownElements(page: Page, kind: string): Promise<PageNode[]> {
  return [...everyNode(await pageTree(page))].filter((node) => node.attributes['data-rettidig'] === kind);
}

/** The panel's dialog, when one is open. */
export async function openDialog(page: Page): Promise<PageNode | undefined> {
  const [panel] = await ownElements(page, 'panel');
  return panel && [...everyNode(panel)].find((node) => node.attributes.role === 'dialog');
}

/** Waits until the open panel says `words`, which it does once the background has answered. */
export async function panelSays(page: Page, words: string): Promise<string> {
  const text = async () => {
    const dialog = await openDialog(page);
    return dialog ? wholeTextOf(dialog) : '';
  };
  await expect.poll(text, { timeout: 20_000 }).toContain(words);
  return text();
}
