import type { Label } from '../../language/label.ts';

/** Failures of units. */
export const organisationMessages = {
  UNIT_NOT_BRANCH: {
    vi: 'Đơn vị này không phải là chi bộ. Hãy chọn một chi bộ.',
    en: 'This unit is not a branch. Choose a branch.',
  },
  UNIT_OUT_OF_SCOPE: {
    vi: 'Đơn vị này ngoài phạm vi được giao. Hãy chọn đơn vị trong phạm vi của đồng chí.',
    en: 'This unit is outside your scope. Choose one within it.',
  },
  UNIT_CLOSED: {
    vi: 'Đơn vị này không hoạt động vào ngày {date}. Hãy chọn đơn vị khác hoặc kiểm tra ngày.',
    en: 'This unit does not exist on {date}. Choose another unit or check the date.',
  },
} as const satisfies Record<string, Label>;
