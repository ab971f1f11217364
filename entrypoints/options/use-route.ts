import { useEffect, useRef, useState } from 'react';

/** Which of the page's views is open; the address after `#` says it, so that a view can be linked to. */
export type Route =
  | { view: 'settings' }
  | { view: 'rules'; rule: string | null }
  | { view: 'changes' }
  | { view: 'kept' }
  /** `open` is the text or procedure that is open in that part; null = none */
  | { view: 'guidance'; part: GuidancePart; open: string | null }
  /** which set-ups there are, and where they come from */
  | { view: 'adapters' }
  | { view: 'backup' }
  /** what is stored and why, the lock, and the log */
  | { view: 'data'; toLock: boolean }
  /** what an IT department and a data-protection officer can check */
  | { view: 'proof' }
  /** `tabId` null = the reader chooses among the open pages; `field` is the one whose repair is asked for */
  | { view: 'diagnosis'; tabId: number | null; field: string | null };

/** The parts of the guidance, by what the address calls them. */
const guidanceParts = {
  arbejdsgange: 'workflows',
  tekster: 'texts',
  tilbud: 'offers',
  procedurer: 'procedures',
  klage: 'complaint',
} as const;

export type GuidancePart = (typeof guidanceParts)[keyof typeof guidanceParts];

/**
 * @example
 * routeOf('#regelbog/contact-4-in-first-6m') //=> { view: 'rules', rule: 'contact-4-in-first-6m' }
 */
export function routeOf(hash: string): Route {
  const [view, of, field] = hash.replace(/^#/, '').split('/');
  if (view === 'regelbog') return { view: 'rules', rule: of || null };
  if (view === 'diagnose')
    return { view: 'diagnosis', tabId: /^\d+$/.test(of ?? '') ? Number(of) : null, field: field || null };
  if (view === 'opsaetninger') return { view: 'adapters' };
  if (view === 'sikkerhedskopi') return { view: 'backup' };
  if (view === 'data') return { view: 'data', toLock: of === 'laas' };
  if (view === 'dokumentation') return { view: 'proof' };
  if (view === 'vejledning') {
    const part = Object.hasOwn(guidanceParts, of ?? '') ? guidanceParts[of as keyof typeof guidanceParts] : 'workflows';
    return { view: 'guidance', part, open: field || null };
  }
  if (view === 'gemte-sager') return { view: 'kept' };
  return view === 'aendringer' ? { view: 'changes' } : { view: 'settings' };
}

/** The address of a view, for links. */
export const hrefOf = {
  settings: '#',
  rules: '#regelbog',
  changes: '#aendringer',
  kept: '#gemte-sager',
  adapters: '#opsaetninger',
  guidance: '#vejledning',
  workflows: '#vejledning/arbejdsgange',
  texts: '#vejledning/tekster',
  text: (id: string) => `#vejledning/tekster/${id}`,
  offers: '#vejledning/tilbud',
  procedures: '#vejledning/procedurer',
  procedure: (id: string) => `#vejledning/procedurer/${id}`,
  complaint: '#vejledning/klage',
  diagnosis: '#diagnose',
  backup: '#sikkerhedskopi',
  data: '#data',
  lock: '#data/laas',
  /** stands on the same page as long as the record is locked */
  forgotten: '#data/glemt',
  proof: '#dokumentation',
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
