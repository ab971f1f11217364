import { Rescue, type RescueFrom } from '../../components/backup/rescue.tsx';
import type { Work } from '../../components/backup/use-work.ts';
import { useOpened } from '../../components/use-opened.ts';
import { recordIsKnown } from '../../lib/background/record-marker.ts';
import { moment } from '../../lib/clock/moment.ts';
import { today as clock } from '../../lib/clock/today.ts';
import { reopenEverywhere } from '../../lib/messaging/reopen-everywhere.ts';
import { partOf } from '../../lib/record/backup-work.ts';
import { writeLog } from '../../lib/record/log.ts';
import { openRecord } from '../../lib/record/open-record.ts';
import { RecordError } from '../../lib/record/record-error.ts';
import { beginAnew, newestGoodBackups, readWithoutRecord } from '../../lib/record/set-aside.ts';
import { momentWords } from '../../lib/views/backup-view.ts';

/** The settings are in the record, so nobody can tell in which language this is read: Danish. */
const language = 'da';

/** The record cannot be opened: try again, or begin anew beside it. */
export function RescueView({ reason, retry }: { reason: unknown; retry: () => void }) {
  const found = useOpened(newestGoodBackups);
  const backups = found.state === 'ready' ? found.value : undefined;

  async function begin(from: RescueFrom | null, work: Work) {
    const content = from && (await readWithoutRecord(from.id, from.passphrase, partOf(work, 0, 0.3)));
    await beginAnew(content, partOf(work, 0.3, 1));
    const record = await openRecord();
    await recordIsKnown(record);
    const cases = await record.database.cases.count();
    await writeLog(record, { at: moment().toISOString(), act: 'restore', detail: { what: 'set-aside', cases } });
    record.database.close();
    // Whoever still has the old one open would go on writing where nobody reads any more.
    await reopenEverywhere().catch((error: unknown) => console.warn('Rettidig:', error));
    retry();
  }

  return (
    <Rescue
      isNewer={reason instanceof RecordError && reason.code === 'newer-version'}
      backups={backups?.map(({ id, at, cases, isLocked }) => ({
        ...{ id, cases, isLocked },
        when: momentWords({ at }, clock(), language),
      }))}
      {...{ language, retry }}
      onBegin={begin}
    />
  );
}
