import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { demo } from '../../../lib/adapters/demo/adapter.ts';
import type { RawReading } from '../../../lib/adapters/raw-reading.ts';
import type { Desk } from '../../../lib/background/desk.ts';
import { explainCase } from '../../../lib/background/explain-case.ts';
import { observeCases } from '../../../lib/background/observe-cases.ts';
import { countsOf, forgetCounts, trustedMessage } from '../../../lib/background/trusted-readings.ts';
import type { Request } from '../../../lib/messaging/messages.ts';
import { readSettings } from '../../../lib/record/settings.ts';
import { allRules } from '../../../lib/rules/packs/index.ts';
import { freshRecord, monday } from '../record/fresh-record.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

let desk: Desk;
beforeEach(async () => {
  fakeBrowser.reset();
  const record = await freshRecord();
  desk = { record, adapters: [demo], rules: allRules, settings: await readSettings(record), today: monday };
});

const from = { tabId: 7, frameId: 0, url: 'http://127.0.0.1/sager', fromExtensionPage: false };
const page = { adapter: demo.id, page: 'Mine sager' };
const groups = ['Jobparat kontanthjælpsmodtager'];
/** A citizen who began in November, and whose latest interview was a week later, unless the text says otherwise. */
const row = (number: number, start = '02-11-2026'): RawReading => ({
  ref: `26-${number}`,
  fields: {
    targetGroup: { text: groups[0]! },
    start: { text: start },
    lastInterview: { text: '09-11-2026' },
    nextInterview: { text: '' },
  },
});
const rows = (count: number, start?: string, first = 0) =>
  Array.from({ length: count }, (_, at) => row(first + at, start));
const message = (readings: RawReading[], more: Partial<Request<'cases/observe'>> = {}) => ({
  ...page,
  complete: false,
  readings,
  shown: readings.length,
  ...more,
});
const startsOf = async (request: Request<'cases/observe'>) =>
  (await trustedMessage(desk, request, from)).readings.map(({ fields }) =>
    fields.start?.status === 'unreadable' ? fields.start.because : fields.start?.status,
  );

describe('a field that is readable in fewer rows than its limit', () => {
  const broken = [...rows(7), ...rows(3, 'Indlæses …', 7)];

  test('counts in no row, and each badge that needs it is grey and names it', async () => {
    const { badges } = await observeCases(desk, message(broken));
    const said = Object.values(badges).map(({ form, detail }) => [form, detail]);
    expect(new Set(said.map(([form]) => form))).toEqual(new Set(['unknown']));
    for (const [, detail] of said) expect(detail).toContain('Start');
  });

  test('counts where it is readable, at the limit', async () => {
    const starts = await startsOf(message([...rows(8), ...rows(2, 'Indlæses …', 8)]));
    expect(starts.filter((status) => status === 'read')).toHaveLength(8);
  });

  test('does not count in the explanation of one of its cases either', async () => {
    await trustedMessage(desk, message(broken), from);
    const request = { system: demo.system, ref: '26-0', seen: { ...page, reading: row(0) } };
    const alone = JSON.stringify(await explainCase(desk, request));
    const onPage = JSON.stringify(await explainCase(desk, request, await countsOf(from, page)));
    expect(alone).not.toContain('»Start« kan ikke læses');
    expect(onPage).toContain('»Start« kan ikke læses');
  });
});

describe('a page that tells its cases in several messages', () => {
  test('is judged by all that were told so far', async () => {
    expect(await startsOf(message(rows(10), { part: 'first', shown: 30 }))).toEqual(Array(10).fill('read'));
    const more = message(rows(6, 'Indlæses …', 10), { part: 'more', shown: 30 });
    expect(await startsOf(more)).toEqual(Array(6).fill('not-a-date'));
    // Ten of sixteen are below the limit: what follows is believed no longer.
    expect(await startsOf(message(rows(1, undefined, 16), { part: 'more', shown: 30 }))).toEqual(['not-trusted']);
  });

  test('is told of it when a field is believed no longer by what came later, and when it is again', async () => {
    const turned = async (readings: RawReading[], part: 'first' | 'more' | 'changes') =>
      (await trustedMessage(desk, message(readings, { part, shown: 90 }), from)).turned;
    expect(await turned(rows(10), 'first')).toBe(null);
    expect(await turned(rows(1, undefined, 10), 'more')).toBe(null);
    expect(await turned(rows(9, 'Indlæses …', 11), 'more')).toBe('doubted');
    expect(await turned(rows(9, 'Indlæses …', 11), 'changes')).toBe(null);
    expect(await turned(rows(30, undefined, 20), 'changes')).toBe('believed');
    // What is told from the start is judged as one.
    expect(await turned(rows(10, 'Indlæses …'), 'first')).toBe(null);
  });

  test('begins anew when it is told anew, and with another page', async () => {
    await startsOf(message(rows(10, 'Indlæses …')));
    expect(await startsOf(message(rows(10), { part: 'first' }))).toEqual(Array(10).fill('read'));
    await startsOf(message(rows(10, 'Indlæses …')));
    const other = message(rows(1), { page: 'Lang liste', part: 'more', shown: 9 });
    expect(await startsOf(other)).toEqual(['read']);
  });

  test('a change of a row is held to the page, and does not count twice', async () => {
    await startsOf(message(rows(10)));
    const before = await countsOf(from, page);
    expect(await startsOf(message([row(0)], { part: 'changes', shown: 10 }))).toEqual(['read']);
    expect(await countsOf(from, page)).toEqual(before);
  });

  test('messages that arrive together are counted one after the other', async () => {
    const parts = [0, 10, 20].map((first) =>
      trustedMessage(desk, message(rows(10, undefined, first), { part: first ? 'more' : 'first', shown: 30 }), from),
    );
    await Promise.all(parts);
    expect(await countsOf(from, page)).toMatchObject({ rows: 30, fields: { start: { filled: 30, clean: 30 } } });
  });
});

