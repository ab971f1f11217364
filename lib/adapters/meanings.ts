import type { Read } from './adapter.ts';

type Kind = Read['as'];

/**
 * What a field of a page can mean, and how it may be read. Every other field is an event type of the rules, read as one
 * day or several. A field read as another kind would become a fact that is none.
 */
export const meanings: Readonly<Record<string, readonly Kind[]>> = {
  ref: ['text', 'number', 'cpr'],
  cpr: ['cpr'],
  name: ['text', 'person'],
  responsible: ['text', 'person'],
  birthDate: ['date'],
  targetGroup: ['choice'],
  start: ['date'],
  lastInterview: ['date'],
  heldInterviews: ['dates'],
  nextInterview: ['date'],
  suspensionFrom: ['date'],
  suspensionTo: ['date'],
  suspensionReason: ['text', 'choice'],
  suspensions: ['periods'],
  history: ['history'],
};

/** How a field for an event type may be read. */
export const eventKinds: readonly Kind[] = ['date', 'dates'];

/** Meanings that a line of a history may have besides event types: which event they are depends on the target group. */
export const lineMeanings: readonly string[] = ['start', 'lastInterview', 'heldInterviews', 'nextInterview'];

/** How the parts of a line are read. */
export const partKinds: Readonly<Record<string, readonly Kind[]>> = {
  kind: ['choice'],
  on: ['date'],
  with: ['choice'],
  by: ['choice'],
  channel: ['choice'],
  starts: ['date'],
  ends: ['date'],
  reason: ['text', 'choice'],
};

/** What the words of a choice may stand for, where it is not a target group or an event. */
export const partIds: Readonly<Record<string, readonly string[]>> = {
  with: ['unemployment-fund'],
  by: ['municipality', 'unemployment-fund'],
  channel: ['in-person', 'phone', 'video'],
};
