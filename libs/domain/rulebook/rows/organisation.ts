import { partyStatuteEras, settingEras, statuteEras } from '../eras.ts';
import type { Rule } from '../rule.ts';
import { over } from './over-eras.ts';

/** Rows on units: how many members make one, and how long one may stand still. */
export const organisationRows: readonly Rule[] = [
  ...over(statuteEras, [
    {
      param: 'BRANCH_COMMITTEE_MINIMUM',
      value: 9,
      unit: 'MEMBERS',
      baseEvent: 'HEADCOUNT',
      clause: '23.2',
      title: { vi: 'Số đảng viên chính thức để bầu chi ủy', en: 'Official members needed for a branch committee' },
    },
    {
      param: 'BRANCH_GROUPS_MINIMUM',
      value: 30,
      unit: 'MEMBERS',
      baseEvent: 'HEADCOUNT',
      clause: '20.3.2',
      title: { vi: 'Số đảng viên từ đó chi bộ chia tổ đảng', en: 'Members from which a branch is divided into groups' },
    },
  ]),
  ...over(partyStatuteEras, [
    {
      param: 'UNIT_MEMBER_MINIMUM',
      value: 3,
      unit: 'MEMBERS',
      baseEvent: 'HEADCOUNT',
      clause: 'Đ21 k2',
      title: { vi: 'Số đảng viên chính thức để lập tổ chức đảng', en: 'Official members needed for an organisation' },
    },
    {
      param: 'PARTY_ORG_MEMBER_MINIMUM',
      value: 30,
      unit: 'MEMBERS',
      baseEvent: 'HEADCOUNT',
      clause: 'Đ21',
      title: { vi: 'Số đảng viên để lập đảng bộ cơ sở', en: 'Members needed for a grassroots party organisation' },
    },
  ]),
  ...over(settingEras, [
    {
      param: 'DORMANCY',
      value: 2,
      unit: 'YEARS',
      baseEvent: 'LAST_ADMISSION',
      clause: '-',
      title: { vi: 'Chi bộ lâu không kết nạp', en: 'Branch without admission' },
    },
    {
      param: 'DORMANCY_LONG',
      value: 5,
      unit: 'YEARS',
      baseEvent: 'LAST_ADMISSION',
      clause: '-',
      title: { vi: 'Chi bộ cả nhiệm kỳ không kết nạp', en: 'Branch without admission for a term' },
    },
  ]),
];
