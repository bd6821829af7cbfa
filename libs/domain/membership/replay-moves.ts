import type { LifecycleAct } from './lifecycle.ts';
import type { LoggedAct } from './replay-entries.ts';

/** Acts by which a member changes his branch. */
export const moves: ReadonlySet<LifecycleAct> = new Set<LifecycleAct>(['TRANSFER_ACCEPT', 'COLLECTIVE_TRANSFER', 'REORGANISATION_CARRY']);
/** Those made for all who were in a branch: that somebody was not there leaves him out of it, and does not send him elsewhere. */
const together: ReadonlySet<LifecycleAct> = new Set<LifecycleAct>(['COLLECTIVE_TRANSFER', 'REORGANISATION_CARRY']);

const branchAfter = ({ act, branchId, toBranchId }: LoggedAct, before: string): string => {
  if (moves.has(act)) return toBranchId ?? before;
  return act === 'RESTORE' ? branchId : before;
};

/** Where each entry found the member, in the order of the log. */
function foundIn(log: readonly LoggedAct[]): ReadonlyMap<string, string> {
  let branch = log[0]?.branchId ?? '';
  return new Map(
    log.map((entry) => {
      const found = branch;
      branch = branchAfter(entry, found);
      return [entry.id, found];
    }),
  );
}

/**
 * A log after one of its entries was changed or taken out, with every later entry in the branch where it now finds the member: if he never
 * moved, what was recorded after the move happened in the branch he was in all the time, and counts there. A recognition is true from the
 * end of probation and goes by the postings instead (`branchAt`).
 * @returns the log; or the id of an entry that cannot have found him where he now would have been
 */
export function alongMoves<T extends LoggedAct>(before: readonly T[], after: readonly T[]): { readonly log: readonly T[] } | { readonly at: string } {
  const found = foundIn(before);
  let branch = after[0]?.branchId ?? '';
  const log: T[] = [];
  for (const entry of after) {
    const goesAlong = entry.act !== 'RECOGNISE' && entry.branchId === found.get(entry.id) && entry.branchId !== branch;
    if (goesAlong && together.has(entry.act)) return { at: entry.id };
    const now = goesAlong ? { ...entry, branchId: branch } : entry;
    branch = branchAfter(now, branch);
    log.push(now);
  }
  return { log };
}
