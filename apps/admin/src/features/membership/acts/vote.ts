import { carries, isBallot, votesNeeded } from '@dangvu/domain/membership/votes';
import type { VoteParam } from '@dangvu/domain/membership/votes';
import { citation, ruleOn } from '@dangvu/domain/rulebook/rules';

/** The counts of a meeting as typed; null where nothing (or no whole number) stands. */
export interface VoteCounts {
  eligible: number | null;
  present: number | null;
  inFavour: number | null;
  against: number | null;
}

export type VoteReading =
  | { kind: 'incomplete'; needed: number | null; clause: string }
  /** The counts contradict each other; `where` is the field to look at first. */
  | { kind: 'impossible'; where: 'present' | 'inFavour' | 'against'; clause: string }
  | { kind: 'reached' | 'not-reached'; needed: number; notVoting: number; clause: string };

/** A whole number as typed; null for anything else. */
export const readVotes = (typed: string): number | null => (/^\d{1,5}$/.test(typed.trim()) ? Number(typed.trim()) : null);

/** What the counts amount to under the rule in force on the day of the meeting; the server decides, this says it earlier. */
export const readVote = ({ eligible, present, inFavour, against }: VoteCounts, param: VoteParam, on: string): VoteReading => {
  const rule = ruleOn(param, on);
  const clause = citation(rule);
  if (eligible === null || eligible === 0) return { kind: 'incomplete', needed: null, clause };
  const needed = votesNeeded(eligible, rule);
  if (present !== null && present > eligible) return { kind: 'impossible', where: 'present', clause };
  if (inFavour !== null && inFavour > (present ?? eligible)) return { kind: 'impossible', where: 'inFavour', clause };
  if (present === null || inFavour === null || against === null) return { kind: 'incomplete', needed, clause };
  const notVoting = present - inFavour - against;
  if (notVoting < 0 || !isBallot({ base: eligible, votesFor: inFavour, votesAgainst: against, notVoting })) return { kind: 'impossible', where: 'against', clause };
  return { kind: carries({ base: eligible, votesFor: inFavour }, rule) ? 'reached' : 'not-reached', needed, notVoting, clause };
};
