import 'fake-indexeddb/auto';
import { describe, expect, test, vi } from 'vitest';
import { casesOf, type CasesRead, type RecordedCase } from '../../../lib/record/cases.ts';
import { deleteCase } from '../../../lib/record/deletion.ts';
import { liveCases, type WhileOpening } from '../../../lib/record/live-cases.ts';
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
  const watching = liveCases(record, { mine: true }).subscribe(heard);
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
  const watching = liveCases(record, { mine: true }).subscribe(heard);
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
  const watching = liveCases(record, { mine: true }).subscribe(heard);
  await opened.promise;
  spy.mockRestore();
  expect(heard).not.toHaveBeenCalled();
});

describe('of more cases than are read at a time', () => {
  /** Hundreds of cases are sealed and opened: a busy machine may take its time. */
  const heardThat = (holds: () => void) => vi.waitFor(holds, { timeout: 20_000 });
  const many = Array.from({ length: 620 }, (_, index) => reading(`26-${index}`));
  const byRef = (cases: readonly RecordedCase[] = []) =>
    Object.fromEntries(cases.map((one) => [one.ref, [one.revision, one.sourcedReadings]]));

  test('each is handed on once as soon as it is open, with how many there are, and all of them at last', async () => {
    const record = await freshRecord();
    await observeRows(record, many);
    const some = vi.fn<NonNullable<WhileOpening['onSome']>>();
    const heard = vi.fn<(cases: CasesRead) => void>();
    const watching = liveCases(record, { mine: true }, { onSome: some }).subscribe(heard);
    await heardThat(() => expect(heard).toHaveBeenCalled());
    expect(heard.mock.calls.map(([{ cases }]) => cases.length)).toEqual([620]);
    expect(some.mock.calls.length).toBeGreaterThan(1);
    expect(some.mock.calls.map(([_cases, opened, of]) => [opened, of]).at(-1)).toEqual([620, 620]);
    const opened = some.mock.calls.flatMap(([cases]) => cases);
    expect(opened).toHaveLength(620);
    expect(new Set(opened)).toEqual(new Set(heard.mock.lastCall![0].cases));
    watching.unsubscribe();
  });

  test('after a change one row is read', async () => {
    const record = await freshRecord();
    await observeRows(record, many);
    const heard = vi.fn<(cases: CasesRead) => void>();
    const watching = liveCases(record, { mine: true }).subscribe(heard);
    await heardThat(() => expect(heard).toHaveBeenCalled());
    const before = new Set(heard.mock.lastCall![0].cases);
    await observeRows(await anotherContext(record), [reading('26-7', { name: read('Borger', 'Ida Prøvesen') })]);
    await heardThat(() => expect(JSON.stringify(heard.mock.lastCall)).toContain('Ida Prøvesen'));
    // The others are the very same objects: what was made of them stands.
    expect(heard.mock.lastCall![0].cases.filter((one) => !before.has(one)).map(({ ref }) => ref)).toEqual(['26-7']);
    watching.unsubscribe();
  });

  test('what is written while they are being read is among them, and what goes is not', async () => {
    const record = await freshRecord();
    await observeRows(record, many);
    const others = await anotherContext(record);
    const gone = (await casesOf(record)).cases.find(({ ref }) => ref === '26-600')!;
    let writing: Promise<unknown> | null = null;
    const onSome = () => {
      writing ??= Promise.all([
        observeRows(others, [reading('26-new'), reading('26-3', { name: read('Borger', 'Ida Prøvesen') })]),
        deleteCase(others, gone.id),
      ]);
    };
    const heard = vi.fn<(cases: CasesRead) => void>();
    const watching = liveCases(record, { mine: true }, { onSome }).subscribe(heard);
    await heardThat(() => expect(writing).not.toBeNull());
    await writing;
    const standing = byRef((await casesOf(record)).cases);
    await heardThat(() => expect(byRef(heard.mock.lastCall?.[0].cases)).toEqual(standing));
    watching.unsubscribe();
  });

  test('one that does not open is told as such, and is there when it does', async () => {
    const record = await freshRecord();
    await observeRows(record, many);
    const heard = vi.fn<(cases: CasesRead) => void>();
    const watching = liveCases(record, { mine: true }).subscribe(heard);
    await heardThat(() => expect(heard).toHaveBeenCalled());
    const whole = (await record.database.cases.toArray())[400]!;
    await record.database.cases.put({ ...whole, revision: 8, sealed: new ArrayBuffer(40) });
    await heardThat(() => expect(heard.mock.lastCall![0]).toMatchObject({ unopened: 1 }));
    expect(heard.mock.lastCall![0].cases).toHaveLength(619);
    await record.database.cases.put({ ...whole, revision: 9 });
    await heardThat(() => expect(heard.mock.lastCall![0]).toMatchObject({ unopened: 0 }));
    expect(heard.mock.lastCall![0].cases).toHaveLength(620);
    watching.unsubscribe();
  });
});
