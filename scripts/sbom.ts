import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

/** One package of others whose code is in the build. */
export interface ShippedPart {
  name: string;
  version: string;
  /** as its package names it, such as `MIT` */
  licence: string;
  /** SHA-512 of the package as it was fetched, in hexadecimal digits; null where the lock file does not say */
  sha512: string | null;
}

/** Its style sheet is in ours, and no script says so. */
const inStyles = ['node_modules/tailwindcss'];

interface Locked {
  version: string;
  license?: string;
  integrity?: string;
}

/**
 * The packages whose code is in the build, by what the builder says it took in.
 *
 * @param modules paths of the modules; those that are not of a package say nothing
 * @throws Error naming a package that the lock file does not know
 */
export function shippedParts(modules: readonly string[]): ShippedPart[] {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as {
    packages: Record<string, Locked>;
  };
  const places = new Set([...inStyles, ...modules.flatMap((module) => placeOf(module) ?? [])]);
  return [...places].sort().map((place) => {
    const locked = packages[place];
    if (!locked) throw new Error(`shippedParts: package-lock.json has no ${place}.`);
    const [algorithm, digest] = locked.integrity?.split('-') ?? [];
    return {
      name: place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version: locked.version,
      licence: locked.license ?? 'NOASSERTION',
      sha512: algorithm === 'sha512' && digest ? Buffer.from(digest, 'base64').toString('hex') : null,
    };
  });
}

/** @returns null for a module that is of no package */
function placeOf(module: string): string | null {
  const path = module.replaceAll('\\', '/');
  const at = path.indexOf('/node_modules/');
  const found = /^((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(path.slice(at + 1));
  return at < 0 ? null : (found?.[1] ?? null);
}

/** The bill of materials (CycloneDX 1.6): the same parts give the same text. */
export function billOfMaterials(version: string, parts: readonly ShippedPart[]): string {
  const refOf = (name: string, of: string) => `pkg:npm/${name.replace('@', '%40')}@${of}`;
  const self = refOf('rettidig', version);
  const components = parts.map(({ name, version, licence, sha512 }) => ({
    type: 'library',
    'bom-ref': refOf(name, version),
    name,
    version,
    scope: 'required',
    licenses: [{ license: { id: licence } }],
    ...(sha512 && { hashes: [{ alg: 'SHA-512', content: sha512 }] }),
    purl: refOf(name, version),
  }));
  const digest = createHash('sha256')
    .update(self + JSON.stringify(components))
    .digest('hex');
  const bill = {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    serialNumber: `urn:uuid:${uuidFrom(digest)}`,
    version: 1,
    metadata: {
      component: {
        type: 'application',
        'bom-ref': self,
        name: 'rettidig',
        version,
        licenses: [{ license: { id: 'MPL-2.0' } }],
        purl: self,
      },
    },
    components,
    dependencies: [
      { ref: self, dependsOn: components.map((component) => component['bom-ref']) },
      ...components.map((component) => ({ ref: component['bom-ref'] })),
    ],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

/** The licence of each part, as its package carries it, after our own. */
export function licenceTexts(parts: readonly ShippedPart[]): string {
  const of = (title: string, text: string) => `${title}\n${'='.repeat(title.length)}\n\n${text.trim()}\n`;
  const ours = of('Rettidig (MPL-2.0)', readFileSync(join(root, 'LICENSE'), 'utf8'));
  const theirs = parts.map(({ name, version, licence }) => {
    const folder = join(root, 'node_modules', name);
    const file = existsSync(folder) ? readdirSync(folder).find((one) => /^licen[cs]e(\.\w+)?$/i.test(one)) : undefined;
    const text = file ? readFileSync(join(folder, file), 'utf8') : `Licence: ${licence}. The package carries no text.`;
    return of(`${name} ${version} (${licence})`, text);
  });
  return [ours, ...theirs].join('\n\n');
}

/** A name made of a hash, in the form of a random one. */
function uuidFrom(hex: string): string {
  const digits = `${hex.slice(0, 12)}4${hex.slice(13, 16)}a${hex.slice(17, 32)}`;
  return [8, 4, 4, 4, 12]
    .reduce<{ at: number; out: string[] }>(
      ({ at, out }, count) => ({ at: at + count, out: [...out, digits.slice(at, at + count)] }),
      { at: 0, out: [] },
    )
    .out.join('-');
}
