import type { LocalDate } from '../calendar/local-date.ts';
import type { Rule, RuleParam } from '../rulebook/rules.ts';
import { ruleOn } from '../rulebook/rules.ts';

/** Who is counted in a branch's vote, and who of those summoned is not (294-QĐ/TW 9.3.2). */
export interface VoteBaseCounts {
  /** Official members summoned. */
  readonly summoned: number;
  readonly elsewhereTemporarily: number;
  /** Exempted and absent; an exempted member who attends and votes is counted. */
  readonly exemptedAbsent: number;
  readonly suspended: number;
  readonly detained: number;
  readonly excused: number;
}

/** The denominator of a vote; null when the counts contradict each other. */
export function voteBase(counts: VoteBaseCounts): number | null {
  const excluded =
    counts.elsewhereTemporarily + counts.exemptedAbsent + counts.suspended + counts.detained + counts.excused;
  const all = Object.values(counts);
  if (all.some((count) => !Number.isInteger(count) || count < 0)) return null;
  return excluded < counts.summoned ? counts.summoned - excluded : null;
}

/** The result of a vote, as in the minutes. */
export interface Ballot {
  /** Everyone counted, present or not: the denominator. */
  readonly base: number;
  readonly votesFor: number;
  readonly votesAgainst: number;
  /** Present and counted, neither for nor against. */
  readonly notVoting: number;
}

/** Whether the counts can be those of one vote. Fewer votes than the base is right: some counted people were absent. */
export function isBallot(ballot: Ballot): boolean {
  const { base, votesFor, votesAgainst, notVoting } = ballot;
  if (![base, votesFor, votesAgainst, notVoting].every((count) => Number.isSafeInteger(count) && count >= 0))
    return false;
  return base > 0 && votesFor + votesAgainst + notVoting <= base;
}

export type VoteRule = Pick<Rule, 'value' | 'unit'>;

/**
 * Votes in favour that carry a proposal among `base`. Whole numbers only: two thirds of 9 is 6, more than half of 9
 * is 5, more than half of 8 is 5.
 */
export function votesNeeded(base: number, rule: VoteRule): number {
  if (typeof rule.value === 'number') throw new RangeError('a vote needs a fraction');
  const { numerator, denominator } = rule.value;
  if (rule.unit === 'MORE_THAN') return Math.floor((numerator * base) / denominator) + 1;
  return Math.ceil((numerator * base) / denominator);
}

/** Whether the vote carries, by cross-multiplication: 3·for ≥ 2·base, or 2·for > base. */
export function carries(ballot: Pick<Ballot, 'base' | 'votesFor'>, rule: VoteRule): boolean {
  if (typeof rule.value === 'number') throw new RangeError('a vote needs a fraction');
  const left = ballot.votesFor * rule.value.denominator;
  const right = ballot.base * rule.value.numerator;
  return rule.unit === 'MORE_THAN' ? left > right : left >= right;
}

/** The three votes on the way to an admission or a recognition. */
export type VoteParam = Extract<RuleParam, 'BRANCH_VOTE' | 'COMMITTEE_VOTE' | 'STANDING_COMMITTEE_VOTE'>;

/** Whether the vote carries under the rule in force on the day of the meeting. */
export function carriesOn(ballot: Ballot, param: VoteParam, on: LocalDate): boolean {
  return carries(ballot, ruleOn(param, on));
}
