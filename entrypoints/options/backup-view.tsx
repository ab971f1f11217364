import { useEffect, useMemo, useRef, useState } from 'react';
import { BackupToFile } from '../../components/backup/backup-to-file.tsx';
import { GetBackup } from '../../components/backup/get-backup.tsx';
import { OwnBackups } from '../../components/backup/own-backups.tsx';
import { StorageCard } from '../../components/backup/storage-card.tsx';
import { UndoRestore } from '../../components/backup/undo-restore.tsx';
import type { Work } from '../../components/backup/use-work.ts';
import { useLive } from '../../components/use-live.ts';
import { useOpened } from '../../components/use-opened.ts';
import { isRecordLost } from '../../lib/background/record-marker.ts';
import { moment } from '../../lib/clock/moment.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { newFileKey } from '../../lib/record/backup-file.ts';
import { mostInFolder } from '../../lib/record/backup-folder.ts';
import {
  canUndo,
  changeBackupPlace,
  dropAllBackups,
  hoursToUndo,
  isBehindAnotherLock,
  liveBackupPlace,
  liveOwnBackups,
  openBackupStore,
  readOwnBackup,
  type OwnBackup,
} from '../../lib/record/backup-store.ts';
import { partOf } from '../../lib/record/backup-work.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { askForPersistence, isLow, storageHealth, type StorageHealth } from '../../lib/record/storage-health.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import {
  backupDue,
  comparedView,
  copyMissed,
  healthView,
  momentWords,
  ownBackupLines,
} from '../../lib/views/backup-view.ts';
import * as actions from './backup-actions.ts';
import { chooseFolder, knowsFolders } from './backup-folder.ts';

export interface BackupViewProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}

/** `#sikkerhedskopi`: whether what is kept stays, copies of it, and how to get one back. */
export function BackupView(props: BackupViewProps) {
  const { name } = props.record.database;
  const store = useOpened(useMemo(() => () => openBackupStore(name), [name]));
  return store.state === 'ready' ? <Backups {...props} store={store.value} /> : null;
}

function Backups({ record, settings, today, store }: BackupViewProps & Pick<actions.BackupDesk, 'store'>) {
  const { language, retentionDays } = settings;
  const desk: actions.BackupDesk = { record, store, today, retentionDays };
  const backups = useLive(useMemo(() => liveOwnBackups(store), [store]));
  const placed = useLive(useMemo(() => liveBackupPlace(store), [store]));
  const [health, setHealth] = useState<StorageHealth | null>(null);
  const [isLost, setLost] = useState(false);
  const [opened, setOpened] = useState<actions.OpenedBackup | null>(null);
  const comparedPlace = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void askForPersistence()
      .then(() => storageHealth(import.meta.env.BROWSER !== 'firefox'))
      .then(setHealth);
    isRecordLost(record, today).then(setLost, (error: unknown) => console.warn('Rettidig:', error));
  }, [record, today]);
  // Whoever listens to the page hears what the backup holds; whoever chose it far above sees it.
  useEffect(() => {
    if (opened) comparedPlace.current?.focus();
  }, [opened]);

  if (backups.state !== 'ready' || placed.state !== 'ready') return null;
  const { folder, key, lastOn, missedOn } = placed.value;
  const isLocked = (one: OwnBackup) => isBehindAnotherLock(one, record);
  const undo = backups.value.find((one) => canUndo(one, moment().toISOString()) && !isLocked(one));
  const due = backupDue(settings, lastOn, today, language);

  const lay = async (how: 'merge' | 'replace', work: Work) => {
    if (!opened) return 0;
    const cases = await actions.layIn(desk, opened.content, how, work);
    setOpened(null);
    setLost(false);
    return cases;
  };
  const last = lastOn && dayWords(lastOn, today, language, 'spoken');
  const missed = copyMissed({ isFolder: folder !== null, hasKey: key !== null, lastOn, missedOn }, today, language);

  return (
    <>
      <UndoRestore
        undo={undo ? { when: momentWords(undo, today, language), until: untilWords(undo.at, today, settings) } : null}
        language={language}
        onUndo={async (work) => {
          const before = await readOwnBackup(store, undo!.id, record, partOf(work, 0, 0.3));
          await actions.layIn(desk, before, 'replace', partOf(work, 0.3, 1) as Work, 'undo');
        }}
      />
      <StorageCard
        health={health && healthView({ ...health, isLow: isLow(health) }, language)}
        {...{ isLost, due, language }}
        onAsk={() => askForPersistence()}
      />
      <OwnBackups
        lines={ownBackupLines(
          backups.value.filter(({ kind }) => kind === 'daily').map((one) => ({ ...one, isLocked: isLocked(one) })),
          today,
          language,
        )}
        language={language}
        onMake={(work) => actions.makeOwn(desk, work)}
        onUse={async (id, passphrase, work) => setOpened(await actions.openOwn(desk, id, passphrase, work))}
        onDrop={async () => void (await dropAllBackups(store))}
      />
      <BackupToFile
        place={
          !key || record.lock
            ? null
            : folder
              ? { kind: 'folder', name: folder.name, last, missed, kept: mostInFolder }
              : { kind: 'file', last, missed }
        }
        // Behind a lock no key of the files may lie beside the record.
        next={record.lock ? 'asked' : knowsFolders ? 'folder' : 'remembered'}
        language={language}
        onSave={(passphrase, remember, work) => actions.saveAsFile(desk, passphrase, remember, work)}
        onLies={() => actions.fileLies(desk)}
        onFolder={async (passphrase, work) => {
          const chosen = await chooseFolder();
          if (!chosen) return null;
          const fileKey = await newFileKey(passphrase);
          const saved = await actions.saveInFolder(desk, chosen, fileKey, work);
          await changeBackupPlace(store, { folder: chosen, key: fileKey });
          return saved;
        }}
        onSaveAgain={(work) =>
          folder ? actions.saveInFolder(desk, folder, key!, work) : actions.saveAgain(desk, key!, work)
        }
        onForget={() => changeBackupPlace(store, { folder: null, key: null, missedOn: null })}
      />
      <GetBackup
        compared={
          opened &&
          comparedView(
            { at: opened.content.madeAt, cases: opened.content.cases.length },
            opened.comparison,
            today,
            language,
          )
        }
        language={language}
        place={comparedPlace}
        onCompare={async (file, passphrase, work) => setOpened(await actions.openFile(desk, file, passphrase, work))}
        onRestore={lay}
        onLeave={() => setOpened(null)}
      />
    </>
  );
}

function untilWords(at: string, today: IsoDate, { language }: Settings): string {
  const until = new Date(Date.parse(at) + hoursToUndo * 3_600_000);
  return momentWords({ at: until.toISOString() }, today, language);
}
