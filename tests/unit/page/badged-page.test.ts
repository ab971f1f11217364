// @vitest-environment jsdom
import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Adapter, ListPage } from '../../../lib/adapters/adapter.ts';
import type { RawReading } from '../../../lib/adapters/raw-reading.ts';
import type { BadgeView } from '../../../lib/overlay/badge-view.ts';
import { BadgedPage } from '../../../lib/page/badged-page.ts';
import type { AboutPage } from '../../../lib/page/telling.ts';

const page: ListPage = {
  kind: 'list',
  path: '/sager',
  mine: true,
  list: 'table',
  row: 'tbody tr',
  anchor: { column: 'Sagsnr.' },
  whole: true,
  complete: [],
  fields: {
    ref: { find: [{ column: 'Sagsnr.' }], read: { as: 'text' } },
    start: { find: [{ column: 'Start' }], read: { as: 'date' } },
  },
};
const adapter: Adapter = {
  format: 'rettidig-adapter/1',
  id: 'x',
  system: 'x',
  name: 'X',
  matches: [],
  emptyWords: [],
  pages: { list: page },
};

/** A pen that keeps what it drew where, and a judge that answers when it is told to. */
function setUp(...inSight: [from: number, to: number] | []) {
  return setUpFor(page, ...inSight);
}

function setUpFor(page: ListPage, ...inSight: [from: number, to: number] | []) {
  const drawn = new Map<Element, string>();
  /** anchors, in the order in which they were drawn in, again too */
  const placed: Element[] = [];
  const asked: ({ readings: RawReading[] } & AboutPage)[] = [];
  const problems: string[] = [];
  const life = new AbortController();
  let waiting: (() => void)[] = [];
  let answersAtOnce = true;
  let isBusy = false;
  let whileDrawing = () => {};
  let onGivingWay = () => {};
  let readings = 0;
  let stretch = 0;
  let changeTakes = 0;
  const answerAll = () => {
    for (const answer of waiting) answer();
    waiting = [];
  };
  const badged = new BadgedPage(
    { adapter, name: 'list', page },
    {
      observe: (readings, about) => {
        asked.push({ readings, ...about });
        return new Promise((resolve) => {
          waiting.push(() =>
            resolve(
              Object.fromEntries(readings.map((one) => [one.ref, { words: `badge of ${one.ref}` } as BadgeView])),
            ),
          );
          if (answersAtOnce) answerAll();
        });
      },
      draw: async (places) => {
        for (const { anchor, view } of places) {
          drawn.set(anchor, view.words);
          placed.push(anchor);
        }
        whileDrawing();
      },
      erase: (anchor) => void drawn.delete(anchor),
      stands: (anchor) => drawn.has(anchor),
      isOurs: () => {
        readings += changeTakes;
        return false;
      },
      cannotRead: (lookedFor) => problems.push(lookedFor),
      canRead: () => {},
      watchLooks: () => {},
      watchSight: () => ({ follow: () => {}, near: () => rowsNow().slice(...inSight) }),
      turn: (soon) => {
        onGivingWay();
        return soon || !isBusy ? Promise.resolve() : new Promise(() => {});
      },
      // Each stretch of work ends after one handful of rows.
      now: () => (readings += 1),
      get stretch() {
        return stretch;
      },
      signal: life.signal,
    },
  );
  /** hears of changes as a page's watcher does */
  const watcher = new MutationObserver((records) => void badged.changed(records, document.querySelector('table')!));
  return {
    badged,
    asked,
    problems,
    life,
    /** row by row: what the row shows, and the badge on it */
    board: () => rowsNow().map((row) => [row.cells[0]!.textContent, drawn.get(row.cells[0]!) ?? null]),
    drawn,
    placed,
    look: () => {
      watcher.observe(document.body, { childList: true, subtree: true, characterData: true });
      return badged.look(document);
    },
    /** the changes up to now are told, as they are before the next paint */
    told: () => {
      const records = watcher.takeRecords();
      return records.length > 0 ? badged.changed(records, document.querySelector('table')!) : null;
    },
    holdAnswers: () => (answersAtOnce = false),
    answerAll,
    /** what the page does while badges are drawn, from now on */
    onDraw: (does: () => void) => (whileDrawing = does),
    /** all fits into one stretch of work from now on */
    beQuick: () => (stretch = Infinity),
    /** so many rows and a few more fit into one */
    haveTimeFor: (rows: number) => (stretch = rows + 3),
    /** to see what changed takes as long as so many rows to read, from now on */
    beSlowToSee: (rows: number) => (changeTakes = rows),
    /** what happens each time it gives way to the page, from now on */
    onTurn: (does: () => void) => (onGivingWay = does),
    /** the page always has something to do from now on */
    keepBusy: () => (isBusy = true),
  };
}

