import { demo } from '../../lib/adapters/demo/adapter.ts';
import { interpretReading } from '../../lib/adapters/interpret-reading.ts';
import type { RawField } from '../../lib/adapters/raw-reading.ts';
import { isoDate } from '../../lib/dates/iso-date.ts';
import { backwardChain } from '../../lib/rules/backward-chain.ts';
import { judgeCase } from '../../lib/rules/judge-case.ts';
import { allRules } from '../../lib/rules/packs/index.ts';
import { badgeView } from '../../lib/views/badge-view.ts';
import type { DrawnBadge } from './drawn-badges.ts';

const page = 'Stort gitter';
/** The fields of the list in the order of `factsShown`; of what stands behind them nothing is read. */
const fields = [
  ...['targetGroup', 'start', 'lastInterview', 'offer-started', 'nextInterview', 'suspensionFrom', 'suspensionTo'],
  'responsible',
];

/**
 * The badge of a case that shows what no citizen of the demo does, as the product's own reading and rules have it.
 * Whether those are right is asked elsewhere, of citizens whose badges were worked out by hand; a walk asks only
 * whether the badge in the page is that of what its row shows.
 *
 * @param facts as `factsShown` gives them
 * @param hidden what stands for a cell that is not drawn
 */
export function judgedFacts(ref: string, facts: readonly string[], hidden: string, day: string): DrawnBadge {
  const today = isoDate(day);
  const raw = fields.map((name, index): [string, RawField] => {
    const text = facts[index]!;
    return [name, text === hidden ? { fault: 'field-not-found' } : { text }];
  });
  const reading = interpretReading({ ref, fields: Object.fromEntries(raw) }, demo.pages[page]!, demo);
  const told = {
    ref,
    sourcedReadings: [{ adapter: demo.id, page, seenOn: today, reading }],
    entries: [],
    decisions: [],
  };
  const judgement = judgeCase(told, allRules, today);
  const chain = backwardChain(judgement, allRules, today);
  const view = badgeView(judgement.headline, judgement.facts, allRules, today, 'da', chain);
  const { form, provisional, localNorm, words, detail, more, sentence } = view;
  return { ref, form, provisional, localNorm, words, detail, more, sentence };
}
