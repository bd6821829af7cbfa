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
  ]),
];
