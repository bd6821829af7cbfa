import { formatDifference } from '@dangvu/ui/format';

export interface DifferenceWords {
  /** A quota where the other side has none. */
  added: string;
  /** None where the other side has one. */
  dropped: string;
}

/** A quota against another figure of the same unit. No quota is not 0: who has one on one side alone is told so instead of by a number. */
export const differenceText = (quota: number | null, other: number | null, words: DifferenceWords): string => {
  if (quota === null) return other === null ? '' : words.dropped;
  return other === null ? words.added : formatDifference(quota - other);
};
