import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { casesOf } from '../../../lib/record/cases.ts';
import { extractOf } from '../../../lib/record/extract.ts';
import { addEntry } from '../../../lib/record/hand-entries.ts';
import { keepLooked } from '../../../lib/record/looked.ts';
import { acceptDay } from '../../../lib/record/plan-items.ts';
import { freshRecord, monday, observeRows, read, reading, tuesday } from './fresh-record.ts';

const cpr = (number: string) => ({ cpr: read('CPR', number) });

test('everything about one citizen: every case, what was entered, and where else it is named', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1', cpr('650391-1234')), reading('26-2', cpr('660391-1234'))]);
  await observeRows(record, [reading('S-9', cpr('6503911234'))], { system: 'another', seenOn: tuesday });
  const told = { system: 'fagsystem', ref: '26-1', seen: null };
  await addEntry(record, told, { type: 'interview-held', on: monday }, monday);
  const ids = new Map((await casesOf(record)).cases.map(({ ref, id }) => [ref, id]));
  await acceptDay(record, { caseId: ids.get('26-1')!, on: tuesday, acceptedOn: monday });
  await acceptDay(record, { caseId: ids.get('26-2')!, on: tuesday, acceptedOn: monday });
  const standings = new Map([[ids.get('S-9')!, { place: 'late' as const, due: monday }]]);
  await keepLooked(record, { on: monday, at: '08:00', standings });

  const extract = (await extractOf(record, ids.get('26-1')!))!;
  expect(extract.name).toBe('Borger S-9');
  expect(extract.cases.map(({ ref }) => ref)).toEqual(['S-9', '26-1']);
  expect(extract.cases[1]!.entries).toMatchObject([{ type: 'interview-held', on: monday }]);
  expect(extract.namedIn).toEqual([
    { table: 'plan', id: `accepted ${ids.get('26-1')}`, kind: 'accepted' },
    { table: 'sealed', id: 'looked', kind: null },
  ]);
  expect(JSON.stringify(extract)).not.toContain('26-2');
});

test('of a case that is not kept there is nothing to tell', async () => {
  expect(await extractOf(await freshRecord(), 'nobody')).toBeNull();
});
