import { formatDate, isLocalDate } from '../calendar/local-date.ts';
import type { Label, Locale } from '../language/label.ts';
import { disciplineFormLabels, strikeOffGroundsLabels } from './discipline.ts';
import { annulmentKindLabels } from './annulment.ts';
import { badgeGroundLabels } from './badges.ts';
import { cardRenewalLabels } from './cards.ts';
import { complaintLevelLabels } from './complaints.ts';
import { exemptionGroundLabels } from './exemption-grounds.ts';
import { sourceGroupLabels } from './person-traits.ts';
import { resignationLabels } from './resignation.ts';
import { stateLabels } from './states.ts';
import { temporaryReasonLabels } from './temporary-reasons.ts';
import { voteBodyLabels, voteOutcomeLabels } from './votes.ts';

/** One line of what was noted with an act, ready to be read. */
export interface EventLine {
  readonly label: string;
  readonly value: string;
}

/** What may be noted with an act, in the order in which it is shown. A key that is not here is not shown. */
const labels = {
  sourceGroup: { vi: 'Nguồn', en: 'Source' },
  certificateNo: { vi: 'Số giấy chứng nhận', en: 'Certificate number' },
  helpedCertificateNo: { vi: 'Số giấy chứng nhận đang được giúp đỡ', en: 'Certificate of being helped' },
  trainingClass: { vi: 'Lớp', en: 'Class' },
  documentNo: { vi: 'Số văn bản', en: 'Document number' },
  voteBody: { vi: 'Nơi biểu quyết', en: 'Who voted' },
  ballot: { vi: 'Kết quả biểu quyết', en: 'Vote' },
  outcome: { vi: 'Tỷ lệ', en: 'Ratio' },
  from: { vi: 'Nơi chuyển đến từ', en: 'Came from' },
  destination: { vi: 'Nơi chuyển đến', en: 'Destination' },
  movedOn: { vi: 'Ngày chuyển', en: 'Moved on' },
  arrivesAs: { vi: 'Tình trạng', en: 'Standing' },
  decidedOn: { vi: 'Ngày quyết định kết nạp', en: 'Admission decided on' },
  ceremonyOn: { vi: 'Ngày vào Đảng', en: 'Ceremony on' },
  officialOn: { vi: 'Ngày chính thức', en: 'Official on' },
  violatedOn: { vi: 'Ngày vi phạm', en: 'Violated on' },
  ground: { vi: 'Căn cứ', en: 'Grounds' },
  form: { vi: 'Hình thức mới', en: 'New form' },
  annulment: { vi: 'Sai ở đâu', en: 'What was wrong' },
  resignation: { vi: 'Hoàn cảnh', en: 'Circumstances' },
  exemption: { vi: 'Lý do miễn', en: 'Exempt because of' },
  cardNumber: { vi: 'Số thẻ', en: 'Card number' },
  cardRenewal: { vi: 'Lý do đổi, cấp lại', en: 'Exchanged because' },
  badge: { vi: 'Huy hiệu (năm tuổi đảng)', en: 'Badge (years)' },
  badgeGround: { vi: 'Căn cứ xét tặng', en: 'Awarded because' },
  awardDay: { vi: 'Đợt trao tặng', en: 'Award day' },
  signatory: { vi: 'Người ký', en: 'Signed by' },
  dossierNumber: { vi: 'Số lý lịch', en: 'Dossier number' },
  temporary: { vi: 'Lý do tạm thời', en: 'Elsewhere because of' },
  until: { vi: 'Đến hết ngày', en: 'Until' },
  receivedOn: { vi: 'Ngày nhận quyết định', en: 'Decision received on' },
  complaintLevel: { vi: 'Nơi giải quyết', en: 'To be answered by' },
  withoutReminders: { vi: 'Lý do không nhắc được', en: 'Why not reminded' },
  objection: { vi: 'Ý kiến phản ánh cần xem xét', en: 'Objection to be looked into' },
  consentNo: { vi: 'Số văn bản đồng ý tổ chức lễ sau thời hạn', en: 'Consent to the late ceremony' },
  consentedOn: { vi: 'Ngày đồng ý', en: 'Consented on' },
  extendedBy: { vi: 'Nơi cho gia hạn', en: 'Extended by' },
  mentorComment: { vi: 'Nhận xét của đảng viên giúp đỡ', en: 'The mentor’s comment' },
  branchComment: { vi: 'Nhận xét của chi bộ', en: 'The branch’s comment' },
  reason: { vi: 'Lý do', en: 'Reason' },
  toldOn: { vi: 'Ngày báo cho chi bộ', en: 'Branch told on' },
  found: { vi: 'Kết luận', en: 'Found' },
  leftAs: { vi: 'Khôi phục sau khi', en: 'Restored after' },
  leftOn: { vi: 'Ngày ra khỏi Đảng', en: 'Left on' },
  correctedFrom: { vi: 'Ngày ghi trước đây', en: 'Day recorded before' },
  correctionReason: { vi: 'Lý do đính chính', en: 'Reason for the correction' },
  follows: { vi: 'Theo đính chính', en: 'Following the correction of' },
} as const satisfies Record<string, Label>;

