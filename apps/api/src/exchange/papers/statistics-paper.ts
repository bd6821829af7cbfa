import { formatDate } from '@dangvu/domain/calendar/local-date';
import type { Locale } from '@dangvu/domain/language/label';
import { compositionOfLabels, memberStandingLabels } from '@dangvu/domain/reporting/composition-traits';
import type { CompositionOf } from '@dangvu/domain/reporting/composition-traits';
import { readmittedLabel } from '@dangvu/domain/reporting/movements';
import type { Paper, PaperCell, PaperColumn } from './paper.ts';

interface Row {
  readonly label: string;
  readonly official: number;
  readonly probationary: number;
  readonly awaitingCeremony: number;
  readonly left: number;
  readonly count: number;
  readonly percent: { readonly text: string | null; readonly value: number | null };
}

interface Year {
  readonly year: number;
  readonly until: string;
  readonly members: number;
  readonly attainment: { readonly done: number; readonly quota: number | null; readonly percent: { readonly value: number | null } };
  readonly recognised: number;
  readonly exits: readonly { readonly label: string; readonly count: number }[];
  readonly discipline: readonly { readonly label: string; readonly decisions: number; readonly people: number }[];
  readonly disciplinedPeople: number;
  readonly disciplinesRevoked: number;
}

/** The statistics of a unit as the question of one of the tables brings them. */
export interface StatisticsOnPaper {
  readonly unit: { readonly id: string; readonly name: string; readonly parent: { readonly name: string } | null };
  readonly asOf: string;
  readonly from: string;
  readonly to: string;
  readonly composition?: { readonly of: CompositionOf; readonly count: number; readonly total: Row; readonly tables: readonly { readonly label: string; readonly rows: readonly Row[] }[] } | null;
  readonly movements?: readonly { readonly cell: string; readonly kind: string; readonly label: string; readonly count: number; readonly official: number | null; readonly readmitted: number | null; readonly previousYear: number }[];
  readonly years?: readonly Year[];
}

const words = {
  vi: {
    titles: { composition: 'Cơ cấu đảng viên', movements: 'Tăng, giảm đảng viên', years: 'Số liệu nhiều năm' }, span: (from: string, to: string) => `từ ${from} đến ${to}`, upTo: (day: string) => `Số liệu đến ${day}`,
    trait: 'Tiêu chí', value: 'Nội dung', together: 'Cộng', ratio: 'Trên tổng', percent: 'Tỷ lệ %', previous: 'Cùng kỳ năm trước', others: 'Dự bị, chờ lễ', noQuota: 'Chưa giao',
    members: 'Đảng viên cuối năm', admitted: 'Kết nạp', quota: 'Chỉ tiêu kết nạp', reached: 'Đạt chỉ tiêu %', recognised: 'Công nhận chính thức', exit: (label: string) => `Giảm: ${label}`, decisions: (label: string) => `Kỷ luật: ${label} (quyết định)`, people: (label: string) => `Kỷ luật: ${label} (người)`,
    disciplined: 'Số người bị kỷ luật', revoked: 'Quyết định kỷ luật bị hủy trong năm', sign: 'NGƯỜI LẬP', party: 'ĐẢNG CỘNG SẢN VIỆT NAM', place: '……, ngày … tháng … năm …',
  },
  en: {
    titles: { composition: 'Make-up of the membership', movements: 'Movements of the membership', years: 'Years side by side' }, span: (from: string, to: string) => `from ${from} to ${to}`, upTo: (day: string) => `Figures up to ${day}`,
    trait: 'Trait', value: 'Row', together: 'Together', ratio: 'Of all', percent: 'Percent', previous: 'Same period last year', others: 'Probationary, awaiting', noQuota: 'None assigned',
    members: 'Members at the end of the year', admitted: 'Admitted', quota: 'Quota of admissions', reached: 'Quota reached, percent', recognised: 'Recognised', exit: (label: string) => `Left: ${label}`, decisions: (label: string) => `Discipline: ${label} (decisions)`, people: (label: string) => `Discipline: ${label} (people)`,
    disciplined: 'People disciplined', revoked: 'Decisions on discipline revoked in the year', sign: 'MADE BY', party: 'ĐẢNG CỘNG SẢN VIỆT NAM', place: '……, …/…/…',
  },
} as const;
type Words = (typeof words)[Locale];

const text = (head: string, width: number): PaperColumn => ({ head, width, kind: 'text' });
const number = (head: string, width = 13): PaperColumn => ({ head, width, kind: 'number' });

