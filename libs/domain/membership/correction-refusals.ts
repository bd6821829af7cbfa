import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { fillMessage, formatMessage } from '../errors/messages.ts';
import type { Label, Locale } from '../language/label.ts';
import { actLabels } from './lifecycle-acts.ts';
import type { LifecycleAct } from './lifecycle-acts.ts';

/** Why an entry of the log cannot be put right, as it fills `{why}` of CORRECTION_INVALID: no full stop at the end. */
export const correctionReasons = {
  NOT_IN_FORCE: { vi: 'việc này không còn hiệu lực, đã được đính chính trước; hãy mở lại hồ sơ', en: 'the entry is no longer in force, it was corrected before; open the record again' },
  REASON_MISSING: { vi: 'chưa có lý do; hãy ghi lý do', en: 'there is no reason; give one' },
  DAY_MISSING: { vi: 'chưa có ngày đúng; hãy nhập ngày', en: 'the right day is missing; enter it' },
  DAY_SAME: { vi: 'ngày mới trùng với ngày đã ghi; hãy nhập ngày khác', en: 'the new day is the one recorded already; enter another' },
  DAY_SETTLED: { vi: 'ngày của việc này do việc khác quyết định nên không sửa riêng được', en: 'the day of this entry follows from something else and has no correction of its own' },
  BY_DATES: { vi: 'việc này tính từ ngày quyết định kết nạp; hãy đính chính các ngày kết nạp', en: 'this entry stands on the day of the admission decision; put the dates of the admission right' },
  DAY_AND_VOID: { vi: 'hoặc đổi ngày, hoặc ghi là không xảy ra; hãy chọn một', en: 'either another day, or it never happened; choose one' },
  NO_ARRIVAL: { vi: 'các ngày kết nạp nơi khác chỉ đính chính được ở việc tiếp nhận đảng viên từ nơi khác đến hoặc ghi từ sổ, và khi việc ấy có xảy ra', en: 'the dates of an admission elsewhere, or before records were kept here, are put right at the arrival or the entry from the list, and only when there was one' },
  UNDONE_BY_ACT: { vi: 'việc này được bỏ bằng một việc riêng, không bằng đính chính; hãy dùng việc đó', en: 'an act of its own undoes this, not a correction; use that act' },
  DOSSIER_STANDS: { vi: 'hồ sơ xin vào Đảng đã được mở theo sự cho phép này', en: 'the dossier was opened on the strength of this permission' },
  BRANCH_TOLD: { vi: 'chi bộ đã được thông báo quyết định không kết nạp này', en: 'the branch has been told of this refusal' },
  LEARNING_ELSEWHERE: { vi: 'người này đang học một lớp khác cùng loại chưa có kết quả; hãy rút tên khỏi lớp đó trước', en: 'the person is enrolled in another class of the kind without a result; take him out of it first' },
  NOT_THERE: { vi: 'khi ấy người này không ở chi bộ mà việc đó chuyển đi', en: 'the person would not have been in the branch it moved from' },
  DOES_NOT_FIT: { vi: 'việc đó không còn khớp với các việc trước nó', en: 'it would no longer fit what precedes it' },
} as const satisfies Record<string, Label>;

/** An entry as a refusal names it. */
export interface NamedEntry {
  readonly act: LifecycleAct;
  readonly effectiveOn: LocalDate;
  /** What the branch it stands in is called; null when that is not known. */
  readonly branch: string | null;
}

const withoutStop = (text: string): string => text.replace(/\.$/, '');
const inBoth = (text: (locale: Locale) => string): Label => ({ vi: text('vi'), en: text('en') });

/** What a refusal says, to stand within a sentence. */
export const reasonOf = ({ code, params }: Refusal): Label => inBoth((locale) => withoutStop(formatMessage(code, locale, params)));

const collides: Label = { vi: 'vướng việc “{act}” ngày {on}{branch} — {why}', en: '“{act}” of {on}{branch} stands against it — {why}' };
const ofBranch: Label = { vi: ' ({branch})', en: ' ({branch})' };

/**
 * What stands against a correction: the entry that could not have happened any more, and what refuses it there: its own rule, with the
 * earliest day where the rule has one.
 */
export function collisionReason({ act, effectiveOn, branch }: NamedEntry, refusal: Refusal | Label): Label {
  const why = 'code' in refusal ? (refusal.code === 'CORRECTION_INVALID' ? correctionReasons.DOES_NOT_FIT : reasonOf(refusal)) : refusal;
  return inBoth((locale) =>
    fillMessage(collides, locale, { act: actLabels[act], on: effectiveOn, branch: branch === null ? '' : fillMessage(ofBranch, locale, { branch }), why }),
  );
}

/** Another record of the same person that a correction would lie across. */
export interface OtherRecord {
  readonly kind: 'candidacy' | 'membership';
  readonly openedOn: LocalDate;
  readonly lastOn: LocalDate;
}

const acrossCandidacy: Label = { vi: 'sẽ chồng lên lần vào danh sách nguồn từ ngày {from} đến ngày {to} của chính người này', en: 'it would lie across the candidacy of the same person from {from} to {to}' };
const acrossMembership: Label = { vi: 'sẽ chồng lên thời gian là đảng viên từ ngày {from} đến ngày {to} của chính người này', en: 'it would lie across the membership of the same person from {from} to {to}' };

/** The reason that names the record lain across. */
export const acrossReason = ({ kind, openedOn, lastOn }: OtherRecord): Label =>
  inBoth((locale) => fillMessage(kind === 'candidacy' ? acrossCandidacy : acrossMembership, locale, { from: openedOn, to: lastOn }));
