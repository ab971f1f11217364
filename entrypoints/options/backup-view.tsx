import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import type { Settings } from '../../lib/record/settings.ts';

export interface BackupViewProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}

export function BackupView({ today }: BackupViewProps) {
  return <p>{today}</p>;
}
