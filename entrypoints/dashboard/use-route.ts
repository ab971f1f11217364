import { useEffect, useState } from 'react';
import { dashboardAddress, type DashboardView } from '../../lib/views/dashboard-address.ts';

export type { DashboardView };

const views = Object.keys(dashboardAddress) as DashboardView[];

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
  const view = views.find((one) => dashboardAddress[one] === name) ?? 'week';
  return { view, of: of || null };
}

/** The address of each view, for links. */
export const hrefOf = Object.fromEntries(views.map((view) => [view, `#${dashboardAddress[view]}`])) as Record<
  DashboardView,
  string
>;

/** The address of one case's interviews. */
export const caseHref = (id: string) => `${hrefOf.interviews}/${id}`;

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
