import type { Label } from '../../language/label.ts';

/** Failures of transfers between branches. */
export const transferMessages = {
  TRANSFER_PENDING: {
    vi: 'Đang có một việc chuyển sinh hoạt chưa xong. Hãy chờ bên nhận tiếp nhận, hoặc hủy việc chuyển trước.',
    en: 'A transfer is still open. Wait until the other side accepts, or cancel it first.',
  },
  TRANSFER_NOT_PENDING: {
    vi: 'Không có việc chuyển sinh hoạt nào đang chờ. Hãy tải lại để xem trạng thái mới.',
    en: 'No transfer is waiting. Reload to see the present state.',
  },
  TRANSFER_SAME_BRANCH: {
    vi: 'Nơi chuyển đến trùng với chi bộ hiện tại. Hãy chọn chi bộ khác.',
    en: 'The destination is the present branch. Choose another branch.',
  },
} as const satisfies Record<string, Label>;
