import { useEffect, useState } from 'react';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { countedBefore, notCounted, type CountedBefore } from './counted-before.ts';

export interface CountedWeek extends CountedBefore {
  /** asked and answered, one way or the other */
  isAsked: boolean;
}

/** What is known of the week before its cases are opened. Asked once, when the page is opened. */
export function useCountedWeek(record: CaseRecord, settings: Settings, today: IsoDate): CountedWeek {
  const [counted, setCounted] = useState<CountedWeek>({ ...notCounted, isAsked: false });
  const [asked] = useState({ record, settings, today });
  useEffect(() => {
    let left = false;
    countedBefore(asked.record, asked.settings, asked.today).then(
      (found) => left || setCounted({ ...found, isAsked: true }),
      (error: unknown) => {
        // Counting anew gives the same; it only takes longer.
        console.warn('Rettidig:', error);
        if (!left) setCounted({ ...notCounted, isAsked: true });
      },
    );
    return () => {
      left = true;
    };
  }, [asked]);
  return counted;
}
