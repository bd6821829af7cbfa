import type { SpreadUnit } from '@dangvu/domain/planning/spread/spread-methods';
import type { Entries } from '../draft-cells.ts';
import { cellOf } from '../rows.ts';
import type { PlanRow } from '../rows.ts';

/** How far a figure may move when the quota is spread. */
export interface Limit {
  locked: boolean;
  minimum: number | null;
  maximum: number | null;
}

/** Limits changed on this screen, by unit. What is not here stands as the server sent it. */
export type Limits = ReadonlyMap<string, Limit>;

export const noLimits: Limits = new Map();

/** Columns of the grid whose entries are limits. */
export const limitKeys = { minimum: 'minimum', maximum: 'maximum' } as const;

/** The limit of a row with what was changed over it. */
export const limitOf = (row: PlanRow, limits: Limits): Limit =>
  limits.get(row.unit.id) ?? { locked: row.locked, minimum: row.minimum, maximum: row.maximum };

/** The rows as the spreading function weighs them: the figures on the screen, unsaved entries included. */
export const unitsOf = (rows: readonly PlanRow[], entries: Entries, limits: Limits): SpreadUnit[] =>
  rows.map((row) => ({
    id: row.unit.id,
    members: row.members,
    pipeline: row.pipeline,
    admissions: row.admissionsByYear.map(({ count }) => count),
    draft: cellOf(row, entries).amount,
    ...limitOf(row, limits),
  }));
