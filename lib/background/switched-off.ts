import type { Settings } from '../record/settings.ts';

type Paused = Pick<Settings, 'pausedSites' | 'pausedPages'>;

export function isSiteOff({ pausedSites }: Paused, origin: string): boolean {
  return pausedSites.includes(origin);
}

export function isPageOff({ pausedPages }: Paused, page: { adapter: string; page: string }): boolean {
  return pausedPages.some((one) => one.adapter === page.adapter && one.page === page.page);
}

/** A page of an adapter as one text, as content scripts are told of it. */
export function pageKey({ adapter, page }: { adapter: string; page: string }): string {
  return `${adapter}/${page}`;
}
