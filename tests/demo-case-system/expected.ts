import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { BadgeForm } from '../../lib/overlay/badge-view.ts';
import written from './expected.json' with { type: 'json' };

/** Days for which every citizen's badge is known. */
export type ExpectedDay = '2026-11-23' | '2026-12-24' | '2027-01-04';

/**
 * What was read of a case: `list` the latest interview only (`/sager`, `/gitter`), `interviews` every held one
 * (`/sager/alle-samtaler`), `case` all there is (`/sager/:ref`). Each by itself, as if nothing had been read before.
 */
export type ExpectedPage = 'list' | 'interviews' | 'case';

/** What a citizen's badge must be. */
export interface ExpectedBadge {
  form: BadgeForm;
  /** the deadline's last day, also of one that is met or rests */
  due: IsoDate | null;
  /** days from the day asked about to `due`, negative when it has passed; null for what is met */
  daysLeft: number | null;
  /** the rule that decides; null for `unknown` and `no-rule` */
  rule: string | null;
  more: number;
  provisional: boolean;
  localNorm: boolean;
  /** what is not known, in no order; for `by-need` the agreement on the next interview where there is none */
  missing: string[];
}

/** In the file a value that says nothing is left out: no day, no rule, none more, not so, nothing missing. */
type WrittenBadge = { form: string } & Partial<Omit<ExpectedBadge, 'form' | 'due'> & { due: string }>;

const table: Record<string, Record<string, Record<string, WrittenBadge>>> = written;

/**
 * Worked out by hand and by a calculation of its own from the text of the rules, never by this project's engine:
 * a change here is a change of what is right.
 *
 * @throws RangeError for a citizen who is not in the table
 */
export function expectedBadge(ref: string, day: ExpectedDay, page: ExpectedPage): ExpectedBadge {
  const badge = table[ref]?.[day]?.[page];
  if (!badge) throw new RangeError(`expected.json has no badge for case ${ref} on ${day}, page "${page}"`);
  return {
    due: null,
    daysLeft: null,
    rule: null,
    more: 0,
    provisional: false,
    localNorm: false,
    missing: [],
    ...(badge as Partial<ExpectedBadge> & { form: BadgeForm }),
  };
}
