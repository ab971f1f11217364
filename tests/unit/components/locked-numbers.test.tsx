// @vitest-environment happy-dom
import { expect, test, vi } from 'vitest';
import { CapacityForm } from '../../../components/planning/capacity-form.tsx';
import { ProgressSettings } from '../../../components/progress/progress-settings.tsx';
import { click, drawn } from './drawn.ts';

test('how many interviews one has room for in a week can be read and not changed where the municipality says it', async () => {
  const onSave = vi.fn(async () => {});
  const place = await drawn(
    <CapacityForm
      interviewsPerWeek={12}
      interviewsPerDay={4}
      locked={['interviewsPerWeek']}
      language="da"
      onSave={onSave}
    />,
  );
  const [week, day] = [...place.querySelectorAll('input')] as [HTMLInputElement, HTMLInputElement];
  expect([week.disabled, week.value, day.disabled]).toEqual([true, '12', false]);
  expect(place.textContent.split('Bestemt af kommunen')).toHaveLength(2);
  await click(place, 'Gem');
  expect(onSave).toHaveBeenCalledWith({ interviewsPerWeek: 12, interviewsPerDay: 4 });
});

test('so can what is aimed at and how long is counted back', async () => {
  const place = await drawn(
    <ProgressSettings
      timelinessTarget={95}
      countWeeks={26}
      countsQuota={false}
      locked={['timelinessTarget', 'countWeeks']}
      language="da"
      onSave={async () => {}}
    />,
  );
  const target = place.querySelector('select')!;
  const weeks = place.querySelector<HTMLInputElement>('[type=number]')!;
  const quota = place.querySelector<HTMLInputElement>('[type=checkbox]')!;
  expect([target.disabled, target.value, weeks.disabled, weeks.value]).toEqual([true, '95', true, '26']);
  expect(quota.disabled).toBe(false);
  expect(place.textContent.split('Bestemt af kommunen')).toHaveLength(3);
});
