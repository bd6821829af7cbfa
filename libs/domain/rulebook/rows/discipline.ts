import type { UnitKind } from '../../organisation/unit-kinds.ts';
import { disciplineEras, guideEras, partyStatuteEras, statuteEras } from '../eras.ts';
import type { Rule } from '../rule.ts';
import { over } from './over-eras.ts';

/** Told by secondary sources; the article itself was not looked up. */
const secondary = { Q69: { certainty: 'C2' } } as const;

/** Committees that decide on members (294-QĐ/TW 20.3.3: that of a section appraises). */
const fromTheGrassroots = ['PROVINCE_COMMITTEE', 'TOWN_COMMITTEE', 'WARD_PARTY_ORG', 'COMMUNE_PARTY_ORG', 'GRASSROOTS_PARTY_ORG'] as const satisfies readonly UnitKind[];

/** Rows on discipline, on badges, and on what the one keeps away of the other. */
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
    {
      param: 'DISCIPLINE_PUBLICATION',
      value: 15,
      unit: 'DAYS',
      baseEvent: 'DISCIPLINE_DECISION',
      clause: '-',
      title: { vi: 'Thời hạn công bố quyết định kỷ luật', en: 'Time to make a discipline known' },
      except: secondary,
    },
    {
      param: 'DISCIPLINE_LIMITATION_REPRIMAND',
      value: 5,
      unit: 'YEARS',
      baseEvent: 'VIOLATION',
      clause: '-',
      title: { vi: 'Thời hiệu xử lý bằng khiển trách', en: 'Limitation of a reprimand' },
      except: secondary,
    },
    {
      param: 'DISCIPLINE_LIMITATION_WARNING',
      value: 10,
      unit: 'YEARS',
      baseEvent: 'VIOLATION',
      clause: '-',
      title: { vi: 'Thời hiệu xử lý bằng cảnh cáo', en: 'Limitation of a warning' },
      except: secondary,
    },
    {
      param: 'DISCIPLINE_LIMITATION_REMOVAL',
      value: 10,
      unit: 'YEARS',
      baseEvent: 'VIOLATION',
      clause: '-',
      title: { vi: 'Thời hiệu xử lý bằng cách chức', en: 'Limitation of a removal from office' },
      except: secondary,
    },
  ]),
  // Article 36 of the statutes is recalled: who decides what stands in no text that was read.
  ...over(partyStatuteEras, [
    {
      param: 'DISCIPLINE_MILD_BY',
      value: [...fromTheGrassroots, 'GRASSROOTS_BRANCH', 'SUB_BRANCH'],
      unit: 'UNIT_KINDS',
      baseEvent: 'DAY_OF_ACT',
      clause: 'Đ36',
      title: { vi: 'Khiển trách, cảnh cáo đảng viên: nơi quyết định', en: 'Who reprimands and warns a member' },
      except: { DL: { certainty: 'R' } },
    },
    {
      param: 'DISCIPLINE_OFFICE_BY',
      value: fromTheGrassroots,
      unit: 'UNIT_KINDS',
      baseEvent: 'DAY_OF_ACT',
      clause: 'Đ36',
      title: { vi: 'Cách chức đảng viên: nơi quyết định', en: 'Who removes a member from office' },
      except: { DL: { certainty: 'R' } },
    },
  ]),
  ...over(guideEras, [
    {
      param: 'BADGE_EARLY',
      value: 12,
      unit: 'MONTHS',
      baseEvent: 'DAY_OF_ACT',
      clause: '18.1–2',
      title: { vi: 'Huy hiệu Đảng: xét tặng sớm nhất khi bị bệnh nặng', en: 'Party badge: how early when gravely ill' },
    },
    {
      param: 'BADGE_EARLY_LONG',
      value: 24,
      unit: 'MONTHS',
      baseEvent: 'DAY_OF_ACT',
      clause: '18.1–2',
      title: { vi: 'Huy hiệu Đảng nhiều năm: xét tặng sớm nhất khi bị bệnh nặng', en: 'Party badge of many years: how early when gravely ill' },
    },
    {
      param: 'BADGE_EARLY_LONG_YEARS',
      value: 70,
      unit: 'YEARS',
      baseEvent: 'DAY_OF_ACT',
      clause: '18.1–2',
      title: { vi: 'Huy hiệu Đảng nhiều năm: từ bao nhiêu năm tuổi đảng', en: 'Party badge of many years: from how many on' },
    },
    {
      param: 'BADGE_POSTHUMOUS',
      value: 12,
      unit: 'MONTHS',
      baseEvent: 'DAY_OF_ACT',
      clause: '18.1–2',
      title: { vi: 'Huy hiệu Đảng: truy tặng khi còn thiếu nhiều nhất', en: 'Party badge: how much may be missing posthumously' },
    },
  ]),
  ...over(statuteEras, [
    {
      param: 'BADGE_YEARS',
      value: [30, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90],
      unit: 'PARTY_AGES',
      baseEvent: 'DAY_OF_ACT',
      clause: '28.3.1a',
      title: { vi: 'Các mức Huy hiệu Đảng', en: 'Years of party age that earn a badge' },
    },
    {
      param: 'BADGE_BLOCK_REPRIMAND',
      value: 6,
      unit: 'MONTHS',
      baseEvent: 'DISCIPLINE_DECISION',
      clause: '28.3.1c',
      title: { vi: 'Khiển trách: chưa xét tặng Huy hiệu Đảng', en: 'Reprimand: no badge yet' },
      // Before 294 a reprimand kept no badge away.
      except: { Q45: { value: 0 }, Q29: { value: 0 }, Q24: { value: 0 }, Q232: { value: 0 } },
    },
    {
      param: 'BADGE_BLOCK_WARNING',
      value: 9,
      unit: 'MONTHS',
      baseEvent: 'DISCIPLINE_DECISION',
      clause: '28.3.1c',
      title: { vi: 'Cảnh cáo: chưa xét tặng Huy hiệu Đảng', en: 'Warning: no badge yet' },
      except: { Q45: { value: 6 }, Q29: { value: 6 }, Q24: { value: 6 }, Q232: { value: 6 } },
    },
    {
      param: 'BADGE_BLOCK_REMOVAL',
      value: 12,
      unit: 'MONTHS',
      baseEvent: 'DISCIPLINE_DECISION',
      clause: '28.3.1c',
      title: { vi: 'Cách chức: chưa xét tặng Huy hiệu Đảng', en: 'Removal from office: no badge yet' },
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
