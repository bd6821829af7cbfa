import type { Label } from '../language/label.ts';
import type { Era } from './eras.ts';
import { disciplineEras, guideEras, notRead, partyStatuteEras, settingEras, statuteEras } from './eras.ts';
import type { BaseEvent, Rule, RuleParam, RuleUnit, RuleValue } from './rule.ts';
import { validateRules } from './validate-rules.ts';

interface Topic {
  readonly param: RuleParam;
  readonly unit: RuleUnit;
  readonly baseEvent: BaseEvent;
  readonly clause: string;
  readonly title: Label;
  readonly value: RuleValue;
  /** Eras in which it was otherwise, or less sure. */
  readonly except?: Readonly<Record<string, Partial<Pick<Rule, 'value' | 'baseEvent' | 'clause' | 'certainty'>>>>;
}

function over(eras: readonly Era[], topics: readonly Topic[]): Rule[] {
  return topics.flatMap(({ except, ...topic }) =>
    eras.map((era) => ({
      ...topic,
      code: `${topic.param}/${era.key}`,
      validFrom: era.validFrom,
      validTo: era.validTo,
      source: era.source,
      certainty: notRead[era.key] ?? ('C' as const),
      ...except?.[era.key],
    })),
  );
}

const twoThirds = { numerator: 2, denominator: 3 } as const;
const half = { numerator: 1, denominator: 2 } as const;

/** Every row, checked when the module loads: no gap, no overlap, no row twice. */
export const rules: readonly Rule[] = validateRules([
  ...over(statuteEras, [
    {
      param: 'ADMISSION_AGE_MINIMUM',
      value: 18,
      unit: 'YEARS',
      baseEvent: 'BRANCH_CONSIDERATION',
      clause: '1.1.1',
      title: { vi: 'Tuổi kết nạp thấp nhất', en: 'Lowest age of admission' },
    },
    {
      param: 'ADMISSION_AGE_MAXIMUM',
      value: 60,
      unit: 'YEARS',
      baseEvent: 'BRANCH_CONSIDERATION',
      clause: '1.1.1',
      title: { vi: 'Tuổi kết nạp cao nhất', en: 'Highest age of admission' },
    },
    {
      param: 'INTRODUCER_ACQUAINTANCE',
      value: 12,
      unit: 'MONTHS',
      baseEvent: 'BRANCH_CONSIDERATION',
      clause: '3.2.1',
      title: {
        vi: 'Thời gian người giới thiệu cùng công tác hoặc cư trú',
        en: 'Time the introducer has worked or lived with the person',
      },
    },
    {
      param: 'ADMISSION_DECISION_DEADLINE',
      value: 60,
      unit: 'WORKING_DAYS',
      baseEvent: 'BRANCH_RESOLUTION',
      clause: '4.3.1',
      title: { vi: 'Thời hạn quyết định kết nạp', en: 'Deadline to decide an admission' },
      except: {
        Q29: { certainty: 'I' },
        Q24: { certainty: 'I' },
        Q294: { value: 45 },
        Q20: { value: 45 },
        Q208: { value: 45 },
      },
    },
    {
      param: 'RECOGNITION_DECISION_DEADLINE',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'BRANCH_RESOLUTION',
      clause: '4.3.1',
      title: { vi: 'Thời hạn quyết định công nhận chính thức', en: 'Deadline to decide a recognition' },
      except: { Q29: { certainty: 'I' }, Q24: { certainty: 'I' } },
    },
    {
      param: 'CEREMONY_DEADLINE',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'DECISION_RECEIVED',
      clause: '4.1',
      title: { vi: 'Thời hạn tổ chức lễ kết nạp', en: 'Deadline of the ceremony' },
      except: { Q208: { baseEvent: 'DECISION_ISSUED', certainty: 'C2' } },
    },
    {
      param: 'RECOGNITION_CONSIDERATION_DEADLINE',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'PROBATION_END',
      clause: '4.2.1',
      title: { vi: 'Thời hạn chi bộ xét công nhận chính thức', en: 'Deadline for the branch to consider recognition' },
    },
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
      param: 'STRIKE_OFF_ABSENCE',
      value: 3,
      unit: 'MONTHS',
      baseEvent: 'YEAR',
      clause: '8.1',
      title: { vi: 'Bỏ sinh hoạt hoặc không đóng đảng phí trong năm', en: 'Absence or unpaid dues within a year' },
    },
    {
      param: 'BRANCH_COMMITTEE_MINIMUM',
      value: 9,
      unit: 'MEMBERS',
      baseEvent: 'HEADCOUNT',
      clause: '23.2',
      title: { vi: 'Số đảng viên chính thức để bầu chi ủy', en: 'Official members needed for a branch committee' },
    },
  ]),
  ...over(guideEras, [
    {
      param: 'CERTIFICATE_VALIDITY',
      value: 60,
      unit: 'MONTHS',
      baseEvent: 'CERTIFICATE_ISSUED',
      clause: '5.4b',
      title: { vi: 'Giá trị giấy chứng nhận lớp nhận thức về Đảng', en: 'Life of the awareness-class certificate' },
    },
    {
      param: 'DOSSIER_VALIDITY',
      value: 12,
      unit: 'MONTHS',
      baseEvent: 'DOSSIER_OPENED',
      clause: '5.4a',
      title: { vi: 'Giá trị hồ sơ xin vào Đảng', en: 'Life of the admission dossier' },
    },
    {
      param: 'VERIFICATION_REPLY',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'DOSSIER_OPENED',
      clause: '3.4d',
      title: { vi: 'Thời hạn trả lời thẩm tra lý lịch trong nước', en: 'Time to answer a verification at home' },
    },
    {
      param: 'BRANCH_VOTE',
      value: twoThirds,
      unit: 'AT_LEAST',
      baseEvent: 'BRANCH_CONSIDERATION',
      clause: '3.6b',
      title: { vi: 'Tỷ lệ tán thành của chi bộ', en: 'Share of the branch in favour' },
    },
    {
      param: 'COMMITTEE_VOTE',
      value: twoThirds,
      unit: 'AT_LEAST',
      baseEvent: 'COMMITTEE_MEETING',
      clause: '3.6c',
      title: { vi: 'Tỷ lệ tán thành của đảng ủy cơ sở', en: 'Share of the grassroots committee in favour' },
    },
    {
      param: 'STANDING_COMMITTEE_VOTE',
      value: half,
      unit: 'MORE_THAN',
      baseEvent: 'COMMITTEE_MEETING',
      clause: '3.7a',
      title: { vi: 'Tỷ lệ tán thành của ban thường vụ', en: 'Share of the standing committee in favour' },
    },
    {
      param: 'TRANSFER_NO_SHOW',
      value: 3,
      unit: 'MONTHS',
      baseEvent: 'REFERRAL',
      clause: '8.3b',
      title: { vi: 'Quá hạn không nộp giấy giới thiệu', en: 'Papers not presented' },
    },
  ]),
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
  ...over(partyStatuteEras, [
    {
      param: 'PROBATION',
      value: 12,
      unit: 'MONTHS',
      baseEvent: 'CEREMONY',
      clause: 'Đ5',
      title: { vi: 'Thời gian dự bị', en: 'Probation' },
    },
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
]);
