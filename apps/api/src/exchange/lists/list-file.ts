import type { ListColumnKind } from '@dangvu/domain/membership/member-columns';

/** A value as it goes into a file: a day as 'YYYY-MM-DD', words already in the reader's language; null is an empty cell. */
export type ListValue = string | number | null;

/** A column of a file. */
export interface ListHead {
  readonly head: string;
  readonly kind: ListColumnKind;
  /** In letters. */
  readonly width: number;
}

/** What stands in a file besides its rows. */
export interface ListTop {
  readonly title: string;
  /** What the list is, line by line, so that a printed sheet explains itself. */
  readonly lines: readonly string[];
  readonly columns: readonly ListHead[];
}

/** A file that is written page by page: what is held in memory is the file, never all the people. */
export interface ListFile {
  add(rows: readonly (readonly ListValue[])[]): Promise<void>;
  /** @returns the whole file */
  end(): Promise<Buffer>;
}
