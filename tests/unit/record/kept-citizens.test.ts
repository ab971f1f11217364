import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { findCitizens } from '../../../lib/record/kept-citizens.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { freshRecord, observeRows, read, reading, tuesday } from './fresh-record.ts';

const person = (name: string, cpr?: string) => ({
  name: read('Borger', name),
  ...(cpr && { cpr: read('CPR', cpr) }),
});

/** Ida stands in two case systems, Åse and Bo in one; of Bo no page shows the number. */
async function three(): Promise<CaseRecord> {
  const record = await freshRecord();
  await observeRows(record, [
    reading('26-1', person('Prøvesen, Ida', '650391-1234')),
    reading('26-2', person('Testrup, Åse', '660391-1234')),
    reading('26-3', person('Prøvesen, Bo')),
  ]);
  await observeRows(record, [reading('S-9', person('Ida Prøvesen', '6503911234'))], {
    system: 'another',
    seenOn: tuesday,
  });
  return record;
}

const found = async (record: CaseRecord, text: string) =>
  (await findCitizens(record, text)).map(({ name, cases }) => [name, cases.map(({ ref }) => ref).sort()]);

describe('a kept citizen is found', () => {
  test.each([
    ['part of the name, in any case', 'PRØV', ['Ida Prøvesen', 'Prøvesen, Bo']],
    ['a name that an older page writes', 'prøvesen, ida', ['Ida Prøvesen']],
    ['letters that only Danish has', 'åse', ['Testrup, Åse']],
    ['a case reference', '26-3', ['Prøvesen, Bo']],
    ['the reference in another case system', 's-9', ['Ida Prøvesen']],
    ['the whole CPR number', '650391-1234', ['Ida Prøvesen']],
    ['the CPR number without its hyphen', '6603911234', ['Testrup, Åse']],
  ])('by %s', async (_how, text, names) => {
    const record = await three();
    expect((await found(record, text)).map(([name]) => name)).toEqual(names);
  });

  test('once, with the cases of all case systems that go with them', async () => {
    expect(await found(await three(), 'ida')).toEqual([['Ida Prøvesen', ['26-1', 'S-9']]]);
  });
});

test.each(['', ' ', 'p', '650391', 'findes ikke'])('nobody is found by »%s«', async (text) => {
  expect(await found(await three(), text)).toEqual([]);
});

test('no more are given than were asked for', async () => {
  const record = await freshRecord();
  await observeRows(
    record,
    Array.from({ length: 30 }, (_, index) => reading(`26-${index}`)),
  );
  expect(await findCitizens(record, 'Borger', 4)).toHaveLength(4);
});
