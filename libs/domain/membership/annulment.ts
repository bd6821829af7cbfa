import type { Label } from '../language/label.ts';

/**
 * What was wrong with an admission that is annulled (294-QĐ/TW 4.4): with a wrong standard or condition the admission is annulled and the
 * person struck off; with a wrong authority or procedure it is annulled and done again. So it is when the person had moved away and the
 * decision came too late after that (06-HD/TW 3.9).
 */
export const AnnulmentKind = {
  STANDARD: 'STANDARD',
  PROCEDURE: 'PROCEDURE',
  MOVED: 'MOVED',
} as const;
export type AnnulmentKind = (typeof AnnulmentKind)[keyof typeof AnnulmentKind];

export const annulmentKindLabels = {
  STANDARD: { vi: 'Sai tiêu chuẩn, điều kiện: hủy và xóa tên', en: 'Wrong standard or condition: annulled and struck off' },
  PROCEDURE: { vi: 'Sai thẩm quyền, thủ tục: hủy và làm lại', en: 'Wrong authority or procedure: annulled and done again' },
  MOVED: { vi: 'Ban hành quá thời hạn sau khi đã chuyển nơi: hủy, chuyển hồ sơ đề nghị mới', en: 'Decided too late after the person had moved: annulled, proposed anew at the new place' },
} as const satisfies Record<AnnulmentKind, Label>;
