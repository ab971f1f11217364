// Takes the pictures of README and docs/ from the demo, so that they show the product as it is.
//   npm run pictures
import { copyFileSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startDemo } from '../tests/demo-case-system/server.ts';
import { launch } from '../tests/e2e/browsers.ts';
import { practiceDays } from '../tests/e2e/practice-days.ts';
import { tourOfSurfaces } from './tour-of-surfaces.ts';

/** The picture in docs/pictures, and the surface of the tour that it shows. */
const pictures = {
  list: 'list',
  'case-panel': 'case-panel',
  popup: 'popup',
  'side-panel': 'side-panel',
  week: 'week',
  planning: 'planning',
  team: 'team',
  rule: 'rule',
  adapters: 'adapters',
  procedures: 'procedures',
  backup: 'backup',
} as const;

const target = fileURLToPath(new URL('../docs/pictures', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'rettidig-pictures-'));
const demo = await startDemo();
const running = await launch('chromium', { day: practiceDays[0] });
try {
  await tourOfSurfaces(running, demo.url, folder);
  mkdirSync(target, { recursive: true });
  for (const [name, surface] of Object.entries(pictures)) {
    copyFileSync(join(folder, `${surface}.png`), join(target, `${name}.png`));
  }
  console.log(`Written: docs/pictures (${Object.keys(pictures).length} pictures).`);
} finally {
  await running.close();
  await demo.stop();
  rmSync(folder, { recursive: true, force: true });
}
