/** How somebody last took a list away. */
export interface ListChoice {
  readonly form: 'xlsx' | 'csv';
  readonly columns: readonly string[];
}

/** The columns a list can have, and those it begins with. */
export interface ListColumns {
  readonly all: readonly string[];
  readonly usual: readonly string[];
}

const key = (viewerId: string, list: string) => `dangvu-list-columns:${viewerId}:${list}`;

/** Reads what was kept: columns that are still there, in the order of the list. Anything else (older version, edited by hand) is the choice to begin with. */
export const parseChoice = (kept: string | null, { all, usual }: ListColumns): ListChoice => {
  const first: ListChoice = { form: 'xlsx', columns: usual };
  try {
    const found: unknown = JSON.parse(kept ?? 'null');
    if (typeof found !== 'object' || found === null) return first;
    const { form, columns } = found as Record<string, unknown>;
    const chosen = Array.isArray(columns) ? all.filter((column) => columns.includes(column)) : [];
    return { form: form === 'csv' ? 'csv' : 'xlsx', columns: chosen.length === 0 ? usual : chosen };
  } catch {
    return first;
  }
};

/** How this person last took the list on this device: names of columns, nothing about people. */
export const choiceOf = (viewerId: string, list: string, columns: ListColumns): ListChoice => {
  try {
    return parseChoice(localStorage.getItem(key(viewerId, list)), columns);
  } catch {
    return parseChoice(null, columns);
  }
};

/** Remembers a choice; a closed storage (private window) only forgets it sooner. */
export const rememberChoice = (viewerId: string, list: string, choice: ListChoice): void => {
  try {
    localStorage.setItem(key(viewerId, list), JSON.stringify(choice));
  } catch {
    return;
  }
};
