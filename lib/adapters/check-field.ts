import type { FieldReading } from '../case/case-reading.ts';
import type { IsoDate } from '../dates/iso-date.ts';
import type { Expect, Field } from './adapter.ts';
import { fitsShapes } from './fits-shapes.ts';
import { wordsOf } from './page-text.ts';

/** How far from today a day may lie where the adapter does not say: as old as people get, and as far as anyone plans. */
const usualYears: [before: number, after: number] = [120, 30];

/**
 * Holds what was read to what the adapter expects of the field. The day of a case system that means »none«, such as
 * 01-01-0001 or 31-12-9999, is caught here where it is not among the empty words.
 *
 * @returns the reading itself; or that it is unreadable, because it is implausible
 */
export function checkField(reading: FieldReading, field: Field, today: IsoDate): FieldReading {
  const { expect = {} } = field;
  const holds =
    reading.status === 'read' ? valueHolds(reading.value, field, expect, today) : !isLacking(reading, expect);
  return holds ? reading : { status: 'unreadable', label: reading.label, because: 'implausible' };
}

function isLacking({ status }: FieldReading, { filled }: Expect): boolean {
  return status === 'empty' && filled === true;
}

function valueHolds(
  value: (FieldReading & { status: 'read' })['value'],
  { read }: Field,
  expect: Expect,
  today: IsoDate,
): boolean {
  if (typeof value !== 'string') return daysIn(value).every((day) => isNear(day, today, expect.years ?? usualYears));
  if (read.as === 'date') return isNear(value, today, expect.years ?? usualYears);
  const { shapes, words, range } = expect;
  if (range && (Number(value) < range[0] || Number(value) > range[1])) return false;
  if (words && !words.some((word) => wordsOf(word) === wordsOf(value))) return false;
  return !shapes || fitsShapes(value, shapes);
}

function daysIn(values: Exclude<(FieldReading & { status: 'read' })['value'], string>): string[] {
  return values.flatMap((value) => {
    if (typeof value === 'string') return value;
    if ('on' in value) return value.on;
    return value.to === null ? value.from : [value.from, value.to];
  });
}

/** Whole years to the day; days are texts, and text order is day order. */
function isNear(day: string, today: IsoDate, [before, after]: [number, number]): boolean {
  const shifted = (years: number) => String(Number(today.slice(0, 4)) + years).padStart(4, '0') + today.slice(4);
  return day >= shifted(-before) && day <= shifted(after);
}
