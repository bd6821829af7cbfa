// The rows of a table for every town, as one stream of COPY: first what stands together by town, then what came in over time.
import type { TableRows } from '../../demo-data/write/insert.ts';
import { copyHeader, copyTrailer } from './binary.ts';
import type { Place } from './place.ts';
import type { RowStamp, Variation } from './row-stamp.ts';
import { print, stampOf } from './row-stamp.ts';

export interface Sheet {
  readonly table: string;
  readonly columns: readonly string[];
  /** How many rows the country gets. */
  readonly count: number;
  chunks(): Generator<Buffer>;
}

const chunkBytes = 1 << 20;

/**
 * @param together rows that a town brought in at once, on the day its records begin. The others come in row by row, each in every town
 *   before the next: that is how a table of a whole country grows, and it is less kind to caches than town after town.
 */
export function sheetOf(
  { table, columns, rows }: TableRows,
  places: readonly Place[],
  vary: Variation,
  together: (row: Readonly<Record<string, unknown>>) => boolean,
): Sheet {
  const stamp = (row: Readonly<Record<string, unknown>>): RowStamp => stampOf(columns, row, vary);
  const founding = rows.filter(together).map(stamp);
  const later = rows.filter((row) => !together(row)).map(stamp);
  function* printed(): Generator<readonly [RowStamp, Place]> {
    for (const place of places) for (const row of founding) yield [row, place];
    for (const row of later) for (const place of places) yield [row, place];
  }
  return {
    table,
    columns: Object.keys(columns),
    count: rows.length * places.length,
    *chunks() {
      yield copyHeader;
      let out = Buffer.allocUnsafe(chunkBytes);
      let at = 0;
      for (const [row, place] of printed()) {
        if (at + row.longest > chunkBytes) {
          yield out.subarray(0, at);
          out = Buffer.allocUnsafe(chunkBytes);
          at = 0;
        }
        at = print(row, place, out, at);
      }
      yield out.subarray(0, at);
      yield copyTrailer;
    },
  };
}