const rowsNow = () => [...document.querySelectorAll<HTMLTableRowElement>('tbody tr')];

function list(...rows: [string, string][]): void {
  document.body.innerHTML = `<table><thead><tr><th>Sagsnr.</th><th>Start</th></tr></thead><tbody>${rows
    .map((row) => `<tr>${row.map((text) => `<td>${text}</td>`).join('')}</tr>`)
    .join('')}</tbody></table>`;
}
const cell = (row: number, column: number) =>
  document.querySelector<HTMLTableElement>('table')!.tBodies[0]!.rows[row]!.cells[column]!;

beforeEach(() => list(['26-1', '18-05-2026'], ['26-2', '19-05-2026']));

test('to find the rows of a list and to hold them are two stretches of work, for ten thousand take their time in each', async () => {
  const { look, onTurn, beQuick } = setUp();
  beQuick();
  list(...Array.from({ length: 201 }, (_, row): [string, string] => [`26-${row}`, '18-05-2026']));
  const steps: string[] = [];
  onTurn(() => steps.push('gives way'));
  const find = Element.prototype.querySelectorAll;
  vi.spyOn(Element.prototype, 'querySelectorAll').mockImplementation(function (this: Element, selector: string) {
    const found = find.call(this, selector);
    if (selector !== page.row) return found;
    steps.push('finds');
    return Object.assign(found, {
      *[Symbol.iterator]() {
        steps.push('holds');
        for (let index = 0; index < found.length; index += 1) yield found[index];
      },
    });
  });

  await look();

  expect(steps.slice(0, 3)).toEqual(['finds', 'gives way', 'holds']);
  vi.restoreAllMocks();
});

describe('the time of a stretch', () => {
  beforeEach(() => list(...Array.from({ length: 10 }, (_, row): [string, string] => [`26-${row}`, '18-05-2026'])));

  /** how often it gives way until the rows are told */
  const turnsUntilTold = async ({ onTurn, asked, look }: ReturnType<typeof setUp>) => {
    let turns = 0;
    const before = asked.length;
    onTurn(() => (turns += Number(asked.length === before)));
    await look();
    expect(asked.length).toBeGreaterThan(before);
    return turns;
  };

  test('is looked at after each row: where it is up, the page has its turn before the next', async () => {
    expect(await turnsUntilTold(setUp())).toBeGreaterThanOrEqual(10);
    const quick = setUp();
    quick.beQuick();
    expect(await turnsUntilTold(quick)).toBe(0);
  });

  test('is shorter by what it took just before it to see what changed', async () => {
    const page = setUp();
    page.haveTimeFor(10);
    await page.look();
    const change = (start: string) => {
      for (const row of rowsNow()) row.cells[1]!.textContent = start;
      page.told();
    };
    change('19-05-2026');
    expect(await turnsUntilTold(page)).toBe(0);
    page.beSlowToSee(1);
    change('20-05-2026');
    expect(await turnsUntilTold(page)).toBeGreaterThan(0);
  });
});

test('every case gets its own badge', async () => {
  const { look, board } = setUp();
  await look();
  expect(board()).toEqual([
    ['26-1', 'badge of 26-1'],
    ['26-2', 'badge of 26-2'],
  ]);
});

