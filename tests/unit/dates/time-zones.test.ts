import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { beforeAll, expect, test } from 'vitest';

const script = fileURLToPath(new URL('./in-a-zone.ts', import.meta.url));

/** With the whole span of offsets, a half hour, and zones whose clocks change on other nights than ours. */
const zones = {
  UTC: 0,
  'Europe/Copenhagen': -60,
  'Pacific/Kiritimati': -840,
  'Pacific/Niue': 660,
  'America/Los_Angeles': 480,
  'America/St_Johns': 210,
  'Asia/Kolkata': -330,
};

const told = new Map<string, string[]>();
beforeAll(async () => {
  for (const TZ of Object.keys(zones)) {
    // A warning of Node's own about TypeScript goes to stderr.
    const { stdout } = await promisify(execFile)(process.execPath, [script], { env: { ...process.env, TZ } });
    told.set(TZ, stdout.trim().split('\n'));
  }
}, 120_000);

test.each(Object.entries(zones))('the machine really is in %s', (zone, offset) => {
  expect(told.get(zone)![0]).toBe(`offset in January: ${offset}`);
});

test.each(Object.keys(zones))(
  'days, closed days, words and every worked example of the law are the same in %s',
  (zone) => {
    const answers = told.get(zone)!.slice(1);
    expect(answers.map((line) => line.split(':')[0])).toEqual(['calendar', 'closed', 'working', 'words', 'rules']);
    expect(answers).toEqual(told.get('UTC')!.slice(1));
  },
);
