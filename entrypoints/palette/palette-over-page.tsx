import { PaletteDialog } from '../../components/palette-dialog.tsx';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import type { Settings } from '../../lib/record/settings.ts';
import type { PaletteEntry } from '../../lib/views/palette-search.ts';
import { openEntry } from './open-entry.ts';
import { usePaletteIndex } from './use-palette-index.ts';

export interface PaletteOverPageProps {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
  /** what the page shows itself; @returns whether it did, else the entry is opened */
  take?: (entry: PaletteEntry) => boolean;
  onClose: () => void;
}

/** The palette over one of our own pages; loaded when it is first asked for. */
export default function PaletteOverPage({ record, settings, today, take, onClose }: PaletteOverPageProps) {
  const index = usePaletteIndex(record, settings, today);
  if (index.state !== 'ready') return null;
  return (
    <PaletteDialog
      index={index.value}
      language={settings.language}
      onClose={onClose}
      onChoose={(entry) => {
        onClose();
        if (!take?.(entry)) void openEntry(entry);
      }}
    />
  );
}
