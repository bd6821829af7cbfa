import type { ProbationComments } from '@dangvu/domain/membership/probation';
import { optionalText } from '../../platform/act/typed-text.ts';

/** What was typed of a probationer who goes to another branch. */
interface Typed {
  readonly mentorComment?: string | null;
  readonly branchComment?: string | null;
}

const longest = 4000;

/** The comments that go with a probationer, as typed. @throws DomainError INVALID_INPUT when one is longer than 4000 characters */
export const commentsOf = ({ mentorComment, branchComment }: Typed): ProbationComments => ({
  mentor: optionalText({ text: mentorComment, path: ['mentorComment'], what: { vi: 'nhận xét của đảng viên giúp đỡ', en: 'the mentor’s comment' }, longest, lines: true }),
  branch: optionalText({ text: branchComment, path: ['branchComment'], what: { vi: 'nhận xét của chi bộ', en: 'the branch’s comment' }, longest, lines: true }),
});

/** The comment a refusal of comments speaks of. */
export const commentAtFault = ({ mentor }: ProbationComments): string => (mentor === null ? 'branchComment' : 'mentorComment');

/** The comments as they stand with the act in the log. */
export const commentDetails = ({ mentor, branch }: ProbationComments): Readonly<Record<string, string>> => ({
  ...(mentor === null ? {} : { mentorComment: mentor }),
  ...(branch === null ? {} : { branchComment: branch }),
});
