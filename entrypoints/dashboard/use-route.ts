import { useEffect, useState } from 'react';

/** The views of the dashboard, by what the address calls them. */
export const dashboardViews = {
  ugen: 'week',
  samtaler: 'interviews',
  planlaegning: 'planning',
  udvikling: 'progress',
  team: 'team',
  'ud-og-ind': 'exchange',
} as const;

export type DashboardView = (typeof dashboardViews)[keyof typeof dashboardViews];

/** `of` is what is open in the view, such as the id of a case; null = nothing. */
export interface Route {
  view: DashboardView;
  of: string | null;
}

/**
 * @example
 * routeOf('#planlaegning') //=> { view: 'planning', of: null }
 */
export function routeOf(hash: string): Route {
  const [name = '', of] = hash.replace(/^#/, '').split('/');
  const view = Object.hasOwn(dashboardViews, name) ? dashboardViews[name as keyof typeof dashboardViews] : 'week';
  return { view, of: of || null };
}

/** The address of each view, for links. */
export const hrefOf = Object.fromEntries(
  Object.entries(dashboardViews).map(([name, view]) => [view, `#${name}`]),
) as Record<DashboardView, string>;

/** The view that is open, now and after every step. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => setHash(location.hash);
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  return routeOf(hash);
}
