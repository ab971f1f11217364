import { afterAll, beforeAll } from 'vitest';
import { startDemo, type RunningDemo } from '../demo-case-system/server.ts';
import { launch, type BrowserName, type RunningBrowser } from './browsers.ts';
import { practiceDays } from './practice-days.ts';

export interface AtDemo {
  readonly demo: RunningDemo;
  readonly running: RunningBrowser;
}

/** For the tests of one `describe`: a browser with Rettidig, and the invented job centre. Both end with them. */
export function atDemo(name: BrowserName, day = practiceDays[0]): AtDemo {
  let demo: RunningDemo;
  let running: RunningBrowser;
  beforeAll(async () => {
    [demo, running] = await Promise.all([startDemo(), launch(name, { day })]);
  });
  afterAll(async () => {
    await running?.close();
    await demo?.stop();
  });
  return {
    get demo() {
      return demo;
    },
    get running() {
      return running;
    },
  };
}
