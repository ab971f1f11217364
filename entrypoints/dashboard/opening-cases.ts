import type { RecordedCase } from '../../lib/record/cases.ts';
import { liveCases, type CasesFollowed, type Live } from '../../lib/record/live-cases.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';

/** So often, in milliseconds, it is told how many are open: to draw the page anew for each few would hold them up. */
const telling = 100;

export interface OpeningCases {
  /** my cases, as `liveCases` */
  live: Live<CasesFollowed>;
  /** Has each case judged as soon as it is open; null = not known yet by what, and then they are judged later. */
  judgeBy: (judge: ((one: RecordedCase) => unknown) | null) => void;
}

/**
 * My cases, judged while the next ones are being read. What comes of it is thrown away here: whoever judges remembers it.
 *
 * @param tell told now and then how many are open, and of how many
 */
export function openingCases(record: CaseRecord, tell: (opened: { done: number; of: number }) => void): OpeningCases {
  let judge: ((one: RecordedCase) => unknown) | null = null;
  let told = 0;
  const onSome = (some: readonly RecordedCase[], done: number, of: number) => {
    if (judge) for (const one of some) judge(one);
    if (performance.now() - told < telling) return;
    told = performance.now();
    tell({ done, of });
  };
  return {
    live: liveCases(record, { mine: true }, { onSome }),
    judgeBy(next) {
      judge = next;
    },
  };
}
