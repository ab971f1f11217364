import type { Adapter, CasePage, Field, ListPage } from '../adapter.ts';
import { awkwardPages } from './awkward-pages.ts';
import { appointmentWords, complaintWords, eventWords, groupWords } from './words.ts';

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
  // A wage subsidy is an offer too: it would stand in the same column.
  'offer-started': { ...column('Tilbud', { as: 'date' }), covers: ['wage-subsidy-started'] },
  nextInterview: column('Næste samtale', { as: 'date' }),
  suspensionFrom: column('Fritaget fra', { as: 'date' }),
  suspensionTo: column('Fritaget til', { as: 'date' }),
  responsible: column('Sagsbeh.', { as: 'text' }),
};

const list: ListPage = {
  kind: 'list',
  path: '/sager',
  mine: true,
  list: 'table.cases',
  row: 'tbody tr',
  anchor: { column: 'Bemærkning' },
  whole: true,
  emptyWhen: '.paging .nothing',
  complete: [],
  fields: {
    ...listFields,
    lastInterview: { ...column('Seneste samtale', { as: 'date' }), expect: { years: [60, 0] } },
  },
};

const allInterviews: ListPage = {
  ...list,
  path: '/sager/alle-samtaler',
  fields: { ...listFields, heldInterviews: column('Holdte samtaler', { as: 'dates' }) },
};

/** All cases of the team with every held interview: whose each is, the column of caseworkers tells. */
const teamList: ListPage = { ...allInterviews, path: '/teamet', mine: false };

/** The grid draws rows and columns as they come into view, so it is never whole and a column may be missing. */
const grid: ListPage = {
  ...list,
  path: '/gitter',
  list: '[role="grid"]',
  row: '[role="row"][row-id]',
  whole: false,
  fields: list.fields,
};

const beside = (label: string, read: Field['read']): Field => ({ find: [{ label }], read });

/** What stands at the top of each page of a case. The words for its start differ with the benefit. */
const caseHeader: Record<string, Field> = {
  ref: beside('Sagsnr.', { as: 'text' }),
  cpr: beside('CPR', { as: 'cpr' }),
  name: { find: [{ css: 'h1' }], label: 'Borger', read: { as: 'text' } },
  birthDate: beside('Fødselsdato', { as: 'date' }),
  targetGroup: beside('Målgruppe', { as: 'choice', words: groupWords }),
  start: {
    find: [
      { label: 'Første henvendelse' },
      { label: 'Ledighed fra' },
      { label: 'Overgang til ydelse' },
      { label: 'Revalidering begynder' },
      { label: 'Første fraværsdag' },
      { label: 'Kommunens udbetaling fra' },
      { label: 'Fleksjob begynder' },
    ],
    read: { as: 'date' },
  },
  responsible: beside('Sagsbehandler', { as: 'text' }),
};

const channelWords = { Fremmøde: 'in-person', Telefon: 'phone', Video: 'video' };
const actors = { Jobcenter: 'municipality', 'A-kasse': 'unemployment-fund' };

const casePage: CasePage = {
  kind: 'case',
  path: '/sager/*',
  has: 'table.history',
  // A case page opens for any case, a colleague's too: the caseworker's initials decide.
  mine: false,
  root: 'main',
  anchor: { css: 'h1' },
  complete: Object.values(eventWords),
  fields: {
    ...caseHeader,
    suspensions: {
      find: [{ css: 'table.suspensions' }],
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
      find: [{ css: 'table.history' }],
      label: 'Historik',
      read: {
        as: 'history',
        row: 'tbody tr',
        kind: column('Hændelse', { as: 'choice', words: eventWords }),
        on: column('Dato', { as: 'date' }),
        with: column('Deltager', { as: 'choice', words: { 'Borger og a-kasse': 'unemployment-fund', Borger: '' } }),
        by: column('Udført af', { as: 'choice', words: actors }),
        channel: column('Form', { as: 'choice', words: channelWords }),
      },
    },
  },
};

/** My appointments of two weeks: a line each, so a case may stand on several, and what lies outside is not on it. */
const calendar: ListPage = {
  kind: 'list',
  path: '/kalender',
  mine: true,
  list: '#kalender',
  row: 'tbody tr',
  rowsAre: 'events',
  anchor: { column: 'Notat' },
  whole: true,
  complete: [],
  fields: {
    ref: column('Sagsnr.', { as: 'text' }),
    name: column('Borger', { as: 'text' }),
    history: {
      find: [{ css: ':scope' }],
      label: 'Kalender',
      read: {
        as: 'history',
        row: ':scope',
        kind: column('Status', { as: 'choice', words: appointmentWords }),
        on: column('Dato', { as: 'date' }),
        with: column('Art', {
          as: 'choice',
          words: { Fællessamtale: 'unemployment-fund', Jobsamtale: '', Opfølgning: '' },
        }),
        channel: column('Form', { as: 'choice', words: channelWords }),
      },
    },
  },
};

/** Decisions and complaints: the newest of each, under its own words. */
const complaintPage: CasePage = {
  kind: 'case',
  path: '/sager/*/klage',
  mine: false,
  root: 'main',
  anchor: { css: 'h1' },
  complete: [],
  fields: {
    ...caseHeader,
    ...Object.fromEntries(complaintWords.map((label) => [eventWords[label], beside(label, { as: 'date' })])),
  },
};

export const demo: Adapter = {
  format: 'rettidig-adapter/1',
  id: 'demo',
  system: 'demo',
  name: 'Øvelsessystemet',
  matches: ['http://127.0.0.1/*'],
  emptyWords: ['–'],
  pages: {
    'Mine sager': list,
    Samtaleoversigt: allInterviews,
    'Teamets sager': teamList,
    Sagsgitter: grid,
    Kalender: calendar,
    'Afgørelser og klage': complaintPage,
    Sagen: casePage,
    ...awkwardPages(list),
  },
};
