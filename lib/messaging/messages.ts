import { z } from 'zod';
import type { Adapter } from '../adapters/adapter.ts';
import type { Candidate } from '../adapters/judge-candidates.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { OverlayLook } from '../overlay/overlay-look.ts';
import type { TabDiagnosis } from '../views/diagnosis.ts';
import type { ExplanationView } from '../views/explanation-view.ts';
import type { DrawnSample, TeamReading } from '../views/team-reading.ts';
import { NewDecision, NewEntry } from './entry-schema.ts';
import { Reading } from './reading-schema.ts';

/** Checked by interpreting, never by compiled code: extension pages forbid code generation. */
z.config({ jitless: true });

/** Where a message may come from: a content script in a page, or a page of the extension itself. */
export type SenderKind = 'page' | 'extension';

interface Message {
  senders: readonly SenderKind[];
  request: z.ZodType;
  /** Replies come from our own background, so they have a type and are not checked. */
  reply: z.ZodType;
}

const nothing = z.strictObject({});
const Id = z.string().min(1).max(200);
const Ref = z.string().min(1).max(200);

/** A case as the asker names it. A page may name cases of its own system only: that is the answerer's to check. */
const namedCase = {
  system: Id,
  ref: Ref,
  /** what the asking page shows of the case now; a case that is not in the record is known from this alone */
  seen: z.strictObject({ adapter: Id, page: Id, reading: Reading }).optional(),
};

/** What one case shows is never taken for another's. */
const isOfThatCase = ({ ref, seen }: { ref: string; seen?: { reading: { ref: string } } | undefined }) =>
  seen === undefined || seen.reading.ref === ref;
const ofAnother = { path: ['seen', 'reading', 'ref'], error: 'expected the reference of the case that is named' };

