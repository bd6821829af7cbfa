import { formatDate } from '@dangvu/domain/calendar/local-date';
import { formatWhole } from '@dangvu/domain/language/label';
import type { Label, Locale } from '@dangvu/domain/language/label';
import { sexLabels, sourceGroupLabels } from '@dangvu/domain/membership/person-traits';
import { MembershipStatus, endedStatuses, livingStatuses, stateLabels } from '@dangvu/domain/membership/states';

const words = {
  vi: {
    only: (conditions: string) => `Điều kiện: ${conditions}`, upTo: (day: string, count: string) => `Số liệu đến ngày ${day}: ${count} người`,
    by: (who: string, day: string, time: string) => `Người lập: ${who}, ${time} ngày ${day}`,
    living: 'đang sinh hoạt', ended: 'đã ra khỏi danh sách', everybody: 'tất cả, kể cả đã ra khỏi danh sách', goingOn: 'đang theo dõi', closed: 'đã kết thúc', both: 'đang theo dõi và đã kết thúc',
    search: (text: string) => `họ tên có “${text}”`, ageFrom: (age: number) => `từ ${age} tuổi`, ageTo: (age: number) => `đến ${age} tuổi`, ethnicity: (name: string) => `dân tộc ${name}`,
    decidedFrom: (day: string) => `kết nạp từ ngày ${day}`, decidedTo: (day: string) => `kết nạp đến ngày ${day}`, unfiled: (year: number) => `chưa nộp phiếu bổ sung năm ${year}`,
  },
  en: {
    only: (conditions: string) => `Only: ${conditions}`, upTo: (day: string, count: string) => `As of ${day}: ${count} people`,
    by: (who: string, day: string, time: string) => `Taken by ${who} on ${day} at ${time}`,
    living: 'members now', ended: 'who have left the list', everybody: 'everybody, also who has left the list', goingOn: 'going on', closed: 'ended', both: 'going on and ended',
    search: (text: string) => `name with “${text}”`, ageFrom: (age: number) => `aged ${age} or more`, ageTo: (age: number) => `aged ${age} or less`, ethnicity: (name: string) => `ethnicity ${name}`,
    decidedFrom: (day: string) => `admitted on ${day} or later`, decidedTo: (day: string) => `admitted on ${day} or earlier`, unfiled: (year: number) => `no supplement filed in ${year}`,
  },
} as const;

const same = (some: readonly string[], others: readonly string[]): boolean => some.length === others.length && others.every((one) => some.includes(one));

/** The filter of a list, as the API takes it. */
export type ListFilter = Readonly<Record<string, unknown>>;

const lower = (label: Label, locale: Locale): string => `${label[locale].charAt(0).toLocaleLowerCase(locale)}${label[locale].slice(1)}`;
const states = (some: readonly string[], locale: Locale): string => some.map((one) => lower(stateLabels[one as keyof typeof stateLabels], locale)).join(', ');

/** Who stands in a list of members, before any other condition. */
export function standingInWords({ statuses, ended }: ListFilter, locale: Locale): string {
  const t = words[locale];
  // Without a word about it the API means who is a member on the day.
  if (!Array.isArray(statuses)) return ended === true ? t.ended : t.living;
  const some = statuses as readonly string[];
  if (same(some, livingStatuses)) return t.living;
  if (same(some, Object.values(MembershipStatus))) return t.everybody;
  return same(some, endedStatuses) ? t.ended : states(some, locale);
}

/** Who stands in a list of candidates, before any other condition. */
export function stageInWords({ stages, open }: ListFilter, locale: Locale): string {
  const t = words[locale];
  if (Array.isArray(stages)) return states(stages as readonly string[], locale);
  return open === false ? t.closed : t.goingOn;
}

/**
 * The conditions of a list as a reader of the paper would say them.
 * @param standing who stands in the list, before any other condition
 * @param branch name of the branch, if the list is of one
 */
export function filterInWords(filter: ListFilter, standing: string, branch: string | null, locale: Locale): string {
  const t = words[locale];
  const told = <Value>(name: string, tell: (value: Value) => string): string[] => (filter[name] === undefined ? [] : [tell(filter[name] as Value)]);
  return t.only([
    standing,
    ...(branch === null ? [] : [branch]),
    ...told('search', t.search),
    ...told('sex', (sex: keyof typeof sexLabels) => lower(sexLabels[sex], locale)),
    ...told('ethnicity', t.ethnicity),
    ...told('sourceGroup', (group: keyof typeof sourceGroupLabels) => lower(sourceGroupLabels[group], locale)),
    ...told('ageFrom', t.ageFrom),
    ...told('ageTo', t.ageTo),
    ...told('decidedFrom', (day: string) => t.decidedFrom(formatDate(day))),
    ...told('decidedTo', (day: string) => t.decidedTo(formatDate(day))),
    ...told('withoutSupplementIn', t.unfiled),
  ].join('; '));
}

/** How many there are, and on which day. */
export const countInWords = (day: string, count: number, locale: Locale): string => words[locale].upTo(formatDate(day), formatWhole(count));

/** Who took the list, and when in the town. */
export const takerInWords = (who: string, day: string, time: string, locale: Locale): string => words[locale].by(who, formatDate(day), time);