test('what was judged is not asked about again; a changed row is', async () => {
  const { look, asked, told } = setUp();
  await look();
  await look();
  expect(asked).toHaveLength(1);
  cell(1, 1).textContent = '20-05-2026';
  expect(told()).toBe('later');
  await look();
  expect(asked[1]!.readings.map((one) => one.ref)).toEqual(['26-2']);
});

describe('a cell that no field is read from', () => {
  beforeEach(() => {
    document.querySelector('thead tr')!.insertAdjacentHTML('beforeend', '<th>Bemærkning</th>');
    for (const row of rowsNow()) row.insertAdjacentHTML('beforeend', '<td>ringet op</td>');
  });

  test('may change as often as it likes: nothing is read or asked for it', async () => {
    const { look, asked, told } = setUp();
    await look();
    cell(1, 2).textContent = 'ringet op igen';
    expect(told()).toBeNull();
    await look();
    expect(asked).toHaveLength(1);
  });

  test('that the badge stands in has it find its place again, and no more', async () => {
    const anchored = { ...page, anchor: { column: 'Bemærkning' } };
    const { look, asked, told, placed } = setUpFor(anchored);
    await look();
    const before = placed.length;
    cell(1, 2).firstChild!.nodeValue = 'ringet op igen';
    expect(told()).toBe('shifted');
    await look();
    expect(placed.slice(before)).toEqual([cell(1, 2)]);
    expect(asked).toHaveLength(1);
  });

  test('that changes again while its badge finds its place has to wait for the next look', async () => {
    const anchored = { ...page, anchor: { column: 'Bemærkning' } };
    const { look, told, placed, onDraw } = setUpFor(anchored);
    await look();
    const before = placed.length;
    const change = () => {
      cell(1, 2).firstChild!.nodeValue += '!';
      expect(told()).toBe('shifted');
    };
    change();
    onDraw(change);
    await look();
    expect(placed.slice(before)).toEqual([cell(1, 2)]);
    onDraw(() => {});
    await look();
    expect(placed.slice(before)).toEqual([cell(1, 2), cell(1, 2)]);
  });

  test('counts all the same where a cell spans columns: then it cannot be told whose it is', async () => {
    const { look, told } = setUp();
    await look();
    cell(1, 1).remove();
    cell(1, 1).colSpan = 2;
    told();
    await look();
    cell(1, 1).textContent = '20-05-2026';
    expect(told()).not.toBeNull();
  });
});

describe('a row that is used again for another citizen', () => {
  test('loses the old badge in the same turn', async () => {
    const { look, board, told } = setUp();
    await look();
    cell(0, 0).textContent = '26-9';
    expect(told()).toBe('soon');
    expect(board()[0]).toEqual(['26-9', null]);
    await look();
    expect(board()[0]).toEqual(['26-9', 'badge of 26-9']);
  });

  test('that changes while judgement is on its way gets no badge of the case it showed before', async () => {
    const { look, asked, board, told, holdAnswers, answerAll, drawn } = setUp();
    holdAnswers();
    const looking = look();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    cell(0, 0).textContent = '26-9';
    told();
    answerAll();
    await vi.waitFor(() => expect(drawn.size).toBe(1));
    expect(board()).toEqual([
      ['26-9', null],
      ['26-2', 'badge of 26-2'],
    ]);
    await vi.waitFor(answerAll);
    answerAll();
    await looking;
  });

  test('while it was out of the page comes back without the old badge', async () => {
    const { look, board, told, drawn } = setUp();
    await look();
    const row = rowsNow()[0]!;
    row.remove();
    told();
    expect(drawn.has(row.cells[0]!)).toBe(false);
    row.cells[0]!.textContent = '26-9';
    document.querySelector('tbody')!.append(row);
    told();
    expect(board()[1]).toEqual(['26-9', null]);
  });
});

test('rows that only change places keep their badges, and nobody is asked', async () => {
  const { look, board, told, asked } = setUp();
  await look();
  document.querySelector('tbody')!.append(rowsNow()[0]!);
  told();
  expect(board()).toEqual([
    ['26-2', 'badge of 26-2'],
    ['26-1', 'badge of 26-1'],
  ]);
  await look();
  expect(asked).toHaveLength(1);
});

