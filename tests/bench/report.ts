import type { BenchLine } from './bench-line.ts';
import type { Spread } from './spread.ts';

/** Everything that was read, as `results.json` keeps it. */
export interface BenchResults {
  /** by bench, for one can be run without the others, on another day and another machine */
  measured: Partial<Record<BenchLine['bench'], { on: string; processor: string }>>;
  /** browsers and Node */
  versions: Record<string, string>;
  lines: BenchLine[];
}

const titles: Record<BenchLine['bench'], string> = {
  engine: 'Engine: deadlines per second',
  record: 'Record: reads and writes beside raw IndexedDB',
  page: 'Pages: reading and drawing beside a bare script',
  grid: 'Grids: reading and drawing beside a bare script',
  palette: 'Palette: a key stroke among the workflows',
  week: 'The week: from the click to numbers and names',
  panel: 'The side panel: from the opening to what is due and the next step',
  plan: 'Planning: a day for each case, over twelve weeks',
  backup: 'Backup: a caseload into an encrypted file and back',
};

/** How each bench is to be read. */
const readings: Record<BenchLine['bench'], string> = {
  engine:
    'The rule »four interviews in the first six months« on the same generated cases; all engines gave the same answers ' +
    'before the clock ran. The ratio is how many times as many deadlines Rettidig gives as the engine of the line.',
  record:
    'A record of its own on a page of this machine. Raw IndexedDB reads the same rows and opens the same sealed blobs ' +
    'with the same keys. Ratios below one come of the machine, not of the record.',
  page:
    'The built extension on lists of a case system, from the moment the rows are painted and at rest. The bare insertion ' +
    'puts one static span into each row in one pass, in the same run. »One span« is the least that anything put into the ' +
    'list costs. »Painted«: the frame that shows it has been handed over. ' +
    '»Hold«: our part of one task of the browser, which ends where we give way. It and the shares of a core are what the ' +
    'processor worked, not what the thread waited for it. »Collecting garbage«: the browser began it in our script, and ' +
    'goes through what the page keeps.',
  grid:
    'Grids of 10,000 cases that draw the rows in view: two from npm, and the demo’s own with rows in two panes. The bare ' +
    'insertion puts one static span into each row that is drawn, in the same run: a screenful, for which one frame is enough.',
  palette:
    'What people type, letter by letter and with slips, until what fits is known; drawing is not in it. The plain scan asks ' +
    'only whether each word is in an entry: it forgives no slip and ranks nothing.',
  panel:
    'The built extension’s side panel as a page of its own, on one case of the record, with so many workflows laid in. ' +
    '»Painted«: the frame that shows it has been handed over. The page without a case is the same page, scripts and all.',
  plan:
    'Invented cases with windows of up to six weeks, and room for three in four of them, for each, and to spare. The list ' +
    'beside it takes the earliest deadline day after day and moves nobody.',
  backup:
    'Invented cases with five interviews each. »Restored« goes from the file and its passphrase (600,000 rounds) to every ' +
    'case in its place in a fresh installation, with what an undo needs kept beside.',
  week:
    'The built extension’s week over its own record, ten interviews a case, so that 10,000 cases have 100,000. »Never ' +
    'counted«: numbers and names must wait until every case is opened and judged; else the first names are there before ' +
    'the rest is read. Raw IndexedDB reads the same rows and opens the same sealed blobs; it judges nothing and draws ' +
    'nothing. The key strokes are of the search alone, without drawing. »Heap«: after what is not used was thrown away.',
};

/** The whole report, in Markdown. */
export function reportOf({ measured, versions, lines }: BenchResults): string {
  const parts = [
    '# Bench',
    '',
    'Written by `npm run bench`. Medians of several runs, with the lowest and the highest. »Load«: how many programs',
    'wanted a processor meanwhile; a busy machine tells of ratios only, and of those not much.',
    '',
  ];
  parts.push(...Object.entries(versions).map(([name, version]) => `- ${name}: ${version}`), '');
  for (const [bench, title] of Object.entries(titles) as [BenchLine['bench'], string][]) {
    const own = lines.filter((line) => line.bench === bench);
    if (own.length === 0) continue;
    const { on, processor } = measured[bench] ?? { on: 'an unknown day', processor: 'an unknown processor' };
    parts.push(`## ${title}`, '', `${readings[bench]} Measured on ${on}, ${processor}.`, '');
    parts.push(tableOf(own), '');
  }
  return parts.join('\n');
}

/** One row for each line, for a report or a terminal. */
export function tableOf(lines: readonly BenchLine[]): string {
  const head = ['where', 'size', 'who', 'what', 'median (lowest–highest)', 'ratio', 'to', 'asked', 'load'];
  const rows = lines.map(({ where, size, subject, what, value, unit, ratio, target, load }) => [
    where,
    size,
    subject,
    what,
    `${told(value)} ${unit}`,
    ratio ? told(ratio) : '',
    ratio?.to ?? '',
    target ?? '',
    load === undefined ? '' : number(load),
  ]);
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function told({ median, min, max }: Spread): string {
  return min === max ? number(median) : `${number(median)} (${number(min)}–${number(max)})`;
}

/** Three digits that mean something are all that a reading is good for. */
function number(value: number): string {
  if (value === 0) return '0';
  const digits = Math.max(0, 2 - Math.floor(Math.log10(Math.abs(value))));
  const rounded = digits === 0 ? Number(value.toPrecision(3)) : Number(value.toFixed(Math.min(digits, 2)));
  return rounded.toLocaleString('en', { maximumFractionDigits: 2 });
}
