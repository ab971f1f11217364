import { crc32, deflateRawSync } from 'node:zlib';

/** One file of a zip: its path with `/`, and what is in it. */
export interface ZipEntry {
  path: string;
  data: Buffer;
}

/** The first day a zip can name: the same files give the same zip, whenever it is made. */
const day = (1 << 5) | 1;
const utf8 = 0x0800;
const deflated = 8;

/**
 * A zip of these files, in the order of their paths' bytes. It carries no times and no owners.
 *
 * @throws RangeError for more files, or larger ones, than the simple form of a zip can hold
 */
export function zipOf(entries: readonly ZipEntry[]): Buffer {
  if (entries.length > 0xffff) throw new RangeError(`zipOf: ${entries.length} files are more than a zip can hold.`);
  const sorted = entries.map(named).toSorted((one, other) => Buffer.compare(one.name, other.name));
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of sorted) {
    const packed = deflateRawSync(data, { level: 9 });
    const common = commonFields(name, data, packed);
    const local = Buffer.concat([numbers([4, 0x04034b50]), common, name, packed]);
    directory.push(
      numbers([4, 0x02014b50], [2, 20]),
      common,
      // Comment, disk, kind of file and its rights: none.
      numbers([2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
      name,
    );
    parts.push(local);
    offset += local.length;
    if (offset > 0xffffffff) throw new RangeError('zipOf: more than 4 GB.');
  }
  const index = Buffer.concat(directory);
  const count = sorted.length;
  const end = numbers([4, 0x06054b50], [2, 0], [2, 0], [2, count], [2, count], [4, index.length], [4, offset], [2, 0]);
  return Buffer.concat([...parts, index, end]);
}

function named({ path, data }: ZipEntry): { name: Buffer; data: Buffer } {
  return { name: Buffer.from(path), data };
}

/** What stands both before a file and in the list of all. */
function commonFields(name: Buffer, data: Buffer, packed: Buffer): Buffer {
  return numbers(
    ...([
      [2, 20],
      [2, utf8],
      [2, deflated],
      [2, 0],
      [2, day],
      [4, crc32(data)],
      [4, packed.length],
      [4, data.length],
      [2, name.length],
      [2, 0],
    ] as [2 | 4, number][]),
  );
}

function numbers(...fields: [bytes: 2 | 4, value: number][]): Buffer {
  const all = fields.map(([bytes, value]) => {
    const field = Buffer.alloc(bytes);
    if (bytes === 2) field.writeUInt16LE(value);
    else field.writeUInt32LE(value);
    return field;
  });
  return Buffer.concat(all);
}
