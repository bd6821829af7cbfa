import type { Locale } from '../language/label.ts';
import { paperLabels } from './dossier-papers.ts';
import { detailLines, eventLines } from './event-details.ts';
import type { DetailWords, EventLine } from './event-details.ts';
import { departureStateLabels } from './expected-departures.ts';
import { departureKindLabels } from './departure-kinds.ts';
import { inquiryFindingLabels, inquiryKindLabels } from './inquiries.ts';
import { mentorEndLabels } from './mentor-ends.ts';
import type { LifeEntryKind } from './life-entries.ts';
import { missedLabels } from './missed-months.ts';
import { officeRoleLabels } from './office-roles.ts';
import { supportBodyLabels, supportRoleLabels } from './supporters.ts';
import { trainingKindLabels, trainingResultLabels } from './training-kinds.ts';
import { reminderMeansLabels } from './transfer-states.ts';

/** What is noted beside the acts of a life, in the order in which it is shown. */
const words: DetailWords = {
  labels: {
    role: { vi: 'Vai trò', en: 'As' },
    member: { vi: 'Đảng viên', en: 'Member' },
    body: { vi: 'Tổ chức giới thiệu', en: 'Body that introduces' },
    togetherSince: { vi: 'Cùng nơi làm việc, cư trú từ', en: 'In one place since' },
    staying: { vi: 'Ở lại danh sách', en: 'Staying on the list' },
    entered: { vi: 'Đưa vào', en: 'Entered' },
    leaving: { vi: 'Đưa ra', en: 'Leaving' },
    training: { vi: 'Loại lớp', en: 'Kind of class' },
    trainingClass: { vi: 'Lớp', en: 'Class' },
    result: { vi: 'Kết quả', en: 'Result' },
    certificateNo: { vi: 'Số giấy chứng nhận', en: 'Certificate number' },
    paper: { vi: 'Giấy tờ', en: 'Paper' },
    number: { vi: 'Số', en: 'Number' },
    datedOn: { vi: 'Ngày ghi trên giấy', en: 'Dated' },
    inquiry: { vi: 'Việc hỏi', en: 'Inquiry' },
    addressee: { vi: 'Nơi nhận', en: 'Sent to' },
    about: { vi: 'Về', en: 'About' },
    finding: { vi: 'Trả lời', en: 'Answer' },
    fileName: { vi: 'Tệp', en: 'File' },
    decision: { vi: 'Quyết định', en: 'Decision' },
    issuer: { vi: 'Cấp quyết định', en: 'Decided by' },
    signatory: { vi: 'Người ký', en: 'Signed by' },
    departure: { vi: 'Loại', en: 'Kind' },
    expectedOn: { vi: 'Ngày dự kiến', en: 'Expected on' },
    destination: { vi: 'Nơi đến', en: 'Destination' },
    state: { vi: 'Kết quả', en: 'Outcome' },
    means: { vi: 'Hình thức', en: 'By' },
    inMonth: { vi: 'Tháng', en: 'Month' },
    missed: { vi: 'Không thực hiện', en: 'Missed' },
    takenBack: { vi: 'Rút lại ngày', en: 'Taken back on' },
    office: { vi: 'Chức vụ', en: 'Office' },
    filedOn: { vi: 'Ngày nộp phiếu bổ sung', en: 'Supplement filed on' },
    unchanged: { vi: 'Nội dung', en: 'Says' },
    merged: { vi: 'Hồ sơ được gộp vào', en: 'Record merged into this one' },
    undone: { vi: 'Đã bỏ gộp', en: 'Undone' },
    endedBy: { vi: 'Vì người được giúp đỡ', en: 'As who was helped has' },
    note: { vi: 'Ghi chú', en: 'Note' },
    reason: { vi: 'Lý do', en: 'Reason' },
  },
  counts: ['staying', 'entered', 'leaving'],
  codes: {
    role: supportRoleLabels,
    endedBy: mentorEndLabels,
    body: supportBodyLabels,
    training: trainingKindLabels,
    result: trainingResultLabels,
    paper: paperLabels,
    inquiry: inquiryKindLabels,
    finding: inquiryFindingLabels,
    departure: departureKindLabels,
    state: departureStateLabels,
    means: reminderMeansLabels,
    missed: missedLabels,
    office: officeRoleLabels,
    unchanged: { NOTHING: { vi: 'không có thay đổi', en: 'nothing has changed' } },
  },
};

/** What was noted with an entry of a life, as lines in the reader's language. */
export const lifeLines = (kind: LifeEntryKind, details: Readonly<Record<string, unknown>>, locale: Locale): readonly EventLine[] =>
  kind === 'ACT' ? eventLines(details, locale) : detailLines(words, details, locale);
