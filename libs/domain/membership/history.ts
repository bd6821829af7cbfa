import type { LocalDate } from '../calendar/local-date.ts';
import { isLocalDate } from '../calendar/local-date.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';

/** An entry of a membership's log that is in force, as far as what is computed from it looks at one. */
export interface HistoryEntry {
  readonly id: string;
  readonly act: LifecycleAct;
  readonly effectiveOn: LocalDate;
  readonly details: Readonly<Record<string, unknown>>;
}

/** A membership's log in the order in which it took effect. */
export type History = readonly HistoryEntry[];

/**
 * Acts that change no state and leave something that is computed from them: what is in force, until when, how often. Only these are
 * read with the facts of a record.
 */
export const tracedActs: readonly LifecycleAct[] = [
  'REPRIMAND',
  'WARN',
  'REMOVE_FROM_OFFICE',
  'EXPEL',
  'DISCIPLINE_CHANGE',
  'DISCIPLINE_REVOKE',
  'APPEAL_FILE',
  'APPEAL_REJECT',
  'DISCIPLINE_PUBLISH',
  'SUSPEND_ACTIVITY',
  'SUSPENSION_END',
  'INSPECTION_OPEN',
  'INSPECTION_CLOSE',
  'EXEMPT',
  'EXEMPTION_RENEW',
  'EXEMPTION_END',
  'TEMPORARY_ACTIVITY_BEGIN',
  'TEMPORARY_ACTIVITY_EXTEND',
  'TEMPORARY_ACTIVITY_END',
  'RESTORE',
  'BADGE_AWARD',
  'BADGE_WITHDRAW',
  'COMPLAINT_FILE',
  'COMPLAINT_REJECT',
  'STRIKE_OFF_VOTE_RECORD',
  'RECOGNITION_DECISION_EXTEND',
];

/** What an entry opened or goes on with; an entry that names nothing stands for itself. Kept when the entry is corrected. */
export function caseOf({ id, details }: HistoryEntry): string {
  const named = details['case'];
  return typeof named === 'string' ? named : id;
}

/** A day noted with an entry; null when there is none. */
export function dayOf({ details }: HistoryEntry, key: string): LocalDate | null {
  const day = details[key];
  return typeof day === 'string' && isLocalDate(day) ? day : null;
}

/** A text noted with an entry; null when there is none. */
export function textOf({ details }: HistoryEntry, key: string): string | null {
  const text = details[key];
  return typeof text === 'string' && text !== '' ? text : null;
}

/** Entries of these acts that had taken effect by the end of a day. */
export function entriesBy(history: History, acts: readonly LifecycleAct[], on: LocalDate): HistoryEntry[] {
  return history.filter((entry) => entry.effectiveOn <= on && acts.includes(entry.act));
}

/** The restoration that made good an exit noted by `entry`; null while it stands. */
export function restorationAfter(history: History, entry: HistoryEntry, on: LocalDate): HistoryEntry | null {
  return entriesBy(history.slice(history.indexOf(entry) + 1), ['RESTORE'], on)[0] ?? null;
}
