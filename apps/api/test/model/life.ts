/**
 * A person as the simplest thing that can be right: what the field's rules say of him, written from the rules and from nothing of the
 * product. It exists to disagree.
 */
export interface Life {
  readonly bornOn: string;
  readonly dead: boolean;
  /** Day of the latest act on the person. */
  readonly last: string | null;
  /** Day on which the latest record ended. */
  readonly over: string | null;
  /** Branch of the latest record. */
  readonly branch: string | null;
  readonly candidacy: Candidacy | null;
  readonly member: Member | null;
  readonly exits: readonly Exit[];
}

export interface Candidacy {
  readonly stage: 'LISTED' | 'CLASS_DONE' | 'DOSSIER_OPEN' | 'BRANCH_RESOLVED' | 'COMMITTEE_RESOLVED';
  readonly last: string;
  readonly certificateOn: string | null;
  readonly dossierOn: string | null;
  /** Whether the latest vote of the standing committee carried; null where there was none. */
  readonly standing: boolean | null;
  /** The committee lets a dossier be made. */
  readonly permitted: boolean;
}

export interface Member {
  readonly status: 'DECIDED' | 'PROBATIONARY' | 'OFFICIAL';
  readonly last: string;
  readonly decidedOn: string;
  readonly ceremonyOn: string | null;
  readonly officialOn: string | null;
  /** The decision has reached who it is about. */
  readonly received: boolean;
  readonly votesLost: number;
  readonly lastVoteLost: boolean;
  /** Bodies above the branch whose latest vote on the recognition did not carry. */
  readonly lostAbove: readonly string[];
  /** The latest vote of the branch on striking him off did not carry. */
  readonly strikeVoteLost: boolean;
  readonly transfer: { readonly to: string | null; readonly awaits: boolean } | null;
  readonly suspendedUntil: string | null;
  /** Day on which an inspection was opened that still goes on. */
  readonly inspected: string | null;
  readonly card: boolean;
  /** Years of the badges awarded. */
  readonly badges: readonly number[];
  /** Disciplines with the first day on which they keep no badge away. */
  readonly blocks: readonly { readonly on: string; readonly until: string }[];
}

export interface Exit {
  readonly how: 'MOVED' | 'STRUCK_OFF' | 'RESIGNED' | 'EXPELLED' | 'DECEASED' | 'ANNULLED';
  readonly on: string;
  /** Quit of his own accord. */
  readonly quit: boolean;
  /** Admitted without the standard. */
  readonly unfit: boolean;
  /** What he was when he left, for whoever finds that he should not have; the card and the badges as they are since. */
  readonly was: Member;
  readonly at: string | null;
  /** Day of the latest act on this membership. */
  readonly last: string;
  readonly badgesTaken: boolean;
  /** Day of the complaint that waits for an answer. */
  readonly complaint: string | null;
}

/** What is done to a person. `on` is the day typed; where an act rests on a decision it is the day of the decision. */
export type Move =
  | { readonly act: 'list'; readonly on: string; readonly branch: string }
  | { readonly act: 'arrive'; readonly on: string; readonly branch: string; readonly official: boolean; readonly decidedOn: string; readonly ceremonyOn: string; readonly officialOn: string }
  | { readonly act: 'class' | 'permit' | 'dossier' | 'admit' | 'refuse' | 'receive' | 'drop' | 'ceremony' | 'recognise' | 'refer' | 'accept' | 'return' | 'cancel'; readonly on: string }
  | { readonly act: 'resign' | 'die' | 'resume' | 'inspect' | 'close' | 'restore'; readonly on: string }
  | { readonly act: 'branchVote' | 'committeeVote' | 'standingVote' | 'strikeOffVote'; readonly on: string; readonly inFavour: number; readonly eligible: number }
  | { readonly act: 'recognitionVote'; readonly on: string; readonly body: 'BRANCH' | 'COMMITTEE' | 'STANDING_COMMITTEE'; readonly inFavour: number; readonly eligible: number }
  | { readonly act: 'annul'; readonly on: string; readonly kind: 'STANDARD' | 'PROCEDURE' }
  | { readonly act: 'request'; readonly on: string; readonly to: string | null; readonly awaits: boolean }
  | { readonly act: 'discipline'; readonly on: string; readonly form: 'REPRIMAND' | 'WARNING' | 'REMOVAL_FROM_OFFICE' | 'EXPULSION' }
  | { readonly act: 'strikeOff'; readonly on: string; readonly ground: 'WILL_LOST' | 'CARD_HANDED_BACK' | 'PROBATION_NOT_PASSED' }
  | { readonly act: 'suspend'; readonly on: string; readonly until: string }
  | { readonly act: 'cardIssue' | 'cardWithdraw' | 'badgeWithdraw' | 'complain' | 'uphold'; readonly on: string }
  | { readonly act: 'badgeAward'; readonly on: string; readonly years: number; readonly ground: 'REACHED' | 'GRAVELY_ILL' | 'POSTHUMOUS' };

export type Act = Move['act'];

export const acts: readonly Act[] = [
  'list', 'arrive', 'class', 'permit', 'dossier', 'branchVote', 'committeeVote', 'standingVote', 'admit', 'refuse', 'drop', 'receive', 'ceremony', 'recognitionVote', 'recognise', 'annul',
  'request', 'refer', 'accept', 'return', 'cancel', 'discipline', 'strikeOffVote', 'strikeOff', 'resign', 'die', 'suspend', 'resume', 'inspect', 'close', 'restore',
  'cardIssue', 'cardWithdraw', 'badgeAward', 'badgeWithdraw', 'complain', 'uphold',
];

/** Somebody of whom nothing is recorded. */
export const unborn = (bornOn: string): Life => ({ bornOn, dead: false, last: null, over: null, branch: null, candidacy: null, member: null, exits: [] });

/** What a person is called by: the stage, the status, or the way he left. */
export const stateOf = (life: Life): string => life.member?.status ?? life.candidacy?.stage ?? life.exits.at(-1)?.how ?? 'NONE';

/** A day some months later; the last of the month where there is no such day. */
export function monthsAfter(day: string, months: number): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const first = new Date(Date.UTC(year, month - 1 + months, 1));
  const length = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  return new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth(), Math.min(date, length))).toISOString().slice(0, 10);
}

/** A day some days later. */
export const daysAfter = (day: string, days: number): string => new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);

/** Months from the month of one day to the month of another: ages are counted so (294-QĐ/TW 1.1.1). */
export function monthsOfAge(bornOn: string, on: string): number {
  const [year, month] = [Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4)), Number(on.slice(5, 7)) - Number(bornOn.slice(5, 7))];
  return year * 12 + month;
}
