import type { Refusal } from '../errors/domain-error.ts';
import type { Label } from '../language/label.ts';
import type { Guard, Notice } from './lifecycle-guards.ts';
import { missing, refuse } from './lifecycle-guards.ts';
import type { LifecycleState } from './states.ts';
import { supportRoleLabels } from './supporters.ts';

/** The branch goes on educating the probationer and assigns official members to help (Điều lệ Đảng, Đ5). No number is fixed. */
export const mentorClause = 'Điều lệ Đảng, Đ5';

/** What goes with a probationer who moves to another branch (06-HD/TW 3.10). */
export const commentClause = '06-HD/TW 3.10';

/** Where the member stands on a day who helps, or is to help, a probationer. */
export interface MentorStanding {
  readonly official: boolean;
  /** In the branch of the probationer. */
  readonly sameBranch: boolean;
}

/** Why a member cannot help a probationer, or no longer; null when he can. Discipline is asked of introducers only (294-QĐ/TW 3.2.2). */
export function mentorStandingRefusal({ official, sameBranch }: MentorStanding): Refusal | null {
  if (!official) return refuse('MENTOR_NOT_OFFICIAL', {}, mentorClause);
  return sameBranch ? null : refuse('MENTOR_OF_ANOTHER_BRANCH', {}, mentorClause);
}

/** What is known when the branch assigns a mentor. */
export interface MentorAssignment {
  readonly state: LifecycleState;
  readonly personId: string;
  /** Who helps already and goes on. */
  readonly already: readonly string[];
  /** Null where nobody has looked it up. */
  readonly standing: MentorStanding | null;
}

/** Whether the branch may assign so: an official member of its own, once, to somebody in probation. */
export function mentorRefusal({ state, personId, already, standing }: MentorAssignment): Refusal | null {
  if (state !== 'PROBATIONARY') return refuse('MENTOR_NOT_IN_PROBATION', {}, mentorClause);
  if (already.includes(personId)) return refuse('SUPPORTER_ALREADY', { role: supportRoleLabels.MENTOR });
  return standing === null ? missing('đảng viên được phân công', 'the member assigned') : mentorStandingRefusal(standing);
}

/** What the branch says of a probationer who goes to another one; null where it says nothing. */
export interface ProbationComments {
  readonly mentor: string | null;
  readonly branch: string | null;
}

const commentLabels = {
  mentor: { vi: 'nhận xét của đảng viên giúp đỡ', en: 'the mentor’s comment' },
  branch: { vi: 'nhận xét của chi bộ', en: 'the branch’s comment' },
} as const satisfies Record<keyof ProbationComments, Label>;

/** A comment is on a probation that goes on, of which the next branch must know. */
export const commentsOnProbation: Guard = ({ state, probationComments }) => {
  const given = Boolean(probationComments?.mentor ?? probationComments?.branch);
  return given && state !== 'PROBATIONARY' ? refuse('COMMENT_NOT_IN_PROBATION', {}, commentClause) : null;
};

/** Papers of a probationer without the comments are told and not held up: they may be laid in on paper. */
export const commentsMissing: Notice = ({ state, probationComments }) => {
  if (state !== 'PROBATIONARY' || probationComments === undefined) return null;
  const lacking = (['mentor', 'branch'] as const).filter((whose) => probationComments[whose] === null).map((whose) => commentLabels[whose]);
  if (lacking.length === 0) return null;
  const what = { vi: lacking.map(({ vi }) => vi).join(', '), en: lacking.map(({ en }) => en).join(', ') };
  return { code: 'PROBATION_COMMENT_MISSING', params: { what }, clause: commentClause };
};
