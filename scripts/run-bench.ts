// Measures engine, record, pages, grids, palette, panel, plan, backup and the week beside their peers and writes what it read: docs/bench.md and tests/bench/results.json.
//   npm run bench                    all of it, on a quiet machine: about half an hour
//   npm run bench -- --quick         the small sizes in Chromium, under a minute; nothing is written
//   npm run bench -- engine page     some of it; the rest of the results stays as it was
//   npm run bench -- page --chromium --rows=1000,10000 --layouts=fixed --rounds=2
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import type { BenchLine } from '../tests/bench/bench-line.ts';
import { benchBackup } from '../tests/bench/backup/backup-bench.ts';
import { browserNames } from '../tests/e2e/browsers.ts';
import { browserVersions, processor } from '../tests/bench/browser-versions.ts';
import { benchEngines } from '../tests/bench/engine/engine-bench.ts';
import { benchPalette } from '../tests/bench/palette/palette-bench.ts';
import { benchPanel } from '../tests/bench/panel/panel-bench.ts';
import { benchGrids, gridNames } from '../tests/bench/pages/grid-bench.ts';
import { benchPages } from '../tests/bench/pages/page-bench.ts';
import { benchPlan } from '../tests/bench/plan/plan-bench.ts';
import { benchRecord } from '../tests/bench/record/record-bench.ts';
import { benchWeek } from '../tests/bench/week/week-bench.ts';
import type { TableLayout } from '../tests/demo-case-system/pages/long-table.ts';
import { reportOf, tableOf, type BenchResults } from '../tests/bench/report.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const results = join(root, 'tests/bench/results.json');
const report = join(root, 'docs/bench.md');

const given = process.argv.slice(2);
const isQuick = given.includes('--quick');
const named = given.filter((one) => !one.startsWith('--'));
const benches = ['engine', 'record', 'page', 'grid', 'palette', 'plan', 'backup', 'week', 'panel'] as const;
const unknown = named.filter((one) => !(benches as readonly string[]).includes(one));
if (unknown.length > 0) {
  console.error(`run-bench: there is no bench "${unknown.join('", "')}"; there are ${benches.join(', ')}.`);
  process.exit(2);
}
const chosen = benches.filter((bench) => named.length === 0 || named.includes(bench));

const say = (words: string) => console.log(words);
/** What stands behind `--name=`, parted by commas. */
const listOf = (name: string) =>
  given
    .find((one) => one.startsWith(`--${name}=`))
    ?.split('=')[1]!
    .split(',');
const only = browserNames.filter((name) => given.includes(`--${name}`));
const browsers = only.length > 0 ? only : isQuick ? (['chromium'] as const) : browserNames;
// Firefox lets nobody watch an extension's page from its first moment on: what a click on one takes is read in Chromium.
const fromTheStart = browsers.filter((name) => name === 'chromium');
const run: Record<(typeof benches)[number], () => Promise<BenchLine[]>> = {
  engine: () => benchEngines({ cases: isQuick ? 5_000 : 50_000, rounds: isQuick ? 3 : 7, say }),
  record: () =>
    benchRecord({
      browsers,
      interviews: isQuick ? [100, 1_000] : [100, 1_000, 10_000, 100_000],
      rounds: isQuick ? 3 : 7,
      say,
    }),
  page: () =>
    benchPages({
      browsers,
      layouts: isQuick ? ['auto'] : ((listOf('layouts') as TableLayout[] | undefined) ?? ['auto', 'fixed']),
      rows: isQuick ? [100] : (listOf('rows')?.map(Number) ?? [100, 1_000, 10_000]),
      rounds: isQuick ? 2 : Number(listOf('rounds')?.[0] ?? 5),
      seconds: isQuick ? 1 : 10,
      say,
    }),
  grid: () =>
    benchGrids({
      browsers,
      grids: listOf('grids') ?? (isQuick ? gridNames.slice(0, 1) : gridNames),
      rounds: isQuick ? 2 : Number(listOf('rounds')?.[0] ?? 5),
      seconds: isQuick ? 1 : 10,
      say,
    }),
  week: () =>
    benchWeek({
      browsers: fromTheStart,
      cases: isQuick ? [100] : [100, 1_000, 10_000],
      rounds: isQuick ? 2 : 5,
      say,
    }),
  panel: () =>
    benchPanel({
      browsers: fromTheStart,
      sizes: [{ cases: isQuick ? 100 : 10_000, workflows: isQuick ? 100 : 3_000 }],
      rounds: isQuick ? 2 : 7,
      say,
    }),
  palette: async () => benchPalette({ sizes: [300, 3_000], rounds: isQuick ? 3 : 15, say }),
  backup: () => benchBackup({ browsers, cases: isQuick ? [200] : [200, 10_000], rounds: isQuick ? 2 : 3, say }),
  plan: async () => benchPlan({ sizes: isQuick ? [300] : [300, 1_000, 3_000], rounds: isQuick ? 3 : 15, say }),
};

const lines: BenchLine[] = [];
for (const bench of chosen) lines.push(...(await run[bench]()));
console.log(`\n${tableOf(lines)}`);
if (!isQuick) {
  const before: BenchResults | null = existsSync(results)
    ? (JSON.parse(readFileSync(results, 'utf8')) as BenchResults)
    : null;
  // What was measured at the same place and size is replaced, and nothing else.
  const placeOf = ({ bench, where, size }: BenchLine) => `${bench} ${where} ${size}`;
  const freshPlaces = new Set(lines.map(placeOf));
  const kept = before?.lines.filter((line) => !freshPlaces.has(placeOf(line))) ?? [];
  // Each place where it stood before; new ones behind the others of their bench.
  const places = [...new Set([...(before?.lines ?? []), ...lines].map(placeOf))];
  const inPlaces = places.flatMap((place) => [...kept, ...lines].filter((line) => placeOf(line) === place));
  const all = benches.flatMap((bench) => inPlaces.filter((line) => line.bench === bench));
  const now = { on: today(), processor: processor() };
  const measured = { ...before?.measured, ...Object.fromEntries(chosen.map((bench) => [bench, now])) };
  const fresh: BenchResults = { measured, versions: browserVersions(), lines: all };
  writeFileSync(results, await format(JSON.stringify(fresh), { parser: 'json', printWidth: 120 }));
  writeFileSync(report, reportOf(fresh));
  console.log(`\nWritten: tests/bench/results.json, docs/bench.md`);
}

function today(): string {
  return new Date().toISOString().slice(0, 10);
}
