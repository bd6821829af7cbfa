import { guideEras, statuteEras } from '../eras.ts';
import type { Rule } from '../rule.ts';
import { over } from './over-eras.ts';

/** Read in the text of 294-QĐ/TW alone; what came before is inferred from its numbering. */
const notThisText = { Q29: { certainty: 'I' }, Q24: { certainty: 'I' }, Q232: { certainty: 'I' } } as const;

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
      except: { Q208: { certainty: 'C2' } },
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
      except: notThisText,
    },
    {
      param: 'TEMPORARY_ACTIVITY_MAXIMUM',
      value: 12,
      unit: 'MONTHS',
      baseEvent: 'MOVE',
      clause: '6.3.2a',
      title: { vi: 'Sinh hoạt tạm thời dài nhất, kể cả gia hạn', en: 'Longest temporary activity, with its extensions' },
      except: notThisText,
    },
    {
      param: 'TEMPORARY_STUDY_MAXIMUM',
      value: 24,
      unit: 'MONTHS',
      baseEvent: 'MOVE',
      clause: '6.3.2b',
      title: { vi: 'Sinh hoạt tạm thời dài nhất khi đi học', en: 'Longest temporary activity for studies' },
      except: notThisText,
    },
  ]),
  ...over(guideEras, [
    {
      param: 'TRANSFER_NO_SHOW',
      value: 3,
      unit: 'MONTHS',
      baseEvent: 'REFERRAL',
      clause: '8.3b',
      title: { vi: 'Quá hạn không nộp giấy giới thiệu', en: 'Papers not presented' },
    },
  ]),
];
