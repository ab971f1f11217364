import type { SourcedReading } from '../case/case-reading.ts';

/**
 * The citizen's name as the newest page writes it, short as people say it in the office: »Mette P.«.
 *
 * @returns null where no page shows a name
 *
 * @example
 * shortName('Mette Prøvesen') //=> 'Mette P.'
 * shortName('Prøvesen, Mette Marie') //=> 'Mette P.'
 */
export function personName(readings: readonly SourcedReading[]): string | null {
  const newestFirst = readings.toSorted((one, other) => (one.seenOn < other.seenOn ? 1 : -1));
  for (const { reading } of newestFirst) {
    const field = reading.fields.name;
    if (field?.status === 'read' && typeof field.value === 'string' && field.value.trim())
      return shortName(field.value);
  }
  return null;
}

export function shortName(name: string): string {
  const [before = '', after] = name.split(',').map((part) => part.trim());
  // Lists often sort by family name and write it first.
  const words = (after ? `${after} ${before}` : before).split(/\s+/);
  const [first = '', last] = [words[0], words.length > 1 ? words.at(-1) : undefined];
  return last ? `${first} ${last.charAt(0)}.` : first;
}
