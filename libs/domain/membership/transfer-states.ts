import type { Label } from '../language/label.ts';

/**
 * Where a transfer of party activity stands: asked for, on the way from the day the papers are issued (the referral), and then
 * answered by the other side or called back. Overdue is no state: it is an open transfer past its day.
 */
export const TransferState = {
  REQUESTED: 'REQUESTED',
  IN_TRANSIT: 'IN_TRANSIT',
  ACCEPTED: 'ACCEPTED',
  RETURNED: 'RETURNED',
  CANCELLED: 'CANCELLED',
} as const;
export type TransferState = (typeof TransferState)[keyof typeof TransferState];

export const transferStateLabels = {
  REQUESTED: { vi: 'Chờ cấp giấy giới thiệu', en: 'Referral awaited' },
  IN_TRANSIT: { vi: 'Đang chuyển', en: 'In transit' },
  ACCEPTED: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  RETURNED: { vi: 'Đã trả lại', en: 'Returned' },
  CANCELLED: { vi: 'Đã hủy', en: 'Cancelled' },
} as const satisfies Record<TransferState, Label>;

/** Still to be answered. */
export const openTransferStates = ['REQUESTED', 'IN_TRANSIT'] as const satisfies readonly TransferState[];

/** How somebody who has not presented the papers was reminded. */
export const ReminderMeans = {
  CALL: 'CALL',
  MESSAGE: 'MESSAGE',
  LETTER: 'LETTER',
  VISIT: 'VISIT',
  FAMILY: 'FAMILY',
  WORKPLACE: 'WORKPLACE',
} as const;
export type ReminderMeans = (typeof ReminderMeans)[keyof typeof ReminderMeans];

export const reminderMeansLabels = {
  CALL: { vi: 'Gọi điện', en: 'By telephone' },
  MESSAGE: { vi: 'Nhắn tin', en: 'By message' },
  LETTER: { vi: 'Gửi văn bản', en: 'By letter' },
  VISIT: { vi: 'Gặp trực tiếp', en: 'In person' },
  FAMILY: { vi: 'Qua gia đình', en: 'Through the family' },
  WORKPLACE: { vi: 'Qua nơi làm việc, học tập', en: 'Through the workplace or school' },
} as const satisfies Record<ReminderMeans, Label>;

const symbols = '23456789ABCDEFGHJKMNPQRSTUVWXYZ';

/** Letters and digits of a transfer's code: none that is taken for another when read from paper. */
export const transferCodeLength = 8;

/** A code as it was typed or scanned, whatever marks stand between; null when it cannot be one. */
export function transferCodeOf(typed: string): string | null {
  const code = typed.toUpperCase().replace(/[\s.–-]/g, '');
  return code.length === transferCodeLength && [...code].every((symbol) => symbols.includes(symbol)) ? code : null;
}

/** A code as it is printed: two groups of four. */
export const formatTransferCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;
