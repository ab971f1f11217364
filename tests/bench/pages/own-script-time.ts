import type { CDPSession } from 'puppeteer-core';

/** What the extension's own script cost a page while it was watched. Chromium only. */
export interface OwnScriptTime {
  /** milliseconds that the main thread worked inside the extension's script, what the script called included */
  total: number;
  /** the longest of these at a stretch */
  longest: number;
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

/** One task of the browser's main thread, in microseconds on the profile's clock. */
export interface Task {
  start: number;
  end: number;
  /** how much of it the processor gave; the rest of it the thread stood by while the machine did something else */
  worked: number;
}

/**
 * Watches a page while `work` runs, by looking several thousand times a second at what its main thread does. A layout
 * that the script forces counts as the script's; a layout that the browser does by itself does not. A stretch ends where
 * the script gives way, whether the page then has something to do or not: each is one task of the browser at most.
 */
export async function ownScriptTime(session: CDPSession, work: () => Promise<unknown>): Promise<OwnScriptTime> {
  const tasksOf = await noteTasks(session);
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  await work();
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  await session.send('Profiler.disable');
  return readProfile(profile, (url) => url.startsWith('chrome-extension://'), await tasksOf());
}

interface TraceEvent {
  name: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
  tdur?: number;
}

/** @returns ends the noting, and gives the tasks of the page's main thread, in their order */
async function noteTasks(session: CDPSession): Promise<() => Promise<Task[]>> {
  const mark = 'rettidig-bench';
  const events: TraceEvent[] = [];
  const take = ({ value }: { value: unknown[] }) => void events.push(...(value as TraceEvent[]));
  session.on('Tracing.dataCollected', take);
  const includedCategories = ['disabled-by-default-devtools.timeline', 'blink.user_timing'];
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
    return events
      .filter(({ name, pid, tid }) => name === 'RunTask' && pid === main.pid && tid === main.tid)
      .map(({ ts, dur = 0, tdur = dur }) => ({ start: ts, end: ts + dur, worked: tdur }))
      .sort((one, other) => one.start - other.start);
  };
}

/**
 * @param isOurs whether a script at this address is the extension's
 * @param tasks in their order
 */
export function readProfile(
  profile: Profile,
  isOurs: (url: string) => boolean,
  tasks: readonly Task[] = [],
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
    longest = Math.max(longest, stretch);
  });
  return { total: total / 1000, longest: longest / 1000, watched: (profile.endTime - profile.startTime) / 1000 };
}
