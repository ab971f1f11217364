import type { Actor } from '../case/case-facts.ts';
import type { FieldReading, FieldValue, ReadEvent, ReadPeriod, UnreadableBecause } from '../case/case-reading.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import { readDanishDate, readDanishDates } from '../dates/read-danish-date.ts';
import type { Adapter, Field, From, Read } from './adapter.ts';
import { findField, labelOf } from './find-field.ts';
import { oneLine, wordsOf } from './page-text.ts';

type Outcome = { value: FieldValue } | 'empty' | { because: UnreadableBecause };

/**
 * Reads one field of one case.
 *
 * @returns undefined where the page lacks an optional field: it then says nothing of it, which is not the same as empty
 */
export function readField(scope: Element, field: Field, name: string, adapter: Adapter): FieldReading | undefined {
  const label = field.label ?? labelOf(field.find) ?? name;
  const found = findField(scope, field.find);
  if (found === 'nowhere') return field.optional ? undefined : { status: 'unreadable', label, because: 'field-not-found' };
  if (found === 'twice') return { status: 'unreadable', label, because: 'found-twice' };
  const outcome = readFrom(found.element, found.from, field.read, adapter);
  if (outcome === 'empty') return { status: 'empty', label };
  return 'because' in outcome
    ? { status: 'unreadable', label, because: outcome.because }
    : { status: 'read', label, value: outcome.value };
}

function readFrom(element: Element, from: From, read: Read, adapter: Adapter): Outcome {
  if (read.as === 'history') return readHistory(element, read, adapter);
  if (read.as === 'periods') return readPeriods(element, read, adapter);
  const text = textFrom(element, from);
  if (text === '' || adapter.emptyWords.some((word) => wordsOf(word) === wordsOf(text))) return 'empty';
  switch (read.as) {
    case 'text':
      return { value: text };
    case 'cpr':
      return readCpr(text);
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
      return choice ? { value: choice[1] } : { because: 'unknown-word' };
    }
  }
}

function textFrom(element: Element, from: From): string {
  if (from === 'text') return oneLine(textWithBreaks(element));
  if (from === 'title') return oneLine(element.getAttribute('title'));
  if (from === 'value') return oneLine((element as Partial<HTMLInputElement>).value ?? '');
  return oneLine(element.getAttribute(from.attribute));
}

/** Text in which `<br>` and list items part words, as they do on screen: »04-12-2026<br>11-12-2026« are two days. */
function textWithBreaks(element: Element): string {
  if (element.childElementCount === 0) return element.textContent ?? '';
  let text = '';
  for (const node of element.childNodes) {
    if (node.nodeType === 3) text += node.nodeValue;
    else if (node.nodeType === 1) {
      const child = node as Element;
      text += /^(BR|LI|DIV|P)$/.test(child.tagName) ? ` ${textWithBreaks(child)} ` : textWithBreaks(child);
    }
  }
  return text;
}

/** Ten figures whose first six name a day; the test numbers' day + 60 is known too. Kept without the dash. */
function readCpr(text: string): Outcome {
  const parts = /^(\d{2})(\d{2})(\d{2})-?(\d{4})$/.exec(text.replace(/\s/g, ''));
  if (!parts) return { because: 'not-a-cpr' };
  const day = Number(parts[1]) % 60;
  const month = Number(parts[2]);
  if (day < 1 || day > 31 || month < 1 || month > 12) return { because: 'not-a-cpr' };
  return { value: `${parts[1]}${parts[2]}${parts[3]}${parts[4]}` };
}

function readHistory(element: Element, read: Extract<Read, { as: 'history' }>, adapter: Adapter): Outcome {
  const events: ReadEvent[] = [];
  for (const line of element.querySelectorAll(read.row)) {
    const kind = readField(line, read.kind, 'kind', adapter);
    if (kind?.status === 'unreadable' && kind.because === 'unknown-word') continue;
    if (kind?.status !== 'read') return { because: kind?.status === 'unreadable' ? kind.because : 'field-not-found' };
    const on = readField(line, read.on, 'on', adapter);
    // A line that matters and has no day certain to be its own makes the whole history uncertain.
    if (on?.status !== 'read') return { because: on?.status === 'unreadable' ? on.because : 'not-a-date' };
    const event: ReadEvent = { type: kind.value as string, on: on.value as IsoDate };
    for (const part of ['with', 'by', 'channel'] as const) {
      const detail = read[part] && readField(line, read[part], part, adapter);
      if (detail?.status === 'unreadable') return { because: detail.because };
      if (detail?.status === 'read') Object.assign(event, { [part]: detail.value as Actor });
    }
    events.push(event);
  }
  return events.length > 0 ? { value: events } : 'empty';
}

function readPeriods(element: Element, read: Extract<Read, { as: 'periods' }>, adapter: Adapter): Outcome {
  const periods: ReadPeriod[] = [];
  for (const line of element.querySelectorAll(read.row)) {
    const from = readField(line, read.starts, 'starts', adapter);
    const to = readField(line, read.ends, 'ends', adapter);
    const reason = read.reason && readField(line, read.reason, 'reason', adapter);
    if (from?.status !== 'read') return { because: from?.status === 'unreadable' ? from.because : 'not-a-date' };
    if (to?.status === 'unreadable') return { because: to.because };
    periods.push({
      from: from.value as IsoDate,
      to: to?.status === 'read' ? (to.value as IsoDate) : null,
      reason: reason?.status === 'read' ? (reason.value as string) : '',
    });
  }
  return periods.length > 0 ? { value: periods } : 'empty';
}
