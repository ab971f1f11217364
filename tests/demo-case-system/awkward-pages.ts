import { awkwardIndexPage } from './pages/awkward-index.ts';
import { boardPage, boardRows, boardScript } from './pages/board.ts';
import { dateFormsPage } from './pages/date-forms.ts';
import { framedListPage, framedListScript, framedRows, framesPage } from './pages/framed-list.ts';
import { hostilePage } from './pages/hostile-page.ts';
import { infiniteListPage, infiniteListRows, infiniteListScript } from './pages/infinite-list.ts';
import { inlineEditPage, inlineEditRows, inlineEditScript } from './pages/inline-edit.ts';
import { agGridScript, largeGridPage, largeGridRows, tabulatorScript } from './pages/large-grid.ts';
import { longTablePage } from './pages/long-table.ts';
import { mixedFieldsPage, mixedFieldsRows, mixedFieldsScript } from './pages/mixed-fields.ts';
import { foreignFramePage, frameMenuPage, framesetPage, innerFramesetPage } from './pages/nested-frames.ts';
import { oldTabsPage, oldTabsRows, oldTabsScript } from './pages/old-tabs.ts';
import { rowScript } from './pages/row-script.ts';
import { shadowListPage, shadowListRows, shadowListScript } from './pages/shadow-list.ts';
import { singlePage, singlePageRows, singlePageScript } from './pages/single-page.ts';
import { twoPanesPage, twoPanesRows, twoPanesScript } from './pages/two-panes.ts';
import { virtualListPage, virtualListRows, virtualListScript } from './pages/virtual-list.ts';

/** What is asked for besides the path. */
export interface AwkwardRequest {
  query: URLSearchParams;
  /** the same server under another origin, without a slash at its end */
  otherOrigin: string;
}

const pages: Readonly<Record<string, (request: AwkwardRequest) => string | null>> = {
  '/vanskelige-sider': awkwardIndexPage,
  '/bench/auto': ({ query }) => longTablePage('auto', query.get('rows') ?? undefined),
  '/bench/fixed': ({ query }) => longTablePage('fixed', query.get('rows') ?? undefined),
  '/rullende-liste': virtualListPage,
  '/to-ruder': twoPanesPage,
  '/enkeltside-hash': () => singlePage('hash'),
  '/rammer': ({ otherOrigin }) => framesPage(otherOrigin),
  '/ramme': framedListPage,
  '/tavle': boardPage,
  '/ret-i-listen': inlineEditPage,
  '/datoer': dateFormsPage,
  '/rammesaet': framesetPage,
  '/rammesaet/menu': frameMenuPage,
  '/rammesaet/indre': innerFramesetPage,
  '/rammesaet/ydre': ({ otherOrigin }) => foreignFramePage(otherOrigin),
  '/gamle-faner': oldTabsPage,
  '/skyggerod': shadowListPage,
  '/blandede-felter': mixedFieldsPage,
  '/uendelig-liste': infiniteListPage,
  '/uden-vaern': hostilePage,
  '/stort-gitter/ag-grid': () => largeGridPage('ag-grid'),
  '/stort-gitter/tabulator': () => largeGridPage('tabulator'),
};

/** @returns null where there is no such page */
export function awkwardPage(pathname: string, request: AwkwardRequest): string | null {
  // Whatever case the address names, the application finds it itself.
  if (/^\/enkeltside\/sager(\/\d{2}-\d{6})?$/.test(pathname)) return singlePage('history');
  return pages[pathname]?.(request) ?? null;
}

/** Scripts and data of these pages; JSON where the name says so. */
export const awkwardAssets: Readonly<Record<string, (query: URLSearchParams) => string>> = {
  '/assets/raekker.js': () => rowScript,
  '/assets/rullende-liste.js': () => virtualListScript,
  '/assets/to-ruder.js': () => twoPanesScript,
  '/assets/enkeltside.js': () => singlePageScript,
  '/assets/ramme.js': () => framedListScript,
  '/assets/tavle.js': () => boardScript,
  '/assets/ret-i-listen.js': () => inlineEditScript,
  '/assets/gamle-faner.js': () => oldTabsScript,
  '/assets/skyggerod.js': () => shadowListScript,
  '/assets/blandede-felter.js': () => mixedFieldsScript,
  '/assets/uendelig-liste.js': () => infiniteListScript,
  '/assets/ag-grid.js': () => agGridScript,
  '/assets/tabulator-gitter.js': () => tabulatorScript,
  '/rullende-liste/sager.json': virtualListRows,
  '/to-ruder/sager.json': twoPanesRows,
  '/enkeltside/historik.json': () => singlePageRows('history'),
  '/enkeltside/hash.json': () => singlePageRows('hash'),
  '/ramme/sager.json': (query) => framedRows(query.get('udgave')),
  '/tavle/sager.json': boardRows,
  '/ret-i-listen/sager.json': inlineEditRows,
  '/gamle-faner/sager.json': oldTabsRows,
  '/skyggerod/sager.json': shadowListRows,
  '/blandede-felter/sager.json': mixedFieldsRows,
  '/uendelig-liste/sager.json': infiniteListRows,
  '/stort-gitter/ag-grid.json': () => largeGridRows('ag-grid'),
  '/stort-gitter/tabulator.json': () => largeGridRows('tabulator'),
};
