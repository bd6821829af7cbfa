import { rateBaseLabels, targetKindLabels } from '@dangvu/domain/planning/targets/target-kinds';
import type { Label } from '@dangvu/domain/language/label';
import { formatCount, formatDay, formatPercent } from '@dangvu/ui/format';
import type { RateBase, TargetKind } from './targets.generated.ts';

/** What a target says, as far as words are made of it. */
export interface TargetFigures {
  kind: TargetKind;
  from: number | null;
  to: number | null;
  base?: RateBase | null;
  dueOn?: string | null;
}

type Words = (label: Label) => string;

const figure = (value: number | null): string => (value === null ? '–' : formatCount(value));
const percent = (value: number | null): string => (value === null ? '–' : formatPercent(value));

/** A target in the words of the field: "90–100", "ít nhất 1", "3–4 % đảng viên đầu kỳ", "từ 45 %", "1 trước 31/08/2026". */
export const targetWords = ({ kind, from, to, base, dueOn }: TargetFigures, label: Words): string => {
  switch (kind) {
    case 'NUMBER':
      return figure(from);
    case 'RANGE':
      return `${figure(from)}–${figure(to)}`;
    case 'AT_LEAST_ONE':
      return label(targetKindLabels.AT_LEAST_ONE);
    case 'RATE':
      return [`${to === null ? '≥ ' : `${figure(from)}–`}${percent(to ?? from)}`, base ? label(rateBaseLabels[base]) : ''].join(' ').trim();
    case 'COVERAGE':
    case 'COMPOSITION':
      return `≥ ${percent(from)}`;
    case 'DEADLINE':
      return `${figure(from)} · ${label({ vi: 'đến hết', en: 'by' })} ${dueOn ? formatDay(dueOn) : '–'}`;
  }
};

/** A figure as typed: people, or percent with a comma or a point; undefined: not readable. */
export const readFigure = (typed: string): number | null | undefined => {
  const plain = typed.normalize('NFKC').replace('%', '').trim();
  if (plain === '') return null;
  return /^\d{1,5}(?:[.,]\d{1,2})?$/.test(plain) ? Number(plain.replace(',', '.')) : undefined;
};
