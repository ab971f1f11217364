import { lazy, Suspense, useEffect, useMemo, type ReactNode } from 'react';
import { LockWanted } from '../../components/lock/lock-wanted.tsx';
import { useLive } from '../../components/use-live.ts';
import { useOpened } from '../../components/use-opened.ts';
import { onKeysTurned } from '../../lib/record/keys-turned.ts';
import { isLockWanted, readLockWanted } from '../../lib/record/lock-wanted.ts';
import { openRecord, type CaseRecord, type RecordTables } from '../../lib/record/open-record.ts';
import { isLocked } from '../../lib/record/record-error.ts';
import { onKeysChanged } from '../../lib/record/session-keys.ts';
import { liveSettings } from '../../lib/record/settings.ts';
import type { Language } from '../../lib/text/language.ts';

export interface WithRecordProps {
  /** must be the same function each time */
  open?: () => Promise<CaseRecord>;
  failed: (reason: unknown, retry: () => void) => ReactNode;
  /** what to do about a forgotten passphrase, on the one page that tells it; others lead there */
  forgotten?: (tables: RecordTables, language: Language) => ReactNode;
  children: (record: CaseRecord) => ReactNode;
}

interface BehindProps extends Pick<WithRecordProps, 'children'> {
  record: CaseRecord;
  /** a lock was demanded already when the page was opened */
  lockFirst: boolean;
}

/** Few pages ever ask for a passphrase: what it takes comes when one is asked for. */
const UnlockView = lazy(async () => ({ default: (await import('./unlock-view.tsx')).UnlockView }));
const LockFirstView = lazy(async () => ({ default: (await import('./lock-first-view.tsx')).LockFirstView }));

const openIt = () => openRecord();

/**
 * Opens the record for a page of ours; where it is locked, the page asks for the passphrase first, and where the municipality
 * demands a lock and there is none, for a new one; it then goes on where it was, as its address says. When the lock falls, or
 * the keys become others, the page is loaded anew: so nothing of a citizen stays on the screen or in memory.
 */
export function WithRecord({ open = openIt, failed, forgotten, children }: WithRecordProps) {
  const record = useOpened(useMemo(() => () => openAndLook(open), [open]));
  const opened = record.state === 'ready' ? record.value.record : null;
  useEffect(() => onKeysChanged(reload), []);
  // The page that turned a lock on or off may be closed before it tells.
  useEffect(() => (opened ? onKeysTurned(opened, reload) : undefined), [opened]);
  if (record.state === 'failed') {
    if (!isLocked(record.reason)) return failed(record.reason, record.retry);
    return (
      <Suspense fallback={null}>
        <UnlockView forgotten={forgotten} />
      </Suspense>
    );
  }
  if (record.state !== 'ready') return null;
  return (
    <Behind record={record.value.record} lockFirst={record.value.lockFirst}>
      {children}
    </Behind>
  );
}

/** Before anything of a citizen is drawn. */
async function openAndLook(open: () => Promise<CaseRecord>): Promise<{ record: CaseRecord; lockFirst: boolean }> {
  const record = await open();
  return { record, lockFirst: await readLockWanted(record) };
}

function reload(): void {
  location.reload();
}

/**
 * A lock that is demanded while someone works leaves what they are typing: it is asked for above it, and in place of everything
 * on the pages that are opened from then on. One that is demanded no longer is asked for no longer.
 */
function Behind({ record, lockFirst, children }: BehindProps) {
  const settings = useLive(useMemo(() => liveSettings(record), [record]));
  const known = settings.state === 'ready' ? settings.value : null;
  if (lockFirst && known?.requireLock !== false) {
    return (
      known && (
        <Suspense fallback={null}>
          <LockFirstView record={record} language={known.language} />
        </Suspense>
      )
    );
  }
  return (
    <>
      {known && !lockFirst && isLockWanted(record, known) && (
        <LockWanted language={known.language} href="/options.html#data/laas" />
      )}
      {children(record)}
    </>
  );
}
