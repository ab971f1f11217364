import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { launch, type BrowserName } from '../../e2e/browsers.ts';
import type { BenchLine } from '../bench-line.ts';
import { bundle } from '../bundle.ts';
import { spreadOf } from '../spread.ts';
import type { BackupReadings } from './backup-page.ts';

export interface BackupBenchOptions {
  browsers: readonly BrowserName[];
  cases: readonly number[];
  rounds: number;
  say: (words: string) => void;
}

const measured: readonly [name: Exclude<keyof BackupReadings, 'size'>, what: string, target?: string][] = [
  ['save', 'gathered and encrypted'],
  ['trial', 'tried: laid in elsewhere and compared, case by case'],
  ['compare', 'compared with an empty record'],
  ['restore', 'restored from the encrypted file', 'under 20 s at 10,000 cases'],
];

/** Backups in real browsers, on a page of this machine. */
export async function benchBackup(options: BackupBenchOptions): Promise<BenchLine[]> {
  const script = await bundle(fileURLToPath(new URL('backup-page.ts', import.meta.url)));
  const server = createServer((request, response) => {
    const isScript = request.url === '/backup.js';
    response.writeHead(200, { 'content-type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8` });
    response.end(isScript ? script : '<!doctype html><title>backup</title><script src="/backup.js"></script>');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const lines: BenchLine[] = [];
  try {
    for (const name of options.browsers) {
      const running = await launch(name, { day: '2026-11-23' });
      try {
        const page = await running.newPage();
        page.setDefaultTimeout(300_000);
        await page.goto(url);
        for (const cases of options.cases) {
          options.say(`backup: ${name}, ${cases} cases`);
          const readings = await page.evaluate((count, rounds) => measureBackup(count, rounds), cases, options.rounds);
          lines.push(...linesOf(name, cases, readings));
        }
      } finally {
        await running.close();
      }
    }
  } finally {
    server.close();
    server.closeAllConnections();
  }
  return lines;
}

function linesOf(where: BrowserName, cases: number, readings: BackupReadings): BenchLine[] {
  const megabytes = (readings.size / 1_000_000).toFixed(1);
  return measured.map(([name, what, target]) => ({
    bench: 'backup',
    where,
    what,
    subject: 'rettidig',
    size: `${cases.toLocaleString('en')} cases, ${megabytes} MB`,
    unit: 'ms',
    value: spreadOf(readings[name]),
    ...(target && { target }),
  }));
}
