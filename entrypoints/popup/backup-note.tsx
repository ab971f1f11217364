import { useEffect, useState } from 'react';
import { BackupNote } from '../../components/backup/backup-note.tsx';
import { isRecordLost } from '../../lib/background/record-marker.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { backupPlace, withBackups } from '../../lib/record/backup-store.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { isLow, storageHealth } from '../../lib/record/storage-health.ts';
import { backupText } from '../../lib/text/backup-text.ts';
import { backupDue, missedNote, storageNote } from '../../lib/views/backup-view.ts';

export interface StorageNoteProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
  onOpen: () => void;
}

/** Asked beside everything else: the day's work does not wait for it. */
export function StorageNote({ record, settings, today, onOpen }: StorageNoteProps) {
  const { language } = settings;
  const [words, setWords] = useState<string | null>(null);
  useEffect(() => {
    let left = false;
    wordsOf(record, settings, today).then(
      (told) => !left && setWords(told),
      (error: unknown) => console.warn('Rettidig:', error),
    );
    return () => {
      left = true;
    };
  }, [record, settings, today]);
  return words && <BackupNote words={words} open={backupText[language]['note.open']} onOpen={onOpen} />;
}

async function wordsOf(record: CaseRecord, settings: Settings, today: IsoDate): Promise<string | null> {
  const [health, isLost] = await Promise.all([storageHealth(true), isRecordLost(record, today)]);
  const { language } = settings;
  const { folder, key, lastOn, missedOn } = await withBackups(record.database.name, backupPlace);
  const due = backupDue(settings, lastOn, today, language);
  const place = { isFolder: folder !== null, hasKey: key !== null, lastOn, missedOn };
  const missed = missedNote(place, today, language);
  return storageNote({ free: isLow(health) ? health.free : null, isLost, isDue: due !== null, missed }, language);
}
