/**
 * Work that has not reached the server yet, kept in this browser for the person who did it: the connection dropped, the tab was closed,
 * the session ran out. Forgotten when it has been recorded, and all of it on signing out.
 */
const prefix = 'dangvu-work:';

const nameOf = (accountId: string, what: string) => `${prefix}${accountId}:${what}`;

/** A closed storage (a private window) only means that nothing is kept. */
const quietly = <Result>(work: () => Result, otherwise: Result): Result => {
  try {
    return work();
  } catch {
    return otherwise;
  }
};

export const keepWork = (accountId: string, what: string, work: unknown): void => quietly(() => localStorage.setItem(nameOf(accountId, what), JSON.stringify(work)), undefined);

export const forgetWork = (accountId: string, what: string): void => quietly(() => localStorage.removeItem(nameOf(accountId, what)), undefined);

/** What was kept, as it was; null when there is nothing. The caller checks it: it may be from an older version. */
export const keptWork = (accountId: string, what: string): unknown =>
  quietly(() => {
    const text = localStorage.getItem(nameOf(accountId, what));
    return text === null ? null : (JSON.parse(text) as unknown);
  }, null);

/** Whoever signs out leaves nothing behind for the next person at this machine. */
export const forgetAllWork = (): void =>
  quietly(() => {
    for (const name of Object.keys(localStorage)) if (name.startsWith(prefix)) localStorage.removeItem(name);
  }, undefined);
