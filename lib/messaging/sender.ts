import type { SenderKind } from './messages.ts';

/** Who asks, as the browser says it; nothing of it comes from the message. */
export interface Sender {
  /** `null` for the popup and other pages that are not in a tab */
  tabId: number | null;
  frameId: number | null;
  url: string;
  /** a page of the extension itself, wherever it is open; else a content script */
  fromExtensionPage: boolean;
}

/** The parts of the browser's own description that decide; Firefox names no `origin` in old versions. */
export interface SenderDescription {
  id?: string;
  url?: string;
  origin?: string;
  tab?: { id?: number };
  frameId?: number;
}

/**
 * Security check: a content script runs beside a page's scripts in a process that a hostile page may have taken over,
 * so it must never pass for a page of the extension.
 *
 * @param own the extension's id and the address of its root
 * @returns `null` for any other extension, and for a sender that says too little of itself
 */
export function whoSent(sender: SenderDescription, own: { id: string; root: string }): Sender | null {
  if (sender.id !== own.id || !sender.url) return null;
  const url = sender.url;
  const ownOrigin = originOf(own.root);
  const fromExtensionPage = originOf(url) === ownOrigin && (sender.origin ?? ownOrigin) === ownOrigin;
  const tabId = sender.tab?.id ?? null;
  // A content script is always in a tab; what is in none, and no page of ours, is nobody we know.
  if (!fromExtensionPage && (tabId === null || originOf(url) === ownOrigin)) return null;
  return { tabId, frameId: sender.frameId ?? null, url, fromExtensionPage };
}

export function kindOf(sender: Sender): SenderKind {
  return sender.fromExtensionPage ? 'extension' : 'page';
}

/** `URL.origin` is "null" for extension addresses in some engines, so scheme and host are compared. */
function originOf(url: string): string {
  try {
    const { protocol, host } = new URL(url);
    return `${protocol}//${host}`;
  } catch {
    return '';
  }
}
