import { askedAhead } from '../../lib/record/asked-ahead.ts';
import type { RecordedCase } from '../../lib/record/cases.ts';
import type { CaseName } from '../../lib/record/change-case.ts';
import { liveCase } from '../../lib/record/live-case.ts';
import type { Live } from '../../lib/record/live-cases.ts';
import { openRecord, type CaseRecord } from '../../lib/record/open-record.ts';
import { liveGuidance, type OwnGuidance } from '../../lib/record/own-guidance.ts';
import { liveRules } from '../../lib/record/rule-changes.ts';
import { liveSettings, type Settings } from '../../lib/record/settings.ts';
import { rulePacks } from '../../lib/rules/packs/index.ts';
import type { Rule } from '../../lib/rules/rule.ts';
import { liveFollowedCase, type FollowedCase } from './followed-case.ts';
import { liveGuidancePolicy, type GuidanceOfPolicy } from './live-guidance-policy.ts';

/** What the panel reads of an open record before it can show a case. */
export interface PanelReading {
  settings: Live<Settings>;
  rules: Live<readonly Rule[]>;
  texts: Live<OwnGuidance<'texts'> | null>;
  procedures: Live<OwnGuidance<'procedures'> | null>;
  /** as `liveCase`; the one that was open when the panel was opened has been asked for already */
  caseOf(name: CaseName): Live<RecordedCase | null | undefined>;
}

/** All that the panel shows first, asked for already. */
export interface BegunPanel {
  followed: Live<FollowedCase>;
  policy: Live<GuidanceOfPolicy>;
  /** opens the record: the first time it is the opening that was begun already */
  open: () => Promise<CaseRecord>;
  /** the same for the same record */
  readingOf(record: CaseRecord): PanelReading;
}

/** Asks for all that the panel shows first; nothing here draws, so it can begin while what draws is still being loaded. */
export function beginPanel(): BegunPanel {
  const followed = askedAhead(liveFollowedCase);
  const policy = askedAhead(liveGuidancePolicy);
  const readings = new WeakMap<CaseRecord, PanelReading>();
  const readingOf = (record: CaseRecord) => {
    const reading = readings.get(record) ?? beginReading(record, followed);
    readings.set(record, reading);
    return reading;
  };
  const begin = async () => {
    const record = await openRecord();
    readingOf(record);
    return record;
  };
  let begun: Promise<CaseRecord> | null = begin();
  // Whoever asks is told; until then nobody need be.
  begun.catch(() => {});
  const open = () => {
    const opening = begun ?? begin();
    begun = null;
    return opening;
  };
  return { followed, policy, open, readingOf };
}

function beginReading(record: CaseRecord, followed: Live<FollowedCase>): PanelReading {
  let first: (CaseName & { live: Live<RecordedCase | null | undefined> }) | null = null;
  const { unsubscribe } = followed.subscribe(({ open }) => {
    if (open && !first) first = { system: open.system, ref: open.ref, live: askedAhead(liveCase(record, open)) };
  });
  return {
    settings: askedAhead(liveSettings(record)),
    rules: askedAhead(liveRules(record, rulePacks)),
    texts: askedAhead(liveGuidance(record, 'texts')),
    procedures: askedAhead(liveGuidance(record, 'procedures')),
    caseOf(name) {
      unsubscribe();
      return first?.system === name.system && first.ref === name.ref ? first.live : liveCase(record, name);
    },
  };
}
