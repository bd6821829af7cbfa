import type { LocalDate } from '../calendar/local-date.ts';
import type { Refusal } from '../errors/domain-error.ts';
import { fillMessage } from '../errors/fill-message.ts';
import type { Label } from '../language/label.ts';
import type { RecordsOfPerson } from './duplicates.ts';
import { exitsOf, returnRefusal } from './readmission-guards.ts';
import type { EarlierMembership } from './readmission-guards.ts';

type Span = RecordsOfPerson['memberships'][number];

/** Whether two times share a day; the last day of each is the one before `to`. */
export const overlap = (a: Pick<Span, 'from' | 'to'>, b: Pick<Span, 'from' | 'to'>): boolean => (b.to === null || a.from < b.to) && (a.to === null || b.from < a.to);

/** The memberships that were over on a day, in the order in which they ended. */
export const overBy = (earlier: readonly EarlierMembership[], day: LocalDate): readonly EarlierMembership[] =>
  earlier.filter(({ endedOn }) => endedOn !== null && endedOn <= day).toSorted((a, b) => ((a.endedOn ?? '') < (b.endedOn ?? '') ? -1 : 1));

/** Why a membership does not follow another one, to stand within a sentence. */
const reasons = {
  DEAD: { vi: 'người đã từ trần không là đảng viên lại', en: 'nobody is a member after his death' },
  WHILE_MEMBER: { vi: 'khi được đưa vào danh sách nguồn (ngày {listed}) để kết nạp lần sau, người này còn là đảng viên hoặc sắp là đảng viên theo hồ sơ kia', en: 'the later one began with a listing on {listed}, before the other one was over' },
  NOT_READMITTED: { vi: 'giữa hai lần không có quyết định kết nạp lại nào sau ngày ra khỏi Đảng', en: 'there is no decision to readmit after the exit' },
  READMISSION_ONCE: { vi: 'người này đã được kết nạp lại một lần, và chỉ kết nạp lại một lần', en: 'he was readmitted once already, which is the only time' },
  READMISSION_BARRED: { vi: 'người tự bỏ sinh hoạt hoặc xin ra khỏi Đảng không thuộc diện kết nạp lại', en: 'who quit party activity or resigned is not readmitted' },
  READMISSION_TOO_EARLY: { vi: 'chưa đủ thời gian để kết nạp lại (sớm nhất là ngày {earliest})', en: 'the waiting time before a readmission was not over (the earliest day is {earliest})' },
} as const satisfies Record<string, Label>;

const filled = (text: Label, params: Refusal['params']): Label => ({ vi: fillMessage(text, 'vi', params), en: fillMessage(text, 'en', params) });

function unlawful(left: LocalDate, began: LocalDate, why: Label, cites: Pick<Refusal, 'clause' | 'ruleCode'>): Refusal {
  return { ...cites, code: 'MERGE_WITHOUT_READMISSION', params: { left, began, why } };
}

/** What stands against a membership that the member brought, of which no listing tells, after memberships that were over (294-QĐ/TW 3.5, 5.2.2). */
function broughtRefusal(over: readonly EarlierMembership[], began: LocalDate): Refusal | null {
  const left = exitsOf(over).at(-1)?.endedOn;
  if (!left) return null;
  if (began <= left) return unlawful(left, began, reasons.NOT_READMITTED, { clause: '294-QĐ/TW 3.5; 294-QĐ/TW 5.2.2' });
  const refusal = returnRefusal(over, began);
  return refusal && unlawful(left, began, filled(reasons[refusal.code as keyof typeof reasons], refusal.params), refusal);
}

/**
 * Why the memberships of one record cannot follow those of the other in one life, as the log of one person would be refused: after an exit
 * one is a member again by a readmission only, which begins when one is no member any more. Null when they can; what a record has against
 * itself is no matter of the merge.
 */
export function followingRefusal(of: RecordsOfPerson, beside: RecordsOfPerson): Refusal | null {
  for (const { from, listedOn } of of.memberships) {
    const died = overBy(beside.earlier, from).find(({ status }) => status === 'DECEASED')?.endedOn;
    if (died) return unlawful(died, from, reasons.DEAD, {});
    const across = listedOn === null ? undefined : beside.memberships.find((one) => overlap({ from: listedOn, to: from }, one));
    if (across?.to && listedOn !== null) return unlawful(across.to, from, filled(reasons.WHILE_MEMBER, { listed: listedOn }), { clause: '294-QĐ/TW 3.5' });
    if (listedOn !== null) continue;
    const refusal = broughtRefusal(overBy([...of.earlier, ...beside.earlier], from), from);
    if (refusal && !broughtRefusal(overBy(of.earlier, from), from)) return refusal;
  }
  return null;
}