interface Table {
  readonly columns: readonly PaperColumn[];
  readonly rows: readonly (readonly PaperCell[])[];
}

function composition({ of, total, tables }: NonNullable<StatisticsOnPaper['composition']>, t: Words, locale: Locale): Table {
  const left = of === 'ADMITTED';
  const cells = (trait: string, row: Row): PaperCell[] =>
    [trait, row.label, row.official, row.probationary, row.awaitingCeremony, ...(left ? [row.left] : []), row.count, row.percent.text, row.percent.value];
  return {
    columns: [
      text(t.trait, 24), text(t.value, 34), number(memberStandingLabels.OFFICIAL[locale]), number(memberStandingLabels.PROBATIONARY[locale]), number(memberStandingLabels.AWAITING[locale]),
      ...(left ? [number(memberStandingLabels.LEFT[locale])] : []), number(t.together), text(t.ratio, 14), number(t.percent),
    ],
    rows: [...tables.flatMap(({ label, rows }) => rows.map((row) => cells(label, row))), cells(t.together, { ...total, label: compositionOfLabels[of][locale] })],
  };
}

function movements(lines: NonNullable<StatisticsOnPaper['movements']>, t: Words, locale: Locale): Table {
  return {
    columns: [text(t.value, 40), number(memberStandingLabels.OFFICIAL[locale]), number(t.others), number(t.together), number(t.previous)],
    rows: lines.flatMap(({ label, count, official, previousYear, readmitted }): PaperCell[][] => [
      [label, official, official === null ? null : count - official, count, previousYear],
      ...(readmitted === null ? [] : [[readmittedLabel[locale], null, null, readmitted, null]]),
    ]),
  };
}

function years(all: readonly Year[], t: Words): Table {
  const line = (label: string, of: (year: Year) => PaperCell): PaperCell[] => [label, ...all.map(of)];
  const latest = all.at(-1);
  return {
    columns: [text(t.value, 44), ...all.map(({ year, until }) => number(until.endsWith('12-31') ? String(year) : formatDate(until), 14))],
    rows: latest === undefined ? [] : [
      line(t.members, ({ members }) => members),
      line(t.admitted, ({ attainment }) => attainment.done),
      // No quota and a quota of 0 are two things.
      line(t.quota, ({ attainment }) => attainment.quota ?? t.noQuota),
      line(t.reached, ({ attainment }) => attainment.percent.value),
      line(t.recognised, ({ recognised }) => recognised),
      ...latest.exits.map(({ label }, at) => line(t.exit(label), ({ exits }) => exits[at]?.count ?? 0)),
      ...latest.discipline.flatMap(({ label }, at) => [line(t.decisions(label), ({ discipline }) => discipline[at]?.decisions ?? 0), line(t.people(label), ({ discipline }) => discipline[at]?.people ?? 0)]),
      line(t.disciplined, ({ disciplinedPeople }) => disciplinedPeople),
      line(t.revoked, ({ disciplinesRevoked }) => disciplinesRevoked),
    ],
  };
}

/** The table the question asked for; null for a make-up of a unit too large to be broken down. */
export function statisticsPaper(found: StatisticsOnPaper, kind: 'composition' | 'movements' | 'years', locale: Locale): Paper | null {
  const t = words[locale];
  const table = kind === 'movements' ? movements(found.movements ?? [], t, locale) : kind === 'years' ? years(found.years ?? [], t) : found.composition ? composition(found.composition, t, locale) : null;
  if (table === null) return null;
  const { unit, asOf, from, to } = found;
  const until = to < asOf ? to : asOf;
  const span = t.span(formatDate(from), formatDate(until));
  const whom = found.composition ? compositionOfLabels[found.composition.of][locale] : null;
  return {
    superior: unit.parent?.name.toLocaleUpperCase('vi') ?? null,
    issuer: unit.name.toLocaleUpperCase('vi'),
    party: t.party,
    placeAndDate: t.place,
    title: t.titles[kind],
    under: [...(whom === null ? [] : [found.composition?.of === 'ADMITTED' ? `${whom} (${span})` : whom]), ...(kind === 'movements' ? [span] : []), t.upTo(formatDate(asOf))],
    ...table,
    foot: [],
    further: null,
    sign: t.sign,
    landscape: kind !== 'movements',
    locale,
    fileName: `${t.titles[kind]} - ${unit.name} - ${asOf}`,
  };
}
