import type { ListPreview } from './fields.ts';

/** More in it than before: somebody may have taken one branch for another, or entered a list a second time. */
export const doubles = ({ members, entering }: { members: number; entering: number }): boolean => members > 0 && entering > members;

export interface MajorChange {
  /** Branches that would more than double. */
  doubled: readonly ListPreview['units'][number][];
  /** People who would be entered, where they are more than half of whom the unit has; null: they are not. */
  large: { people: number; members: number } | null;
}

/**
 * What is to be looked at twice before a list is entered. Where nobody is on record there is nothing to compare with: that is how a unit begins.
 * @param members how many the unit has today; null: not known
 */
export function majorChange({ units, people }: Pick<ListPreview, 'units' | 'people'>, members: number | null): MajorChange | null {
  const doubled = units.filter(doubles);
  const large = members !== null && members > 0 && people * 2 > members ? { people, members } : null;
  return doubled.length === 0 && large === null ? null : { doubled, large };
}
