// One row of the town, ready to be printed for every town of the country: bytes encoded once, with places where the town's number goes.
import type { Columns } from '../../demo-data/write/insert.ts';
import { columnCount, encodeField } from './binary.ts';
import type { Place } from './place.ts';

/** A column that is another text in each town. @returns the field with its length before it */
export type Varying = (place: Place) => Buffer;
/** Says which columns vary, for one row. Null: the value is the same everywhere; ids are taken care of. */
export type Variation = (column: string, row: Readonly<Record<string, unknown>>) => Varying | null;

interface Segment {
  readonly bytes: Buffer;
  /** Where an id's town number stands in these bytes. */
  readonly holes: readonly number[];
  /** Where it stands in ids written as text: three hexadecimal digits. */
  readonly written: readonly number[];
  readonly then: Varying | null;
}

export interface RowStamp {
  readonly segments: readonly Segment[];
  /** More than its bytes in any town. */
  readonly longest: number;
}

/** Texts that vary are shorter than this. */
const longestVarying = 400;

/**
 * Ids are those of the demo with 12 of their random bits replaced by the number of the town, behind the time: unique in the country
 * because they are unique in the town, and in the order of time and then of towns.
 */
const idHole = 4 + 6;

/** Ids inside of JSON: what an entry of the log is about. */
const writtenId = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const writtenHole = 15;

/** Ids of what the whole country has once: no town’s number goes into them. */
const shared: ReadonlySet<string> = new Set(['indicator_id']);

/** Encodes a row. */
export function stampOf(columns: Columns, row: Readonly<Record<string, unknown>>, vary: Variation): RowStamp {
  const segments: Segment[] = [];
  let parts: Buffer[] = [columnCount(Object.keys(columns).length)];
  let holes: number[] = [];
  let written: number[] = [];
  let length = 2;
  const close = (then: Varying | null): void => {
    segments.push({ bytes: Buffer.concat(parts), holes, written, then });
    [parts, holes, written, length] = [[], [], [], 0];
  };
  for (const [column, type] of Object.entries(columns)) {
    const value = row[column];
    const varying = value === null || value === undefined ? null : vary(column, row);
    if (varying) {
      close(varying);
      continue;
    }
    const field = encodeField(type, value);
    if (type === 'uuid' && field.length > 4 && !shared.has(column)) holes.push(length + idHole);
    if (type === 'jsonb') for (const { index } of field.toString('latin1').matchAll(writtenId)) written.push(length + index + writtenHole);
    parts.push(field);
    length += field.length;
  }
  close(null);
  return { segments, longest: segments.reduce((sum, { bytes, then }) => sum + bytes.length + (then ? longestVarying : 0), 0) };
}

/** Prints a row for a town. @returns where the next one begins */
export function print(stamp: RowStamp, place: Place, out: Buffer, start: number): number {
  let at = start;
  for (const { bytes, holes, written, then } of stamp.segments) {
    bytes.copy(out, at);
    for (const hole of written) out.write(place.town.toString(16).padStart(3, '0'), at + hole, 'latin1');
    for (const hole of holes) {
      // The version stays: 0111, then 12 bits.
      out[at + hole] = 0x70 | (place.town >> 8);
      out[at + hole + 1] = place.town & 0xff;
    }
    at += bytes.length;
    if (then) {
      const field = then(place);
      field.copy(out, at);
      at += field.length;
    }
  }
  return at;
}

/** The id a row of the town has in one of the country's towns. */
export function idIn(place: Pick<Place, 'town'>, id: string): string {
  return `${id.slice(0, 14)}7${place.town.toString(16).padStart(3, '0')}${id.slice(18)}`;
}
