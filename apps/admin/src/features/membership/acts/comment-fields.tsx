import { Textarea } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** What is said of a probationer who is transferred, as typed. */
export interface Comments {
  mentorComment: string;
  branchComment: string;
}

export const noComments: Comments = { mentorComment: '', branchComment: '' };

/** The same as it is sent; an empty field is none. */
export const commentsInput = ({ mentorComment, branchComment }: Comments): Partial<Comments> => ({
  ...(mentorComment.trim() === '' ? {} : { mentorComment }),
  ...(branchComment.trim() === '' ? {} : { branchComment }),
});

export interface CommentFieldsProps {
  value: Comments;
  onChange: (value: Comments) => void;
  errors: Readonly<Record<string, string | undefined>>;
  /** What to know where one is left empty. */
  whenEmpty: string;
}

/** The comments that go with a probationer; nothing waits for them, and what is lacking is told beforehand. */
export function CommentFields({ value, onChange, errors, whenEmpty }: CommentFieldsProps): ReactElement {
  const { t } = useTranslation('transfers');
  const lacking = value.mentorComment.trim() === '' || value.branchComment.trim() === '';
  return (
    <>
      <Textarea label={t('comments.mentor')} autosize minRows={2} maxRows={10} value={value.mentorComment} error={errors['mentorComment']} onChange={(event) => onChange({ ...value, mentorComment: event.currentTarget.value })} />
      <Textarea label={t('comments.branch')} autosize minRows={2} maxRows={10} value={value.branchComment} error={errors['branchComment']} onChange={(event) => onChange({ ...value, branchComment: event.currentTarget.value })} />
      {lacking && <p role="status" className="small">{whenEmpty}</p>}
    </>
  );
}