test('a header that changes its words has every row read again', async () => {
  const { look, told, asked } = setUp();
  await look();
  document.querySelectorAll('th')[1]!.textContent = 'Slut';
  expect(told()).toBe('soon');
  await look();
  expect(asked[1]!.readings).toHaveLength(2);
});

describe('a badge that the page tears out', () => {
  test('is drawn again', async () => {
    const { look, board, told, drawn } = setUp();
    await look();
    drawn.delete(cell(0, 0));
    cell(0, 0).textContent = '26-1';
    told();
    await look();
    expect(board()[0]).toEqual(['26-1', 'badge of 26-1']);
  });

  test('again and again is left alone', async () => {
    const { look, board, told, drawn } = setUp();
    for (let time = 0; time < 20; time += 1) {
      await look();
      drawn.delete(cell(0, 0));
      cell(0, 0).textContent = '26-1';
      told();
    }
    await look();
    expect(board()).toEqual([
      ['26-1', null],
      ['26-2', 'badge of 26-2'],
    ]);
  });
});

test('rows of one reference that say different things are sent together, so that they can be told to conflict', async () => {
  list(['26-1', '18-05-2026'], ['26-1', '19-05-2026']);
  const { look, asked } = setUp();
  await look();
  await look();
  expect(asked).toHaveLength(1);
  expect(asked[0]!.readings.map((one) => one.ref)).toEqual(['26-1', '26-1']);
});

test('the first reading of a whole list says that it is whole, a later part of it does not', async () => {
  const { look, asked, told } = setUp();
  await look();
  cell(1, 1).textContent = '20-05-2026';
  told();
  await look();
  expect(asked.map(({ part, listed, shown }) => [part, listed, shown])).toEqual([
    ['first', ['26-1', '26-2'], 2],
    ['changes', null, 2],
  ]);
});

describe('a list with a row whose key cannot be read', () => {
  test('never counts as whole: the case of that row would be taken for gone', async () => {
    list(['26-1', '18-05-2026'], ['', '19-05-2026'], ['26-3', '20-05-2026']);
    const { look, asked, board } = setUp();
    await look();
    expect(asked.map(({ listed }) => listed)).toEqual([null]);
    expect(board()[1]).toEqual(['', null]);
  });

  test('is whole again with the reading after the key came back', async () => {
    const { look, asked, told, badged } = setUp();
    cell(1, 0).textContent = '';
    await look();
    cell(1, 0).textContent = '26-2';
    told();
    await look();
    badged.forget();
    await look();
    expect(asked.at(0)!.listed).toBeNull();
    expect(asked.at(-1)!.listed).toEqual(['26-1', '26-2']);
  });

  test('that lost the key while the page was open loses its badge, and the rest is not told as the whole', async () => {
    const { look, asked, told, board, badged } = setUp();
    await look();
    cell(1, 0).textContent = '';
    expect(told()).toBe('soon');
    expect(board()[1]).toEqual(['', null]);
    badged.forget();
    await look();
    expect(asked.at(-1)).toMatchObject({ listed: null, readings: [{ ref: '26-1' }] });
  });
});

