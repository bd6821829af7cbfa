import type { Label } from '../language/label.ts';

/** What a reader of a life looks for. */
export const LifeGroup = {
  SOURCE: 'SOURCE',
  DOSSIER: 'DOSSIER',
  ADMISSION: 'ADMISSION',
  MOVE: 'MOVE',
  STANDING: 'STANDING',
  RECORD: 'RECORD',
  CARD: 'CARD',
  EXIT: 'EXIT',
  CORRECTION: 'CORRECTION',
} as const;
export type LifeGroup = (typeof LifeGroup)[keyof typeof LifeGroup];

export const lifeGroupLabels = {
  SOURCE: { vi: 'Nguồn kết nạp, lớp học', en: 'Candidacy and classes' },
  DOSSIER: { vi: 'Hồ sơ, thẩm tra', en: 'Dossier and verification' },
  ADMISSION: { vi: 'Biểu quyết, kết nạp, công nhận', en: 'Votes, admission, recognition' },
  MOVE: { vi: 'Chuyển sinh hoạt, vắng mặt', en: 'Transfers and absence' },
  STANDING: { vi: 'Kỷ luật, đình chỉ, miễn sinh hoạt', en: 'Discipline, suspension, exemption' },
  RECORD: { vi: 'Lý lịch, chức vụ', en: 'Particulars and offices' },
  CARD: { vi: 'Thẻ, số lý lịch, Huy hiệu', en: 'Card, file number, badge' },
  EXIT: { vi: 'Ra khỏi Đảng, khôi phục, từ trần', en: 'Exits and restoration' },
  CORRECTION: { vi: 'Đính chính, gộp hồ sơ', en: 'Corrections' },
} as const satisfies Record<LifeGroup, Label>;
