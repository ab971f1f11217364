import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { longTablePage, type TableLayout } from '../../demo-case-system/pages/long-table.ts';
import { styles } from '../../demo-case-system/styles.ts';

export interface RunningPages {
  /** a list as it stands before Rettidig knows it for one */
  url(layout: TableLayout, rows: number): string;
  stop(): Promise<void>;
}

/**
 * The address that makes a list of the demo one that Rettidig knows. It stands at another one first, so that its rows
 * are painted and at rest when the clock starts, for Rettidig and for what it is measured against alike.
 */
export function listPath(layout: TableLayout): string {
  return `/bench/${layout}`;
}

/** Serves the demo's long lists, and `scripts` by their names. */
export function startPages(scripts: Readonly<Record<string, string>> = {}): Promise<RunningPages> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1');
    const script = scripts[pathname.slice(1)];
    if (script !== undefined) return send(response, 'text/javascript', script);
    if (pathname === '/assets/sagssystem.css') return send(response, 'text/css', styles);
    const layout = pathname === '/at-rest/fixed' ? 'fixed' : 'auto';
    send(response, 'text/html', longTablePage(layout, searchParams.get('rows') ?? undefined) ?? '');
  });
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
      resolve({
        url: (layout, rows) => `${root}/at-rest/${layout}?rows=${rows}`,
        stop: () =>
          new Promise((stopped, failed) => {
            server.close((error) => (error ? failed(error) : stopped()));
            server.closeAllConnections();
          }),
      });
    });
  });
}

function send(response: ServerResponse, type: string, text: string): void {
  response.writeHead(200, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' }).end(text);
}
