import type { Spread } from './spread.ts';

/** One line of the report: one thing measured, in one place, at one size. */
export interface BenchLine {
  bench: 'engine' | 'record' | 'page' | 'grid' | 'palette' | 'plan' | 'backup' | 'week' | 'panel';
  /** `chromium`, `firefox`, or `node` for what needs no browser */
  where: string;
  /** what was measured, such as `all visible badges painted` */
  what: string;
  /** who did it: `rettidig`, or a peer */
  subject: string;
  /** how much there was, such as `10,000 rows, auto` */
  size: string;
  unit: string;
  value: Spread;
  /** to what the same run measured beside it; absent for what has nothing beside it */
  ratio?: Spread & { to: string };
  /** how many programs wanted a processor when it was measured; absent where nobody looked */
  load?: number;
  /** what issue 3 asks for, in the words of the report */
  target?: string;
}
