import { liveQuery } from 'dexie';
import { z } from 'zod';
import { parseIsoDate, type IsoDate } from '../dates/iso-date.ts';
import { placesInWeek } from '../plan/bands.ts';
import type { Standings } from '../plan/changed-since.ts';
import { mustHoldKeys } from './held-keys.ts';
import type { Live } from './live-cases.ts';
import type { CaseRecord } from './open-record.ts';
import { RecordError } from './record-error.ts';
import { seal, unseal } from './sealing.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** How the week stood when it was last looked at. Cases by their random ids: a case that is deleted leaves no name here. */
export interface Looked {
  on: IsoDate;
  /** hours and minutes where the caseworker is, `14:05` */
  at: string;
  standings: Standings;
}

const row = 'looked';
const Day = z.custom<IsoDate>((value) => parseIsoDate(value) !== null);
const Kept = z.object({
  on: Day,
  at: z.string().regex(/^\d\d:\d\d$/),
  standings: z.array(z.tuple([z.string(), z.enum(placesInWeek), Day.nullable()])),
});

/** Keeps how the week stands as what has been looked at, in place of what was kept before. */
export async function keepLooked(record: CaseRecord, { on, at, standings }: Looked): Promise<void> {
  const content: z.input<typeof Kept> = {
    on,
    at,
    standings: [...standings].map(([id, { place, due }]) => [id, place, due]),
  };
  // Sealed first: waiting for it inside would end the transaction.
  const sealed = await seal(record.keys.sealing, row, content);
  const { database } = record;
  await database.transaction('rw', database.sealed, database.keys, async () => {
    await mustHoldKeys(record);
    await database.sealed.put({ id: row, sealed });
  });
}

/** @returns null where the week was never looked at, or what is kept of it cannot be opened or understood */
export async function readLooked(record: CaseRecord): Promise<Looked | null> {
  return opened(record, (await record.database.sealed.get(row))?.sealed);
}

/** The same, now and after every change. For pages only, as `liveCases`. */
export function liveLooked(record: CaseRecord): Live<Looked | null> {
  return {
    subscribe(next, error) {
      let stopped = false;
      let newest = 0;
      const subscription = liveQuery(() => record.database.sealed.get(row)).subscribe({
        next(stored) {
          const turn = (newest += 1);
          opened(record, stored?.sealed).then(
            (looked) => !stopped && turn === newest && next(looked),
            (reason: unknown) => !stopped && error?.(reason),
          );
        },
        error,
      });
      return {
        unsubscribe() {
          stopped = true;
          subscription.unsubscribe();
        },
      };
    },
  };
}

async function opened(record: CaseRecord, sealed: ArrayBuffer | undefined): Promise<Looked | null> {
  if (!sealed) return null;
  try {
    const read = Kept.safeParse(await unseal(record.keys.sealing, row, sealed));
    if (!read.success) return null;
    const { on, at, standings } = read.data;
    return { on, at, standings: new Map(standings.map(([id, place, due]) => [id, { place, due }])) };
  } catch (error) {
    if (error instanceof RecordError) return null;
    throw error;
  }
}
