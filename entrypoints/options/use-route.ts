import { useEffect, useRef, useState } from 'react';

/** Which of the page's views is open; the address after `#` says it, so that a view can be linked to. */
export type Route =
  | { view: 'settings' }
  | { view: 'rules'; rule: string | null }
  | { view: 'changes' }
  | { view: 'kept' }
  /** `tabId` null = the reader chooses among the open pages */
  | { view: 'diagnosis'; tabId: number | null };

/**
 * @example
 * routeOf('#regelbog/contact-4-in-first-6m') //=> { view: 'rules', rule: 'contact-4-in-first-6m' }
 */
export function routeOf(hash: string): Route {
  const [view, of] = hash.replace(/^#/, '').split('/');
  if (view === 'regelbog') return { view: 'rules', rule: of || null };
  if (view === 'diagnose') return { view: 'diagnosis', tabId: /^\d+$/.test(of ?? '') ? Number(of) : null };
  if (view === 'gemte-sager') return { view: 'kept' };
  return view === 'aendringer' ? { view: 'changes' } : { view: 'settings' };
}

/** The address of a view, for links. */
export const hrefOf = {
  settings: '#',
  rules: '#regelbog',
  changes: '#aendringer',
  kept: '#gemte-sager',
  diagnosis: '#diagnose',
  tab: (tabId: number) => `#diagnose/${tabId}`,
  rule: (id: string) => `#regelbog/${id}`,
} as const;

/** The view that is open, now and after every step; a step begins at the top of the new view. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const isFirst = useRef(true);
  useEffect(() => {
    // The browser itself has put the reader at the top of a page just opened.
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    window.scrollTo(0, 0);
    // Whoever listens to the page hears where they are; a rule's own heading says more than the page's.
    const heading = document.querySelector<HTMLElement>('h2[tabindex]') ?? document.querySelector('h1');
    if (!heading) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  }, [hash]);
  return routeOf(hash);
}
