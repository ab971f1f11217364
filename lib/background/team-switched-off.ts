import { moment } from '../clock/moment.ts';
import { writeLog } from '../record/log.ts';
import type { CaseRecord } from '../record/open-record.ts';
import { deleteTeamWhereOff } from '../record/team.ts';

/** Deletes what is kept of others where the team view is off, and says so in the log. */
export async function dropTeamWhereOff(record: CaseRecord): Promise<void> {
  const rows = await deleteTeamWhereOff(record);
  if (rows > 0) await writeLog(record, { at: moment().toISOString(), act: 'deletion', detail: { what: 'team' } });
}
