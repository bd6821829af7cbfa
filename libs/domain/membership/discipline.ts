import type { Label } from '../language/label.ts';
import { LifecycleAct } from './lifecycle-acts.ts';

/** Forms of discipline of a member, the mildest first (69-QĐ/TW, Đ7). Striking off is none of them. */
export const DisciplineForm = {
  REPRIMAND: 'REPRIMAND',
  WARNING: 'WARNING',
  REMOVAL_FROM_OFFICE: 'REMOVAL_FROM_OFFICE',
  EXPULSION: 'EXPULSION',
} as const;
export type DisciplineForm = (typeof DisciplineForm)[keyof typeof DisciplineForm];

export const disciplineFormLabels = {
  REPRIMAND: { vi: 'Khiển trách', en: 'Reprimand' },
  WARNING: { vi: 'Cảnh cáo', en: 'Warning' },
  REMOVAL_FROM_OFFICE: { vi: 'Cách chức', en: 'Removal from office' },
  EXPULSION: { vi: 'Khai trừ', en: 'Expulsion' },
} as const satisfies Record<DisciplineForm, Label>;

/** The act that records each form. */
export const actOfForm = {
  REPRIMAND: LifecycleAct.REPRIMAND,
  WARNING: LifecycleAct.WARN,
  REMOVAL_FROM_OFFICE: LifecycleAct.REMOVE_FROM_OFFICE,
  EXPULSION: LifecycleAct.EXPEL,
} as const satisfies Record<DisciplineForm, LifecycleAct>;

/** Forms, the mildest first. */
export const severity: readonly DisciplineForm[] = Object.values(DisciplineForm);

/** Where a discipline stands on a day. */
export const DisciplineState = {
  IN_FORCE: 'IN_FORCE',
  LAPSED: 'LAPSED',
  REVOKED: 'REVOKED',
} as const;
export type DisciplineState = (typeof DisciplineState)[keyof typeof DisciplineState];

export const disciplineStateLabels = {
  IN_FORCE: { vi: 'Đang có hiệu lực', en: 'In force' },
  LAPSED: { vi: 'Đã hết hiệu lực', en: 'Lapsed' },
  REVOKED: { vi: 'Đã hủy', en: 'Revoked' },
} as const satisfies Record<DisciplineState, Label>;

/** Grounds for striking a member off (294-QĐ/TW 8.1, 4.2.1). */
export const StrikeOffGrounds = {
  ABSENT_OR_DUES_UNPAID: 'ABSENT_OR_DUES_UNPAID',
  CARD_HANDED_BACK: 'CARD_HANDED_BACK',
  WILL_LOST: 'WILL_LOST',
  RATED_BELOW_TWICE: 'RATED_BELOW_TWICE',
  POLITICAL_STANDARD: 'POLITICAL_STANDARD',
  PROBATION_NOT_PASSED: 'PROBATION_NOT_PASSED',
  TRANSFER_NOT_PRESENTED: 'TRANSFER_NOT_PRESENTED',
} as const;
export type StrikeOffGrounds = (typeof StrikeOffGrounds)[keyof typeof StrikeOffGrounds];

/** Grounds that rest on no vote on striking off: the papers were not presented (38-HD/BTCTW 4.3.1d), or probation was voted on itself (4.2.1). */
export const struckOffWithoutVote: readonly StrikeOffGrounds[] = ['TRANSFER_NOT_PRESENTED', 'PROBATION_NOT_PASSED'];

export const strikeOffGroundsLabels = {
  ABSENT_OR_DUES_UNPAID: {
    vi: 'Bỏ sinh hoạt hoặc không đóng đảng phí ba tháng trong năm',
    en: 'Absent or dues unpaid for three months in a year',
  },
  CARD_HANDED_BACK: { vi: 'Trả lại hoặc tự hủy thẻ đảng viên', en: 'Handed back or destroyed the card' },
  WILL_LOST: { vi: 'Giảm sút ý chí, đã giáo dục mà không tiến bộ', en: 'Loss of will, no progress after education' },
  RATED_BELOW_TWICE: {
    vi: 'Hai năm liền vi phạm tư cách đảng viên',
    en: 'Below the standard of a member two years running',
  },
  POLITICAL_STANDARD: { vi: 'Không bảo đảm tiêu chuẩn chính trị', en: 'Political standard not met' },
  PROBATION_NOT_PASSED: { vi: 'Dự bị không đủ tư cách công nhận chính thức', en: 'Probation not passed' },
  TRANSFER_NOT_PRESENTED: {
    vi: 'Quá ba tháng không nộp giấy giới thiệu sinh hoạt',
    en: 'Transfer papers not presented for three months',
  },
} as const satisfies Record<StrikeOffGrounds, Label>;
