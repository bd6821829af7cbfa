/** A cell as it was written: its text, and whether a formula stands behind it. */
export interface SheetCell {
  readonly text: string;
  readonly formula: boolean;
}

/** A sheet as read from a file. Rows and cells keep their places; row 0 is row 1 of the sheet. */
export type Sheet = readonly (readonly SheetCell[])[];

export const cell = (text: string, formula = false): SheetCell => ({ text, formula });
