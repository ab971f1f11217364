import type { Adapter, CasePage, Field, ListPage } from '../adapter.ts';
import { eventWords, groupWords } from './words.ts';

/*
 * The invented job centre that people train on. Its lists are plain tables, its second list is a grid of divs that
 * draws only what is in view, and its case page holds the whole history. Every field is found by the words a person
 * sees beside it, so that a moved column changes nothing.
 */

const column = (name: string, read: Field['read'], optional = false): Field => ({
  find: [{ column: name }],
  read,
  ...(optional && { optional }),
});

const listFields: Record<string, Field> = {
  ref: column('Sagsnr.', { as: 'text' }),
  cpr: column('CPR', { as: 'cpr' }),
  name: column('Borger', { as: 'text' }),
  targetGroup: column('Målgruppe', { as: 'choice', words: groupWords }),
  start: column('Start', { as: 'date' }),
  'offer-started': column('Tilbud', { as: 'date' }),
  nextInterview: column('Næste samtale', { as: 'date' }),
  suspensionFrom: column('Fritaget fra', { as: 'date' }),
  suspensionTo: column('Fritaget til', { as: 'date' }),
  responsible: column('Sagsbeh.', { as: 'text' }),
};

const list: ListPage = {
  kind: 'list',
  path: '/sager',
  mine: true,
  list: 'table.sagsliste',
  row: 'tbody tr',
  anchor: { column: 'Bemærkning' },
  whole: true,
  emptyWhen: '.ingen-sager',
  complete: [],
  fields: { ...listFields, lastInterview: column('Seneste samtale', { as: 'date' }) },
};

const allInterviews: ListPage = {
  ...list,
  path: '/sager/alle-samtaler',
  fields: { ...listFields, heldInterviews: column('Holdte samtaler', { as: 'dates' }) },
};

/** The grid draws rows and columns as they come into view, so it is never whole and a column may be missing. */
const grid: ListPage = {
  ...list,
  path: '/gitter',
  list: '.ag-root',
  row: '.ag-center-cols-container > [role="row"]',
  whole: false,
  fields: list.fields,
};

const casePage: CasePage = {
  kind: 'case',
  path: '/sager/*',
  has: 'table.historik',
  mine: true,
  root: 'main',
  anchor: { css: 'h1' },
  complete: Object.values(eventWords),
  fields: {
    ref: { find: [{ label: 'Sagsnr.' }], read: { as: 'text' } },
    cpr: { find: [{ label: 'CPR-nr.' }], read: { as: 'cpr' } },
    name: { find: [{ label: 'Borger' }], read: { as: 'text' } },
    targetGroup: { find: [{ label: 'Målgruppe' }], read: { as: 'choice', words: groupWords } },
    start: {
      find: [
        { label: 'Første henvendelse' },
        { label: 'Ledighed fra' },
        { label: 'Første fraværsdag' },
        { label: 'Overgang til ydelse' },
        { label: 'Revalidering fra' },
        { label: 'Fleksjob fra' },
      ],
      read: { as: 'date' },
    },
    birthDate: { find: [{ label: 'Fødselsdato' }], read: { as: 'date' } },
    responsible: { find: [{ label: 'Sagsbehandler' }], read: { as: 'text' } },
    suspensions: {
      find: [{ css: 'table.fritagelser' }],
      label: 'Fritagelser',
      read: {
        as: 'periods',
        row: 'tbody tr',
        starts: column('Fra', { as: 'date' }),
        ends: column('Til', { as: 'date' }),
        reason: column('Årsag', { as: 'text' }),
      },
    },
    history: {
      find: [{ css: 'table.historik' }],
      label: 'Historik',
      read: {
        as: 'history',
        row: 'tbody tr',
        kind: column('Hændelse', { as: 'choice', words: eventWords }),
        on: column('Dato', { as: 'date' }),
        with: column('Deltager', { as: 'choice', words: { 'A-kassen': 'unemployment-fund' } }, true),
        by: column(
          'Udført af',
          { as: 'choice', words: { Kommunen: 'municipality', 'A-kassen': 'unemployment-fund' } },
          true,
        ),
        channel: column(
          'Form',
          { as: 'choice', words: { Fremmøde: 'in-person', Telefon: 'phone', Video: 'video' } },
          true,
        ),
      },
    },
  },
};

export const demo: Adapter = {
  format: 'rettidig-adapter/1',
  id: 'demo',
  system: 'demo',
  name: 'Øvelsessystemet',
  matches: ['http://127.0.0.1/*'],
  emptyWords: ['–', '-', '(tom)'],
  pages: { 'all-interviews': allInterviews, grid, list, case: casePage },
};
