import { z } from 'zod';
import type { Adapter } from '../adapters/adapter.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { BadgeView } from '../overlay/badge-view.ts';
import type { OverlayLook } from '../overlay/overlay-look.ts';
import type { ExplanationView } from '../views/explanation-view.ts';
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

/** Every message to the background: who may send it, what it asks and what is answered. */
export const messages = {
  /** The adapters that fit the sender's address, and what is needed to draw in its page. */
  'site/adapters': { senders: ['page'], request: nothing, reply: z.custom<SiteAdapters>() },
  /** What a page shows of its cases. All rows that share a reference must be in one message: only then are they compared. */
  'cases/observe': {
    senders: ['page'],
    request: z.strictObject({
      adapter: Id,
      page: Id,
      /** the page shows every case of the list: not paged, not filtered, not drawn piece by piece */
      complete: z.boolean(),
      readings: z.array(Reading).max(20_000),
      /** how many cases the page shows now; `readings` may be those that changed */
      shown: z.int().nonnegative(),
    }),
    reply: z.custom<DrawnCases>(),
  },
  /** A page that should hold cases shows none that can be read. */
  'page/unreadable': {
    senders: ['page'],
    request: z.strictObject({ adapter: Id, page: Id, lookedFor: z.string().max(500) }),
    reply: z.custom<Nothing>(),
  },
  /** Puts the panel's script into the frame that asks. */
  'panel/open': { senders: ['page'], request: nothing, reply: z.custom<Nothing>() },
  /** Why a case has the badge it has. A page may ask for cases of its own system only: that is the answerer's to check. */
  'case/explain': {
    senders: ['page', 'extension'],
    request: z.strictObject({
      system: Id,
      ref: Ref,
      /** what the asking page shows of the case now; a case that is not in the record is explained from this alone */
      seen: z.strictObject({ adapter: Id, page: Id, reading: Reading }).optional(),
    }),
    reply: z.custom<ExplanationView>(),
  },
  /** Opens the rule book at a rule, in a tab of its own. */
  'rulebook/open': {
    senders: ['page', 'extension'],
    request: z.strictObject({ rule: Id }),
    reply: z.custom<Nothing>(),
  },
  /** What is known of the page in a tab. */
  'page/status': {
    senders: ['extension'],
    request: z.strictObject({ tabId: z.int().nonnegative() }),
    reply: z.custom<PageStatus>(),
  },
  /** An extension page changed the record or the settings; live queries do not wake the background. */
  'record/changed': { senders: ['extension'], request: nothing, reply: z.custom<Nothing>() },
} as const satisfies Record<string, Message>;

export type MessageName = keyof typeof messages;
export type Request<Name extends MessageName> = z.infer<(typeof messages)[Name]['request']>;
export type Reply<Name extends MessageName> = z.infer<(typeof messages)[Name]['reply']>;

export type Nothing = Record<string, never>;

export interface SiteAdapters {
  adapters: Adapter[];
  /** the day that badges are worked out for; a new one means that all must be asked anew */
  today: IsoDate;
  look: OverlayLook;
}

export interface DrawnCases {
  today: IsoDate;
  /** by the reference as the page writes it */
  badges: Record<string, BadgeView>;
}

export type PageStatus =
  /** no adapter fits the tab's page, or nothing has been heard from it */
  | { state: 'not-read' }
  | { state: 'unreadable'; adapter: string; page: string; lookedFor: string }
  | {
      state: 'read';
      adapter: string;
      page: string;
      readOn: IsoDate;
      /** cases the page shows */
      cases: number;
      /** of them, those that were read without anything unclear */
      read: number;
      /** the page shows every case of the list */
      complete: boolean;
    };

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
