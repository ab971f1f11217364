import { describe, expect, test } from 'vitest';
import { ratiosOf, spreadOf } from '../../bench/spread.ts';
import { readProfile, type Span, type Task } from '../../bench/pages/own-script-time.ts';
import { tableOf } from '../../bench/report.ts';
import { generatedCases, judgedOn } from '../../bench/engine/generated-cases.ts';
import { handWrittenLoop } from '../../bench/engine/hand-written-loop.ts';
import { ourEngine } from '../../bench/engine/our-engine.ts';

test('of several readings the middle one is told, and the lowest and the highest', () => {
  expect(spreadOf([9, 1, 4])).toEqual({ median: 4, min: 1, max: 9 });
  expect(spreadOf([9, 1, 4, 5])).toEqual({ median: 4.5, min: 1, max: 9 });
  expect(() => spreadOf([])).toThrow('expected one reading or more');
});

test('a ratio is of two readings taken together, so that a slow minute falls on both', () => {
  expect(ratiosOf([10, 100, 20], [20, 200, 10])).toEqual({ median: 0.5, min: 0.5, max: 2 });
});

describe('what the extension’s script costs a page', () => {
  const node = (id: number, url: string, functionName: string, children: number[] = []) => ({
    id,
    callFrame: { url, functionName },
    children,
  });
  const nodes = [
    node(1, '', '(root)', [2, 4, 5, 6]),
    node(2, 'ours', 'look', [3]),
    node(3, '', 'getBoundingClientRect'),
    node(4, 'page', 'change'),
    node(5, '', '(program)'),
    node(6, '', '(garbage collector)'),
  ];
  /** What was seen at each look, a millisecond apart. */
  const costOf = (samples: number[], tasks: Task[] = [], collections: Span[] = []) => {
    const timeDeltas = samples.map(() => 1000);
    return readProfile(
      { nodes, samples: [...samples, 1], timeDeltas: [...timeDeltas, 1000], startTime: 0, endTime: 10_000 },
      (url) => url === 'ours',
      tasks,
      collections,
    );
  };

  test('is the time in it, with what it calls and the collecting of its rubbish', () => {
    expect(costOf([2, 3, 6, 3, 4, 2])).toEqual({ total: 5, longest: 4, collecting: 0, watched: 10 });
  });

  test('is a stretch of its own in each task of the browser, though nothing else happens in between', () => {
    const tasks = [
      { start: 0, end: 3000, worked: 3000 },
      { start: 3000, end: 9000, worked: 6000 },
    ];
    expect(costOf([2, 2, 2, 2, 2], tasks)).toEqual({ total: 5, longest: 3, collecting: 0, watched: 10 });
  });

  test('is not the time in which the machine did something else and let the page wait', () => {
    expect(costOf([2, 2, 2, 2], [{ start: 0, end: 8000, worked: 2000 }])).toEqual({
      total: 1,
      longest: 1,
      collecting: 0,
      watched: 10,
    });
  });

  test('says how much of its longest stretch went with collecting garbage, each moment once', () => {
    const collections = [
      { start: 0, end: 2000 },
      { start: 3500, end: 5000 },
      { start: 4000, end: 4500 },
      { start: 6500, end: 9000 },
    ];
    expect(costOf([4, 4, 2, 2, 2, 4, 2], [], collections)).toEqual({
      total: 4,
      longest: 3,
      collecting: 1.5,
      watched: 10,
    });
  });

  test('is not what the page or the browser does between two stretches of it', () => {
    expect(costOf([2, 4, 2, 5, 5, 2])).toEqual({ total: 3, longest: 1, collecting: 0, watched: 10 });
    expect(costOf([4, 4, 5, 1])).toEqual({ total: 0, longest: 0, collecting: 0, watched: 10 });
  });
});

test('a line of the report tells three digits, and to what the ratio is', () => {
  const line = {
    bench: 'page',
    where: 'chromium',
    what: 'all visible badges painted',
    subject: 'rettidig',
    size: '100 rows, auto',
    unit: 'ms',
    value: { median: 1234.5, min: 0.1234, max: 98.76 },
    ratio: { median: 0.4, min: 0.4, max: 0.4, to: 'bare insertion' },
    load: 1.5,
  } as const;
  expect(tableOf([line]).split('\n')[2]).toBe(
    '| chromium | 100 rows, auto | rettidig | all visible badges painted | 1,230 (0.12–98.8) ms | 0.4 | bare insertion |  | 1.5 |',
  );
});

test('the engine and the loop that it is measured against say the same of 5,000 cases, of every status', () => {
  const cases = generatedCases(5000, 1);
  const answers = ourEngine().judge(cases, judgedOn);
  expect(answers).toEqual(handWrittenLoop().judge(cases, judgedOn));
  const statuses = new Set((answers as { status: string }[]).map((one) => one?.status ?? 'not-applicable'));
  expect([...statuses].toSorted()).toEqual([
    'due-soon',
    'met',
    'not-applicable',
    'overdue',
    'paused',
    'timely',
    'unknown',
  ]);
});
