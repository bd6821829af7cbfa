import type { UnitKind } from '../../organisation/unit-kinds.ts';
import { partyStatuteEras, settingEras, statuteEras } from '../eras.ts';
import type { Rule } from '../rule.ts';
import { over } from './over-eras.ts';

const aboveTheGrassroots = ['PROVINCE_COMMITTEE', 'TOWN_COMMITTEE'] as const satisfies readonly UnitKind[];
/** Since the district level ended a ward or commune has grassroots organisations under it (294-QĐ/TW 4.3.2, 10.2). */
const withWards = { value: [...aboveTheGrassroots, 'WARD_PARTY_ORG', 'COMMUNE_PARTY_ORG'] } as const satisfies { value: readonly UnitKind[] };

/** Rows on units: what stands over the grassroots, how many members make one, and how long one may stand still. */
export const organisationRows: readonly Rule[] = [
  ...over(statuteEras, [
    {
      param: 'DIRECT_SUPERIOR',
      value: aboveTheGrassroots,
      unit: 'UNIT_KINDS',
      baseEvent: 'DAY_OF_ACT',
      clause: '4.3.2',
      title: { vi: 'Cấp trên trực tiếp của tổ chức cơ sở đảng', en: 'Direct superior of grassroots organisations' },
      // 208 makes the ward itself a grassroots organisation whose standing committee decides.
      except: { Q294: withWards, Q20: withWards, Q208: withWards },
    },
    {
      param: 'BRANCH_COMMITTEE_MINIMUM',
      value: 9,
      unit: 'MEMBERS',
      baseEvent: 'HEADCOUNT',
      clause: '23.2',
      title: { vi: 'Số đảng viên chính thức để bầu chi ủy', en: 'Official members needed for a branch committee' },
    },
    {
      param: 'BRANCH_COMMITTEE_MAXIMUM',
      value: 7,
      unit: 'MEMBERS',
      baseEvent: 'HEADCOUNT',
      clause: '23.2',
      title: { vi: 'Số người nhiều nhất trong chi ủy', en: 'People on a branch committee at most' },
    },
    {
      param: 'BRANCH_DEPUTY_MAXIMUM',
      value: 1,
      unit: 'MEMBERS',
      baseEvent: 'HEADCOUNT',
      clause: '23.2',
      title: { vi: 'Số phó bí thư nhiều nhất của chi bộ', en: 'Deputy secretaries of a branch at most' },
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