/** Every message to the background: who may send it, what it asks and what is answered. */
export const messages = {
  /** The adapters that fit the sender's address, and what is needed to draw in its page. */
  'site/adapters': {
    senders: ['page'],
    /**
     * `first`: a new document asks; what was known of its frame before was of another one.
     * `withPen`: the frame has no pen yet, and gets it along with the answer where a page fits its address.
     */
    request: z.strictObject({ first: z.boolean().optional(), withPen: z.boolean().optional() }),
    reply: z.custom<SiteAdapters>(),
  },
  /** What a page shows of its cases. All rows that share a reference must be in one message: only then are they compared. */
  'cases/observe': {
    senders: ['page'],
    request: z.strictObject({
      adapter: Id,
      page: Id,
      /** all of the list has been told with this message: it is not paged, not filtered, not drawn piece by piece */
      complete: z.boolean(),
      readings: z.array(Reading).max(20_000),
      /** how many cases the page shows now; `readings` may be those that changed */
      shown: z.int().nonnegative(),
      /**
       * Where a message stands that is not the only one of its page: the `first`, one with `more` of its cases, one
       * with `changes` of cases that were told before, or one that asks `again` about cases of which another page told:
       * it is no later word of this page, so what stands of it in the record stays.
       */
      part: z.enum(['first', 'more', 'changes', 'again']).optional(),
      /** with `complete`: the references of all cases of the list, where `readings` are not all of them */
      listed: z.array(Ref).max(20_000).optional(),
    }),
    reply: z.custom<DrawnCases>(),
  },
  /** A page that should hold cases shows none that can be read. */
  'page/unreadable': {
    senders: ['page'],
    request: z.strictObject({ adapter: Id, page: Id, lookedFor: z.string().max(500) }),
    reply: z.custom<Nothing>(),
  },
  /** Nothing is read in the sender's frame: no adapter knows the page (`off` null), or it is switched off. */
  'page/passed': {
    senders: ['page'],
    request: z.strictObject({ off: z.strictObject({ adapter: Id, page: Id }).nullable() }),
    reply: z.custom<Nothing>(),
  },
  /** Puts the script that reads and draws into the frame that asks. */
  'pen/open': { senders: ['page'], request: nothing, reply: z.custom<Nothing>() },
  /** Puts the panel's script into the frame that asks. */
  'panel/open': { senders: ['page'], request: nothing, reply: z.custom<Nothing>() },
  /** Puts the script that shows explanations in the panel into the frame that asks. */
  'panel/fill': { senders: ['page'], request: nothing, reply: z.custom<Nothing>() },
  /** Why a case has the badge it has. */
  'case/explain': {
    senders: ['page', 'extension'],
    request: z.strictObject(namedCase).refine(isOfThatCase, ofAnother),
    reply: z.custom<ExplanationView>(),
  },
  /**
   * Keeps what a caseworker entered by hand, and with it the case, where it was not kept before. Answered when it is
   * written: an equal entry that stands already is not written twice. Refused with `not-yet` for what is said to have
   * happened on a day to come, and `implausible-day` for a day years away.
   */
  'entry/add': {
    senders: ['page', 'extension'],
    request: z.strictObject({ ...namedCase, entry: NewEntry }).refine(isOfThatCase, ofAnother),
    reply: z.custom<ExplanationView>(),
  },
  /** Takes back what was entered by hand; one that is gone already is no error. */
  'entry/remove': {
    senders: ['page', 'extension'],
    request: z.strictObject({ ...namedCase, id: Id }).refine(isOfThatCase, ofAnother),
    reply: z.custom<ExplanationView>(),
  },
  /** Decides a contradiction, puts it off, or takes that back. Refused with `sources-changed` where nobody disagrees like that any more. */
  'contradiction/decide': {
    senders: ['page', 'extension'],
    request: z.strictObject({ ...namedCase, decision: NewDecision }).refine(isOfThatCase, ofAnother),
    reply: z.custom<ExplanationView>(),
  },
  /** Shows the case in the side panel, step by step; where the browser lets no page open it, how a person does. */
  'steps/open': {
    senders: ['page'],
    request: z.strictObject(namedCase).refine(isOfThatCase, ofAnother),
    reply: z.custom<SidePanelOpening>(),
  },
  /** Draws a ring around the field of that meaning, where the tab's page shows it of that case. */
  'ring/show': {
    senders: ['extension'],
    request: z.strictObject({ tabId: z.int().nonnegative(), system: Id, ref: Ref, field: Id }),
    reply: z.custom<RingShown>(),
  },
  /** Opens the rule book at a rule, in a tab of its own. */
  'rulebook/open': {
    senders: ['page', 'extension'],
    request: z.strictObject({ rule: Id }),
    reply: z.custom<Nothing>(),
  },
  /** Opens the diagnosis of the sender's tab at a field, in a tab of its own. */
  'diagnosis/open': { senders: ['page'], request: z.strictObject({ field: Id }), reply: z.custom<Nothing>() },
  /** Why a tab's page has the badges it has: each of its frames is looked at anew. */
  'page/diagnose': {
    senders: ['extension'],
    request: z.strictObject({ tabId: z.int().nonnegative() }),
    reply: z.custom<TabDiagnosis>(),
  },
  /** Where on a page a field may stand now; empty where nothing there fits it, or the frame is gone. */
  'page/candidates': {
    senders: ['extension'],
    request: z.strictObject({
      tabId: z.int().nonnegative(),
      frameId: z.int().nonnegative(),
      adapter: Id,
      page: Id,
      field: Id,
    }),
    reply: z.custom<{ candidates: Candidate[] }>(),
  },
  /** What is known of the page in a tab. */
  'page/status': {
    senders: ['extension'],
    request: z.strictObject({ tabId: z.int().nonnegative() }),
    reply: z.custom<PageStatus>(),
  },
  /**
   * Counts the cases of the list in a tab by the caseworker who is responsible, in memory. Refused with `nothing-agreed`,
   * `no-list`, `no-responsible`, or `not-caseworkers` where the column names nearly as many as there are cases.
   */
  'team/count': {
    senders: ['extension'],
    request: z.strictObject({ tabId: z.int().nonnegative() }),
    reply: z.custom<TeamReading>(),
  },
  /** Draws cases by chance from the list in a tab. Refused with `nothing-agreed` and `no-list`. */
  'team/draw': {
    senders: ['extension'],
    request: z.strictObject({
      tabId: z.int().nonnegative(),
      seed: z.int().nonnegative().max(999_999),
      size: z.int().positive().max(50),
    }),
    reply: z.custom<DrawnSample>(),
  },
  /** An extension page changed the record or the settings; live queries do not wake the background. */
  'record/changed': { senders: ['extension'], request: nothing, reply: z.custom<Nothing>() },
  /** An extension page laid in new keys: whoever goes on with the old ones would write what nobody can open. */
  'record/reopen': { senders: ['extension'], request: nothing, reply: z.custom<Nothing>() },
} as const satisfies Record<string, Message>;

