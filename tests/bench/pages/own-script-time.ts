import type { CDPSession } from 'puppeteer-core';

/** What the extension's own script cost a page while it was watched. Chromium only. */
export interface OwnScriptTime {
  /** milliseconds that the main thread worked inside the extension's script, what the script called included */
  total: number;
  /** the longest of these at a stretch */
  longest: number;
  /** how much of the longest stretch the browser collected garbage in, the page's own most of all */
  collecting: number;
  /** milliseconds watched */
  watched: number;
}

interface Profile {
  nodes: { id: number; callFrame: { url: string; functionName: string }; children?: number[] }[];
  startTime: number;
  endTime: number;
  samples: number[];
  timeDeltas: number[];
}

/** Microseconds between two looks at what the main thread is doing. */
const interval = 200;
/** The collector and the browser's own work between two looks at our script belong to it, when they are as short as this. */
const shortPause = 600;

/** A stretch of time, in microseconds on the profile's clock. */
export interface Span {
  start: number;
  end: number;
}

/** One task of the browser's main thread. */
export interface Task extends Span {
  /** how much of it the processor gave; the rest of it the thread stood by while the machine did something else */
  worked: number;
}

/**
 * Watches a page while `work` runs, by looking several thousand times a second at what its main thread does. A layout
 * that the script forces counts as the script's; a layout that the browser does by itself does not. A stretch ends where
 * the script gives way, whether the page then has something to do or not: each is one task of the browser at most.
 */
export async function ownScriptTime(session: CDPSession, work: () => Promise<unknown>): Promise<OwnScriptTime> {
  const noted = await noteTasks(session);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  await work();
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  await session.send('Profiler.disable');
  const { tasks, collections } = await noted();
  return readProfile(profile, (url) => url.startsWith('chrome-extension://'), tasks, collections);
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

/** As the browser names its collecting of garbage; there are others, within these. */
const collectionNames = ['MinorGC', 'MajorGC', 'V8.GC_MC_INCREMENTAL'];

/** @returns ends the noting, and gives what the page's main thread did, in its order */
async function noteTasks(session: CDPSession): Promise<() => Promise<{ tasks: Task[]; collections: Span[] }>> {
  const mark = 'rettidig-bench';
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', take);
  const includedCategories = ['disabled-by-default-devtools.timeline', 'devtools.timeline', 'blink.user_timing'];
  await session.send('Tracing.start', { traceConfig: { includedCategories } });
  // By this the thread is known, among those of all pages.
  await session.send('Runtime.evaluate', { expression: `performance.mark('${mark}')` });
  return async () => {
    const isComplete = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
    await session.send('Tracing.end');
    await isComplete;
    session.off('Tracing.dataCollected', take);
    const main = events.find(({ name }) => name === mark);
    if (!main) throw new Error('page bench: the browser has told nothing of the page’s main thread');
    const named = (...names: string[]) =>
      events
        .filter(({ name, pid, tid }) => names.includes(name) && pid === main.pid && tid === main.tid)
        .map(({ ts, dur = 0, tdur = dur }) => ({ start: ts, end: ts + dur, worked: tdur }))
        .sort((one, other) => one.start - other.start);
    return { tasks: named('RunTask'), collections: named(...collectionNames) };
  };
}

/**
 * @param isOurs whether a script at this address is the extension's
 * @param tasks in their order
 * @param collections when the browser collected garbage, in their order
 */
export function readProfile(
  profile: Profile,
  isOurs: (url: string) => boolean,
  tasks: readonly Task[] = [],
  collections: readonly Span[] = [],
): OwnScriptTime {
  const parents = new Map<number, number>();
  for (const { id, children = [] } of profile.nodes) for (const child of children) parents.set(child, id);
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const ours = new Map<number, boolean>();
  const isInOurs = (id: number): boolean => {
    const known = ours.get(id);
    if (known !== undefined) return known;
    const parent = parents.get(id);
    const answer = isOurs(nodes.get(id)!.callFrame.url) || (parent !== undefined && isInOurs(parent));
    ours.set(id, answer);
    return answer;
  };
  let [total, longest, stretch, pause] = [0, 0, 0, 0];
  let begun = 0;
  let longestSpan: Span = { start: 0, end: 0 };
  let at = profile.startTime;
  let task = 0;
  profile.samples.forEach((id, index) => {
    at += profile.timeDeltas[index] ?? 0;
    while (tasks[task] && tasks[task]!.end <= at) {
      task += 1;
      stretch = 0;
      pause = 0;
    }
    const now = tasks[task];
    const isWorking = now !== undefined && now.start <= at && now.end > now.start;
    // What was seen at a look lasts until the next one, for as much of it as the machine let the thread work.
    const until = Math.max(profile.timeDeltas[index + 1] ?? 0, 0);
    const lasted = isWorking ? Math.min(until, now.end - at) * Math.min(now.worked / (now.end - now.start), 1) : until;
    const name = nodes.get(id)!.callFrame.functionName;
    if (isInOurs(id)) {
      if (stretch === 0) begun = at;
      stretch += pause + lasted;
      total += pause + lasted;
      pause = 0;
    } else if (stretch > 0 && name === '(garbage collector)') {
      pause += lasted;
    } else if (stretch > 0 && name === '(program)' && pause + lasted <= shortPause) {
      pause += lasted;
    } else {
      stretch = 0;
      pause = 0;
    }
    if (stretch <= longest) return;
    longest = stretch;
    longestSpan = { start: begun, end: at + until };
  });
  const collecting = Math.min(overlap(collections, longestSpan), longest);
  const watched = profile.endTime - profile.startTime;
  return { total: total / 1000, longest: longest / 1000, collecting: collecting / 1000, watched: watched / 1000 };
}

/** How much of a span these take up; one may lie within another. */
function overlap(spans: readonly Span[], { start, end }: Span): number {
  let [sum, until] = [0, start];
  for (const span of spans) {
    const from = Math.max(span.start, until);
    until = Math.max(until, Math.min(span.end, end));
    sum += Math.max(until - from, 0);
  }
  return sum;
}
