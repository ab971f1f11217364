import { readFileSync, rmSync, utimesSync, cpSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { builtAgain, shippedBuild, type BuildFor } from '../../scripts/extension-build.ts';
import { buildHash, filesIn } from '../../scripts/proof-files.ts';
import { zipFolder } from '../../scripts/release.ts';
import { zipOf } from '../../scripts/release-zip.ts';
import { root } from './project-files.ts';

const out = `.output/again-${process.pid}`;
afterAll(() => rmSync(join(root, out), { recursive: true, force: true }));

describe.each<BuildFor>(['chrome', 'firefox'])('built twice from the same sources for %s', (browser) => {
  test('every file is the same, byte for byte, and so is the zip, whenever it is made', () => {
    const [first, second] = [shippedBuild(browser), join(root, out, `copy-${browser}`)];
    cpSync(builtAgain(browser, out), second, { recursive: true });
    expect(filesIn(second)).toEqual(filesIn(first));
    const differing = filesIn(first).filter(
      (path) => !readFileSync(join(first, path)).equals(readFileSync(join(second, path))),
    );
    expect(differing).toEqual([]);
    for (const path of filesIn(second)) utimesSync(join(second, path), 1, 1);
    expect(zipFolder(second).equals(zipFolder(first))).toBe(true);
  }, 300_000);

  test('its fingerprint is the one that it says of itself, and changes with any file', () => {
    const folder = shippedBuild(browser);
    const [, told] = /"hash":"([0-9a-f]{64})"/.exec(readFileSync(join(folder, 'proof/build.js'), 'utf8'))!;
    expect(buildHash(folder)).toBe(told);
  });

  test('its bill of materials names what is built in, and each part has a licence that allows it', () => {
    const folder = shippedBuild(browser);
    const bill = JSON.parse(readFileSync(join(folder, 'proof/sbom.cdx.json'), 'utf8')) as Bill;
    expect(bill).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.6' });
    const names = bill.components.map(({ name }) => name);
    for (const name of ['react', 'react-dom', 'dexie', 'zod', 'tailwindcss']) expect(names).toContain(name);
    const licences = bill.components.map(({ licenses }) => licenses[0]!.license.id);
    expect([...new Set(licences)].filter((id) => !['MIT', 'Apache-2.0', 'ISC', 'BSD-3-Clause'].includes(id))).toEqual(
      [],
    );
    const texts = readFileSync(join(folder, 'proof/licences.txt'), 'utf8');
    for (const { name, version } of bill.components) expect(texts).toContain(`${name} ${version}`);
  });

  test('nothing in it makes programs of text or fetches them from elsewhere', () => {
    const folder = shippedBuild(browser);
    const scripts = filesIn(folder).filter((path) => path.endsWith('.js'));
    const ways =
      /\beval\s*\(|\bnew Function\b|[=(,:]\s*Function\s*[,;()}]|importScripts\s*\(|import\s*\(\s*[`"']https?:/;
    const found = scripts.flatMap((path) => {
      const [way] = ways.exec(readFileSync(join(folder, path), 'utf8')) ?? [];
      return way === undefined ? [] : [`${path}: ${way}`];
    });
    expect(found).toEqual([]);
  });
});

test('a zip gives back what was put in, in the order of the paths', () => {
  const entries = [
    { path: 'b.txt', data: Buffer.from('b'.repeat(1000)) },
    { path: 'a/æ.txt', data: Buffer.from('') },
  ];
  const zip = zipOf(entries);
  expect(zip.equals(zipOf(entries.toReversed()))).toBe(true);
  // Neither the hour nor the place it is made at may change it.
  const before = process.env.TZ;
  process.env.TZ = 'Pacific/Kiritimati';
  try {
    expect(zipOf(entries).equals(zip)).toBe(true);
  } finally {
    if (before === undefined) delete process.env.TZ;
    else process.env.TZ = before;
  }
  const back = Object.entries(unzipSync(zip)).map(([path, data]) => [path, strFromU8(data)]);
  expect(back).toEqual([
    ['a/æ.txt', ''],
    ['b.txt', 'b'.repeat(1000)],
  ]);
});

interface Bill {
  components: { name: string; version: string; licenses: { license: { id: string } }[] }[];
}
