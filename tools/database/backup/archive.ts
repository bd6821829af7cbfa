// One compressed file (tar, gzip) with the checksum of everything in it. Written and read as it streams: however large the database, a
// few pieces of it are in memory.
import { createHash, type Hash } from 'node:crypto';
import { once } from 'node:events';
import { createReadStream, createWriteStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import { extract, type Header, pack } from 'tar-stream';
import { type Manifest, MANIFEST, parseManifest, type Part } from './manifest.ts';

/** An archive that is not what was written: nothing of it may be used. */
export class DamagedArchive extends Error {
  constructor(file: string, why: string) {
    super(
      `Bản sao lưu ${file} hỏng hoặc không phải của chương trình này, không dùng được: hãy lấy bản khác. Chưa có gì bị thay đổi.\n` +
        `The backup ${file} is damaged or not one of this program and cannot be used: take another one. Nothing was changed. (${why})`,
    );
  }
}

export interface ArchiveWriter {
  addFolder(name: string): Promise<void>;
  /** Adds a file as long as it is now. A file that is gone is left out: the database dropped what was in it. */
  addFile(name: string, path: string): Promise<void>;
  addContent(name: string, content: Buffer): Promise<void>;
  /** Adds what the copy is of and the checksums, and puts all of it safely on the disk. */
  close(about: Omit<Manifest, 'parts'>): Promise<void>;
  /** Gives up; what was written so far is left to the caller. */
  abort(): Promise<void>;
}

const PIECE = 256 * 1024;

/** Begins an archive, readable for its owner alone. When the file is there, adding to it fails. */
export function createArchive(file: string): ArchiveWriter {
  const tar = pack();
  const stop = new AbortController();
  // Level 4: half the time of the usual 6, for a twentieth more.
  const written = pipeline(tar, createGzip({ level: 4 }), createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }), { signal: stop.signal });
  written.catch(() => undefined); // whoever waits for a piece hears of it
  const parts: Part[] = [];

  /** What fails to be written would otherwise be waited for without end. */
  const unlessFailed = <T>(step: Promise<T>): Promise<T> => Promise.race([step, written.then(() => step)]);

  async function add(name: string, size: number, mode: number, pieces: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
    const hash = createHash('sha256');
    let done: () => void = () => undefined;
    const finished = new Promise<void>((resolve) => (done = () => resolve()));
    const entry = tar.entry({ name, size, mode, type: 'file' }, () => done());
    for await (const piece of pieces) {
      hash.update(piece);
      if (!entry.write(piece)) await unlessFailed(once(entry, 'drain'));
    }
    entry.end(null);
    await unlessFailed(finished);
    parts.push({ name, size, sha256: hash.digest('hex') });
  }

  const addContent = (name: string, content: Buffer): Promise<void> => add(name, content.length, 0o600, [content]);
  return {
    async addFolder(name) {
      await unlessFailed(new Promise<void>((resolve) => tar.entry({ name, type: 'directory', mode: 0o700 }, () => resolve())));
    },
    async addFile(name, path) {
      const source = await open(path, 'r').catch((error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? null : Promise.reject(error)));
      if (source === null) return;
      try {
        const { size } = await source.stat();
        await add(name, size, 0o600, piecesOf(source, size));
      } finally {
        await source.close();
      }
    },
    addContent,
    async close(about) {
      const manifest: Manifest = { ...about, parts: [...parts] };
      await addContent(MANIFEST, Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`));
      tar.finalize();
      await written;
    },
    async abort() {
      stop.abort();
      await written.catch(() => undefined);
    },
  };
}

/** So many bytes of a file, also when it becomes shorter meanwhile: the log of the database knows what was cut, and the rest may be zeros. */
async function* piecesOf(source: FileHandle, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < size; ) {
    const piece = Buffer.allocUnsafe(Math.min(PIECE, size - at));
    const { bytesRead } = await source.read(piece, 0, piece.length, at);
    if (bytesRead === 0) piece.fill(0);
    const got = bytesRead === 0 ? piece : piece.subarray(0, bytesRead);
    yield got;
    at += got.length;
  }
}

/** Passes pieces on and lets a checksum see them on the way. */
export async function* hashed(pieces: AsyncIterable<Buffer>, hash: Hash): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

/**
 * Reads an archive from its beginning to its end, each file as it comes; what is not read of one is passed over.
 * @throws DamagedArchive when it is not a whole archive
 */
export async function readArchive(file: string, each: (header: Header, pieces: AsyncIterable<Buffer>) => Promise<void>): Promise<void> {
  const tar = extract();
  const read = pipeline(createReadStream(file), createGunzip(), tar);
  read.catch(() => undefined);
  try {
    for await (const entry of tar) {
      await each(entry.header, entry as AsyncIterable<Buffer>);
      for await (const _rest of entry);
    }
    await read;
  } catch (error) {
    // What the disk refuses (no such file, no room) says nothing of the archive; what zlib and tar refuse does.
    if (error instanceof DamagedArchive || (error as NodeJS.ErrnoException).syscall !== undefined) throw error;
    throw new DamagedArchive(file, error instanceof Error ? error.message : String(error));
  }
}

/** Where a file of an archive may lie: below a folder of it, never above. */
const SAFE = /^(?!.*(^|\/)\.\.?(\/|$))[^/\0\\]+(\/[^/\0\\]+)*\/?$/;

/**
 * Reads all of an archive and compares it with the checksums in it; writes nothing.
 * @throws DamagedArchive when anything is missing, too much or changed
 */
export async function checkArchive(file: string): Promise<Manifest> {
  const found = new Map<string, Omit<Part, 'name'>>();
  let manifest: Manifest | number | null = null;
  await readArchive(file, async ({ name, type }, pieces) => {
    if (manifest !== null) throw new DamagedArchive(file, `${name} after the end`);
    if (!SAFE.test(name) || found.has(name) || (type !== 'file' && type !== 'directory')) throw new DamagedArchive(file, `${name}: ${type}`);
    if (type === 'directory') return;
    const hash = createHash('sha256');
    const kept: Buffer[] = [];
    let size = 0;
    for await (const piece of hashed(pieces, hash)) {
      size += piece.length;
      if (name === MANIFEST) kept.push(piece);
    }
    if (name === MANIFEST) manifest = parseManifest(Buffer.concat(kept).toString());
    if (name === MANIFEST && manifest === null) throw new DamagedArchive(file, MANIFEST);
    if (name !== MANIFEST) found.set(name, { size, sha256: hash.digest('hex') });
  });
  const read = manifest as Manifest | number | null;
  if (read === null) throw new DamagedArchive(file, `no ${MANIFEST}`);
  if (typeof read === 'number') throw new LaterArchive(file, `format ${read}`);
  for (const { name, size, sha256 } of read.parts) {
    const part = found.get(name);
    if (!part || part.size !== size || part.sha256 !== sha256) throw new DamagedArchive(file, name);
    found.delete(name);
  }
  for (const name of found.keys()) throw new DamagedArchive(file, `${name} is not in ${MANIFEST}`);
  return read;
}

/** An archive of a later program: this one would not know what to do with it. */
export class LaterArchive extends Error {
  constructor(file: string, why: string) {
    super(
      `Bản sao lưu ${file} do chương trình mới hơn tạo ra: hãy cập nhật chương trình rồi khôi phục. Chưa có gì bị thay đổi.\n` +
        `The backup ${file} comes from a later program: update the program, then restore. Nothing was changed. (${why})`,
    );
  }
}
