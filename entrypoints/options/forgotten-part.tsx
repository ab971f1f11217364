import { ForgottenPassphrase } from '../../components/lock/forgotten-passphrase.tsx';
import { recordIsKnown } from '../../lib/background/record-marker.ts';
import { reopenEverywhere } from '../../lib/messaging/reopen-everywhere.ts';
import { readBackupFile } from '../../lib/record/backup-file.ts';
import { partOf } from '../../lib/record/backup-work.ts';
import { openRecord, type RecordTables } from '../../lib/record/open-record.ts';
import { beginAnew } from '../../lib/record/set-aside.ts';
import type { Language } from '../../lib/text/language.ts';
import { logAct } from './log-act.ts';
import { startAnew } from './start-anew.ts';
import { hrefOf } from './use-route.ts';

/** What someone can do who has forgotten the passphrase of the lock. */
export function ForgottenPart({ tables, language }: { tables: RecordTables; language: Language }) {
  return (
    <ForgottenPassphrase
      isOpen={location.hash === hrefOf.forgotten}
      language={language}
      onFile={async (file, passphrase, work) => {
        const { content } = await readBackupFile(file, passphrase, tables.database.verno);
        await beginAnew(content, partOf(work, 0.2, 1));
        const record = await openRecord();
        await recordIsKnown(record);
        await logAct(record, 'restore', { what: 'set-aside', cases: content.cases.length });
        record.database.close();
        await reopenEverywhere().catch((error: unknown) => console.warn('Rettidig:', error));
        location.reload();
      }}
      onErase={() => startAnew(tables)}
    />
  );
}
