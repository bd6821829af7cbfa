import { answers, fold } from '@dangvu/ui/fold';

export interface PaletteEntry {
  id: string;
  title: string;
  /** Kind, unit or path, in small. */
  note?: string | undefined;
  go: () => void;
}

export interface PaletteGroup {
  title: string;
  entries: readonly PaletteEntry[];
}

/** The year somebody means by what is typed ("kế hoạch 2026"); undefined when none or no year of ours. */
export const yearIn = (typed: string): number | undefined => {
  const found = /(?:^|\D)((?:19|20)\d{2})(?!\d)/.exec(typed)?.[1];
  return found === undefined ? undefined : Number(found);
};

/** Entries whose title or note answers to what is typed, letters without marks too; all of them when nothing is typed. */
export const answering = (entries: readonly PaletteEntry[], typed: string): PaletteEntry[] =>
  entries.filter(({ title, note }) => answers(note === undefined ? title : `${title} ${note}`, typed));

/** The groups that have something, each person, unit or page once: who is a member and a candidate stands where they stand first. */
export const tidy = (groups: readonly PaletteGroup[]): PaletteGroup[] => {
  const seen = new Set<string>();
  const once = (entry: PaletteEntry) => !seen.has(entry.id) && seen.add(entry.id) !== undefined;
  return groups.map((group) => ({ ...group, entries: group.entries.filter(once) })).filter(({ entries }) => entries.length > 0);
};

const closeness = (title: string, typed: string): number => {
  if (!answers(title, typed)) return 2;
  const words = fold(title).split(' ');
  return fold(typed).split(' ').every((part) => words.includes(part)) ? 0 : 1;
};

/**
 * The best few of what the server found, which answers to letters anywhere in a name: whole words first, then beginnings
 * of words ("an" is rather An and Anh than Quang), otherwise in the order they came.
 */
export const closest = (entries: readonly PaletteEntry[], typed: string, limit: number): PaletteEntry[] =>
  entries.toSorted((a, b) => closeness(a.title, typed) - closeness(b.title, typed)).slice(0, limit);
