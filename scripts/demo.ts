// The demo: an invented job centre's case system on this machine, in a browser with Rettidig in it.
//   npm run demo                        opens it
//   npm run demo -- --today 2027-01-04  on another practice day
//   npm run demo -- --headless          checks every badge, writes screenshots, exits 0 only if all are right
import { parseArgs } from 'node:util';
import { parseIsoDate } from '../lib/dates/iso-date.ts';
import { citizens } from '../tests/demo-case-system/citizens.ts';
import { startDemo } from '../tests/demo-case-system/server.ts';
import { launch, type BrowserName, type RunningBrowser } from '../tests/e2e/browsers.ts';
import { drawnBadges } from '../tests/e2e/drawn-badges.ts';
import { expectedBadges, wrongBadges } from '../tests/e2e/expectation.ts';
import { badgesThroughoutGrid, openPage, rowsOf } from '../tests/e2e/pages.ts';
import { practiceDays, type PracticeDay } from '../tests/e2e/practice-days.ts';
import { findBrowsers } from './find-browsers.mjs';
import { tourOfSurfaces } from './tour-of-surfaces.ts';

const { values } = parseArgs({
  options: {
    headless: { type: 'boolean', default: false },
    today: { type: 'string', default: practiceDays[0] },
    port: { type: 'string', default: '4848' },
    out: { type: 'string', default: 'screenshots' },
  },
});
const day = values.today;
if (!parseIsoDate(day)) {
  console.error(`--today: expected a day as YYYY-MM-DD, got "${day}".`);
  process.exit(2);
}
const found = findBrowsers();
const name: BrowserName | null = found.chromium ? 'chromium' : found.firefox ? 'firefox' : null;
if (!name) {
  console.error('No browser found: install Chrome, Chromium, Edge or Firefox and run this again.');
  process.exit(1);
}
const hasDisplay = process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
const headless = values.headless || !hasDisplay;

console.log(`Bygger Rettidig til øvelsesdagen ${day} …`);
// The same address each time, so that a bookmark holds; any other where another demo is running already.
const demo = await startDemo({ port: Number(values.port) }).catch(() => startDemo());
const running = await launch(name, { day, headless });
if (headless) {
  const known = practiceDays.find((one) => one === day);
  const wrong = known ? await wrongOnLists(running, demo.url, known) : [];
  if (!known) console.log(`Mærkerne er ikke kontrolleret: de rigtige kendes kun for ${practiceDays.join(', ')}.`);
  else
    console.log(
      wrong.length === 0
        ? `Alle ${citizens.length} sager bærer det rigtige mærke på alle tre lister.`
        : 'Forkerte mærker:',
    );
  for (const sentence of wrong) console.error(`  ${sentence}`);
  await tourOfSurfaces(running, demo.url, values.out);
  console.log(`Skærmbilleder af alle flader: ${values.out}/`);
  await running.close();
  await demo.stop();
  process.exit(wrong.length === 0 ? 0 : 1);
}

const [page = await running.browser.newPage()] = await running.browser.pages();
await page.goto(`${demo.url}/sager`);
await page.bringToFront();
console.log(`
Øvelsessystemet står på ${demo.url}/sager. Alle borgere er opdigtede; øvelsesdagen er ${day}.

  1. Se listen: hver sag har et mærke. Rødt er over fristen, gråt kan ikke beregnes.
  2. Klik på et mærke (eller Tab og Enter): sådan er fristen regnet ud, og efter hvilken paragraf.
  3. Åbn en grå sag på sagsnummeret, og gå tilbage: nu kender listen alle samtalerne.
  4. Prøv også ${demo.url}/gitter (en anden slags liste) og ${demo.url}/sager?udgave=ny (en side, der ikke kan læses).
  5. På ${demo.url}/vanskelige-sider står de sider, der er svære at tegne på: rullende, i rammer, med 10.000 rækker.
  6. Klik på Rettidig i værktøjslinjen: overskredne frister, i dag og denne uge.

Luk browseren, eller tryk Ctrl+C, for at slutte.`);

const end = async () => {
  await running.close().catch(() => {});
  await demo.stop();
  process.exit(0);
};
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
running.browser.on('disconnected', () => void end());

/** What is wrong on the list, the grid and the list with all interviews, in this order: each teaches the record more. */
async function wrongOnLists(running: RunningBrowser, url: string, day: PracticeDay): Promise<string[]> {
  const list = await openPage(running, `${url}/sager`, rowsOf.list);
  const wrong = wrongBadges(await drawnBadges(list), expectedBadges(day, 'list'));
  await list.close();
  const grid = await openPage(running, `${url}/gitter`, rowsOf.grid);
  wrong.push(...wrongBadges(await badgesThroughoutGrid(grid), expectedBadges(day, 'list')));
  await grid.close();
  const interviews = await openPage(running, `${url}/sager/alle-samtaler`, rowsOf.list);
  wrong.push(...wrongBadges(await drawnBadges(interviews), expectedBadges(day, 'interviews')));
  await interviews.close();
  return wrong;
}
