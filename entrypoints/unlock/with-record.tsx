import { useEffect, useMemo, type ReactNode } from 'react';
import { LockWanted } from '../../components/lock/lock-wanted.tsx';
import { useLive } from '../../components/use-live.ts';
import { useOpened } from '../../components/use-opened.ts';
import { onKeysTurned } from '../../lib/record/keys-turned.ts';
import { openRecord, type CaseRecord, type RecordTables } from '../../lib/record/open-record.ts';
import { isLocked } from '../../lib/record/record-error.ts';
import { onKeysChanged } from '../../lib/record/session-keys.ts';
import { liveSettings } from '../../lib/record/settings.ts';
import type { Language } from '../../lib/text/language.ts';
import { UnlockView } from './unlock-view.tsx';

export interface WithRecordProps {
  /** must be the same function each time */
  open?: () => Promise<CaseRecord>;
  failed: (reason: unknown, retry: () => void) => ReactNode;
  /** what to do about a forgotten passphrase, on the one page that tells it; others lead there */
  forgotten?: (tables: RecordTables, language: Language) => ReactNode;
  children: (record: CaseRecord) => ReactNode;
}

const openIt = () => openRecord();

/**
 * Opens the record for a page of ours; where it is locked, the page asks for the passphrase first and then goes on where it
 * was, as its address says. When the lock falls, or the keys become others, the page is loaded anew: so nothing of a citizen
 * stays on the screen or in memory.
 */
export function WithRecord({ open = openIt, failed, forgotten, children }: WithRecordProps) {
  const record = useOpened(open);
  const opened = record.state === 'ready' ? record.value : null;
  useEffect(() => onKeysChanged(reload), []);
  // The page that turned a lock on or off may be closed before it tells.
  useEffect(() => (opened ? onKeysTurned(opened, reload) : undefined), [opened]);
  if (record.state === 'failed') {
    return isLocked(record.reason) ? <UnlockView forgotten={forgotten} /> : failed(record.reason, record.retry);
  }
  if (record.state !== 'ready') return null;
  return (
    <>
      <Wanted record={record.value} />
      {children(record.value)}
    </>
  );
}

function reload(): void {
  location.reload();
}

function Wanted({ record }: { record: CaseRecord }) {
  const settings = useLive(useMemo(() => liveSettings(record), [record]));
  if (settings.state !== 'ready' || !settings.value.requireLock || record.lock) return null;
  return <LockWanted language={settings.value.language} href="/options.html#data/laas" />;
}
