import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { awkwardAssets, awkwardPage } from './awkward-pages.ts';
import { citizens } from './citizens.ts';
import { calendarPage } from './pages/calendar-page.ts';
import { caseListPage, emptyListPage, interviewListPage, teamListPage } from './pages/case-list.ts';
import { casePage, hasComplaint } from './pages/case-page.ts';
import { halvedListPage, renamedListPage, swappedListPage } from './pages/changed-columns.ts';
import { complaintPage } from './pages/complaint-page.ts';
import { disagreeingListPage } from './pages/disagreeing-list.ts';
import { foreignPage } from './pages/foreign-system.ts';
import { gridPage, gridRows, gridScript } from './pages/grid-page.ts';
import { handedOverListPage } from './pages/handed-over-list.ts';
import { notFoundPage } from './pages/not-found.ts';
import { redesignedListPage } from './pages/redesigned-list.ts';
import { styles } from './styles.ts';

export interface RunningDemo {
  /** without a slash at its end */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the invented case system on this machine only, and once more on another port: a frame from there is of
 * another origin.
 *
 * @param options.port 0 or nothing = any that is free
 */
export async function startDemo({ port = 0 }: { port?: number } = {}): Promise<RunningDemo> {
  const other = createServer((request, response) => answer(request, response, otherOrigin));
  const otherOrigin = await listen(other, 0);
  const server = createServer((request, response) => answer(request, response, otherOrigin));
  const stop = async () => void (await Promise.all([close(server), close(other)]));
  try {
    return { url: await listen(server, port), stop };
  } catch (error) {
    await close(other);
    throw error;
  }
}

/** @returns the server's origin */
function listen(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((closed, failed) => {
    server.close((error) => (error ? failed(error) : closed()));
    // Browsers keep connections open that nobody uses.
    server.closeAllConnections();
  });
}

function answer(request: IncomingMessage, response: ServerResponse, otherOrigin: string): void {
  const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://127.0.0.1');
  if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', 'Kun læsning');
  if (pathname === '/') {
    response.writeHead(302, { location: '/sager' }).end();
    return;
  }
  const asset = assets[pathname];
  if (asset) return send(response, 200, asset.type, asset.text());
  const awkward = awkwardAssets[pathname];
  if (awkward)
    return send(response, 200, pathname.endsWith('.js') ? 'text/javascript' : 'application/json', awkward(query));
  const page =
    pageAt(pathname, query.get('udgave')) ?? foreignPage(pathname) ?? awkwardPage(pathname, { query, otherOrigin });
  if (pathname === '/uden-vaern') return send(response, 200, 'text/html', page!, null);
  const framing = framings[pathname]?.(otherOrigin);
  return send(response, page === null ? 404 : 200, 'text/html', page ?? notFoundPage(pathname), framing);
}

const pages: Readonly<Record<string, () => string>> = {
  '/sager': caseListPage,
  '/sager/alle-samtaler': interviewListPage,
  '/gitter': gridPage,
  '/teamet': teamListPage,
  '/kalender': calendarPage,
};

/**
 * The list at its usual address, as it looks when there is nothing in it, after a redesign of the system, after a change
 * of its columns, when it disagrees with a case page, and when a case was handed over.
 */
const editions: Readonly<Record<string, () => string>> = {
  tom: emptyListPage,
  ny: () => redesignedListPage('/sager'),
  omdoebt: renamedListPage,
  byttet: swappedListPage,
  halv: halvedListPage,
  uenig: disagreeingListPage,
  overdraget: handedOverListPage,
};

/** @returns null where there is no such page */
function pageAt(pathname: string, edition: string | null): string | null {
  if (pathname === '/sager' && edition !== null) return editions[edition]?.() ?? null;
  const fixed = pages[pathname];
  if (fixed) return fixed();
  const [, ref, tab] = /^\/sager\/(\d{2}-\d{6})(?:\/(klage))?$/.exec(pathname) ?? [];
  const citizen = citizens.find((one) => one.ref === ref);
  if (!citizen) return null;
  if (tab === undefined) return casePage(citizen);
  return hasComplaint(citizen) ? complaintPage(citizen) : null;
}

/** The package lets its style sheets be found by name, and the bundle for pages lies beside their folder. */
const agGrid = dirname(dirname(createRequire(import.meta.url).resolve('ag-grid-community/styles/ag-grid.css')));

/** The package names no style sheet of its own; all of it lies in one folder. */
const tabulator = dirname(dirname(createRequire(import.meta.url).resolve('tabulator-tables')));

const assets: Readonly<Record<string, { type: string; text: () => string }>> = {
  '/assets/sagssystem.css': { type: 'text/css', text: () => styles },
  '/assets/ag-grid.css': { type: 'text/css', text: () => gridFile('styles/ag-grid.min.css') },
  '/assets/ag-theme-balham.css': { type: 'text/css', text: () => gridFile('styles/ag-theme-balham.min.css') },
  '/assets/ag-grid-community.js': {
    type: 'text/javascript',
    text: () => gridFile('dist/ag-grid-community.min.noStyle.js'),
  },
  '/assets/tabulator.css': { type: 'text/css', text: () => tabulatorFile('css/tabulator.min.css') },
  '/assets/tabulator.js': { type: 'text/javascript', text: () => tabulatorFile('js/tabulator.min.js') },
  '/assets/gitter.js': { type: 'text/javascript', text: () => gridScript },
  '/gitter/sager.json': { type: 'application/json', text: gridRows },
};

function gridFile(path: string): string {
  return readFileSync(join(agGrid, path), 'utf8');
}

function tabulatorFile(path: string): string {
  return readFileSync(join(tabulator, path), 'utf8');
}

/** Which pages may hold others, and which may be held. */
const framings: Readonly<Record<string, (otherOrigin: string) => string>> = {
  '/fremmed/rammer': () => "frame-src 'self'; frame-ancestors 'none'",
  '/fremmed/menu': () => "frame-ancestors 'self'",
  '/fremmed/tabel': () => "frame-ancestors 'self'",
  '/rammer': (otherOrigin) => `frame-src 'self' ${otherOrigin}; frame-ancestors 'none'`,
  '/ramme': () => 'frame-ancestors http://127.0.0.1:*',
  '/rammesaet': () => "frame-src 'self'; frame-ancestors 'none'",
  '/rammesaet/menu': () => "frame-ancestors 'self'",
  '/rammesaet/indre': () => "frame-src 'self'; frame-ancestors 'self'",
  '/rammesaet/ydre': (otherOrigin) => `frame-src ${otherOrigin}; frame-ancestors 'self'`,
};

/** As strict as the hosts this stands for: own files only, nothing inline. The grid's icons are a font in its style sheet. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'self'",
].join('; ');

function send(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  /** null = no policy at all */
  framing: string | null = "frame-ancestors 'none'",
): void {
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      ...(framing !== null && { 'content-security-policy': `${contentSecurityPolicy}; ${framing}` }),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cache-control': 'no-store',
    })
    .end(text);
}

if (import.meta.main) {
  const { url } = await startDemo({ port: Number(process.argv[2] ?? 8126) });
  console.log(`${url}/sager`);
}
