import type { Label } from '../language/label.ts';

/**
 * What was wrong with an admission that is annulled (294-QĐ/TW 4.4): with a wrong standard or condition the admission is annulled and the
 * person struck off; with a wrong authority or procedure it is annulled and done again.
 */
export const AnnulmentKind = {
  STANDARD: 'STANDARD',
  PROCEDURE: 'PROCEDURE',
} as const;
export type AnnulmentKind = (typeof AnnulmentKind)[keyof typeof AnnulmentKind];

export const annulmentKindLabels = {
  STANDARD: { vi: 'Sai tiêu chuẩn, điều kiện: hủy và xóa tên', en: 'Wrong standard or condition: annulled and struck off' },
  PROCEDURE: { vi: 'Sai thẩm quyền, thủ tục: hủy và làm lại', en: 'Wrong authority or procedure: annulled and done again' },
} as const satisfies Record<AnnulmentKind, Label>;
