import type { LocalDate } from '../calendar/local-date.ts';
import type { Label } from '../language/label.ts';
import type { Rule, RuleParam } from '../rulebook/rules.ts';
import { fractionOf, ruleOn } from '../rulebook/rules.ts';
import { entriesBy, textOf } from './history.ts';
import type { History } from './history.ts';

/** Who votes on an admission, a recognition or a striking off. */
export const VoteBody = {
  BRANCH: 'BRANCH',
  COMMITTEE: 'COMMITTEE',
  STANDING_COMMITTEE: 'STANDING_COMMITTEE',
} as const;
export type VoteBody = (typeof VoteBody)[keyof typeof VoteBody];

export const voteBodyLabels = {
  BRANCH: { vi: 'Chi bộ', en: 'Branch' },
  COMMITTEE: { vi: 'Đảng ủy cơ sở', en: 'Grassroots committee' },
  STANDING_COMMITTEE: { vi: 'Ban thường vụ cấp trên trực tiếp', en: 'Standing committee of the direct superior' },
} as const satisfies Record<VoteBody, Label>;

/** What is voted on: an admission and a recognition alike, or a striking off. */
export type VoteMatter = 'WAY_IN' | 'STRIKE_OFF';

/** The rows that say what share a vote needs. */
export type VoteParam = Extract<RuleParam, 'BRANCH_VOTE' | 'COMMITTEE_VOTE' | 'STANDING_COMMITTEE_VOTE' | 'STRIKE_OFF_BRANCH_VOTE' | 'STRIKE_OFF_COMMITTEE_VOTE' | 'STRIKE_OFF_STANDING_VOTE'>;

const params: Readonly<Record<VoteMatter, Readonly<Record<VoteBody, VoteParam>>>> = {
  WAY_IN: { BRANCH: 'BRANCH_VOTE', COMMITTEE: 'COMMITTEE_VOTE', STANDING_COMMITTEE: 'STANDING_COMMITTEE_VOTE' },
  STRIKE_OFF: { BRANCH: 'STRIKE_OFF_BRANCH_VOTE', COMMITTEE: 'STRIKE_OFF_COMMITTEE_VOTE', STANDING_COMMITTEE: 'STRIKE_OFF_STANDING_VOTE' },
};

/** The row of the rulebook that says what share a body needs (06-HD/TW 3.6, 3.7a; for a striking off 4.6). */
export const voteParamOf = (body: VoteBody, matter: VoteMatter = 'WAY_IN'): VoteParam => params[matter][body];

/** Why somebody summoned is not counted in a branch's vote (294-QĐ/TW 9.3.2). */
export const VoteExclusion = {
  ELSEWHERE_TEMPORARILY: 'elsewhereTemporarily',
  /** Exempted and absent; an exempted member who attends and votes is counted. */
  EXEMPTED_ABSENT: 'exemptedAbsent',
  SUSPENDED: 'suspended',
  /** Prosecuted or detained. */
  DETAINED: 'detained',
  EXCUSED: 'excused',
} as const;
export type VoteExclusion = (typeof VoteExclusion)[keyof typeof VoteExclusion];

export const voteExclusions: readonly VoteExclusion[] = Object.values(VoteExclusion);

/** What the exclusions rest on. */
export const voteBaseClause = '294-QĐ/TW 9.3.2';

/** How many are not counted, by reason. */
export type VoteExclusions = Readonly<Record<VoteExclusion, number>>;

/** Who is counted in a branch's vote, and who of those summoned is not. */
export interface VoteBaseCounts extends VoteExclusions {
  /** Official members summoned. */
  readonly summoned: number;
}

const whole = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;

/** How many of those summoned are not counted. */
export const excludedOf = (exclusions: VoteExclusions): number =>
  voteExclusions.reduce((sum, reason) => sum + exclusions[reason], 0);

/** The denominator of a vote; null when the counts contradict each other. */
export function voteBase(counts: VoteBaseCounts): number | null {
  if (![counts.summoned, ...voteExclusions.map((reason) => counts[reason])].every(whole)) return null;
  const excluded = excludedOf(counts);
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
  if (![base, votesFor, votesAgainst, notVoting].every(whole)) return false;
  return base > 0 && votesFor + votesAgainst + notVoting <= base;
}

/** What the minutes of a meeting say about one vote. */
export interface VoteMinutes {
  /** Everyone counted, present or not. */
  readonly eligible: number;
  readonly present: number;
  readonly inFavour: number;
  readonly against: number;
  /** Of those present, papers without a mark or spoilt; unknown when absent. */
  readonly blank?: number | null;
  /** Official members summoned, when the base is accounted for. */
  readonly summoned?: number | null;
  readonly exclusions?: VoteExclusions | null;
}

/** The fields of the minutes, as a contradiction names the one to look at first. */
export type VoteField = 'eligible' | 'present' | 'inFavour' | 'against' | 'blank' | 'summoned';

