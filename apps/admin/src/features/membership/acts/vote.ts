import { carries, contradictionIn, excludedOf, votesNeeded } from '@dangvu/domain/membership/votes';
import type { VoteExclusion, VoteField, VoteParam } from '@dangvu/domain/membership/votes';
import { voteExclusions } from '@dangvu/domain/membership/votes';
import type { VoteRule } from '@dangvu/domain/membership/votes';
import { ruleOn } from '@dangvu/domain/rulebook/rules';

/** The counts of a meeting as typed; null where nothing (or no whole number) stands. */
export interface VoteCounts {
  eligible: number | null;
  present: number | null;
  inFavour: number | null;
  against: number | null;
  blank?: number | null;
}

export type VoteReading =
  | { kind: 'incomplete'; needed: number | null; clause: string }
  /** The counts contradict each other; `where` is the field to look at first. */
  | { kind: 'impossible'; where: VoteField; clause: string }
  | { kind: 'reached' | 'not-reached'; needed: number; notVoting: number; clause: string };

/** A rule as far as a vote is read by it. */
export interface RuleOfVote extends VoteRule {
  source: string;
  clause: string;
}

/** A row of the rulebook as the server tells it, with what an administrator has put in the place of a published one. */
export interface RowInForce {
  validFrom: string;
  /** A fraction such as 2/3. */
  value: string;
  unit: string;
  source: string;
  clause: string;
}

/** The rule of a vote on a day by the rows in force; by the published ones as long as nothing has been told. */
export const ruleOfVote = (rows: readonly RowInForce[] | undefined, param: VoteParam, on: string): RuleOfVote => {
  const row = rows?.findLast(({ validFrom }) => validFrom <= on) ?? rows?.[0];
  const [numerator, denominator] = (row?.value ?? '').split('/').map(Number);
  if (row === undefined || !Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return ruleOn(param, on);
  return { value: { numerator: numerator ?? 0, denominator: denominator ?? 1 }, unit: row.unit === 'MORE_THAN' ? 'MORE_THAN' : 'AT_LEAST', source: row.source, clause: row.clause };
};

/** A whole number as typed; null for anything else. */
export const readVotes = (typed: string): number | null => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : null);

/** What the counts amount to under the rule in force on the day of the meeting; the server decides, this says it earlier. */
export const readVote = ({ eligible, present, inFavour, against, blank = null }: VoteCounts, rule: RuleOfVote): VoteReading => {
  const clause = rule.clause === '-' ? rule.source : `${rule.source}, ${rule.clause}`;
  if (eligible === null || eligible === 0) return { kind: 'incomplete', needed: null, clause };
  const needed = votesNeeded(eligible, rule);
  // What is not typed yet contradicts nothing: whoever may be present is taken to be, and nobody to have voted.
  const where = contradictionIn({ eligible, present: present ?? eligible, inFavour: inFavour ?? 0, against: against ?? 0, blank });
  if (where !== null) return { kind: 'impossible', where, clause };
  if (present === null || inFavour === null || against === null) return { kind: 'incomplete', needed, clause };
  return { kind: carries({ base: eligible, votesFor: inFavour }, rule) ? 'reached' : 'not-reached', needed, notVoting: present - inFavour - against, clause };
};

/** How the base of a branch's vote is accounted for, as typed. An empty reason is nobody. */
export type BaseTyped = Record<'summoned' | VoteExclusion, string>;

export const emptyBase: BaseTyped = { summoned: '', elsewhereTemporarily: '', exemptedAbsent: '', suspended: '', detained: '', excused: '' };

export interface BaseReading {
  summoned: number | null;
  exclusions: Record<VoteExclusion, number>;
  /** Those counted; null while it cannot be said. */
  eligible: number | null;
}

/** Those summoned less those left out by reason (294-QĐ/TW 9.3.2). */
export const readBase = (typed: BaseTyped): BaseReading => {
  const summoned = readVotes(typed.summoned);
  const counts = voteExclusions.map((reason) => [reason, typed[reason].trim() === '' ? 0 : readVotes(typed[reason])] as const);
  const exclusions = Object.fromEntries(counts.map(([reason, count]) => [reason, count ?? 0])) as Record<VoteExclusion, number>;
  const readable = summoned !== null && counts.every(([, count]) => count !== null);
  const eligible = readable ? summoned - excludedOf(exclusions) : null;
  return { summoned, exclusions, eligible: eligible !== null && eligible > 0 ? eligible : null };
};
