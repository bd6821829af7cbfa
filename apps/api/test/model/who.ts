import { sample } from '@dangvu/testing/sample-hierarchy';
import type { Caller, Harness } from '../harness/harness.ts';
import { keepsakes } from './keepsakes.ts';
import type { Life, Move } from './life.ts';

/** The tree, said again: each branch with what stands above it. */
const above: Readonly<Record<string, readonly string[]>> = {
  [sample.branchA1]: [sample.branchA1, sample.wardA, sample.town],
  [sample.branchA2]: [sample.branchA2, sample.wardA, sample.town],
  [sample.branchB1]: [sample.branchB1, sample.wardB, sample.town],
  [sample.branchB2]: [sample.branchB2, sample.wardB, sample.town],
  [sample.school]: [sample.school, sample.town],
};
export const branches = Object.keys(above);

/** The units a member of the branch is counted at. */
export const unitsOver = (branch: string): readonly string[] => above[branch] ?? [];

/** Somebody who acts: where, and what he may record there. */
export interface Who {
  readonly name: string;
  readonly caller: Caller;
  readonly at: string;
  readonly candidates: boolean;
  readonly members: boolean;
}

/** One of each role, at each level. Officers record; a secretary records candidates of the branch; the rest only look, or not even that. */
export async function everybody(harness: Harness): Promise<readonly Who[]> {
  const one = async (role: Parameters<Harness['as']>[0], at: string, candidates: boolean, members: boolean): Promise<Who> => ({
    name: `${role} ${at.slice(-2)}`, caller: await harness.as(role, at), at, candidates, members,
  });
  return Promise.all([
    one('ORGANISATION_OFFICER', sample.town, true, true),
    one('UNIT_OFFICER', sample.wardA, true, true),
    one('UNIT_OFFICER', sample.wardB, true, true),
    one('UNIT_OFFICER', sample.school, true, true),
    one('BRANCH_SECRETARY', sample.branchA1, true, false),
    one('COMMITTEE_LEADER', sample.town, false, false),
    one('INSPECTOR', sample.town, false, false),
    one('ADMINISTRATOR', sample.town, false, false),
  ]);
}

const reaches = ({ at }: Who, branch: string | null): boolean => branch !== null && unitsOver(branch).includes(at);

/** Whether one knows of somebody: where he is followed or is a member; once he was a member and is none, where he was one last, too. */
const knows = (who: Who, { branch, member, candidacy, exits }: Life): boolean => {
  const exit = exits.at(-1);
  return branch === null || ((member !== null || candidacy !== null || !exit) && reaches(who, branch)) || (member === null && reaches(who, exit?.at ?? null));
};

const onCandidates = ['list', 'class', 'dossier', 'branchVote', 'drop'];

/**
 * Whether somebody may make the move at all. Where the move is made decides: where the person is, where he goes for what the receiving
 * side answers, the town for papers that lead out of it.
 */
export function may(who: Who, life: Life, move: Move): boolean {
  const right = onCandidates.includes(move.act) ? who.candidates : who.members;
  const transfer = life.member?.transfer ?? null;
  // Of somebody there is a record of elsewhere one does not even know.
  if (move.act === 'list' || move.act === 'arrive') return right && reaches(who, move.branch) && knows(who, life);
  if (move.act === 'accept' && transfer) return right && reaches(who, transfer.to ?? life.branch);
  if (move.act === 'return' && transfer) return right && reaches(who, transfer.to);
  if (move.act === 'restore') return right && reaches(who, life.member ? life.branch : (life.exits.at(-1)?.at ?? life.branch));
  if (keepsakes.includes(move.act)) return right && reaches(who, life.member ? life.branch : (life.exits.at(-1)?.at ?? life.branch));
  return right && reaches(who, life.branch);
}

/** What a committee decides: who is taken in, recognised, let go or struck off (294-QĐ/TW 4.3.1, 4.4; 06-HD/TW 4.6, 11.2). */
const byCommittee: readonly Move['act'][] = ['admit', 'refuse', 'recognise', 'annul', 'strikeOff', 'resign'];

/** What a move is refused by because of who makes it, although he may make such moves (294-QĐ/TW 6.1, 6.3.1b; the statutes, art. 36). */
export function beyond(who: Who, life: Life, move: Move): readonly string[] {
  // A ward stands directly over grassroots organisations since the district level ended (294-QĐ/TW 4.3.2); a school never does.
  const superior = who.at === sample.town || (who.at !== sample.school && move.on >= '2025-07-01');
  const leaves = move.act === 'request' ? move.to === null && !move.awaits : move.act === 'refer' && life.member?.transfer?.awaits === true && life.member.transfer.to === null;
  if (leaves && !superior) return ['TRANSFER_REFERRED_ABOVE'];
  if ((move.act === 'restore' || move.act === 'uphold') && !superior) return ['ISSUER_NOT_COMPETENT'];
  if (move.act === 'cardIssue' && !superior) return ['CARD_AUTHORITY'];
  // The school is a branch: it resolves, and a committee decides.
  if (byCommittee.includes(move.act) && who.at === sample.school) return ['ISSUER_NOT_COMPETENT'];
  if (move.act !== 'discipline' || superior) return [];
  const ward = who.at !== sample.school;
  if (move.form === 'EXPULSION' || (move.form === 'REMOVAL_FROM_OFFICE' && !ward)) return ['DISCIPLINE_AUTHORITY'];
  return [];
}
