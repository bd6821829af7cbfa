import type { Label } from '../../language/label.ts';

/** Failures a cell tells while it is typed into: apart from the others, which would weigh more than the grid that shows them. */
export const cellMessages = {
  INVALID_INPUT: {
    vi: 'Chưa đúng hoặc còn thiếu: {what}. Hãy sửa rồi gửi lại.',
    en: 'Wrong or missing: {what}. Correct it and send again.',
  },
  QUOTA_NEGATIVE: {
    vi: 'Chỉ tiêu không được âm (sẽ thành {result}). Hãy nhập số từ 0 trở lên.',
    en: 'A quota cannot be negative (it would be {result}). Enter 0 or more.',
  },
} as const satisfies Record<string, Label>;
