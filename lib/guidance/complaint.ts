import { isoDate, type IsoDate } from '../dates/iso-date.ts';

/** What a letter complains of, as far as the reader can tell. A letter may be both, and is treated so while in doubt. */
export type ComplaintAbout = 'may-be-both' | 'decision' | 'handling';

/** How the decision reached the citizen; it decides from which day their period counts. */
export type SentBy = 'not-known' | 'digital-post' | 'letter' | 'orally';

/** What is known of a complaint. The least that can be known is the default, and it loses the citizen nothing. */
export interface ComplaintAnswers {
  about: ComplaintAbout;
  /** whether the decision came with complaint guidance: the citizen's period begins with it */
  guidanceGiven: 'not-known' | 'yes' | 'no';
  sentBy: SentBy;
  /** the day of the decision */
  decidedOn: IsoDate | null;
  /** the day the complaint came */
  complainedOn: IsoDate | null;
}

export const nothingKnown: ComplaintAnswers = {
  about: 'may-be-both',
  guidanceGiven: 'not-known',
  sentBy: 'not-known',
  decidedOn: null,
  complainedOn: null,
};

/**
 * Where the citizen's own period counts from. It is worked out to tell the citizen, never to turn a complaint away:
 * whether it came in time is decided by the body that receives it.
 */
export type AppealClock =
  /** received the day it was sent (digital post), or told face to face */
  | { from: 'decision-received'; on: IsoDate }
  /** a letter is taken as received some weekdays later */
  | { from: 'decision-letter-sent'; on: IsoDate }
  /** without guidance the period has not begun */
  | { from: 'not-begun' }
  | { from: 'not-known'; missing: AppealQuestion[] };

export type AppealQuestion = 'decided-on' | 'sent-by' | 'guidance-given';

/** Who decides a complaint over a decision. */
export type AppealBody = 'ankestyrelsen' | 'employment-appeals-board';

/** The way of one complaint: both parts, unless someone has said that it is only one. */
export interface ComplaintRoute {
  /** a complaint over the decision: reassessed here first, then sent on, always and whatever the day */
  substantive: {
    body: AppealBody;
    /** the day of the decision is not known, so that today's body is a guess */
    bodyIsAssumed: boolean;
    clock: AppealClock;
    /** the reassessment counts from here; null = not known */
    complainedOn: IsoDate | null;
  } | null;
  /** a complaint over how it was handled: talked over with the department first, then the citizens' adviser */
  procedural: { receivedOn: IsoDate | null } | null;
  /** whether the letter is taken for both kinds because nobody has said which it is */
  isBothInDoubt: boolean;
}

/** From this day decisions go to Ankestyrelsen; before it they went to the regional board. */
export const ankestyrelsenFrom = isoDate('2013-07-01');

/** Where a complaint goes, from what is known of it. Nothing here can be »too late«. */
export function complaintRoute(answers: ComplaintAnswers): ComplaintRoute {
  const { about, decidedOn, complainedOn } = answers;
  return {
    substantive:
      about === 'handling'
        ? null
        : {
            body: bodyOf(decidedOn),
            bodyIsAssumed: decidedOn === null,
            clock: clockOf(answers),
            complainedOn,
          },
    procedural: about === 'decision' ? null : { receivedOn: complainedOn },
    isBothInDoubt: about === 'may-be-both',
  };
}

function bodyOf(decidedOn: IsoDate | null): AppealBody {
  return decidedOn !== null && decidedOn < ankestyrelsenFrom ? 'employment-appeals-board' : 'ankestyrelsen';
}

function clockOf({ guidanceGiven, sentBy, decidedOn }: ComplaintAnswers): AppealClock {
  if (guidanceGiven === 'no') return { from: 'not-begun' };
  const missing: AppealQuestion[] = [];
  if (guidanceGiven === 'not-known') missing.push('guidance-given');
  if (decidedOn === null) missing.push('decided-on');
  if (sentBy === 'not-known') missing.push('sent-by');
  if (missing.length > 0 || decidedOn === null) return { from: 'not-known', missing };
  return { from: sentBy === 'letter' ? 'decision-letter-sent' : 'decision-received', on: decidedOn };
}
