import { citizens } from '../demo-case-system/citizens.ts';
import {
  expectedBadge,
  type ExpectedBadge,
  type ExpectedDay,
  type ExpectedPage,
} from '../demo-case-system/expected.ts';
import type { DrawnBadge } from './drawn-badges.ts';

/** The right badge of every citizen, by case reference. */
export function expectedBadges(day: ExpectedDay, page: ExpectedPage): Map<string, ExpectedBadge> {
  return new Map(citizens.map(({ ref }) => [ref, expectedBadge(ref, day, page)]));
}

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
    else wrong.push(...differences(badge, right).map((difference) => `${ref}: ${difference} (»${badge.sentence}«)`));
  }
  for (const { ref, sentence } of drawn) {
    if (ref === null || !expected.has(ref)) wrong.push(`${ref}: a badge on a case nobody knows (»${sentence}«)`);
  }
  return wrong;
}

function differences(badge: DrawnBadge, right: ExpectedBadge): string[] {
  const found: string[] = [];
  const compare = (what: string, have: unknown, want: unknown) => {
    if (have !== want) found.push(`${what} is ${String(have)}, expected ${String(want)}`);
  };
  compare('form', badge.form, right.form);
  compare('number of other deadlines', badge.more, right.more);
  compare('»rule not confirmed«', badge.provisional, right.provisional);
  compare('»local norm«', badge.localNorm, right.localNorm);
  if (found.length > 0) return found;
  const words = rightWords(right);
  if (!words.test(badge.words)) found.push(`words are »${badge.words}«, expected ${words}`);
  for (const said of rightlySaid(right)) if (!badge.sentence.includes(said)) found.push(`»${said}« is not said`);
  return found;
}

/** Whether a badge has the form and the words of the right one, whatever else it says. */
export function saysWhatIsRight(badge: DrawnBadge, right: ExpectedBadge): boolean {
  return badge.form === right.form && rightWords(right).test(badge.words);
}

/** The words on the badge, from what a caseworker should read and not from the product's own texts. */
function rightWords({ form, daysLeft, localNorm, due }: ExpectedBadge): RegExp {
  const days = Math.abs(daysLeft ?? 0);
  const count = days === 1 ? '1 dag' : `${days} dage`;
  switch (form) {
    case 'overdue':
      return new RegExp(`^${count} over ${localNorm ? 'lokal norm' : 'fristen'}$`);
    case 'due-today':
      return localNorm ? /^Lokal norm i dag$/ : /^Frist i dag$/;
    case 'due-soon':
    case 'timely':
      return new RegExp(`^${count} til$`);
    case 'met':
      return /^Opfyldt$/;
    case 'met-late':
      return /^(Holdt|Gjort) (\d+ dage? for sent|pr\. telefon|på video)$|^Kan ikke længere ske$/;
    case 'estimated':
      return daysLeft !== null && daysLeft < 0
        ? /^Muligvis overskredet$/
        : new RegExp(`^tidligst ${Number(due?.slice(8))}\\. `);
    case 'paused':
      return /^Fritage(t|lse slutter )/;
    case 'by-need':
      return /^Næste samtale (ikke aftalt|\w{3}\. \d)/;
    case 'unknown':
      return /^Kan ikke beregnes$/;
    case 'no-rule':
      return /^Ingen regel fundet – tjek selv$/;
  }
}

const months = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');

/** What a screen reader must be given to say. */
function rightlySaid({ form, due, daysLeft, provisional, more }: ExpectedBadge): string[] {
  const said = ['Åbn forklaring'];
  if (provisional) said.push('regel ikke bekræftet');
  if (more > 0) said.push(more === 1 ? '1 frist mere' : `${more} frister mere`);
  const running = form === 'overdue' || form === 'due-today' || form === 'due-soon' || form === 'timely';
  if (due && (running || (form === 'estimated' && (daysLeft ?? -1) >= 0))) {
    const [year, month, day] = due.split('-').map(Number) as [number, number, number];
    said.push(`${day}. ${months[month - 1]} ${year}`);
  }
  return said;
}
