import { zipSync, type Zippable } from 'fflate';

/** One file of a zip: its path with `/`, and what is in it. */
export interface ZipEntry {
  path: string;
  data: Buffer;
}

/** A zip of these files, in the order of their paths' bytes. It carries no times and no owners. */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  const sorted = entries
    .map(({ path, data }) => ({ name: Buffer.from(path), path, data }))
    .toSorted((one, other) => Buffer.compare(one.name, other.name));
  const files: Zippable = Object.fromEntries(sorted.map(({ path, data }) => [path, data]));
  // The first day a zip can name, where the machine is: the same files give the same zip, whenever and wherever it is made.
  const mtime = new Date(1980, 0, 1);
  return Buffer.from(zipSync(files, { level: 9, mtime }));
}
