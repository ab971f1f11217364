import { exampleCatalogue } from '../../../lib/guidance/workflow-example.ts';
import { folded, mostFound, paletteIndex, type PaletteEntry } from '../../../lib/views/palette-search.ts';
import type { BenchLine } from '../bench-line.ts';
import { ratiosOf, spreadOf } from '../spread.ts';

export interface PaletteBenchOptions {
  /** how many entries the catalogue has */
  sizes: readonly number[];
  rounds: number;
  say: (words: string) => void;
}

/** What people type, slips and all, letter by letter. */
const typed = [
  'opfølgning sygedagpenge',
  'aktindsgt',
  'foerste samtale',
  'tilbud kontanthjælp',
  'klage over afgørelse',
  'rehabiliteringsteam',
  'min plan',
  'løntilskud',
  'xyz',
];

/**
 * Milliseconds that a key stroke in the palette takes until what fits is known, beside a scan of the same entries that
 * only asks whether each word is in them: no slips forgiven, nothing ranked.
 */
export function benchPalette({ sizes, rounds, say }: PaletteBenchOptions): BenchLine[] {
  return sizes.flatMap((size) => {
    say(`palette: ${size} entries`);
    const entries = catalogueOf(size);
    const began = performance.now();
    const index = paletteIndex(entries);
    const built = performance.now() - began;
    const texts = entries.map(({ title, detail }) => folded(`${title} ${detail}`));
    const keys = typed.flatMap((text) => [...text].map((_letter, at) => text.slice(0, at + 1)));
    const ours: number[][] = [];
    const scans: number[][] = [];
    // The first round warms the engine up for both.
    for (let round = 0; round <= rounds; round += 1) {
      const times = keys.map((key) => timeOf(() => index.find(key)));
      const scanTimes = keys.map((key) => timeOf(() => scan(entries, texts, key)));
      if (round > 0) {
        ours.push(times);
        scans.push(scanTimes);
      }
    }
    const medians = ours.map((times) => spreadOf(times).median);
    const scanMedians = scans.map((times) => spreadOf(times).median);
    const worst = ours.map((times) => Math.max(...times));
    const line = (what: string, subject: string, readings: readonly number[]) => ({
      bench: 'palette' as const,
      where: 'node',
      what,
      subject,
      size: `${size} entries`,
      unit: 'ms',
      value: spreadOf(readings),
    });
    const ratio = { ...ratiosOf(medians, scanMedians), to: 'a plain scan' };
    return [
      { ...line('a key stroke, the middle one', 'rettidig', medians), ratio, target: '≤ 20 ms' },
      { ...line('a key stroke, the worst one', 'rettidig', worst), target: '≤ 20 ms' },
      line('a key stroke, the middle one', 'a plain scan', scanMedians),
      line('making it searchable, once', 'rettidig', [built]),
    ];
  });
}

/** The example's titles with their own words, so that thousands of entries differ as thousands of workflows do. */
function catalogueOf(size: number): PaletteEntry[] {
  const { entries } = exampleCatalogue;
  return Array.from({ length: size }, (_one, number): PaletteEntry => {
    const { title, area } = entries[number % entries.length]!;
    const unit = entries[(number * 7 + 3) % entries.length]!.title.split(' ').at(-1)!;
    return {
      id: `workflow/${number}`,
      kind: 'workflow',
      title: `${title} ${Math.floor(number / entries.length)} ${unit}`,
      detail: area,
      href: null,
      closed: null,
    };
  });
}

function scan(entries: readonly PaletteEntry[], texts: readonly string[], key: string): PaletteEntry[] {
  const words = folded(key).split(' ').filter(Boolean);
  return entries.filter((_entry, place) => words.every((word) => texts[place]!.includes(word))).slice(0, mostFound);
}

function timeOf(work: () => unknown): number {
  const began = performance.now();
  work();
  return performance.now() - began;
}
