import { once } from 'node:events';
import { crc32, createDeflateRaw } from 'node:zlib';

/** A file ready to be put into an archive. */
export interface Packed {
  readonly name: string;
  readonly content: Buffer;
  readonly size: number;
  readonly crc: number;
}

/** A file of an archive that is packed while it is written: only its packed form is kept. */
export class Packing {
  readonly #name: string;
  readonly #deflate = createDeflateRaw();
  readonly #parts: Buffer[] = [];
  #size = 0;
  #crc = 0;

  constructor(name: string) {
    this.#name = name;
    this.#deflate.on('data', (part: Buffer) => void this.#parts.push(part));
  }

  /** Resolves when there is room for more. */
  async write(text: string): Promise<void> {
    const bytes = Buffer.from(text, 'utf8');
    this.#size += bytes.length;
    this.#crc = crc32(bytes, this.#crc);
    if (!this.#deflate.write(bytes)) await once(this.#deflate, 'drain');
  }

  async end(): Promise<Packed> {
    const ended = once(this.#deflate, 'end');
    this.#deflate.end();
    await ended;
    return { name: this.#name, content: Buffer.concat(this.#parts), size: this.#size, crc: this.#crc };
  }
}

/** Packs a file that is there already. */
export async function packed(name: string, text: string): Promise<Packed> {
  const packing = new Packing(name);
  await packing.write(text);
  return packing.end();
}

const signature = { end: 0x06054b50, directory: 0x02014b50, entry: 0x04034b50 } as const;
const version = 20;
const deflated = 8;
/** 1 January 1980, the first day the format knows: the same list is the same bytes at any time. */
const day = 0x21;

/** What an entry and the directory say of a file in the same words. */
function described({ name, content, size, crc }: Packed): Buffer {
  const told = Buffer.alloc(26);
  told.writeUInt16LE(version, 0);
  told.writeUInt16LE(deflated, 4);
  told.writeUInt16LE(day, 8);
  told.writeUInt32LE(crc, 10);
  told.writeUInt32LE(content.length, 14);
  told.writeUInt32LE(size, 18);
  told.writeUInt16LE(Buffer.byteLength(name), 22);
  return told;
}

const numbers = (bytes: number, ...fields: readonly (readonly [at: number, value: number, wide?: true])[]): Buffer => {
  const buffer = Buffer.alloc(bytes);
  for (const [at, value, wide] of fields) if (wide) buffer.writeUInt32LE(value, at); else buffer.writeUInt16LE(value, at);
  return buffer;
};

/** A ZIP archive of these files, in their order. */
export function archiveOf(files: readonly Packed[]): Buffer {
  const [entries, directory]: Buffer[][] = [[], []];
  let offset = 0;
  for (const file of files) {
    const entry = Buffer.concat([numbers(4, [0, signature.entry, true]), described(file), Buffer.from(file.name, 'utf8'), file.content]);
    directory?.push(numbers(6, [0, signature.directory, true], [4, version]), described(file), numbers(14, [10, offset, true]), Buffer.from(file.name, 'utf8'));
    entries?.push(entry);
    offset += entry.length;
  }
  const listed = Buffer.concat(directory ?? []);
  return Buffer.concat([...(entries ?? []), listed, numbers(22, [0, signature.end, true], [8, files.length], [10, files.length], [12, listed.length, true], [16, offset, true])]);
}
