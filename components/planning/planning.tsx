import type { IsoDate } from '../../lib/dates/iso-date.ts';
import { planningText } from '../../lib/text/planning-text.ts';
import type { PlanningView } from '../../lib/views/planning.ts';
import { OptionSection } from '../option-section.tsx';
import { CapacityForm, type CapacitySettings } from './capacity-form.tsx';
import { JointList, type JointListProps } from './joint-list.tsx';
import { LoadChart } from './load-chart.tsx';
import { LoadTable } from './load-table.tsx';
import { SlotsForm } from './slots-form.tsx';
import { SpreadList, type SpreadActions } from './spread-list.tsx';
import { SummonList } from './summon-list.tsx';

export interface PlanningProps {
  view: PlanningView;
  capacity: CapacitySettings;
  /** names of settings that the municipality has locked */
  locked: readonly string[];
  spread: SpreadActions;
  joint: Omit<JointListProps, 'views' | 'language'>;
  onCapacity: (capacity: CapacitySettings) => Promise<void>;
  onSlots: (slots: ReadonlyMap<IsoDate, number | null>) => Promise<void>;
}

/** What is coming, is there room, and which day for whom? */
export function Planning({ view, capacity, locked, spread, joint, onCapacity, onSlots }: PlanningProps) {
  const { language, counts, load, slots, summons } = view;
  const text = planningText[language];
  return (
    <>
      <p className="mt-1">{counts}</p>
      <p className="text-sm text-soft">{text['planning.lead']}</p>
      <OptionSection title={text['load.title']}>
        <p className="mb-2 font-semibold">{load.summary}</p>
        {load.isCapacityMissing && <p className="mb-2 text-sm">{text['load.noCapacity']}</p>}
        <LoadChart load={load} language={language} />
        <LoadTable rows={load.rows} language={language} />
        <p className="mt-2 text-xs text-soft">{text['load.howCounted']}</p>
        <CapacityForm {...capacity} {...{ locked, language }} onSave={onCapacity} />
      </OptionSection>
      <SpreadList view={view.spread} language={language} {...spread} />
      <SummonList lines={summons} language={language} />
      <SlotsForm view={slots} language={language} onSave={onSlots} />
      <JointList views={view.joint} language={language} {...joint} />
    </>
  );
}
