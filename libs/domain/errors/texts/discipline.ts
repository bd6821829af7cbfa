import type { Label } from '../../language/label.ts';

/** Failures of acts of discipline and of what becomes of them. */
export const disciplineMessages = {
  DISCIPLINE_AUTHORITY: {
    vi: 'Hình thức kỷ luật “{form}” phải do {whose} quyết định. Hãy chọn đúng cơ quan ban hành.',
    en: 'The discipline “{form}” is decided by {whose}. Choose the issuer accordingly.',
  },
  DISCIPLINE_PUBLISHED_ALREADY: {
    vi: 'Quyết định kỷ luật đã được công bố ngày {day}. Nếu ngày ấy sai, hãy đính chính.',
    en: 'The discipline was made known on {day}. If that day is wrong, correct the entry.',
  },
  VIOLATION_AFTER_DECISION: {
    vi: 'Ngày vi phạm {violatedOn} sau ngày quyết định {day}. Hãy kiểm tra lại ngày vi phạm.',
    en: 'The violation of {violatedOn} is after the decision of {day}. Check the day of the violation.',
  },
  DISCIPLINE_NOT_IN_FORCE: {
    vi: 'Không có kỷ luật nào còn hiệu lực để làm việc này. Hãy tải lại để xem các quyết định kỷ luật.',
    en: 'No discipline is in force to which this could apply. Reload to see the decisions.',
  },
  APPEAL_NOT_OPEN: {
    vi: 'Không có khiếu nại nào đang chờ giải quyết. Hãy ghi khiếu nại trước.',
    en: 'No appeal waits for an answer. Record the appeal first.',
  },
  APPEAL_ALREADY_OPEN: {
    vi: 'Đã có khiếu nại ngày {date} đang chờ giải quyết. Hãy ghi kết quả giải quyết trước.',
    en: 'An appeal of {date} still waits. Record its outcome first.',
  },
  SUSPENSION_IN_FORCE: {
    vi: 'Đang bị đình chỉ sinh hoạt đảng từ ngày {date}. Hãy chấm dứt đình chỉ trước.',
    en: 'Suspended from party activity since {date}. End the suspension first.',
  },
  SUSPENSION_NOT_IN_FORCE: {
    vi: 'Hiện không bị đình chỉ sinh hoạt đảng. Hãy tải lại để xem tình trạng mới.',
    en: 'Not suspended at present. Reload to see how it stands.',
  },
  INSPECTION_IN_PROGRESS: {
    vi: 'Đang được kiểm tra dấu hiệu vi phạm từ ngày {date}. Hãy kết thúc kiểm tra trước: vi phạm phải được xem xét kỷ luật, không thay bằng cách khác.',
    en: 'Under inspection since {date}. Close it first: a violation is dealt with as discipline, not by another way out.',
  },
  INSPECTION_NOT_IN_PROGRESS: {
    vi: 'Hiện không có cuộc kiểm tra nào. Hãy tải lại để xem tình trạng mới.',
    en: 'No inspection goes on. Reload to see how it stands.',
  },
} as const satisfies Record<string, Label>;
