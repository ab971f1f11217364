// The demo: an invented job centre's case system on this machine, in a browser with Rettidig in it.
//   npm run demo                        opens it
//   npm run demo -- --today 2027-01-04  on another practice day
//   npm run demo -- --headless          checks every badge, writes screenshots, exits 0 only if all are right
import { parseArgs } from 'node:util';
import { startDemo } from '../tests/demo-case-system/server.ts';
import { launch, type BrowserName } from '../tests/e2e/browsers.ts';
import { drawnBadges } from '../tests/e2e/drawn-badges.ts';
import { expectedBadges, wrongBadges } from '../tests/e2e/expectation.ts';
import { openPage, rowsOf } from '../tests/e2e/pages.ts';
import { practiceDays } from '../tests/e2e/practice-days.ts';
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
if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || Number.isNaN(Date.parse(day))) {
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
const demo = await startDemo({ port: Number(values.port) });
const running = await launch(name, { day, headless });
if (headless) {
  const known = practiceDays.find((one) => one === day);
  let wrong: string[] = [];
  if (known) {
    const right = expectedBadges(known, 'list');
    const list = await openPage(running, `${demo.url}/sager`, rowsOf.list);
    wrong = wrongBadges(await drawnBadges(list), right);
    await list.close();
    console.log(wrong.length === 0 ? `Alle ${right.size} sager bærer det rigtige mærke.` : 'Forkerte mærker:');
  } else {
    console.log(`Mærkerne er ikke kontrolleret: de rigtige kendes kun for ${practiceDays.join(', ')}.`);
  }
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
  5. Klik på Rettidig i værktøjslinjen: overskredne frister, i dag og denne uge.

Luk browseren, eller tryk Ctrl+C, for at slutte.`);

const end = async () => {
  await running.close().catch(() => {});
  await demo.stop();
  process.exit(0);
};
process.on('SIGINT', () => void end());
process.on('SIGTERM', () => void end());
running.browser.on('disconnected', () => void end());
