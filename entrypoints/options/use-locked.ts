import { useMemo } from 'react';
import { useLive } from '../../components/use-live.ts';
import { liveGivenSettings } from '../../lib/record/given-settings.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';

/** The names of the settings that the municipality has locked, now and after every change; none until they are read. */
export function useLocked(record: CaseRecord): readonly string[] {
  const given = useLive(useMemo(() => liveGivenSettings(record), [record]));
  return useMemo(
    () => (given.state === 'ready' ? given.value.filter(({ locked }) => locked).map(({ name }) => name) : []),
    [given],
  );
}
