/**
 * A calendar day, `YYYY-MM-DD`, without clock or time zone. Text order is day order, so days compare with `<`.
 */
export type IsoDate = string & { readonly __isoDate: unique symbol };

const shape = /^(\d{4})-(\d{2})-(\d{2})$/;

/**
 * Reads a calendar day.
 *
 * @returns the day, or `null` for anything that is not a real day written `YYYY-MM-DD`
 *
 * @example
 * parseIsoDate('2026-02-29') //=> null
 */
export function parseIsoDate(text: unknown): IsoDate | null {
  const parts = typeof text === 'string' ? shape.exec(text) : null;
  if (!parts) return null;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return isRealDay(year, month, day) ? (text as IsoDate) : null;
}

/**
 * The same for a day that must be right, such as one written in code.
 *
 * @throws RangeError naming what was given
 */
export function isoDate(text: string): IsoDate {
  const day = parseIsoDate(text);
  if (!day) throw new RangeError(`isoDate: expected a real day as YYYY-MM-DD, got ${JSON.stringify(text)}`);
  return day;
}

/** @returns whether year, month (1–12) and day name a day of the Gregorian calendar in the years 1–9999 */
export function isRealDay(year: number, month: number, day: number): boolean {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return false;
  return day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

/** The day from numbers already known to name one: year 1–9999, month 1–12. */
export function fromParts(year: number, month: number, day: number): IsoDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as IsoDate;
}
