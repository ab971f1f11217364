import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { launch, type BrowserName } from '../../e2e/browsers.ts';
import type { BenchLine } from '../bench-line.ts';
import { bundle } from '../bundle.ts';
import { ratiosOf, spreadOf } from '../spread.ts';
import type { Pair, RecordReadings } from './record-page.ts';

export interface RecordBenchOptions {
  browsers: readonly BrowserName[];
  interviews: readonly number[];
  rounds: number;
  say: (words: string) => void;
}

/** What is told of each pair; the popup's data is the live query's first answer. */
const measured: readonly [name: Exclude<keyof RecordReadings, 'cases'>, what: string][] = [
  ['count', 'how many cases are mine'],
  ['mine', 'my cases opened, as the overdue count needs them'],
  ['popup', 'popup data'],
  ['write', 'one interview added'],
];

/** The record in real browsers, on a page of this machine, beside IndexedDB used directly. */
export async function benchRecord(options: RecordBenchOptions): Promise<BenchLine[]> {
  const script = await bundle(fileURLToPath(new URL('record-page.ts', import.meta.url)));
  const server = createServer((request, response) => {
    const isScript = request.url === '/record.js';
    response.writeHead(200, { 'content-type': `${isScript ? 'text/javascript' : 'text/html'}; charset=utf-8` });
    response.end(isScript ? script : '<!doctype html><title>record</title><script src="/record.js"></script>');
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
        for (const interviews of options.interviews) {
          options.say(`record: ${name}, ${interviews} interviews`);
          const readings = await page.evaluate(
            (count, rounds) => measureRecord(count, rounds),
            interviews,
            options.rounds,
          );
          lines.push(...linesOf(name, interviews, readings));
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

function linesOf(where: BrowserName, interviews: number, readings: RecordReadings): BenchLine[] {
  const size = `${interviews.toLocaleString('en')} interviews in ${readings.cases.toLocaleString('en')} cases`;
  return measured.map(([name, what]) => {
    const { ours, raw }: Pair = readings[name];
    return {
      bench: 'record',
      where,
      what,
      subject: 'rettidig',
      size,
      unit: 'ms',
      value: spreadOf(ours),
      ratio: { ...ratiosOf(ours, raw), to: 'raw IndexedDB' },
      target: 'at most 1.5 ×',
    };
  });
}
