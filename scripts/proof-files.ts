import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { billOfMaterials, licenceTexts, shippedParts } from './sbom.ts';

/** Files that say what the build is made of, in a folder of their own. The last one cannot be part of its own hash. */
export const proofFolder = 'proof';
export const hashFile = `${proofFolder}/build.js`;

/** What the builder says it has made, as far as it is needed here. */
interface Built {
  steps: readonly { chunks: readonly object[] }[];
}

/**
 * Lays the bill of materials, the licences and the hash of the build beside what was built.
 *
 * @param folder where the build lies
 */
export function addProofFiles(folder: string, built: Built): void {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as Package;
  const parts = shippedParts(modulesIn(built));
  mkdirSync(join(folder, proofFolder), { recursive: true });
  writeFileSync(join(folder, proofFolder, 'sbom.cdx.json'), billOfMaterials(version, parts));
  writeFileSync(join(folder, proofFolder, 'licences.txt'), licenceTexts(parts));
  const shown = parts.map(({ name, version, licence }) => ({ name, version, licence }));
  const facts = { hash: buildHash(folder), parts: shown };
  writeFileSync(join(folder, hashFile), `export const buildFacts = ${JSON.stringify(facts)};\n`);
}

/**
 * One hash for the whole build, which `find . -type f ! -path ./proof/build.js | LC_ALL=C sort | xargs -d '\n' sha256sum |
 * sha256sum` gives too.
 *
 * @returns SHA-256 in hexadecimal digits
 */
export function buildHash(folder: string): string {
  const paths = filesIn(folder).filter((path) => path !== hashFile);
  const lines = paths.map((path) => `${sha256(readFileSync(join(folder, path)))}  ./${path}\n`);
  return sha256(lines.join(''));
}

/** Every file below a folder, with `/`, in the order of their bytes. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(folder, path)).isFile())
    .map((path) => path.replaceAll('\\', '/'))
    .sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
}

interface Package {
  version: string;
}

function modulesIn({ steps }: Built): string[] {
  const chunks = steps.flatMap(({ chunks }) => chunks as { moduleIds?: string[] }[]);
  return [...new Set(chunks.flatMap(({ moduleIds = [] }) => moduleIds))];
}

function sha256(data: Buffer | string): string {
  return createHash('sha256').update(data).digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(buildHash(process.argv[2]!));
