import type { AdapterPage, CasePage, Field, ListPage } from '../adapter.ts';

/**
 * Pages of the invented job centre that are hard to draw on: they show what its list shows, and differ in how they
 * are built. All are read by the words a person sees, as the list is.
 *
 * @param list the plain list that they are variants of
 */
export function awkwardPages(list: ListPage): Record<string, AdapterPage> {
  const part: ListPage = { ...list, whole: false };
  const fields = besideLabels(list.fields);
  const caseInList: CasePage = {
    kind: 'case',
    path: '/enkeltside/sager/*',
    mine: false,
    root: 'article.casehead',
    anchor: { css: 'h1' },
    complete: [],
    fields,
  };
  return {
    'Lang liste': { ...list, path: '/bench/auto' },
    'Lang liste med faste bredder': { ...list, path: '/bench/fixed' },
    // Lines are thrown on the page as one scrolls, each under a heading of its own kind.
    'Rullende liste': { ...part, path: '/rullende-liste', list: '.rolling', row: '[role="row"].line:not([hidden])' },
    Enkeltside: { ...part, path: '/enkeltside/sager' },
    'Sag i enkeltside': caseInList,
    // Behind a # the address tells the script nothing: list and case are told apart by what is on the page.
    'Sag i enkeltside med #': { ...caseInList, path: '/enkeltside-hash', has: 'article.casehead' },
    'Enkeltside med #': { ...part, path: '/enkeltside-hash' },
    'Liste i ramme': { ...part, path: '/ramme' },
    Tavle: { ...part, path: '/tavle', list: '.board', row: '.card', anchor: { label: 'Bemærkning' }, fields },
    // A case that is being edited is a form; its first cell is no reference.
    'Ret i listen': { ...part, path: '/ret-i-listen', row: 'tbody.case > tr' },
    Datoer: { ...part, path: '/datoer' },
  };
}

/** The same fields where each stands beside its own label instead of below a heading. */
function besideLabels(fields: Record<string, Field>): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      { ...field, find: field.find.map((one) => ('column' in one ? { label: one.column } : one)) },
    ]),
  );
}
