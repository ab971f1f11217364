import { diagnosisText } from '../text/diagnosis-text.ts';
import type { Language } from '../text/language.ts';
import { lostFieldText } from '../text/lost-field-text.ts';
import { popupText } from '../text/popup-text.ts';

/** What is known of the page in the tab. */
export type KnownPage = { places?: readonly KnownPlace[] } & (
  | {
      state: 'read';
      cases: number;
      read: number;
      /** another part of it cannot be read */ partly?: boolean;
      /** fields that are found no longer */ lost?: readonly string[];
    }
  | { state: 'unreadable' }
  /** switched off by the user */
  | { state: 'off' }
  | { state: 'not-read' }
);

/** One frame of it. */
export interface KnownPlace {
  origin: string;
  page: { adapter: string; page: string } | null;
  off: 'site' | 'page' | null;
}

/** Is the page in front of me read, and what can be done about it? */
export interface PageLineView {
  state: KnownPage['state'];
  words: string;
  next: string | null;
  /** in the order in which they are offered */
  switches: PageSwitch[];
}

/** A button by which Rettidig is switched off or on again, and what it switches. */
export interface PageSwitch {
  words: string;
  on: boolean;
  sites: string[];
  pages: { adapter: string; page: string }[];
}

export function pageLine(page: KnownPage, language: Language): PageLineView {
  const text = popupText[language];
  const own = diagnosisText[language];
  const switches = switchesFor(page, language);
  switch (page.state) {
    case 'read': {
      const [lost, ...more] = page.lost ?? [];
      const next = lost
        ? lostFieldText[language]['lost.line'](lost, more.length)
        : page.partly
          ? own['off.partly']
          : null;
      return { state: 'read', words: text['page.read'](page.read, page.cases), next, switches };
    }
    case 'unreadable':
      return { state: 'unreadable', words: text['page.unreadable'], next: text['page.unreadable.next'], switches };
    case 'off':
      return { state: 'off', words: own['off.words'], next: own['off.next'], switches };
    case 'not-read':
      return { state: 'not-read', words: text['page.notRead'], next: null, switches };
  }
}

function switchesFor({ places = [] }: KnownPage, language: Language): PageSwitch[] {
  const text = diagnosisText[language];
  const off = places.filter((place) => place.off !== null);
  const known = places.filter((place) => place.off === null && place.page !== null);
  const pagesOf = (some: readonly KnownPlace[]) => {
    const pages = some.flatMap(({ page }) => page ?? []);
    return [...new Map(pages.map((page) => [JSON.stringify(page), page])).values()];
  };
  const sitesOf = (some: readonly KnownPlace[]) => [...new Set(some.map(({ origin }) => origin))];
  const switches: PageSwitch[] = [];
  if (off.length > 0) {
    const sites = sitesOf(off.filter((place) => place.off === 'site'));
    const pages = pagesOf(off.filter((place) => place.off === 'page'));
    switches.push({ words: text['off.switchOn'], on: true, sites, pages });
  }
  if (known.length > 0) {
    switches.push({ words: text['off.switchPage'], on: false, sites: [], pages: pagesOf(known) });
    switches.push({ words: text['off.switchSite'], on: false, sites: sitesOf(known), pages: [] });
  }
  return switches;
}

/** What is switched off, as the settings keep it. */
export interface Paused {
  pausedSites: string[];
  pausedPages: { adapter: string; page: string }[];
}

/** The settings after a switch was used; used twice it changes nothing more. */
export function afterSwitch(
  { pausedSites, pausedPages }: Paused,
  { on, sites, pages }: Pick<PageSwitch, 'on' | 'sites' | 'pages'>,
): Paused {
  const isNamed = (one: Paused['pausedPages'][number]) =>
    pages.some(({ adapter, page }) => one.adapter === adapter && one.page === page);
  const others = {
    pausedSites: pausedSites.filter((site) => !sites.includes(site)),
    pausedPages: pausedPages.filter((page) => !isNamed(page)),
  };
  if (on) return others;
  return {
    pausedSites: [...others.pausedSites, ...sites],
    pausedPages: [...others.pausedPages, ...pages.map(({ adapter, page }) => ({ adapter, page }))],
  };
}
