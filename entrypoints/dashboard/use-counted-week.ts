import { useEffect, useState } from 'react';
import { countedWeek } from '../../lib/background/counted-week.ts';
import type { IsoDate } from '../../lib/dates/iso-date.ts';
import type { WeekCounts } from '../../lib/plan/week-counts.ts';
import { contentKey, versionsOfMine } from '../../lib/record/case-versions.ts';
import type { CaseRecord } from '../../lib/record/open-record.ts';
import { rulesInForce } from '../../lib/record/rule-changes.ts';
import type { Settings } from '../../lib/record/settings.ts';
import { weekMark } from '../../lib/record/week-mark.ts';
import { rulePacks } from '../../lib/rules/packs/index.ts';

export interface CountedBefore {
  /** asked and answered, one way or the other */
  isAsked: boolean;
  /** null where these cases have not been counted */
  counts: WeekCounts | null;
}

/**
 * The week's counts, where the same cases were counted before by the same rules on the same day: they are known from an
 * index alone, long before thousands of cases are opened. Asked once, when the page is opened.
 */
export function useCountedWeek(record: CaseRecord, settings: Settings, today: IsoDate): CountedBefore {
  const [counted, setCounted] = useState<CountedBefore>({ isAsked: false, counts: null });
  const [asked] = useState({ record, settings, today });
  useEffect(() => {
    let left = false;
    lookUp(asked).then(
      (counts) => left || setCounted({ isAsked: true, counts }),
      (error: unknown) => {
        // Counting anew gives the same; it only takes longer.
        console.warn('Rettidig:', error);
        if (!left) setCounted({ isAsked: true, counts: null });
      },
    );
    return () => {
      left = true;
    };
  }, [asked]);
  return counted;
}

async function lookUp({ record, settings, today }: Asked): Promise<WeekCounts | null> {
  const [versions, rules] = await Promise.all([versionsOfMine(record), rulesInForce(record, rulePacks, settings)]);
  return countedWeek(await weekMark(versions.map(contentKey), rules, settings, today));
}

interface Asked {
  record: CaseRecord;
  settings: Settings;
  today: IsoDate;
}
