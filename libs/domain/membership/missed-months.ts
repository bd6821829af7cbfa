import type { LocalDate } from '../calendar/local-date.ts';
import type { Label } from '../language/label.ts';

/** What a member missed in a month without a reason. */
export interface Missed {
  /** Paid no dues. */
  readonly dues: boolean;
  /** Took no part in the branch's activity. */
  readonly activity: boolean;
}

/** The same as one word, where it is told. */
export const missedLabels = {
  DUES: { vi: 'không đóng đảng phí', en: 'paid no dues' },
  ACTIVITY: { vi: 'bỏ sinh hoạt', en: 'took no part' },
  BOTH: { vi: 'không đóng đảng phí, bỏ sinh hoạt', en: 'paid no dues and took no part' },
} as const satisfies Record<string, Label>;

/** The word for what was missed. */
export const missedWord = ({ dues, activity }: Missed): Label => missedLabels[dues && activity ? 'BOTH' : dues ? 'DUES' : 'ACTIVITY'];

/** A month noted by the branch; `month` is its first day. */
export interface MissedMonth extends Missed {
  readonly month: LocalDate;
  /** Day the note was taken back; null while it stands. */
  readonly withdrawnOn: LocalDate | null;
}

/** How many months of a calendar year are noted, of each kind by itself: the statutes name one or the other. */
export function missedIn(year: number, months: readonly MissedMonth[]): { readonly dues: number; readonly activity: number } {
  const ofYear = months.filter(({ month, withdrawnOn }) => withdrawnOn === null && Number(month.slice(0, 4)) === year);
  return { dues: ofYear.filter(({ dues }) => dues).length, activity: ofYear.filter(({ activity }) => activity).length };
}
