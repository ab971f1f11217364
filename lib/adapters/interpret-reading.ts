import type {
  CaseReading,
  FieldReading,
  FieldValue,
  ReadEvent,
  ReadPeriod,
  UnreadableBecause,
} from '../case/case-reading.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { readDanishDate, readDanishDates } from '../dates/read-danish-date.ts';
import type { Adapter, AdapterPage, Field, Read } from './adapter.ts';
import { labelOf } from './label-of.ts';
import { wordsOf } from './page-text.ts';
import type { RawField, RawReading } from './raw-reading.ts';

type Outcome = { value: FieldValue } | 'empty' | { because: UnreadableBecause };

/**
 * Makes sense of what a page says of one case: texts become days, target groups, events. What does not certainly mean
 * something stays unreadable, with the reason and the page's own word for the field.
 */
export function interpretReading(raw: RawReading, page: AdapterPage, adapter: Adapter): CaseReading {
  const fields: Record<string, FieldReading> = {};
  for (const [name, field] of Object.entries(page.fields)) {
    const part = raw.fields[name];
    if (name === 'ref' || !part) continue;
    const reading = interpretField(part, field, name, adapter);
    fields[name] = reading;
    if (reading.status === 'empty') for (const covered of field.covers ?? []) fields[covered] ??= reading;
  }
  return { ref: raw.ref, fields, complete: page.complete };
}

function interpretField(raw: RawField, field: Field, name: string, adapter: Adapter): FieldReading {
  const label = field.label ?? labelOf(field.find) ?? name;
  const outcome = makeSense(raw, field.read, adapter);
  if (outcome === 'empty') return { status: 'empty', label };
  return 'because' in outcome
    ? { status: 'unreadable', label, because: outcome.because }
    : { status: 'read', label, value: outcome.value };
}

function makeSense(raw: RawField, read: Read, adapter: Adapter): Outcome {
  if ('fault' in raw) return { because: raw.fault };
  if (read.as === 'history') return history('lines' in raw ? raw.lines : [], read, adapter);
  if (read.as === 'periods') return periods('lines' in raw ? raw.lines : [], read, adapter);
  const text = 'text' in raw ? raw.text : '';
  if (text === '' || adapter.emptyWords.some((word) => wordsOf(word) === wordsOf(text))) return 'empty';
  switch (read.as) {
    case 'text':
      return { value: text };
    case 'cpr':
      return cpr(text);
    case 'date': {
      const day = readDanishDate(text, adapter);
      return 'on' in day ? { value: day.on } : { because: day.problem };
    }
    case 'dates': {
      const days = readDanishDates(text, adapter);
      if ('problem' in days) return { because: days.problem };
      return days.on.length > 0 ? { value: [...days.on].sort() } : { because: 'not-a-date' };
    }
    case 'choice': {
      const wanted = wordsOf(text);
      const choice = Object.entries(read.words).find(([words]) => wordsOf(words) === wanted);
      if (!choice) return { because: 'unknown-word' };
      return choice[1] === '' ? 'empty' : { value: choice[1] };
    }
  }
}

/** Ten figures whose first six name a day; the test numbers' day + 60 is known too. Kept without the hyphen. */
function cpr(text: string): Outcome {
  const parts = /^(\d{2})(\d{2})(\d{2})-?(\d{4})$/.exec(text.replace(/\s/g, ''));
  if (!parts) return { because: 'not-a-cpr' };
  const day = Number(parts[1]) % 60;
  const month = Number(parts[2]);
  if (day < 1 || day > 31 || month < 1 || month > 12) return { because: 'not-a-cpr' };
  return { value: parts.slice(1).join('') };
}

type Lines = Record<string, RawField>[];
type PartRead = { value: string } | { because: UnreadableBecause } | null;

/** One part of a line: its value, why there is none, or null where it is empty or not shown. */
function part(line: Record<string, RawField>, name: string, field: Field | undefined, adapter: Adapter): PartRead {
  const raw = line[name];
  if (!raw || !field) return null;
  const outcome = makeSense(raw, field.read, adapter);
  if (outcome === 'empty') return null;
  return 'because' in outcome ? outcome : { value: outcome.value as string };
}

function history(lines: Lines, read: Extract<Read, { as: 'history' }>, adapter: Adapter): Outcome {
  const events: ReadEvent[] = [];
  for (const line of lines) {
    const kind = part(line, 'kind', read.kind, adapter);
    if (!kind || ('because' in kind && kind.because === 'unknown-word')) continue;
    if ('because' in kind) return kind;
    // A line that matters and has no day certain to be its own makes the whole history uncertain.
    const on = part(line, 'on', read.on, adapter);
    if (!on || 'because' in on) return on ?? { because: 'not-a-date' };
    const event: ReadEvent = { type: kind.value, on: on.value as IsoDate };
    for (const name of ['with', 'by', 'channel'] as const) {
      const detail = part(line, name, read[name], adapter);
      if (detail && 'because' in detail) return detail;
      if (detail) Object.assign(event, { [name]: detail.value });
    }
    events.push(event);
  }
  return events.length > 0 ? { value: events } : 'empty';
}

function periods(lines: Lines, read: Extract<Read, { as: 'periods' }>, adapter: Adapter): Outcome {
  const found: ReadPeriod[] = [];
  for (const line of lines) {
    const from = part(line, 'starts', read.starts, adapter);
    const to = part(line, 'ends', read.ends, adapter);
    const reason = part(line, 'reason', read.reason, adapter);
    if (!from || 'because' in from) return from ?? { because: 'not-a-date' };
    if (to && 'because' in to) return to;
    found.push({
      from: from.value as IsoDate,
      to: to ? (to.value as IsoDate) : null,
      reason: reason && 'value' in reason ? reason.value : '',
    });
  }
  return found.length > 0 ? { value: found } : 'empty';
}
