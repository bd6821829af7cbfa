import { formatDate } from '@dangvu/domain/calendar/local-date';
import type { Locale } from '@dangvu/domain/language/label';
import { lifeGroupLabels } from '@dangvu/domain/membership/life-groups';
import type { LifeGroup } from '@dangvu/domain/membership/life-groups';
import { dayInTown } from '../../platform/clock.ts';
import type { Paper, PaperColumn } from './paper.ts';

interface Branch {
  readonly name: string;
  readonly parent: { readonly name: string } | null;
}

export interface LifeOnPaper {
  readonly id: string;
  readonly fullName: string;
  readonly bornOn: string;
  readonly currentMembership: { readonly branch: Branch } | null;
  readonly currentCandidacy: { readonly branch: Branch } | null;
}

export interface LifeEntryOnPaper {
  readonly label: string;
  readonly effectiveOn: string;
  readonly recordedAt: string;
  readonly recordedBy: string | null;
  readonly clause: string | null;
  readonly rule: { readonly source: string; readonly clause: string } | null;
  readonly branch: { readonly shortName: string } | null;
  readonly details: readonly { readonly label: string; readonly value: string }[];
  readonly changes: readonly { readonly label: string; readonly before: string; readonly after: string }[];
  readonly event: {
    readonly voided: boolean;
    readonly toBranch: { readonly shortName: string } | null;
    readonly decision: { readonly number: string; readonly decidedOn: string; readonly signatory: string } | null;
    readonly correctedBy: { readonly effectiveOn: string } | null;
  } | null;
}

/** What of the life was chosen. */
export interface LifeChosen {
  readonly kind?: LifeGroup | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

const words = {
  vi: {
    title: 'Diễn biến của đảng viên, người vào Đảng', born: (day: string) => `sinh ngày ${day}`, upTo: (day: string) => `In ngày ${day}`, from: (day: string) => `từ ngày ${day}`, to: (day: string) => `đến ngày ${day}`,
    heads: ['TT', 'Ngày', 'Việc', 'Nội dung', 'Quyết định', 'Nơi', 'Căn cứ', 'Người ghi', 'Ngày ghi'], decision: (number: string, day: string, who: string) => `${number} ngày ${day}, ${who} ký`,
    replaced: 'đã đính chính', party: 'ĐẢNG CỘNG SẢN VIỆT NAM', place: '……, ngày … tháng … năm …', sign: 'NGƯỜI LẬP', total: (count: number) => `Cộng ${count} việc`,
  },
  en: {
    title: 'What is recorded of a member or candidate', born: (day: string) => `born on ${day}`, upTo: (day: string) => `Printed on ${day}`, from: (day: string) => `from ${day}`, to: (day: string) => `to ${day}`,
    heads: ['No.', 'Day', 'What', 'Details', 'Decision', 'Where', 'By', 'Recorded by', 'Recorded on'], decision: (number: string, day: string, who: string) => `${number} of ${day}, signed by ${who}`,
    replaced: 'corrected', party: 'ĐẢNG CỘNG SẢN VIỆT NAM', place: '……, …/…/…', sign: 'MADE BY', total: (count: number) => `${count} entries`,
  },
} as const;

const widths = [5, 12, 26, 44, 26, 20, 22, 18, 12];

/** One life as a table, newest first: the entries the screen shows, what was corrected marked as such. */
export function lifePaper(person: LifeOnPaper, entries: readonly LifeEntryOnPaper[], { kind, from, to }: LifeChosen, today: string, locale: Locale): Paper {
  const t = words[locale];
  const branch = person.currentMembership?.branch ?? person.currentCandidacy?.branch ?? null;
  const columns = t.heads.map((head, index): PaperColumn => ({ head, kind: index === 0 ? 'number' : 'text', width: widths[index] ?? 12 }));
  const chosen = [kind === undefined ? null : lifeGroupLabels[kind][locale], from === undefined ? null : t.from(formatDate(from)), to === undefined ? null : t.to(formatDate(to))].filter((one) => one !== null);
  const rows = entries.map((entry, index) => {
    const { event } = entry;
    const details = [
      ...entry.changes.map(({ label, before, after }) => `${label}: ${before} → ${after}`),
      ...entry.details.map(({ label, value }) => `${label}: ${value}`),
      ...(event?.correctedBy ? [t.replaced] : []),
    ];
    const place = [entry.branch?.shortName, event?.toBranch?.shortName].filter((one) => one !== undefined).join(' → ');
    return [
      index + 1, formatDate(entry.effectiveOn), entry.label, details.join('; ') || null, event?.decision ? t.decision(event.decision.number, formatDate(event.decision.decidedOn), event.decision.signatory) : null,
      place || null, entry.rule ? `${entry.rule.source} ${entry.rule.clause}` : entry.clause, entry.recordedBy, formatDate(dayInTown(new Date(entry.recordedAt))),
    ];
  });
  return {
    superior: branch?.parent?.name.toLocaleUpperCase('vi') ?? null,
    issuer: (branch?.name ?? '').toLocaleUpperCase('vi'),
    party: t.party,
    placeAndDate: t.place,
    title: t.title,
    under: [`${person.fullName}, ${t.born(formatDate(person.bornOn))}`, ...(chosen.length === 0 ? [] : [chosen.join(', ')]), t.upTo(formatDate(today))],
    columns,
    rows,
    foot: [null, null, t.total(entries.length), ...Array<null>(columns.length - 3).fill(null)],
    further: null,
    sign: t.sign,
    landscape: true,
    locale,
    fileName: `${t.title} - ${person.fullName}`,
  };
}
