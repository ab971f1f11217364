import type { ExpectedBadge } from '../demo-case-system/expected.ts';
import type { DrawnBadge } from './drawn-badges.ts';

/**
 * What is wrong with the badges of a page: a sentence for each case whose badge is not the right one, is missing, or is
 * there twice. An empty list means that every case carries its right badge.
 */
export function wrongBadges(drawn: readonly DrawnBadge[], expected: ReadonlyMap<string, ExpectedBadge>): string[] {
  const wrong: string[] = [];
  for (const [ref, right] of expected) {
    const there = drawn.filter((badge) => badge.ref === ref);
    const [badge, ...more] = there;
    if (!badge) wrong.push(`${ref}: no badge, expected ${right.form}`);
    else if (more.length > 0) wrong.push(`${ref}: ${there.length} badges`);
    else wrong.push(...differences(badge, right).map((difference) => `${ref}: ${difference}`));
  }
  for (const { ref } of drawn) if (ref === null || !expected.has(ref)) wrong.push(`${ref}: a badge on a case nobody knows`);
  return wrong;
}

function differences(badge: DrawnBadge, right: ExpectedBadge): string[] {
  const found: string[] = [];
  const compare = (what: string, have: unknown, want: unknown) => {
    if (have !== want) found.push(`${what} is ${String(have)}, expected ${String(want)} (»${badge.words} ${badge.detail}«)`);
  };
  compare('form', badge.form, right.form);
  compare('more', badge.more, right.more);
  compare('provisional', badge.provisional, right.provisional);
  compare('local norm', badge.localNorm, right.localNorm);
  // The words count the days: »3 dage over fristen«, »12 dage til«.
  const days = /^(\d+) dag/.exec(badge.words);
  if (days && right.daysLeft !== null) compare('days', Number(days[1]), Math.abs(right.daysLeft));
  return found;
}
