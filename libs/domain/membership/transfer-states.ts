import type { Label } from '../language/label.ts';

/** Where a transfer of party activity stands: sent, and then answered by the other side or called back. */
export const TransferState = {
  IN_TRANSIT: 'IN_TRANSIT',
  ACCEPTED: 'ACCEPTED',
  RETURNED: 'RETURNED',
  CANCELLED: 'CANCELLED',
} as const;
export type TransferState = (typeof TransferState)[keyof typeof TransferState];

export const transferStateLabels = {
  IN_TRANSIT: { vi: 'Đang chuyển', en: 'In transit' },
  ACCEPTED: { vi: 'Đã tiếp nhận', en: 'Accepted' },
  RETURNED: { vi: 'Đã trả lại', en: 'Returned' },
  CANCELLED: { vi: 'Đã hủy', en: 'Cancelled' },
} as const satisfies Record<TransferState, Label>;
