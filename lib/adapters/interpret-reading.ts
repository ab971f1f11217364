import type {
  CaseReading,
  FieldReading,
  FieldValue,
  ReadEvent,
  ReadPeriod,
  UnreadableBecause,
} from '../case/case-reading.ts';
import { isRealDay, type IsoDate } from '../dates/iso-date.ts';
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
    case 'person':
      return person(text);
    case 'number':
      return number(text);
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

/** A name in the order it is spoken: »Prøvesen, Ida« is »Ida Prøvesen«. What holds figures is none. */
function person(text: string): Outcome {
  const [family, first, ...more] = text.split(',').map((part) => part.trim());
  if (more.length > 0 || first === '' || !/^\P{N}*\p{L}\P{N}*$/u.test(text)) return { because: 'not-a-name' };
  return { value: first === undefined ? family! : `${first} ${family}` };
}

/** A number as Danes write it, a unit after it left out: `1.234,5 timer` is `1234.5`. `12.5` could be a day or an hour. */
function number(text: string): Outcome {
  const parts = /^([-−]?)(\d{1,3}(?:[. ]\d{3})+|\d+)(?:,(\d+))?(?: ?(?:%|[a-zæøå]+\.?))?$/i.exec(text);
  if (!parts) return { because: 'not-a-number' };
  const [, sign, whole, rest] = parts;
  return { value: `${sign ? '-' : ''}${whole!.replace(/\D/g, '')}${rest ? `.${rest}` : ''}` };
}

/** Ten figures whose first six name a day; the test numbers' day + 60 is known too. Kept without the hyphen. */
function cpr(text: string): Outcome {
  const parts = /^(\d{2})(\d{2})(\d{2})-?(\d)(\d{3})$/.exec(text.replace(/\s/g, ''));
  if (!parts) return { because: 'not-a-cpr' };
  const [day, month, year, century] = parts.slice(1).map(Number) as [number, number, number, number];
  const isBirthday = isRealDay(centuryOf(century, year) + year, month, day > 60 ? day - 60 : day);
  return isBirthday ? { value: parts.slice(1).join('') } : { because: 'not-a-cpr' };
}

/** The seventh figure and the year tell the century, from 1858 to 2057. */
function centuryOf(seventh: number, year: number): number {
  if (seventh < 4) return 1900;
  if (seventh === 4 || seventh === 9) return year < 37 ? 2000 : 1900;
  return year < 58 ? 2000 : 1800;
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
