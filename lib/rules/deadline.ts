import type { IsoDate } from '../dates/iso-date.ts';

export type Status = 'overdue' | 'due-soon' | 'timely' | 'met' | 'paused' | 'by-need' | 'unknown' | 'not-applicable';

/** One rule's answer for one case on one day. */
export interface Deadline {
  rule: string;
  /** start of the version used; null when that version has no start or none was used */
  validFrom: IsoDate | null;
  /** the legal last day; null = there is none, or it cannot be told */
  due: IsoDate | null;
  /** `due`, or the last working day before it */
  lastSafeDay: IsoDate | null;
  /** lower bound for clocks that count hours or payments */
  earliestPossible: IsoDate | null;
  status: Status;
  /** `due` − today in days; negative = over; null where nothing runs */
  daysLeft: number | null;
  fulfilledOn: IsoDate | null;
  late: boolean;
  /** the version used was not checked against the text of the law */
  provisional: boolean;
  /** facts that were needed and not known: an event type, `targetGroup`, `birthDate`, `payment-data`,
   *  `agreed-next-interview`, `rule-set-after-DATE`, `all:EVENT-TYPE` (only some of them are known),
   *  or `field:LABEL` (a field of the page that could not be read) */
  missing: string[];
}

/** One step of the working behind a deadline, in the order a reader follows it. */
export interface TraceStep {
  /** `version`, `trigger`, `condition`, `window-opens`, `count`, `due`, `closed-day`, `last-safe-day`, `fulfilled`, `suspension`, `by-need-from`, `status` … */
  step: string;
  date: IsoDate | null;
  /** English, for developers and the evaluation; surfaces write their own words from `step`, `date` and `detail` */
  text: string;
  /** the step's data, so that words in any language can be made from it */
  detail?: Record<string, string | number | boolean | null | string[]>;
}

export interface ExplainedDeadline extends Deadline {
  trace: TraceStep[];
}