describe('a list of four hundred cases', () => {
  const refs = Array.from({ length: 400 }, (_, index) => `26-${index}`);
  beforeEach(() => list(...refs.map((ref): [string, string] => [ref, '18-05-2026'])));

  test('is drawn where it is in sight as soon as the answer is there, however busy the page is', async () => {
    const { look, drawn, keepBusy } = setUp(250, 280);
    keepBusy();
    void look();
    await vi.waitFor(() => expect(drawn.size).toBe(30));
  });

  test('is asked about and drawn where it is in sight first; all of it is told', async () => {
    const { look, asked, drawn } = setUp(250, 280);
    await look();
    expect(asked[0]!.readings.map(({ ref }) => ref)).toEqual(refs.slice(250, 280));
    expect(drawn.size).toBe(30);
    expect(new Set(asked.flatMap(({ readings }) => readings.map(({ ref }) => ref)))).toEqual(new Set(refs));
  });

  test('is said to be whole once, with the last of its cases, and the messages say that they belong together', async () => {
    const { look, asked } = setUp(250, 280);
    await look();
    expect(asked.map(({ part }) => part)).toEqual(['first', ...asked.slice(1).map(() => 'more')]);
    expect(asked.filter(({ listed }) => listed !== null)).toEqual([asked.at(-1)]);
    expect(new Set(asked.at(-1)!.listed)).toEqual(new Set(refs));
  });

  test('is told once more, what is in sight first, the moment a field is believed no longer', async () => {
    const { look, asked, badged, holdAnswers, answerAll } = setUp(250, 280);
    holdAnswers();
    void look();
    await vi.waitFor(() => expect(asked).toHaveLength(1));
    answerAll();
    await vi.waitFor(() => expect(asked).toHaveLength(2));
    // The second message is not all of the rest, and its answer says it.
    badged.doubt();
    answerAll();
    await vi.waitFor(() => expect(asked).toHaveLength(3));
    expect(asked[2]!.readings.map(({ ref }) => ref)).toEqual(refs.slice(250, 280));
  });

  test('is told whole once more as often as a field is believed no longer', async () => {
    const { look, asked, badged } = setUp(250, 280);
    await look();
    for (let time = 0; time < 6; time += 1) {
      badged.relieve();
      badged.doubt();
      await look();
    }
    expect(asked.flatMap(({ readings }) => readings)).toHaveLength(7 * refs.length);
  });

  test('is told once more where a field is believed again: after all of it, and as what changed', async () => {
    const { look, asked, badged } = setUp(250, 280);
    badged.relieve();
    await look();
    const end = asked.findIndex(({ listed }) => listed !== null) + 1;
    const again = asked.slice(end);
    expect(new Set(again.map(({ part }) => part))).toEqual(new Set(['changes']));
    expect(again.flatMap(({ readings }) => readings.map(({ ref }) => ref)).toSorted()).toEqual(refs.toSorted());
  });

  test('is not told anew without end where a field is believed again and again', async () => {
    const { look, asked, badged } = setUp(250, 280);
    for (let time = 0; time < 6; time += 1) {
      badged.relieve();
      await look();
    }
    expect(asked.flatMap(({ readings }) => readings)).toHaveLength(4 * refs.length);
  });

  test('tells two rows of one case together, however far apart they stand', async () => {
    cell(399, 0).textContent = '26-260';
    cell(399, 1).textContent = '19-05-2026';
    const { look, asked } = setUp(250, 280);
    await look();
    const both = asked.filter(({ readings }) => readings.filter(({ ref }) => ref === '26-260').length === 2);
    expect(both).toHaveLength(1);
  });

  test('is left at once when the visit ends', async () => {
    const { look, asked, life, holdAnswers } = setUp(250, 280);
    holdAnswers();
    void look();
    life.abort();
    await Promise.resolve();
    const before = asked.length;
    await look();
    expect(asked).toHaveLength(before);
  });
});

test('a page that can no longer be read loses all badges and says what was looked for', async () => {
  const { look, board, problems, told } = setUp();
  await look();
  document.querySelector('th')!.textContent = 'Journal';
  told();
  await look();
  expect(problems).toEqual(['Sagsnr.']);
  expect(board().every(([, badge]) => badge === null)).toBe(true);
});

test('after forgetting, all is asked anew and badges stay meanwhile', async () => {
  const { look, asked, badged, board } = setUp();
  await look();
  badged.forget();
  expect(board()[0]).toEqual(['26-1', 'badge of 26-1']);
  await look();
  expect(asked.map(({ part }) => part)).toEqual(['first', 'first']);
});