/** Values that are codes, by the key they stand under: the same code means different things in different lists (OFFICIAL). */
const codes: Readonly<Record<string, Readonly<Record<string, Label>>>> = {
  sourceGroup: sourceGroupLabels,
  ground: strikeOffGroundsLabels,
  arrivesAs: stateLabels,
  leftAs: stateLabels,
  voteBody: voteBodyLabels,
  outcome: voteOutcomeLabels,
  form: disciplineFormLabels,
  annulment: annulmentKindLabels,
  resignation: resignationLabels,
  exemption: exemptionGroundLabels,
  cardRenewal: cardRenewalLabels,
  temporary: temporaryReasonLabels,
  badgeGround: badgeGroundLabels,
  complaintLevel: complaintLevelLabels,
};

function ballotText(value: object, locale: Locale): string | null {
  const { base, present, votesFor, votesAgainst, notVoting, blank, summoned } = value as Record<string, unknown>;
  if (typeof base !== 'number' || typeof votesFor !== 'number') return null;
  const parts = [
    locale === 'vi' ? `tán thành ${votesFor}/${base}` : `${votesFor} of ${base} in favour`,
    ...(typeof votesAgainst === 'number'
      ? [locale === 'vi' ? `không tán thành ${votesAgainst}` : `${votesAgainst} against`]
      : []),
    ...(typeof notVoting === 'number' && notVoting > 0
      ? [locale === 'vi' ? `không biểu quyết ${notVoting}` : `${notVoting} not voting`]
      : []),
    ...(typeof blank === 'number' && blank > 0
      ? [locale === 'vi' ? `trong đó phiếu trắng ${blank}` : `${blank} of these blank`]
      : []),
    ...(typeof present === 'number' ? [locale === 'vi' ? `có mặt ${present}` : `${present} present`] : []),
    ...(typeof summoned === 'number' && summoned > base
      ? [locale === 'vi' ? `triệu tập ${summoned}, không tính ${summoned - base}` : `${summoned} summoned, ${summoned - base} not counted`]
      : []),
  ];
  return parts.join(', ');
}

/** Labels of what may be noted, in the order in which it is shown, and the lists their codes stand in. */
export interface DetailWords {
  readonly labels: Readonly<Record<string, Label>>;
  readonly codes: Readonly<Record<string, Readonly<Record<string, Label>>>>;
  /** Keys under which a number stands; a number under another one is no text and not shown. */
  readonly counts?: readonly string[];
}

function valueText(list: Readonly<Record<string, Label>> | undefined, key: string, value: unknown, locale: Locale): string | null {
  if (key === 'ballot') return typeof value === 'object' && value !== null ? ballotText(value, locale) : null;
  if (typeof value !== 'string' || value === '') return null;
  if (list !== undefined) return (Object.hasOwn(list, value) ? list[value]?.[locale] : undefined) ?? value;
  return isLocalDate(value) ? formatDate(value) : value;
}

/** What was noted, as lines in the reader's language; a key that has no label is not shown. */
export function detailLines(words: DetailWords, details: Readonly<Record<string, unknown>>, locale: Locale): readonly EventLine[] {
  return Object.entries(words.labels).flatMap(([key, label]) => {
    const noted = details[key];
    if (typeof noted === 'number' && Object.hasOwn(details, key) && words.counts?.includes(key)) return [{ label: label[locale], value: String(noted) }];
    const value = Object.hasOwn(details, key) ? valueText(words.codes[key], key, details[key], locale) : null;
    return value === null ? [] : [{ label: label[locale], value }];
  });
}

/** What was noted with an act, as lines in the reader's language. */
export const eventLines = (details: Readonly<Record<string, unknown>>, locale: Locale): readonly EventLine[] => detailLines({ labels, codes }, details, locale);
