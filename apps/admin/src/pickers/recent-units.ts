/** A unit chosen lately, as the list shows it. */
export interface RecentUnit {
  id: string;
  name: string;
  /** Short names of the units above, the root first. */
  path: readonly string[];
}

const limit = 5;
const key = (viewerId: string) => `dangvu-recent-units:${viewerId}`;

/** The list after choosing a unit: newest first, each once. */
export const withRecent = (before: readonly RecentUnit[], chosen: RecentUnit): RecentUnit[] =>
  [chosen, ...before.filter(({ id }) => id !== chosen.id)].slice(0, limit);

const isRecentUnit = (value: unknown): value is RecentUnit => {
  if (typeof value !== 'object' || value === null) return false;
  const { id, name, path } = value as Record<string, unknown>;
  return typeof id === 'string' && typeof name === 'string' && Array.isArray(path) && path.every((part) => typeof part === 'string');
};

/** Reads what was kept; anything that is not a list of units (older version, edited by hand) counts as nothing. */
export const parseRecent = (kept: string | null): RecentUnit[] => {
  try {
    const found: unknown = JSON.parse(kept ?? '[]');
    return Array.isArray(found) ? found.filter(isRecentUnit).slice(0, limit) : [];
  } catch {
    return [];
  }
};

/** Units this person chose lately on this device: names of units only, nothing about people. */
export const recentUnits = (viewerId: string): RecentUnit[] => {
  try {
    return parseRecent(localStorage.getItem(key(viewerId)));
  } catch {
    return [];
  }
};

/** Remembers a choice; a closed storage (private window) only forgets it sooner. */
export const rememberUnit = (viewerId: string, chosen: RecentUnit): void => {
  try {
    localStorage.setItem(key(viewerId), JSON.stringify(withRecent(recentUnits(viewerId), chosen)));
  } catch {
    return;
  }
};
