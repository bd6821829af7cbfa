import { professionalEras, statuteEras } from '../eras.ts';
import type { Rule } from '../rule.ts';
import { over } from './over-eras.ts';

/** Rows on transfers between branches, for good and for a time. */
export const transferRows: readonly Rule[] = [
  ...over(statuteEras, [
    {
      param: 'TRANSFER_START_DEADLINE',
      value: 60,
      unit: 'WORKING_DAYS',
      baseEvent: 'MOVE',
      clause: '6.3.1a',
      title: { vi: 'Thời hạn làm thủ tục chuyển sinh hoạt', en: 'Deadline to start a transfer' },
    },
    {
      param: 'TRANSFER_PRESENTATION_DEADLINE',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'REFERRAL',
      clause: '6.3.1c',
      title: { vi: 'Thời hạn nộp giấy giới thiệu nơi đến', en: 'Deadline to present papers at the new place' },
    },
    {
      param: 'TEMPORARY_ACTIVITY_MINIMUM',
      value: 3,
      unit: 'MONTHS',
      baseEvent: 'MOVE',
      clause: '6.3.2a',
      title: { vi: 'Sinh hoạt tạm thời ngắn nhất', en: 'Shortest temporary activity' },
    },
    {
      param: 'TEMPORARY_ACTIVITY_MAXIMUM',
      value: 12,
      unit: 'MONTHS',
      baseEvent: 'MOVE',
      clause: '6.3.2a',
      title: { vi: 'Sinh hoạt tạm thời dài nhất, kể cả gia hạn', en: 'Longest temporary activity, with its extensions' },
    },
    {
      param: 'TEMPORARY_STUDY_MAXIMUM',
      value: 24,
      unit: 'MONTHS',
      baseEvent: 'MOVE',
      clause: '6.3.2b',
      title: { vi: 'Sinh hoạt tạm thời dài nhất khi đi học', en: 'Longest temporary activity for studies' },
    },
  ]),
  // The quarterly check of who was announced is 06-HD/TW 8.3b; that after three months the receiving side proposes to strike off is this.
  ...over(professionalEras, [
    {
      param: 'TRANSFER_NO_SHOW',
      value: 3,
      unit: 'MONTHS',
      baseEvent: 'REFERRAL',
      clause: '4.3.1d',
      title: { vi: 'Quá hạn không nộp giấy giới thiệu', en: 'Papers not presented' },
    },
  ]),
];