/** The first contradiction in the minutes, null when there is none. The server refuses by it, the screen shows it while typing. */
export function contradictionIn(minutes: VoteMinutes): VoteField | null {
  const { eligible, present, inFavour, against, blank, summoned, exclusions } = minutes;
  if (!whole(eligible) || eligible === 0) return 'eligible';
  if (!whole(present) || present > eligible) return 'present';
  if (!whole(inFavour) || inFavour > present) return 'inFavour';
  if (!whole(against) || inFavour + against > present) return 'against';
  if (blank !== undefined && blank !== null && (!whole(blank) || inFavour + against + blank > present)) return 'blank';
  if (summoned === undefined || summoned === null) return exclusions ? 'summoned' : null;
  // Without reasons nobody is left out: whoever is not counted is accounted for.
  return voteBase({ ...(exclusions ?? nobodyExcluded), summoned }) === eligible ? null : 'summoned';
}

export const nobodyExcluded: VoteExclusions = {
  elsewhereTemporarily: 0,
  exemptedAbsent: 0,
  suspended: 0,
  detained: 0,
  excused: 0,
};

/** The ballot the minutes come to; asked only when they do not contradict themselves. */
export function ballotOf({ eligible, present, inFavour, against }: VoteMinutes): Ballot {
  return { base: eligible, votesFor: inFavour, votesAgainst: against, notVoting: present - inFavour - against };
}

export type VoteRule = Pick<Rule, 'value' | 'unit'>;

/**
 * Votes in favour that carry a proposal among `base`. Whole numbers only: two thirds of 9 is 6, more than half of 9
 * is 5, more than half of 8 is 5.
 */
export function votesNeeded(base: number, rule: VoteRule): number {
  const { numerator, denominator } = fractionOf(rule);
  // The remainder is taken in whole numbers: no quotient is rounded.
  const product = numerator * base;
  const below = (product - (product % denominator)) / denominator;
  if (rule.unit === 'MORE_THAN') return below + 1;
  return product % denominator === 0 ? below : below + 1;
}

/** Whether the vote carries, by cross-multiplication: 3·for ≥ 2·base, or 2·for > base. */
export function carries(ballot: Pick<Ballot, 'base' | 'votesFor'>, rule: VoteRule): boolean {
  const { numerator, denominator } = fractionOf(rule);
  const left = ballot.votesFor * denominator;
  const right = ballot.base * numerator;
  return rule.unit === 'MORE_THAN' ? left > right : left >= right;
}

/** Whether the vote carries under the rule in force on the day of the meeting. */
export function carriesOn(ballot: Ballot, param: VoteParam, on: LocalDate): boolean {
  return carries(ballot, ruleOn(param, on));
}

/** What became of a vote. A ratio that is not reached is recorded and reported upward in full (06-HD/TW 5.1). */
export const voteOutcomeLabels = {
  REACHED: { vi: 'Đạt tỷ lệ', en: 'Carried' },
  NOT_REACHED: {
    vi: 'Chưa đạt tỷ lệ; vẫn báo cáo đầy đủ kết quả lên cấp trên (06-HD/TW 5.1)',
    en: 'Not carried; the full result is reported upward all the same (06-HD/TW 5.1)',
  },
} as const satisfies Record<string, Label>;
export type VoteOutcome = keyof typeof voteOutcomeLabels;

export const outcomeOf = (ballot: Ballot, body: VoteBody, on: LocalDate, matter: VoteMatter = 'WAY_IN'): VoteOutcome =>
  carriesOn(ballot, voteParamOf(body, matter), on) ? 'REACHED' : 'NOT_REACHED';

/**
 * The body whose latest vote on striking a member off did not carry by a day, the lowest first; null when none is recorded or all
 * carried. A restoration ends the matter: what was voted before it counts no longer.
 */
export function lostOnStrikingOff(history: History, on: LocalDate): VoteBody | null {
  const since = history.slice(history.findLastIndex(({ act }) => act === 'RESTORE') + 1);
  const votes = entriesBy(since, ['STRIKE_OFF_VOTE_RECORD'], on);
  const lost = (body: VoteBody): boolean => {
    const latest = votes.findLast((entry) => textOf(entry, 'voteBody') === body);
    return latest !== undefined && textOf(latest, 'outcome') === 'NOT_REACHED';
  };
  return Object.values(VoteBody).find(lost) ?? null;
}

/** The votes on a recognition so far: what decides whether the branch may vote again (294-QĐ/TW 4.2.3), and whether a decision waits for another vote. */
export interface RecognitionVotes {
  /** Votes of the branch that did not carry. */
  readonly failed: number;
  /** Whether the latest vote of the branch carried; null when there was none. */
  readonly lastCarried: boolean | null;
  /** Day of the latest vote of the branch; absent when there was none. */
  readonly lastOn?: LocalDate | null;
  /** Whether the latest vote of the grassroots committee carried; absent when none is recorded. */
  readonly committeeCarried?: boolean | null;
  /** Whether the latest vote of the standing committee carried; absent when none is recorded. */
  readonly standingCarried?: boolean | null;
}

export const noRecognitionVotes: RecognitionVotes = { failed: 0, lastCarried: null };

/** The votes after one more of this body, held on a day. */
export function afterVote(votes: RecognitionVotes, body: VoteBody, carried: boolean, on: LocalDate): RecognitionVotes {
  if (body === VoteBody.COMMITTEE) return { ...votes, committeeCarried: carried };
  if (body === VoteBody.STANDING_COMMITTEE) return { ...votes, standingCarried: carried };
  return { ...votes, failed: votes.failed + (carried ? 0 : 1), lastCarried: carried, lastOn: on };
}
