import type { IsoDate } from '../dates/iso-date.ts';
import type { Suspension } from './case-facts.ts';
import type { ReadPeriod, SourcedReading } from './case-reading.ts';
import type { Alternative } from './contradiction.ts';
import { settled, type Finding } from './finding.ts';
import { pageSource } from './statements.ts';

/** What one page says of exemptions and other pauses. */
interface Claim {
  source: SourcedReading;
  label: string;
  periods: ToldPeriod[];
  /** it lists every period, not only the one that runs */
  whole: boolean;
}

interface ToldPeriod extends ReadPeriod {
  /** the page has no field for the end, or none that can be read, so `to` says nothing */
  endNotShown?: boolean;
}

/**
 * The periods that pages tell of, each once. Two pages disagree where one tells of a period and the other, which should
 * know of it, tells of another one on the same days, or of none.
 */
export function suspensionsOf(sources: readonly SourcedReading[], finding: Finding): Suspension[] {
  const claims = sources.flatMap((source) => claimOf(source, finding) ?? []);
  const disputed = new Set(
    claims.flatMap((claim) =>
      claim.periods.filter((period) => claims.some((other) => contests(other, period, claim))).map(words),
    ),
  );
  const chosen = disputed.size === 0 ? null : chosenPeriods(claims, disputed, finding);
  const periods = new Map<string, Suspension>();
  for (const { source, label, periods: told } of claims) {
    for (const period of told) {
      if (chosen && disputed.has(words(period)) && !chosen.has(words(period))) continue;
      if (period.endNotShown && claims.some(({ periods: others }) => others.some((one) => endsFor(one, period))))
        continue;
      const { from, to, reason } = period;
      addPeriod(periods, { from, to, reason, source: pageSource(source, label) });
    }
  }
  return [...periods.values()].sort((a, b) => (a.from < b.from ? -1 : 1));
}

/** @returns null where the page says nothing of periods */
function claimOf(source: SourcedReading, finding: Finding): Claim | null {
  const { suspensions, suspensionFrom, suspensionTo, suspensionReason } = source.reading.fields;
  for (const reading of [suspensions, suspensionFrom, suspensionTo]) {
    if (reading?.status === 'unreadable') finding.unreadable.push({ meaning: 'suspension', label: reading.label });
  }
  const told: ToldPeriod[] = suspensions?.status === 'read' ? [...(suspensions.value as ReadPeriod[])] : [];
  if (suspensionFrom?.status === 'read') {
    told.push({
      from: suspensionFrom.value as IsoDate,
      to: suspensionTo?.status === 'read' ? (suspensionTo.value as IsoDate) : null,
      reason: suspensionReason?.status === 'read' ? (suspensionReason.value as string) : '',
      ...((suspensionTo === undefined || suspensionTo.status === 'unreadable') && { endNotShown: true }),
    });
  }
  const label = (suspensions ?? suspensionFrom)?.label ?? '';
  const periods = told.filter(({ from, to }) => to === null || to >= from);
  // Periods that end before they start were misread, whatever else the page says.
  if (periods.length < told.length) finding.unreadable.push({ meaning: 'suspension', label });
  const says = [suspensions, suspensionFrom].some((one) => one?.status === 'read' || one?.status === 'empty');
  const whole = suspensions?.status === 'read' || suspensions?.status === 'empty';
  return says ? { source, label, periods, whole } : null;
}

/** Whether a page should have told of a period that another one tells of, and does not. */
function contests(page: Claim, period: ToldPeriod, teller: Claim): boolean {
  if (page === teller || tells(page, period)) return false;
  // The same exemption with other days; one that the teller knows too is another exemption beside it.
  if (page.periods.some((one) => overlap(one, period) && !tells(teller, one))) return true;
  // What was granted after the page was seen cannot stand on it.
  if (page.source.seenOn < teller.source.seenOn) return false;
  if (page.whole) return true;
  const showsAnother = page.periods.some((one) => tells(teller, one));
  return !showsAnother && covers(period, page.source.seenOn);
}

function tells({ periods }: Claim, period: ToldPeriod): boolean {
  return periods.some((one) => words(one) === words(period) || endsFor(one, period) || endsFor(period, one));
}

/** Whether `one` shows the end of a period of which another page shows only the start. */
function endsFor(one: ToldPeriod, startOnly: ToldPeriod): boolean {
  return Boolean(startOnly.endNotShown) && !one.endNotShown && one.from === startOnly.from;
}

function overlap(one: ToldPeriod, other: ToldPeriod): boolean {
  return (other.to === null || one.from <= other.to) && (one.to === null || other.from <= one.to);
}

function covers({ from, to }: ToldPeriod, day: IsoDate): boolean {
  return from <= day && (to === null || day <= to);
}

/** @returns the disputed periods that stand; null where nobody has decided */
function chosenPeriods(
  claims: readonly Claim[],
  disputed: ReadonlySet<string>,
  finding: Finding,
): ReadonlySet<string> | null {
  const answers = new Map<string, Alternative>();
  for (const { source, label, periods } of claims) {
    const value = periods
      .map(words)
      .filter((period) => disputed.has(period))
      .sort()
      .join(' ');
    const id = `suspension ${value}`;
    const before = answers.get(id);
    if (before && before.source.seenOn >= source.seenOn) continue;
    answers.set(id, { id, value: value || null, source: pageSource(source, label) });
  }
  const chosen = settled('suspension', [...answers.values()], finding);
  return chosen === null ? null : new Set((answers.get(chosen)?.value ?? '').split(' '));
}

/** `FROM..TO`, the form in which an alternative names a period. */
function words({ from, to }: ReadPeriod): string {
  return `${from}..${to ?? ''}`;
}

/** A list shows one period without its reason, the case page the same one with it. */
function addPeriod(periods: Map<string, Suspension>, period: Suspension): void {
  const key = words(period);
  const before = periods.get(key);
  if (!before || (before.reason === '' && period.reason !== '')) periods.set(key, period);
}
