import { guideEras, statuteEras } from '../eras.ts';
import type { Rule } from '../rule.ts';
import { over } from './over-eras.ts';

/** Rows on transfers between branches. */
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
