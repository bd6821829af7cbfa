// Values as COPY's binary format wants them: what is written a hundred million times is encoded once. https://www.postgresql.org/docs/18/sql-copy.html

/** Signature, no flags, no header extension. */
export const copyHeader = Buffer.concat([Buffer.from('PGCOPY\n\xff\r\n\0', 'latin1'), Buffer.alloc(8)]);
/** Says that no row follows. */
export const copyTrailer = Buffer.from([0xff, 0xff]);

const dayMs = 86_400_000;
const epochDays = Date.UTC(2000, 0, 1) / dayMs;

const int = (value: number, bytes: 2 | 4): Buffer => {
  const buffer = Buffer.alloc(bytes);
  buffer.writeIntBE(value, 0, bytes);
  return buffer;
};

const day = (text: string): Buffer => int(Date.parse(`${text}T00:00:00Z`) / dayMs - epochDays, 4);

/** A length and that many bytes. */
export const sized = (bytes: Buffer): Buffer => Buffer.concat([int(bytes.length, 4), bytes]);

// '[from,to)' as daySpan writes it: each bound may be missing.
function span(text: string): Buffer {
  const [, from, to] = /^\[([\d-]*),([\d-]*)\)$/.exec(text) ?? [];
  if (from === undefined || to === undefined) throw new TypeError(`not a span of days: ${text}`);
  // Lower bound inside 0x02; without a lower bound 0x08, without an upper 0x10.
  const flags = (from ? 0x02 : 0x08) | (to ? 0 : 0x10);
  return Buffer.concat([Buffer.from([flags]), ...[from, to].filter(Boolean).map((bound) => sized(day(bound)))]);
}

function instant(text: string): Buffer {
  const buffer = Buffer.alloc(8);
  buffer.writeBigInt64BE(BigInt(Date.parse(text) - epochDays * dayMs) * 1000n);
  return buffer;
}

const encoders: Readonly<Record<string, (value: unknown) => Buffer>> = {
  uuid: (value) => Buffer.from(String(value).replaceAll('-', ''), 'hex'),
  text: (value) => Buffer.from(String(value), 'utf8'),
  date: (value) => day(String(value)),
  timestamptz: (value) => instant(String(value)),
  daterange: (value) => span(String(value)),
  boolean: (value) => Buffer.from([value === true ? 1 : 0]),
  smallint: (value) => int(Number(value), 2),
  integer: (value) => int(Number(value), 4),
  // One byte that says which form follows.
  jsonb: (value) => Buffer.concat([Buffer.from([1]), Buffer.from(JSON.stringify(value), 'utf8')]),
};

/**
 * One column of one row, its length before it.
 * @param type SQL type of the column
 * @throws TypeError for a type this loader does not write
 */
export function encodeField(type: string, value: unknown): Buffer {
  const encode = encoders[type];
  if (!encode) throw new TypeError(`no encoding for ${type}`);
  return value === null || value === undefined ? int(-1, 4) : sized(encode(value));
}

/** What a row begins with. */
export const columnCount = (count: number): Buffer => int(count, 2);
