import { inflateRawSync } from 'node:zlib';

/** Why a file could not be unpacked. */
export class BadArchive extends Error {
  readonly why: 'NOT_AN_ARCHIVE' | 'TOO_LARGE' | 'ENCRYPTED';

  constructor(why: BadArchive['why']) {
    super(why);
    this.why = why;
  }
}

/** Unpacked, a sheet of a thousand units is less than a megabyte; ten leave room for what office programs add. */
export const mostUnpackedBytes = 10 * 1024 * 1024;
const mostEntries = 500;

const signature = { end: 0x06054b50, directory: 0x02014b50, entry: 0x04034b50 } as const;
const shortestEnd = 22;
const longestComment = 65_535;

function findEnd(file: Buffer): number {
  const last = file.length - shortestEnd;
  for (let at = last; at >= 0 && at >= last - longestComment; at -= 1) if (file.readUInt32LE(at) === signature.end) return at;
  throw new BadArchive('NOT_AN_ARCHIVE');
}

/**
 * The files in a ZIP archive by their names, those that `wanted` takes. What they would unpack to is bounded whatever the archive says of
 * itself: unpacking stops at the bound, so that a small file cannot fill the memory.
 * @throws BadArchive
 */
export function unpack(file: Buffer, wanted: (name: string) => boolean, mostBytes = mostUnpackedBytes): ReadonlyMap<string, Buffer> {
  try {
    return unpacked(file, wanted, mostBytes);
  } catch (error) {
    if (error instanceof BadArchive) throw error;
    if ((error as { code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE') throw new BadArchive('TOO_LARGE');
    // Offsets beyond the file, or bytes that do not inflate.
    throw new BadArchive('NOT_AN_ARCHIVE');
  }
}

function unpacked(file: Buffer, wanted: (name: string) => boolean, mostBytes: number): ReadonlyMap<string, Buffer> {
  if (file.length < shortestEnd) throw new BadArchive('NOT_AN_ARCHIVE');
  const end = findEnd(file);
  const entries = file.readUInt16LE(end + 10);
  if (entries > mostEntries) throw new BadArchive('TOO_LARGE');
  const files = new Map<string, Buffer>();
  let at = file.readUInt32LE(end + 16);
  let left = mostBytes;
  for (let index = 0; index < entries; index += 1) {
    if (file.readUInt32LE(at) !== signature.directory) throw new BadArchive('NOT_AN_ARCHIVE');
    const [flags, method, packed, size] = [file.readUInt16LE(at + 8), file.readUInt16LE(at + 10), file.readUInt32LE(at + 20), file.readUInt32LE(at + 24)];
    const [nameLength, extraLength, commentLength] = [file.readUInt16LE(at + 28), file.readUInt16LE(at + 30), file.readUInt16LE(at + 32)];
    const offset = file.readUInt32LE(at + 42);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + extraLength + commentLength;
    if (flags & 1) throw new BadArchive('ENCRYPTED');
    if (size > left) throw new BadArchive('TOO_LARGE');
    if (!wanted(name)) continue;
    if (file.readUInt32LE(offset) !== signature.entry) throw new BadArchive('NOT_AN_ARCHIVE');
    const from = offset + 30 + file.readUInt16LE(offset + 26) + file.readUInt16LE(offset + 28);
    const bytes = file.subarray(from, from + packed);
    const content = method === 0 ? bytes : inflateRawSync(bytes, { maxOutputLength: Math.max(left, 1) });
    left -= content.length;
    if (left < 0) throw new BadArchive('TOO_LARGE');
    files.set(name, content);
  }
  return files;
}
