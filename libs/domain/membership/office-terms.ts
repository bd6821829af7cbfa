import type { LocalDate } from '../calendar/local-date.ts';
import { addDays, laterOf } from '../calendar/local-date.ts';

/** Days of an office: from (null: since before the records) to the first day no longer in it (null: goes on). */
export interface OfficeTerm {
  readonly from: LocalDate | null;
  readonly to: LocalDate | null;
}

/** A stay of somebody in a branch, as an office in one unit looks at it. */
export interface OfficeStay {
  readonly from: LocalDate;
  /** First day elsewhere; null while there. */
  readonly to: LocalDate | null;
  /** First day as an official member; null on probation. */
  readonly officialOn: LocalDate | null;
  /** Whether the branch is the unit of the office or lies below it when the stay, or the office, begins. */
  readonly within: boolean;
  /** Whether he came straight from the stay before: the same membership, without having left. */
  readonly goesOn: boolean;
}

/** What the log says that bears upon one office. */
export interface OfficeBasis {
  /** Every stay of the holder, in the order of days. */
  readonly stays: readonly OfficeStay[];
  /** Days on which he was removed from the offices he then held. */
  readonly removals: readonly LocalDate[];
  /** First day on which the unit is no more; null while it is. */
  readonly unitEndedOn: LocalDate | null;
}

const earlier = (one: LocalDate | null, other: LocalDate | null): LocalDate | null => (one === null ? other : other === null || one < other ? one : other);

/**
 * The days of an office that was typed as `typed` (null: as one never held), as far as the log bears it out: official members of the unit
 * or of a branch below it hold offices (Điều lệ Đảng, Đ3; 294-QĐ/TW 23.2), until they leave the Party, go to a branch elsewhere, are removed
 * (69-QĐ/TW, Đ7) or the unit is no more. An office removed from, or of a unit closed, on its first day keeps that day.
 * @returns null when no day is left
 */
export function officeTerm(typed: OfficeTerm | null, { stays, removals, unitEndedOn }: OfficeBasis): OfficeTerm | null {
  if (!typed) return null;
  const begun = (stay: OfficeStay): LocalDate => laterOf(stay.from, laterOf(typed.from ?? stay.from, stay.officialOn ?? stay.from));
  const first = stays.findIndex(({ to }) => typed.from === null || to === null || typed.from < to);
  let at = first;
  // Whoever was not yet official, or not yet there, holds the office from when he is; not after he has left.
  for (;; at += 1) {
    const stay = at < 0 ? undefined : stays[at];
    if (!stay || (at > first && !stay.goesOn)) return null;
    if (stay.within && stay.officialOn !== null && (stay.to === null || begun(stay) < stay.to)) break;
  }
  const stay = stays[at];
  if (!stay) return null;
  const from = typed.from === null ? null : begun(stay);
  let to = stay.to;
  for (let next = stays[at + 1]; to !== null && next?.goesOn && next.within; at += 1, next = stays[at + 1]) to = next.to;
  to = earlier(to, typed.to);
  if (from !== null && to !== null && to <= from) return null;
  const kept = (on: LocalDate): LocalDate => (from === null ? on : laterOf(on, addDays(from, 1)));
  const removed = [...removals].sort().find((on) => (from === null || from <= on) && (to === null || on < to));
  if (removed !== undefined) to = kept(removed);
  if (unitEndedOn !== null && (to === null || unitEndedOn < to)) to = kept(unitEndedOn);
  return { from, to };
}
