import { useEffect, useMemo, useRef } from 'react';
import { EncryptionLimits } from '../../components/data/encryption-limits.tsx';
import { EraseEverything } from '../../components/data/erase-everything.tsx';
import { GoingTomorrow } from '../../components/data/going-tomorrow.tsx';
import { ShownLog } from '../../components/data/shown-log.tsx';
import { StoredTables } from '../../components/data/stored-tables.tsx';
import { useLive } from '../../components/use-live.ts';
import { plusDays } from '../../lib/dates/calendar.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { liveGoing } from '../../lib/record/going.ts';
import { nameIn } from '../../lib/record/kept-citizens.ts';
import { liveLog, readLog } from '../../lib/record/log.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { liveTableCounts } from '../../lib/record/table-counts.ts';
import { dataText } from '../../lib/text/data-text.ts';
import { dayWords } from '../../lib/text/day-words.ts';
import { dataLines } from '../../lib/views/data-tables.ts';
import { logCsv, logJson } from '../../lib/views/log-file.ts';
import { logView } from '../../lib/views/log-view.ts';
import { ExtractPart } from './extract-part.tsx';
import { LockPart } from './lock-part.tsx';
import { logAct } from './log-act.ts';
import { saveFile } from './save-file.ts';
import { startAnew } from './start-anew.ts';
import { hrefOf } from './use-route.ts';

export interface DataViewProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
  /** the reader comes for the lock */
  toLock: boolean;
}

/** `#data`: what is stored and why, what goes when, everything about one citizen, how to be rid of it all, and the log. */
export function DataView({ record, settings, today, toLock }: DataViewProps) {
  const { language, retentionDays } = settings;
  const text = dataText[language];
  const counts = useLive(useMemo(() => liveTableCounts(record), [record]));
  const log = useLive(useMemo(() => liveLog(record), [record]));
  const going = useLive(
    useMemo(() => liveGoing(record, plusDays(today, 1), retentionDays), [record, today, retentionDays]),
  );

  const lock = useRef<HTMLDivElement>(null);
  // What stands above it would push it down again.
  const isWhole = counts.state === 'ready' && going.state === 'ready';
  useEffect(() => {
    if (!toLock || !isWhole) return;
    lock.current?.scrollIntoView();
    lock.current?.focus({ preventScroll: true });
  }, [toLock, isWhole]);

  async function saveLog(as: 'csv' | 'json') {
    const { lines } = await readLog(record);
    const name = `rettidig-log-${today}.${as}`;
    if (as === 'csv') saveFile(name, logCsv(lines, language), 'text/csv');
    else saveFile(name, logJson(lines));
    await logAct(record, 'export', { what: 'log', count: lines.length });
  }

  return (
    <>
      <p className="text-soft">{text['data.lead']}</p>
      {counts.state === 'ready' && (
        <StoredTables
          lines={dataLines(counts.value, settings, language)}
          backupHref={hrefOf.backup}
          language={language}
        />
      )}
      {going.state === 'ready' && (
        <GoingTomorrow
          cases={going.value.cases.map(({ id, ref, sourcedReadings, seenOn }) => ({
            id,
            who: [nameIn(sourcedReadings), ref].filter(Boolean).join(' · '),
            seen: text['going.seen'](dayWords(seenOn, today, language, 'dated')),
          }))}
          unopened={going.value.unopened}
          keptHref={hrefOf.kept}
          language={language}
        />
      )}
      <ExtractPart {...{ record, language, today }} />
      <div ref={lock} tabIndex={-1} className="focus-visible:outline-none">
        <LockPart {...{ record, settings }} />
      </div>
      <EncryptionLimits language={language} />
      <EraseEverything
        language={language}
        keptHref={hrefOf.kept}
        backupHref={hrefOf.backup}
        onErase={() => startAnew(record)}
      />
      {log.state === 'ready' && (
        <ShownLog
          log={logView(log.value, today, language)}
          language={language}
          onSave={(as) => void saveLog(as).catch((error: unknown) => console.warn('Rettidig:', error))}
        />
      )}
    </>
  );
}
