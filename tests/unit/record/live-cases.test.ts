import 'fake-indexeddb/auto';
import { expect, test, vi } from 'vitest';
import { casesOf, type CasesRead } from '../../../lib/record/cases.ts';
import { deleteCase } from '../../../lib/record/deletion.ts';
import { liveCases } from '../../../lib/record/live-cases.ts';
import { anotherContext, freshRecord, observeRows, read, reading } from './fresh-record.ts';

const refs = (cases: CasesRead | undefined) => cases?.cases.map((one) => one.ref).sort();

test('a page that watches sees what is there, what comes, what changes and what goes', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  const heard = vi.fn<(cases: CasesRead) => void>();
  const watching = liveCases(record, { mine: true }).subscribe(heard);
  await vi.waitFor(() => expect(refs(heard.mock.lastCall?.[0])).toEqual(['26-1']));
  await observeRows(record, [reading('26-2')]);
  await vi.waitFor(() => expect(refs(heard.mock.lastCall?.[0])).toEqual(['26-1', '26-2']));
  await observeRows(record, [reading('26-1', { name: read('Borger', 'Ida Prøvesen') })]);
  await vi.waitFor(() => expect(JSON.stringify(heard.mock.lastCall)).toContain('Ida Prøvesen'));
  await deleteCase(record, (await casesOf(record)).cases.find((one) => one.ref === '26-2')!.id);
  await vi.waitFor(() => expect(refs(heard.mock.lastCall?.[0])).toEqual(['26-1']));
  watching.unsubscribe();
});

test('what another context writes is seen too', async () => {
  const record = await freshRecord();
  const background = await anotherContext(record);
  const heard = vi.fn<(cases: CasesRead) => void>();
  const watching = liveCases(record).subscribe(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  await observeRows(background, [reading('26-1')]);
  await vi.waitFor(() => expect(refs(heard.mock.lastCall?.[0])).toEqual(['26-1']));
  watching.unsubscribe();
});

test('only what changed is opened again', async () => {
  const record = await freshRecord();
  await observeRows(
    record,
    Array.from({ length: 20 }, (_, index) => reading(`26-${index}`)),
  );
  const heard = vi.fn<(cases: CasesRead) => void>();
  const watching = liveCases(record).subscribe(heard);
  await vi.waitFor(() => expect(heard).toHaveBeenCalled());
  const decrypt = vi.spyOn(crypto.subtle, 'decrypt');
  await observeRows(record, [reading('26-new')]);
  await vi.waitFor(() => expect(heard.mock.lastCall?.[0].cases).toHaveLength(21));
  expect(decrypt).toHaveBeenCalledTimes(1);
  decrypt.mockRestore();
  watching.unsubscribe();
});

test('nothing is heard after the page stops watching, not even what was being opened', async () => {
  const record = await freshRecord();
  await observeRows(record, [reading('26-1')]);
  const decrypt = crypto.subtle.decrypt.bind(crypto.subtle);
  const heard = vi.fn();
  const opened = Promise.withResolvers<void>();
  const spy = vi.spyOn(crypto.subtle, 'decrypt').mockImplementationOnce(async (...given) => {
    watching.unsubscribe();
    const plain = await decrypt(...given);
    // After everything that waits for this one.
    setTimeout(opened.resolve);
    return plain;
  });
  const watching = liveCases(record).subscribe(heard);
  await opened.promise;
  spy.mockRestore();
  expect(heard).not.toHaveBeenCalled();
});
