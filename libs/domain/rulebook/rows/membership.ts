import { guideEras, partyStatuteEras, statuteEras } from '../eras.ts';
import type { Rule } from '../rule.ts';
import { over } from './over-eras.ts';

const twoThirds = { numerator: 2, denominator: 3 } as const;
const half = { numerator: 1, denominator: 2 } as const;

/** Read in the text of 06-HD/TW alone; what the guide before it said is inferred. */
const notThisGuide = { H01: { certainty: 'I' } } as const;

/** Rows on what follows the decision of admission. */
export const membershipRows: readonly Rule[] = [
  ...over(statuteEras, [
    {
      param: 'RECOGNITION_DECISION_DEADLINE',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'BRANCH_RESOLUTION',
      clause: '4.3.1',
      title: { vi: 'Thời hạn quyết định công nhận chính thức', en: 'Deadline to decide a recognition' },
    },
    {
      param: 'RECOGNITION_DECISION_EXTENSION',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'BRANCH_RESOLUTION',
      clause: '4.3.1',
      title: { vi: 'Gia hạn thời hạn quyết định công nhận chính thức', en: 'Extension of the time to decide a recognition' },
      except: {
        Q29: { certainty: 'I' },
        Q24: { certainty: 'I' },
        Q294: { value: 15 },
        Q20: { value: 15 },
        Q208: { value: 15 },
      },
    },
    {
      param: 'CEREMONY_DEADLINE',
      value: 30,
      unit: 'WORKING_DAYS',
      baseEvent: 'DECISION_RECEIVED',
      clause: '4.1',
      title: { vi: 'Thời hạn tổ chức lễ kết nạp', en: 'Deadline of the ceremony' },
      except: { Q208: { baseEvent: 'DECISION_ISSUED' } },
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
      param: 'RECOGNITION_VOTE_ROUNDS',
      value: 3,
      unit: 'VOTES',
      baseEvent: 'BRANCH_CONSIDERATION',
      clause: '4.2.3',
      title: {
        vi: 'Số lần chi bộ biểu quyết công nhận không đạt thì báo cáo cấp trên quyết định',
        en: 'Votes of the branch on a recognition that fail before the superior decides',
      },
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
      param: 'READMISSION_WAIT',
      value: 36,
      unit: 'MONTHS',
      baseEvent: 'EXIT',
      clause: '3.5.1b',
      title: { vi: 'Thời gian chờ xét kết nạp lại', en: 'Waiting time before a readmission' },
    },
  ]),
  ...over(guideEras, [
    {
      param: 'STRIKE_OFF_BRANCH_VOTE',
      value: twoThirds,
      unit: 'AT_LEAST',
      baseEvent: 'BRANCH_CONSIDERATION',
      clause: '4.6',
      title: { vi: 'Tỷ lệ tán thành của chi bộ khi xóa tên', en: 'Share of the branch in favour of striking off' },
      except: notThisGuide,
    },
    {
      param: 'STRIKE_OFF_COMMITTEE_VOTE',
      value: twoThirds,
      unit: 'AT_LEAST',
      baseEvent: 'COMMITTEE_MEETING',
      clause: '4.6',
      title: { vi: 'Tỷ lệ tán thành của đảng ủy cơ sở khi xóa tên', en: 'Share of the grassroots committee in favour of striking off' },
      except: notThisGuide,
    },
    {
      param: 'STRIKE_OFF_STANDING_VOTE',
      value: half,
      unit: 'MORE_THAN',
      baseEvent: 'COMMITTEE_MEETING',
      clause: '4.6',
      title: { vi: 'Tỷ lệ tán thành của ban thường vụ khi xóa tên', en: 'Share of the standing committee in favour of striking off' },
      except: notThisGuide,
    },
    {
      param: 'EXEMPTION_MAXIMUM',
      value: 12,
      unit: 'MONTHS',
      baseEvent: 'EXEMPTION_BEGUN',
      clause: '10.3a',
      title: { vi: 'Thời hạn một lần miễn có thời hạn', en: 'Longest exemption at a time, where it is for a time' },
      // The guide speaks of an absence of less than twelve months; that an exemption is no longer either is inferred.
      except: { H06: { certainty: 'I' } },
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
  ]),
];
