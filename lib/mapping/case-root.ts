import { isShown } from './shown-text.ts';
import { steadySelector } from './steady-selector.ts';

/**
 * The element that holds the case on a page of one case: its main part where it has one that is seen, else all of it.
 *
 * @returns a selector
 */
export function caseRoot(document: Document): string {
  const mains = [...document.querySelectorAll('main, [role="main"]')].filter(isShown);
  return mains.length === 1 ? steadySelector(mains[0]!) : 'body';
}
