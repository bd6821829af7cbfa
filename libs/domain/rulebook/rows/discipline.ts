import { disciplineEras, statuteEras } from '../eras.ts';
import type { Rule } from '../rule.ts';
import { over } from './over-eras.ts';

/** Rows on discipline and on what it keeps away. */
export const disciplineRows: readonly Rule[] = [
  ...over(disciplineEras, [
    {
      param: 'DISCIPLINE_LAPSE',
      value: 12,
      unit: 'MONTHS',
      baseEvent: 'DISCIPLINE_DECISION',
      clause: 'Đ2 k5',
      title: { vi: 'Kỷ luật đương nhiên chấm dứt hiệu lực', en: 'Discipline lapses by itself' },
    },
  ]),
  ...over(statuteEras, [
    {
      param: 'BADGE_BLOCK_REPRIMAND',
      value: 6,
      unit: 'MONTHS',
      baseEvent: 'DISCIPLINE_DECISION',
      clause: '28.3.1c',
      title: { vi: 'Khiển trách: chưa xét tặng Huy hiệu Đảng', en: 'Reprimand: no badge yet' },
      // Before 294 a reprimand kept no badge away; of 232 it was not read.
      except: { Q45: { value: 0 }, Q29: { value: 0 }, Q24: { value: 0 }, Q232: { value: 0, certainty: 'I' } },
    },
    {
      param: 'BADGE_BLOCK_WARNING',
      value: 9,
      unit: 'MONTHS',
      baseEvent: 'DISCIPLINE_DECISION',
      clause: '28.3.1c',
      title: { vi: 'Cảnh cáo: chưa xét tặng Huy hiệu Đảng', en: 'Warning: no badge yet' },
      except: { Q45: { value: 6 }, Q29: { value: 6 }, Q24: { value: 6 }, Q232: { value: 6, certainty: 'I' } },
    },
    {
      param: 'BADGE_BLOCK_REMOVAL',
      value: 12,
      unit: 'MONTHS',
      baseEvent: 'DISCIPLINE_DECISION',
      clause: '28.3.1c',
      title: { vi: 'Cách chức: chưa xét tặng Huy hiệu Đảng', en: 'Removal from office: no badge yet' },
      except: { Q232: { certainty: 'I' } },
    },
    {
      param: 'APPEAL_DEADLINE',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'DECISION_RECEIVED',
      clause: '8.2',
      title: { vi: 'Thời hạn khiếu nại quyết định', en: 'Deadline to appeal against a decision' },
    },
    {
      param: 'COMPLAINT_ANSWER',
      value: 90,
      unit: 'WORKING_DAYS',
      baseEvent: 'COMPLAINT_FILED',
      clause: '8.2',
      title: { vi: 'Giải quyết khiếu nại về xóa tên (cấp trên trực tiếp, cấp tỉnh)', en: 'Complaint about a striking off to be answered (superior, province)' },
    },
    {
      param: 'COMPLAINT_ANSWER_ABOVE',
      value: 180,
      unit: 'WORKING_DAYS',
      baseEvent: 'COMPLAINT_FILED',
      clause: '8.2',
      title: { vi: 'Giải quyết khiếu nại về xóa tên (Trung ương)', en: 'Complaint about a striking off to be answered (the Centre)' },
    },
  ]),
];
