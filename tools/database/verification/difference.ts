import type { Client } from 'pg';

/** One thing that is not what it follows from, in words that name the row. */
export type Difference = string;

/** Recomputes one projection and says everything that differs. */
export type Check = (client: Client) => Promise<Difference[]>;

/** A value as it is printed; null is said, not left out. */
export const said = (value: unknown): string => (value === null || value === undefined ? 'nothing' : String(value));
