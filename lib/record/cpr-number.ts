import type { CaseReading } from '../case/case-reading.ts';

/** A day (plus 60 for test numbers and replacement numbers), a month, a year; then four digits. */
const cprAlone = /^(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[- ]?\d{4}$/;
const cprInText = /(?<!\d)(?:0[1-9]|[12]\d|3[01]|6[1-9]|[78]\d|9[01])(?:0[1-9]|1[0-2])\d{2}[-– ]?\d{4}(?!\d)/g;

/**
 * @returns the ten digits of a text that is a CPR number and nothing else, however it is parted; else `null`
 *
 * @example
 * cprDigits('650391-1234') //=> '6503911234'
 */
export function cprDigits(text: string): string | null {
  const trimmed = text.trim();
  return cprAlone.test(trimmed) ? trimmed.replace(/\D/g, '') : null;
}

/**
 * @returns the ten digits of the CPR number that the page shows as one; `null` where it shows none.
 * A reference that merely looks like a CPR number is not taken for one: ten-digit case numbers do.
 */
export function cprOf(reading: CaseReading): string | null {
  const shown = reading.fields.cpr;
  return shown?.status === 'read' && typeof shown.value === 'string' ? cprDigits(shown.value) : null;
}

/**
 * The reading as it may be kept: where the page gives a reference, without any CPR number, in whichever
 * field it stood. Where the CPR number is the only key it stays, as the reference.
 */
export function withoutCpr(reading: CaseReading): CaseReading {
  const key = cprDigits(reading.ref);
  if (key !== null && (cprOf(reading) ?? key) === key) return reading;
  const { cpr: _left, ...fields } = reading.fields;
  // A page may write the number into the name's cell; such texts are rare, so the reading is only copied for them.
  return mapTexts({ ...reading, fields }, withoutCprNumbers);
}

/**
 * @example
 * withoutCprNumbers('Ida Prøvesen (650391-1234)') //=> 'Ida Prøvesen'
 */
export function withoutCprNumbers(text: string): string {
  const cut = text.replace(cprInText, '');
  if (cut === text) return text;
  return cut
    .replace(/\(\s*\)|\[\s*\]/g, '')
    .replace(/\s{2,}/g, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '');
}

/** The same data with every text in its fields changed; the case's reference is left. */
function mapTexts(reading: CaseReading, change: (text: string) => string): CaseReading {
  return { ...reading, fields: mapped(reading.fields, change) };
}

function mapped<Data>(data: Data, change: (text: string) => string): Data {
  if (typeof data === 'string') return change(data) as Data;
  if (Array.isArray(data)) return data.map((one) => mapped(one, change)) as Data;
  if (data === null || typeof data !== 'object') return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapped(value, change)])) as Data;
}
