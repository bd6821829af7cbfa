interface Recorded {
  readonly id: string;
  readonly recordedAt: string;
}

export interface Newer<Entry> {
  /** `SINCE`: recorded since the screen was filled. `LAST`: the newest there are, where the screen cannot tell. */
  readonly kind: 'SINCE' | 'LAST';
  readonly entries: readonly Entry[];
}

const mostShown = 5;
const lastShown = 3;

/**
 * What was recorded of somebody since this screen was filled, the newest first: entries it has not shown which are younger than every one
 * it has. Where it has shown none of them, or nothing new is among them, the last few.
 * @param entries of a life as it stands now
 * @param shown ids of the entries the screen has had
 */
export const newerEntries = <Entry extends Recorded>(entries: readonly Entry[], shown: ReadonlySet<string>): Newer<Entry> => {
  const byInstant = entries.toSorted((a, b) => (a.recordedAt < b.recordedAt ? 1 : a.recordedAt > b.recordedAt ? -1 : 0));
  const newestShown = byInstant.find(({ id }) => shown.has(id))?.recordedAt;
  const since = newestShown === undefined ? [] : byInstant.filter(({ id, recordedAt }) => !shown.has(id) && recordedAt >= newestShown);
  return since.length > 0 ? { kind: 'SINCE', entries: since.slice(0, mostShown) } : { kind: 'LAST', entries: byInstant.slice(0, lastShown) };
};
