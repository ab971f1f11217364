import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import type { Settings } from '../../lib/record/settings.ts';

export interface ProofViewProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}

export function ProofView({ today }: ProofViewProps) {
  return <p>{today}</p>;
}
