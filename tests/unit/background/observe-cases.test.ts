import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test } from 'vitest';
import type { RawReading } from '../../../lib/adapters/raw-reading.ts';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import type { Desk } from '../../../lib/background/desk.ts';
import { observeCases } from '../../../lib/background/observe-cases.ts';
import { caseByKey } from '../../../lib/record/cases.ts';
import { leftCases } from '../../../lib/record/left-cases.ts';
import type { CaseRecord } from '../../../lib/record/open-record.ts';
import { readSettings } from '../../../lib/record/settings.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { factsOfCase } from '../../../lib/case/facts-of-case.ts';
import { freshRecord, monday } from '../record/fresh-record.ts';

let record: CaseRecord;
beforeEach(async () => {
  record = await freshRecord();
});

const desk = async (): Promise<Desk> => {
  return { record, adapters: [demo], rules: allRules, settings: await readSettings(record), today: monday };
};

/** A page of the demo's case system, told in one message. */
async function tell(page: string, readings: RawReading[], complete = true, part?: 'again') {
  const about = { adapter: demo.id, page, shown: readings.length, complete, ...(part && { part }) };
  return observeCases(await desk(), { ...about, readings });
}

const text = (words: string) => ({ text: words });
const row = (ref: string): RawReading => ({
  ref,
  fields: { name: text(`Borger ${ref}`), targetGroup: text('Kontanthjælp, jobparat'), start: text('01-10-2026') },
});
const appointment = (ref: string, on: string): RawReading => ({
  ref,
  fields: { name: text(`Borger ${ref}`), history: { lines: [{ kind: text('Aftalt'), on: text(on) }] } },
});

const left = async () => (await leftCases(record)).map(({ ref }) => ref);
const agreed = async (ref: string) =>
  factsOfCase((await caseByKey(record, demo.system, ref))!)
    .events.filter(({ type }) => type === 'interview-booked')
    .map(({ on }) => on);

describe('a whole list', () => {
  test('takes off mine what it showed before and shows no longer', async () => {
    await tell('Mine sager', [row('26-1'), row('26-2')]);
    await tell('Mine sager', [row('26-1')]);
    expect(await left()).toEqual(['26-2']);
  });

  test('takes nothing off where it is not whole', async () => {
    await tell('Mine sager', [row('26-1'), row('26-2')]);
    await tell('Mine sager', [row('26-1')], false);
    expect(await left()).toEqual([]);
  });
});

describe('a whole calendar', () => {
  test('takes back an appointment that was struck out, and no case leaves my list by it', async () => {
    await tell('Mine sager', [row('26-1'), row('26-2'), row('26-3')]);
    const [first, last] = [appointment('26-1', '24-11-2026'), appointment('26-3', '04-12-2026')];
    await tell('Kalender', [first, appointment('26-2', '26-11-2026'), last]);
    expect(await agreed('26-2')).toEqual(['2026-11-26']);
    await tell('Kalender', [first, last]);
    expect(await agreed('26-2')).toEqual([]);
    expect(await agreed('26-3')).toEqual(['2026-12-04']);
    expect(await left()).toEqual([]);
  });

  test('takes back one of two appointments of a case, and leaves the other', async () => {
    const both = appointment('26-1', '23-11-2026');
    both.fields.history = { lines: ['23-11-2026', '26-11-2026'].map((on) => ({ kind: text('Aftalt'), on: text(on) })) };
    const other = appointment('26-2', '27-11-2026');
    await tell('Kalender', [both, other]);
    await tell('Kalender', [appointment('26-1', '23-11-2026'), other]);
    expect(await agreed('26-1')).toEqual(['2026-11-23']);
  });

  test('that is turned to another week leaves what the first week said of a case that stands in both', async () => {
    await tell('Kalender', [appointment('26-1', '24-11-2026'), appointment('26-2', '26-11-2026')]);
    await tell('Kalender', [appointment('26-2', '03-12-2026'), appointment('26-3', '04-12-2026')]);
    expect(await agreed('26-2')).toEqual(['2026-11-26', '2026-12-03']);
    expect(await agreed('26-1')).toEqual(['2026-11-24']);
  });

  test('without a day that can be read takes nothing back', async () => {
    await tell('Kalender', [appointment('26-1', '24-11-2026')]);
    await tell('Kalender', []);
    expect(await agreed('26-1')).toEqual(['2026-11-24']);
  });
});

describe('a case of which two pages tell', () => {
  const asked = (page: string, ...readings: RawReading[]) => tell(page, readings, false, 'again');
  const moved = { ...row('26-1'), fields: { ...row('26-1').fields, start: text('02-11-2026') } };

  test('is said to have changed when a page says something new of it, and not when it says the same again', async () => {
    expect((await tell('Mine sager', [row('26-1'), row('26-2')])).changed).toEqual(['26-1', '26-2']);
    expect((await tell('Mine sager', [row('26-1'), row('26-2')])).changed).toEqual([]);
    expect((await tell('Mine sager', [moved, row('26-2')])).changed).toEqual(['26-1']);
  });

  test('a page that asks again gets the badge of all that is known by now, and changes nothing', async () => {
    await tell('Mine sager', [row('26-1')]);
    await tell('Sagen', [{ ...moved, fields: { ...moved.fields, history: { lines: [] } } }]);
    const again = await asked('Mine sager', row('26-1'));
    expect(again.changed).toEqual([]);
    expect(again.badges).toEqual((await tell('Mine sager', [row('26-1')])).badges);
    expect(Object.keys(again.badges)).toEqual(['26-1']);
  });

  test('a page that is older than what the same page said in another tab does not take it back by asking again', async () => {
    await tell('Mine sager', [row('26-1')]);
    const newest = await tell('Mine sager', [moved]);
    const again = await asked('Mine sager', row('26-1'));
    expect(again.changed).toEqual([]);
    expect(again.badges['26-1']).toEqual(newest.badges['26-1']);
  });

  test('what a page showed before the case was mine is kept when it asks again, and that only once', async () => {
    await tell('Sagen', [moved]);
    expect(await caseByKey(record, demo.system, '26-1')).toBeUndefined();
    await tell('Mine sager', [row('26-1')]);
    expect((await asked('Sagen', moved)).changed).toEqual(['26-1']);
    const { sourcedReadings } = (await caseByKey(record, demo.system, '26-1'))!;
    expect(sourcedReadings.map(({ page }) => page)).toEqual(['Mine sager', 'Sagen']);
    expect((await asked('Sagen', moved)).changed).toEqual([]);
  });
});
