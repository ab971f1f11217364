import { useEffect, useRef } from 'react';
import { useSaving } from '../../components/use-saving.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { changeSettings, type Settings } from '../../lib/record/settings.ts';

export interface Mask {
  isMasked: boolean;
  hasFailed: boolean;
  onToggle: () => void;
}

/** One key hides names and CPR numbers on all of our pages, and shows them again. It writes no letter, so it is free in every field. */
const key = 'F8';

export function useMask(record: CaseRecord, { maskPersons }: Settings): Mask {
  const { state, save } = useSaving();
  const onToggle = () => void save(() => changeSettings(record, { maskPersons: !maskPersons }));
  const latest = useRef(onToggle);
  useEffect(() => {
    latest.current = onToggle;
  });
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== key || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.repeat) return;
      event.preventDefault();
      latest.current();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  return { isMasked: maskPersons, hasFailed: state === 'failed', onToggle };
}
