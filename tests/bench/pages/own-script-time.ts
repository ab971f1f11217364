import type { CDPSession } from 'puppeteer-core';

/** What the extension's own script cost a page while it was watched. Chromium only. */
export interface OwnScriptTime {
  /** milliseconds that the main thread was inside the extension's script, what the script called included */
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

/**
 * Watches a page while `work` runs, by looking several thousand times a second at what its main thread does. A layout
 * that the script forces counts as the script's; a layout that the browser does by itself does not.
 */
export async function ownScriptTime(session: CDPSession, work: () => Promise<unknown>): Promise<OwnScriptTime> {
  await session.send('Profiler.enable');
  await session.send('Profiler.setSamplingInterval', { interval });
  await session.send('Profiler.start');
  await work();
  const { profile } = (await session.send('Profiler.stop')) as { profile: Profile };
  await session.send('Profiler.disable');
  return readProfile(profile, (url) => url.startsWith('chrome-extension://'));
}

/** @param isOurs whether a script at this address is the extension's */
export function readProfile(profile: Profile, isOurs: (url: string) => boolean): OwnScriptTime {
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
  profile.samples.forEach((id, index) => {
    // What was seen at a look lasts until the next one.
    const lasted = Math.max(profile.timeDeltas[index + 1] ?? 0, 0);
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
