import { guideEras, settingEras, statuteEras } from '../eras.ts';
import type { Rule } from '../rule.ts';
import { over } from './over-eras.ts';

const twoThirds = { numerator: 2, denominator: 3 } as const;
const half = { numerator: 1, denominator: 2 } as const;

/** Rows on the way to admission and its votes. */
export const candidacyRows: readonly Rule[] = [
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
      param: 'INTRODUCERS',
      value: 2,
      unit: 'MEMBERS',
      baseEvent: 'BRANCH_CONSIDERATION',
      clause: '3.1',
      title: { vi: 'Số người giới thiệu vào Đảng; tổ chức thay được một người', en: 'Introducers of a candidate; a body may stand for one of them' },
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
        Q294: { value: 45 },
        Q20: { value: 45 },
        Q208: { value: 45 },
      },
    },
    {
      param: 'ADMISSION_DECISION_EXTENSION',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'BRANCH_RESOLUTION',
      clause: '4.3.1',
      title: { vi: 'Gia hạn thời hạn quyết định kết nạp', en: 'Extension of the time to decide an admission' },
      except: {
        Q29: { certainty: 'I' },
        Q24: { certainty: 'I' },
        Q294: { value: 15 },
        Q20: { value: 15 },
        Q208: { value: 15 },
      },
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
      baseEvent: 'VERIFICATION_SENT',
      clause: '3.4d',
      title: { vi: 'Thời hạn trả lời thẩm tra lý lịch trong nước', en: 'Time to answer a verification at home' },
    },
    {
      param: 'VERIFICATION_REPLY_ABROAD',
      value: 90,
      unit: 'WORKING_DAYS',
      baseEvent: 'VERIFICATION_SENT',
      clause: '3.4d',
      title: { vi: 'Thời hạn trả lời thẩm tra lý lịch ở ngoài nước', en: 'Time to answer a verification abroad' },
    },
    {
      param: 'MOVED_DOSSIER_FORWARD',
      value: 15,
      unit: 'WORKING_DAYS',
      baseEvent: 'MOVE',
      clause: '3.9',
      title: { vi: 'Thời hạn chuyển hồ sơ của người vào Đảng chuyển nơi', en: 'Time to forward the dossier of a candidate who moves' },
    },
    {
      param: 'MOVED_DECISION_DEADLINE',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'DOSSIER_RECEIVED',
      clause: '3.9',
      title: { vi: 'Thời hạn quyết định kết nạp người vào Đảng chuyển đến', en: 'Deadline to decide on a dossier forwarded from elsewhere' },
    },
    {
      param: 'MOVED_CEREMONY_LIMIT',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'MOVE',
      clause: '3.9',
      title: { vi: 'Thời hạn nơi cũ còn được quyết định kết nạp sau khi chuyển nơi', en: 'How long the old place still decides after a move' },
    },
    {
      param: 'MOVED_OBJECTION_REVIEW',
      value: 60,
      unit: 'WORKING_DAYS',
      baseEvent: 'DOSSIER_RECEIVED',
      clause: '3.9',
      title: { vi: 'Thời hạn xem xét ý kiến phản ánh về người vào Đảng chuyển đến', en: 'Time to look into an objection to a candidate who moved here' },
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
  ]),
  ...over(settingEras, [
    {
      // As long as the certificate of the awareness class is good, who comes back needs it; a decree says no number (NĐ 356/2025, Đ3.3).
      param: 'CANDIDATE_RETENTION',
      value: 60,
      unit: 'MONTHS',
      baseEvent: 'CANDIDACY_CLOSED',
      clause: '-',
      title: { vi: 'Thời hạn lưu dữ liệu người đã ra khỏi danh sách nguồn', en: 'How long the data of a former candidate are kept' },
    },
  ]),
];
