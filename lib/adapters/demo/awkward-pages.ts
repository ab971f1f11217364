import type { AdapterPage, CasePage, Field, ListPage, Locator } from '../adapter.ts';

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
    // Its first columns stay, in a pane of their own: a row is one element there, and one in what rolls.
    'To ruder': {
      ...part,
      path: '/to-ruder',
      list: '.panes',
      row: '.stays > .line:not([hidden])',
      otherPane: { row: '.rolls > .line:not([hidden])', by: 'row-index' },
    },
    Enkeltside: { ...part, path: '/enkeltside/sager' },
    'Sag i enkeltside': caseInList,
    // Behind a # the address tells the script nothing: list and case are told apart by what is on the page.
    'Sag i enkeltside med #': { ...caseInList, path: '/enkeltside-hash', has: 'article.casehead' },
    'Enkeltside med #': { ...part, path: '/enkeltside-hash' },
    'Liste i ramme': { ...part, path: '/ramme' },
    Tavle: { ...part, path: '/tavle', list: '.board', row: '.card', anchor: { label: 'Bemærkning' }, fields },
    // A case that is being edited is a form; its first cell is no reference.
    'Ret i listen': { ...part, path: '/ret-i-listen', row: 'tbody.case > tr' },
    // Most of its starts are written so that nobody can be sure of them; those that can be read count all the same.
    Datoer: {
      ...part,
      path: '/datoer',
      fields: { ...list.fields, start: { ...list.fields.start!, expect: { share: 0 } } },
    },
    'Gamle faner': { ...part, path: '/gamle-faner' },
    Skyggerod: { ...part, path: '/skyggerod' },
    'Blandede felter': { ...part, path: '/blandede-felter', fields: inTwoLanguages(list.fields) },
    'Uendelig liste': { ...part, path: '/uendelig-liste' },
    'Uden værn': { ...part, path: '/uden-vaern' },
    // The first two columns stay when one scrolls aside, so the badge stands in one of them.
    'Stort gitter': {
      ...part,
      path: '/stort-gitter/ag-grid',
      list: '[role="grid"]',
      row: '[role="row"][row-id]',
      anchor: { column: 'Sagsnr.' },
      columnsComeAndGo: true,
      fields: eachByItself(list.fields),
    },
    // Its headers stay when its cells go, and neither is numbered: cells are found by the name of their field.
    'Stort gitter, Tabulator': {
      ...part,
      path: '/stort-gitter/tabulator',
      list: '.tabulator',
      row: '.tabulator-row',
      anchor: { css: '[tabulator-field="ref"]' },
      columnsComeAndGo: true,
      fields: byFieldName(eachByItself(list.fields), 'tabulator-field'),
    },
  };
}

const englishHeaders: Readonly<Record<string, string>> = {
  ref: 'Case no.',
  targetGroup: 'Target group',
  lastInterview: 'Last interview',
  nextInterview: 'Next interview',
  responsible: 'Caseworker',
};

/** The same fields under headings in two languages, an exemption by the titles of its two days. */
function inTwoLanguages(fields: Record<string, Field>): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const { column } = field.find[0] as { column: string };
      const find: Locator[] = name.startsWith('suspension')
        ? [{ title: column }]
        : [{ column: englishHeaders[name] ?? column }];
      return [name, { ...field, find }];
    }),
  );
}

/** Sorted, a grid shows all that cannot be read at once: what stands in the other rows then says nothing of a field. */
function eachByItself(fields: Record<string, Field>): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [name, { ...field, expect: { ...field.expect, share: 0 } }]),
  );
}

const fieldNames: Readonly<Record<string, string>> = { 'offer-started': 'offer' };

/** The same fields where each cell carries the name of its field as an attribute. */
function byFieldName(fields: Record<string, Field>, attribute: string): Record<string, Field> {
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => [
      name,
      {
        ...field,
        find: [{ css: `[${attribute}="${fieldNames[name] ?? name}"]` }],
        label: (field.find[0] as { column: string }).column,
      },
    ]),
  );
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
