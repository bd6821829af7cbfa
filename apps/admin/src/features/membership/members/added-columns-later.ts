import type { addedMemberColumns } from './added-columns.tsx';

let fetched: Promise<typeof addedMemberColumns> | null = null;

/** Fetched when somebody chooses columns; the same promise however often it is asked for, and another one after a failure. */
export const addedColumnsLater = (): Promise<typeof addedMemberColumns> =>
  (fetched ??= import('./added-columns.tsx').then((module) => module.addedMemberColumns).catch((error: unknown) => {
    fetched = null;
    throw error;
  }));
