import type { IsoDate } from '../dates/iso-date.ts';
import { withoutCprNumbers } from './cpr-number.ts';
import type { StoredFault } from './database.ts';
import type { CaseRecord } from './open-record.ts';

/** Something that was not done, and why. Codes and names of fields only: no citizen's data, no reference. */
export interface Fault {
  /** kebab-case, such as `page-unreadable`; surfaces have words for it */
  code: string;
  adapter?: string | null;
  page?: string | null;
  /** what the code needs to be understood, such as the selector that found nothing */
  detail?: string | null;
  on: IsoDate;
}

/** Different faults that are kept; the ones longest not met go first. */
const mostFaults = 300;

/**
 * Keeps a fault for the diagnosis. The same fault again on the same day writes nothing.
 *
 * @throws RangeError for a code that is not kebab-case
 */
export async function noteFault(record: CaseRecord, fault: Fault): Promise<void> {
  const { database } = record;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(fault.code) || fault.code.length > 60) {
    throw new RangeError(`noteFault: expected a code such as "page-unreadable", got ${JSON.stringify(fault.code)}`);
  }
  const [adapter, page, detail] = [kept(fault.adapter), kept(fault.page), kept(fault.detail)];
  const key = JSON.stringify([fault.code, adapter, page, detail]);
  await database.transaction('rw', database.faults, async () => {
    const before = await database.faults.get(key);
    if (before?.lastOn === fault.on) return;
    const firstOn = before?.firstOn ?? fault.on;
    await database.faults.put({ key, code: fault.code, adapter, page, detail, firstOn, lastOn: fault.on });
    const over = (await database.faults.count()) - mostFaults;
    if (over > 0) await database.faults.bulkDelete(await database.faults.orderBy('lastOn').limit(over).primaryKeys());
  });
}

/** What is kept, the newest first. */
export function faultsOf(record: CaseRecord): Promise<StoredFault[]> {
  return record.database.faults.orderBy('lastOn').reverse().toArray();
}

/** Detail comes from adapters, yet a page may have had a hand in it: cut short, and no CPR number passes. */
function kept(text: string | null | undefined): string | null {
  return text == null ? null : withoutCprNumbers(text).slice(0, 200);
}
