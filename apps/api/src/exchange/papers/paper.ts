/** What stands in one cell: a number stays a number, so that a spreadsheet counts with it; null is an empty cell, which is not 0. */
export type PaperCell = string | number | null;

export interface PaperColumn {
  readonly head: string;
  readonly kind: 'text' | 'number';
  /** Share of the width of the page. */
  readonly width: number;
}

/** A further table of a paper: below the first in a document, on a sheet of its own in a workbook. */
export interface PaperTable {
  readonly title: string;
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly PaperCell[])[];
}

/** A table in the layout of party documents (36-HD/VPTW): the head with both blocks, the title, the table, the place to sign. */
export interface Paper {
  /** First line of the block at the left, in capitals; null for the top of the tree. */
  readonly superior: string | null;
  /** The issuing organisation, in capitals, above the asterisk. */
  readonly issuer: string;
  /** The line at the right. */
  readonly party: string;
  readonly placeAndDate: string;
  /** Under the issuer: the number of the document, to be filled in when it is issued. */
  readonly number?: string;
  /** Above the title: that it is no issued document yet. */
  readonly mark?: string;
  readonly title: string;
  /** Lines under the title. */
  readonly under: readonly string[];
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly PaperCell[])[];
  readonly foot: readonly PaperCell[];
  readonly further: PaperTable | null;
  /** Still further tables, of a document alone. */
  readonly parts?: readonly PaperTable[];
  /** Paragraphs under the tables. */
  readonly below?: readonly string[];
  /** At the left of the signature, under “Nơi nhận”: to whom it goes. */
  readonly recipients?: { readonly head: string; readonly names: readonly string[] };
  /** Small, at the foot of every page, beside the number of the page. */
  readonly footer?: string;
  /** Name of the first sheet of a workbook. */
  readonly sheet?: string;
  /** Above the signature. */
  readonly sign: string;
  readonly landscape: boolean;
  readonly locale: 'vi' | 'en';
  /** Name of the file, without what it ends in. */
  readonly fileName: string;
}
