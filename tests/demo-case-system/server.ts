import { readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { citizens } from './citizens.ts';
import { calendarPage } from './pages/calendar-page.ts';
import { caseListPage, emptyListPage, interviewListPage } from './pages/case-list.ts';
import { casePage, hasComplaint } from './pages/case-page.ts';
import { complaintPage } from './pages/complaint-page.ts';
import { gridPage, gridRows, gridScript } from './pages/grid-page.ts';
import { notFoundPage } from './pages/not-found.ts';
import { redesignedListPage } from './pages/redesigned-list.ts';
import { styles } from './styles.ts';

export interface RunningDemo {
  /** without a slash at its end */
  url: string;
  stop(): Promise<void>;
}

/**
 * Starts the invented case system on this machine only.
 *
 * @param options.port 0 or nothing = any that is free
 */
export function startDemo({ port = 0 }: { port?: number } = {}): Promise<RunningDemo> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 405, 'text/plain', 'Kun læsning');
    if (pathname === '/') {
      response.writeHead(302, { location: '/sager' }).end();
      return;
    }
    const asset = assets[pathname];
    if (asset) return send(response, 200, asset.type, asset.text());
    const page = pageAt(pathname, searchParams.get('udgave'));
    return send(response, page === null ? 404 : 200, 'text/html', page ?? notFoundPage(pathname));
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve({
        url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
        stop: () =>
          new Promise((stopped, failed) => {
            server.close((error) => (error ? failed(error) : stopped()));
            // Browsers keep connections open that nobody uses.
            server.closeAllConnections();
          }),
      });
    });
  });
}

const pages: Readonly<Record<string, () => string>> = {
  '/sager': caseListPage,
  '/sager/alle-samtaler': interviewListPage,
  '/gitter': gridPage,
  '/kalender': calendarPage,
};

/** The list at its usual address, as it looks when there is nothing in it and after a redesign of the system. */
const editions: Readonly<Record<string, () => string>> = {
  tom: emptyListPage,
  ny: () => redesignedListPage('/sager'),
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

const assets: Readonly<Record<string, { type: string; text: () => string }>> = {
  '/assets/sagssystem.css': { type: 'text/css', text: () => styles },
  '/assets/ag-grid.css': { type: 'text/css', text: () => gridFile('styles/ag-grid.min.css') },
  '/assets/ag-theme-balham.css': { type: 'text/css', text: () => gridFile('styles/ag-theme-balham.min.css') },
  '/assets/ag-grid-community.js': {
    type: 'text/javascript',
    text: () => gridFile('dist/ag-grid-community.min.noStyle.js'),
  },
  '/assets/gitter.js': { type: 'text/javascript', text: () => gridScript },
  '/gitter/sager.json': { type: 'application/json', text: gridRows },
};

function gridFile(path: string): string {
  return readFileSync(join(agGrid, path), 'utf8');
}

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
  "frame-ancestors 'none'",
].join('; ');

function send(response: ServerResponse, status: number, type: string, text: string): void {
  response
    .writeHead(status, {
      'content-type': `${type}; charset=utf-8`,
      'content-security-policy': contentSecurityPolicy,
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
