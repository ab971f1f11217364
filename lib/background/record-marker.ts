import { browser } from 'wxt/browser';
import { z } from 'zod';
import { daysBetween } from '../dates/calendar.ts';
import { parseIsoDate, type IsoDate } from '../dates/iso-date.ts';
import { installationOf as installationBy } from '../record/backup-gather.ts';
import type { CaseRecord } from '../record/open-record.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

const key = 'recordMarker';
const Marker = z.object({
  installation: z.string(),
  lostOn: z
    .string()
    .refine((day) => parseIsoDate(day) !== null)
    .nullable(),
});

/** A lock that is turned on makes it no other record. */
const installationOf = ({ keys: { sealing, finding } }: CaseRecord) => installationBy({ sealing, finding });

/** It is told for so many days that a record was lost, unless a backup is laid in before. */
const daysTold = 14;

/**
 * Remembers, beside the database, which record is in use here. A browser that clears its databases and leaves the
 * extension's own small storage is noticed by it: another record is there, and nobody here began it. One that leaves nothing
 * cannot be told from a first day.
 */
export async function followRecord(record: CaseRecord, today: IsoDate): Promise<void> {
  const installation = await installationOf(record);
  const before = await marker();
  if (before?.installation === installation) return;
  await browser.storage.local.set({ [key]: { installation, lostOn: before ? today : null } });
}

/** From now on this record is the one in use, and none is missed: a backup was laid in, or someone began anew. */
export async function recordIsKnown(record: CaseRecord): Promise<void> {
  await browser.storage.local.set({ [key]: { installation: await installationOf(record), lostOn: null } });
}

/** Whether what was kept here has gone without anyone here deleting it. */
export async function isRecordLost(record: CaseRecord, today: IsoDate): Promise<boolean> {
  await followRecord(record, today);
  const lostOn = parseIsoDate((await marker())?.lostOn);
  return lostOn !== null && Math.abs(daysBetween(lostOn, today)) <= daysTold;
}

async function marker() {
  const read = Marker.safeParse((await browser.storage.local.get(key))[key]);
  return read.success ? read.data : null;
}