describe('a calendar, which speaks for the days it shows', () => {
  const calendar: ListPage = {
    ...page,
    rowsAre: 'events',
    fields: {
      ref: page.fields.ref!,
      history: {
        find: [{ css: ':scope' }],
        label: 'Kalender',
        read: {
          as: 'history',
          row: ':scope',
          kind: { find: [{ column: 'Sagsnr.' }], read: { as: 'text' } },
          on: { find: [{ column: 'Start' }], read: { as: 'date' } },
        },
      },
    },
  };
  /** what the last message said: the days of each case, and whether it was all of the calendar */
  const last = (asked: ReturnType<typeof setUp>['asked']) => {
    const { readings, listed } = asked.at(-1)!;
    const days = readings.map(({ ref, fields }) => {
      const { lines } = fields.history as { lines: { on: { text: string } }[] };
      return [ref, ...lines.map(({ on }) => on.text)];
    });
    return { days, listed };
  };

  beforeEach(() => list(['26-1', '23-11-2026'], ['26-1', '26-11-2026'], ['26-2', '27-11-2026']));

  test('is told whole again when one appointment of a case is struck out', async () => {
    const { look, asked, told } = setUpFor(calendar);
    await look();
    rowsNow()[1]!.remove();
    told();
    await look();
    const days = [
      ['26-1', '23-11-2026'],
      ['26-2', '27-11-2026'],
    ];
    expect(last(asked)).toEqual({ days, listed: ['26-1', '26-2'] });
    await look();
    expect(asked).toHaveLength(2);
  });

  test('is told whole again when the only appointment of a case is', async () => {
    const { look, asked, told, board } = setUpFor(calendar);
    await look();
    rowsNow()[2]!.remove();
    told();
    await look();
    expect(last(asked)).toEqual({ days: [['26-1', '23-11-2026', '26-11-2026']], listed: ['26-1'] });
    expect(board().map(([, badge]) => badge)).toEqual(['badge of 26-1', 'badge of 26-1']);
    await look();
    expect(asked).toHaveLength(2);
  });

  test('of more rows than are drawn at once is told in one message all the same', async () => {
    list(...Array.from({ length: 450 }, (_row, at): [string, string] => [`26-${at}`, '23-11-2026']));
    const { look, asked } = setUpFor(calendar, 0, 20);
    await look();
    expect(asked.map(({ readings }) => readings.length)).toEqual([450]);
    expect(asked[0]!.listed).toHaveLength(450);
  });

  test('that is never drawn whole is told of what changed', async () => {
    const { look, asked, told } = setUpFor({ ...calendar, whole: false });
    await look();
    rowsNow()[1]!.remove();
    told();
    await look();
    expect(last(asked)).toEqual({ days: [['26-1', '23-11-2026']], listed: null });
  });
});

describe('cases of which another page told', () => {
  test('are asked about again in a message of their own, which says that it is no news of this page', async () => {
    const { look, asked, badged } = setUp();
    await look();
    badged.askAgain(['26-2', '26-elsewhere']);
    await look();
    expect(asked.slice(1)).toEqual([
      { part: 'again', listed: null, shown: 2, readings: [expect.objectContaining({ ref: '26-2' })] },
    ]);
  });

  test('keep their badge meanwhile, and then carry what came back', async () => {
    const { look, badged, board, holdAnswers, answerAll } = setUp();
    await look();
    holdAnswers();
    badged.askAgain(['26-2']);
    const looking = look();
    expect(board()[1]).toEqual(['26-2', 'badge of 26-2']);
    answerAll();
    await looking;
    expect(board()[1]).toEqual(['26-2', 'badge of 26-2']);
  });

  test('that do not stand here are nothing to this page', async () => {
    const { look, asked, badged } = setUp();
    await look();
    badged.askAgain(['26-elsewhere']);
    await look();
    expect(asked).toHaveLength(1);
  });

  test('that say something new here too are told once, as news', async () => {
    const { look, asked, told, badged } = setUp();
    await look();
    cell(1, 1).textContent = '20-05-2026';
    told();
    badged.askAgain(['26-2']);
    await look();
    expect(asked.slice(1).map(({ part }) => part)).toEqual(['changes']);
  });
});
