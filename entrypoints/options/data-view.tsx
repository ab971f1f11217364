import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import type { Settings } from '../../lib/record/settings.ts';

export interface DataViewProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}

export function DataView({ today }: DataViewProps) {
  return <p>{today}</p>;
}