export type MessageName = keyof typeof messages;
export type Request<Name extends MessageName> = z.infer<(typeof messages)[Name]['request']>;
export type Reply<Name extends MessageName> = z.infer<(typeof messages)[Name]['reply']>;

export type Nothing = Record<string, never>;

export interface SiteAdapters {
  adapters: Adapter[];
  /** pages that are switched off, as `adapter/page`: they are known and not read */
  off: string[];
  /** the day that badges are worked out for; a new one means that all must be asked anew */
  today: IsoDate;
  look: OverlayLook;
}

/** The side panel is open, or these keys open it; null = only the browser's own button does. */
export interface SidePanelOpening {
  opened: boolean;
  shortcut: string | null;
}

/** Whether the ring stands; where not, pages of the case system that show such a field, by their own names. */
export interface RingShown {
  shown: boolean;
  pages: string[];
}

export interface DrawnCases {
  today: IsoDate;
  /** by the reference as the page writes it */
  badges: Record<string, BadgeView>;
  /**
   * By these rows a field of the page is believed no longer, or is again: what was told of the other cases is judged
   * otherwise when it is told anew.
   */
  turned?: 'doubted' | 'believed';
}

/** What can be switched off: a site, or one kind of page of it. */
export interface PagePlace {
  /** such as `https://fagsystem.example.dk` */
  origin: string;
  /** null where no adapter knows the page */
  page: { adapter: string; page: string } | null;
  off: 'site' | 'page' | null;
}

/** What is known of one frame of a tab. */
export type FrameStatus = { place: PagePlace } & (
  | /** no adapter knows the page, or it is not through yet */ { state: 'not-read' }
    /** switched off by the user: known, and not read */
  | { state: 'off' }
  | { state: 'unreadable' }
  | {
      state: 'read';
      readOn: IsoDate;
      /** cases the page shows */
      cases: number;
      /** of them, those that were read without anything unclear */
      read: number;
      /** the page shows every case of the list */
      complete: boolean;
      /** fields that used to be found here and are no longer, by the page's own words */
      lost?: string[];
    }
);

/** What is known of the page in a tab, all its frames together. */
export type PageStatus = { places: PagePlace[] } & (
  | /** no adapter fits the tab's page, or nothing has been heard from it */ { state: 'not-read' }
    /** all that could be read is switched off; never counted as read */
  | { state: 'off' }
  | { state: 'unreadable' }
  | {
      state: 'read';
      /** cases that the frames which are read show, and of them those that were read without anything unclear */
      cases: number;
      read: number;
      /** another part of the page cannot be read */
      partly: boolean;
      /** fields that used to be found here and are no longer, by the page's own words */
      lost: string[];
    }
);

/** What goes over the wire to the background. */
export interface Envelope<Name extends MessageName = MessageName> {
  name: Name;
  request: Request<Name>;
}

/** What comes back: always one of the two, for a listener that throws answers nothing at all. */
export type Answer<Name extends MessageName = MessageName> =
  { ok: true; reply: Reply<Name> } | { ok: false; error: { code: string; message: string } };

export function isMessageName(name: unknown): name is MessageName {
  return typeof name === 'string' && Object.hasOwn(messages, name);
}
