import { expect, test } from 'vitest';
import type { SourcedReading } from '../../../lib/case/case-reading.ts';
import { isoDate } from '../../../lib/dates/iso-date.ts';
import { personName, shortName } from '../../../lib/views/person-name.ts';

test.each([
  ['Mette Prøvesen', 'Mette P.'],
  ['Prøvesen, Mette Marie', 'Mette P.'],
  ['Bo  Prøve-Jensen', 'Bo P.'],
  ['Ida', 'Ida'],
  [' Åse Øvelse ', 'Åse Ø.'],
])('%s is called %s', (name, short) => {
  expect(shortName(name)).toBe(short);
});

test('the newest page that shows a name is asked', () => {
  const reading = (name: string | null, seenOn: string): SourcedReading => ({
    adapter: 'demo',
    page: 'list',
    seenOn: isoDate(seenOn),
    reading: {
      ref: '1',
      complete: [],
      fields: name === null ? {} : { name: { status: 'read', label: 'Borger', value: name } },
    },
  });
  expect(personName([reading('Mette Demo', '2026-11-01'), reading('Mette Prøvesen', '2026-11-20')])).toBe('Mette P.');
  expect(personName([reading('Mette Demo', '2026-11-01'), reading(null, '2026-11-20')])).toBe('Mette D.');
  expect(personName([])).toBeNull();
});