describe('a page that draws only the rows in view', () => {
  const inView = (readings: RawReading[]) => message(readings, { part: 'changes' });
  const unsure = (count: number, first: number) => rows(count, 'Ukendt', first);

  test('is judged by all the rows it has shown: a few that sorting brings together say nothing of the column', async () => {
    await startsOf(message(rows(20), { part: 'first' }));
    for (let first = 20; first < 200; first += 20) await startsOf(inView(rows(20, undefined, first)));
    const starts = await startsOf(inView([...unsure(12, 200), ...rows(8, undefined, 212)]));
    expect(starts).toEqual([...Array<string>(12).fill('not-a-date'), ...Array<string>(8).fill('read')]);
  });

  test('is believed after any number of such rows, as soon as others come', async () => {
    await startsOf(message(rows(20), { part: 'first' }));
    for (let first = 20; first < 120; first += 20) await startsOf(inView(unsure(20, first)));
    expect(await startsOf(inView(rows(20, undefined, 120)))).toEqual(Array(20).fill('read'));
    const { start } = (await countsOf(from, page)).fields;
    expect(start!.clean / start!.filled).toBeGreaterThan(0.8);
  });

  test('is judged by the rows to come where it began with too few', async () => {
    await startsOf(message(rows(3), { part: 'first' }));
    await startsOf(inView(unsure(4, 3)));
    expect(await startsOf(inView(rows(2, undefined, 7)))).toEqual(['not-trusted', 'not-trusted']);
  });

  test('counts each case once, by what it says now', async () => {
    await startsOf(message(rows(20), { part: 'first' }));
    await startsOf(inView([...unsure(1, 0), ...rows(19, undefined, 1)]));
    await startsOf(inView(rows(20, undefined, 10)));
    expect((await countsOf(from, page)).fields.start).toEqual({ filled: 30, clean: 29 });
  });

  test('whose column comes to hold something else for the same cases is believed no longer, nor for the next ones', async () => {
    await startsOf(message(rows(20), { part: 'first' }));
    for (let first = 20; first < 200; first += 20) await startsOf(inView(rows(20, undefined, first)));
    const changed = await startsOf(inView([...unsure(8, 180), ...rows(12, undefined, 188)]));
    expect(changed).toEqual([...Array<string>(8).fill('not-a-date'), ...Array<string>(12).fill('not-trusted')]);
    const next = await startsOf(inView([...unsure(8, 200), ...rows(12, undefined, 208)]));
    expect(next).toEqual([...Array<string>(8).fill('not-a-date'), ...Array<string>(12).fill('not-trusted')]);
  });

  test('whose column was doubted from the start is not believed for a few good rows', async () => {
    await startsOf(message([...rows(12), ...unsure(8, 12)], { part: 'first' }));
    expect(await startsOf(inView(rows(6, undefined, 20)))).toEqual(Array(6).fill('not-trusted'));
  });

  test('is believed again when the same cases can be read', async () => {
    await startsOf(message(rows(20, 'Indlæses …'), { part: 'first' }));
    expect(await startsOf(inView(rows(20)))).toEqual(Array(20).fill('read'));
  });
});

test('a tab that is closed is forgotten, and what is kept holds nothing of a case', async () => {
  await startsOf(message(rows(10)));
  expect(JSON.stringify(await fakeBrowser.storage.session.get(null))).not.toMatch(/26-|2026|kontanthjælp/);
  await forgetCounts(7);
  expect(await fakeBrowser.storage.session.get(null)).toEqual({});
});
