import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startDemo } from '../../demo-case-system/server.ts';

export interface UnknownPages {
  /** a page of the demo under an address at which Rettidig does not know it for one, whole and able to work */
  url(path: string): string;
  stop(): Promise<void>;
}

const elsewhere = '/at-rest';

/**
 * The demo's pages under addresses of their own as well: there they stand, drawn and at rest, until their script changes
 * the address to the one that Rettidig knows, and the clock starts.
 */
export async function startUnknownPages(): Promise<UnknownPages> {
  const demo = await startDemo();
  const server = createServer((request, response) => {
    const path = request.url!.replace(elsewhere, '');
    void fetch(demo.url + path).then(async (reply) => {
      const headers: Record<string, string> = { 'cache-control': 'no-store' };
      for (const name of ['content-type', 'content-security-policy']) {
        const value = reply.headers.get(name);
        if (value !== null) headers[name] = value;
      }
      response.writeHead(reply.status, headers).end(Buffer.from(await reply.arrayBuffer()));
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const root = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url: (path) => root + elsewhere + path,
    async stop() {
      await new Promise<void>((stopped, failed) => {
        server.close((error) => (error ? failed(error) : stopped()));
        server.closeAllConnections();
      });
      await demo.stop();
    },
  };
}
