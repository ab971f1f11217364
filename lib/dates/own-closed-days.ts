import { alsoClosed, danishClosedDays } from './closed-days.ts';
import type { ClosedDays } from './closed-days.ts';
import type { IsoDate } from './iso-date.ts';

/** A run of days, `from` and `to` included. */
export interface Period {
  from: IsoDate;
  to: IsoDate;
}

/** Days on which nothing gets done here, as a user tells them in the settings. */
export interface OwnClosedDays {
  /** the municipality's own closing days, each with the name people use for it */
  closingDays: readonly (Period & { name: string })[];
  /** the caseworker's own leave */
  leave: readonly Period[];
}

let newest: { told: string; closed: ClosedDays } | null = null;

/**
 * The calendar's closed days together with one's own: what the last safe day keeps clear of. No legal date moves by it.
 *
 * @returns the very same function as the last time where nothing has changed, so that what was judged by it stands
 */
export function ownClosedDays({ closingDays, leave }: OwnClosedDays): ClosedDays {
  if (closingDays.length === 0 && leave.length === 0) return danishClosedDays;
  const told = JSON.stringify([closingDays, leave]);
  if (newest?.told !== told) {
    const extra = [
      ...closingDays.map((period) => ({ ...period, kind: 'local' as const })),
      ...leave.map((period) => ({ ...period, kind: 'leave' as const })),
    ];
    newest = { told, closed: alsoClosed(danishClosedDays, extra) };
  }
  return newest.closed;
}
