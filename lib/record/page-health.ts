import { z } from 'zod';
import type { PageHealth } from '../adapters/page-health.ts';
import { parseIsoDate } from '../dates/iso-date.ts';
import type { CaseRecord } from './open-record.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

const Health = z.object({
  adapter: z.string(),
  page: z.string(),
  fields: z.record(
    z.string(),
    z.object({ share: z.number().min(0).max(1), on: z.string().refine((on) => parseIsoDate(on) !== null) }),
  ),
});

const keyOf = ({ adapter, page }: Pick<PageHealth, 'adapter' | 'page'>) => JSON.stringify([adapter, page]);

/** What was found on a page when it was last read well; no fields where it never was, or this version cannot tell. */
export async function pageHealth(
  { database }: CaseRecord,
  { adapter, page }: Pick<PageHealth, 'adapter' | 'page'>,
): Promise<PageHealth> {
  const stored = await database.pageHealth.get(keyOf({ adapter, page }));
  const read = Health.safeParse(stored?.health);
  return read.success ? (read.data as PageHealth) : { adapter, page, fields: {} };
}

/** Keeps it in place of what was known before. */
export async function keepPageHealth({ database }: CaseRecord, health: PageHealth): Promise<void> {
  await database.pageHealth.put({ key: keyOf(health), health });
}
