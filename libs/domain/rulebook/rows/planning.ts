import { settingEras } from '../eras.ts';
import type { Rule } from '../rule.ts';
import { over } from './over-eras.ts';

/** Plans and quotas. */
export const planningRows: readonly Rule[] = [
  ...over(settingEras, [
    {
      param: 'LATE_LOWERING',
      value: 3,
      unit: 'MONTHS',
      baseEvent: 'YEAR',
      clause: '-',
      title: { vi: 'Giảm chỉ tiêu muộn: tính từ mấy tháng cuối kỳ', en: 'Late lowering of a quota: how many last months' },
    },
    {
      param: 'PEER_SIZE_MEDIUM',
      value: 30,
      unit: 'MEMBERS',
      baseEvent: 'YEAR',
      clause: '-',
      title: { vi: 'So sánh đơn vị cùng cỡ: cỡ vừa từ số đảng viên chính thức', en: 'Comparing units of one size: medium from official members' },
    },
    {
      param: 'PEER_SIZE_LARGE',
      value: 100,
      unit: 'MEMBERS',
      baseEvent: 'YEAR',
      clause: '-',
      title: { vi: 'So sánh đơn vị cùng cỡ: cỡ lớn từ số đảng viên chính thức', en: 'Comparing units of one size: large from official members' },
    },
    {
      param: 'PEER_SIZE_VERY_LARGE',
      value: 300,
      unit: 'MEMBERS',
      baseEvent: 'YEAR',
      clause: '-',
      title: { vi: 'So sánh đơn vị cùng cỡ: cỡ rất lớn từ số đảng viên chính thức', en: 'Comparing units of one size: very large from official members' },
    },
  ]),
];
