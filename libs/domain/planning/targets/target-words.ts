import { formatDate } from '../../calendar/local-date.ts';
import type { LocalDate } from '../../calendar/local-date.ts';
import type { Label } from '../../language/label.ts';
import { formatWhole } from '../../language/label.ts';
import type { RateBase, TargetKind } from './target-kinds.ts';
import { rateBaseLabels, targetKindLabels } from './target-kinds.ts';

/** What a target says, as far as words are made of it. Shares are percent with at most two decimals. */
export interface TargetFigures {
  readonly kind: TargetKind;
  readonly from: number | null;
  readonly to: number | null;
  readonly base?: RateBase | null;
  readonly dueOn?: LocalDate | null;
}

const figure = (value: number | null): string => (value === null ? '–' : formatWhole(value));
const decimals = (value: number | null): string => (value === null ? '–' : value.toFixed(2).replace(/\.?0+$/, '').replace('.', ','));
const percent = (value: number | null): string => `${decimals(value)}\u00a0%`;

/**
 * A target in the words of the field, the same on the screen and on paper: "90–100", "Ít nhất một", "3–4 % đảng viên đầu kỳ", "≥ 45 %",
 * "1 · đến hết 31/08/2026".
 * @param label chooses the language
 */
export function targetWords({ kind, from, to, base, dueOn }: TargetFigures, label: (label: Label) => string): string {
  switch (kind) {
    case 'NUMBER':
      return figure(from);
    case 'RANGE':
      return `${figure(from)}–${figure(to)}`;
    case 'AT_LEAST_ONE':
      return label(targetKindLabels.AT_LEAST_ONE);
    case 'RATE':
      return [`${to === null ? '≥ ' : `${decimals(from)}–`}${percent(to ?? from)}`, base ? label(rateBaseLabels[base]) : ''].join(' ').trim();
    case 'COVERAGE':
    case 'COMPOSITION':
      return `≥ ${percent(from)}`;
    case 'DEADLINE':
      return `${figure(from)} · ${label({ vi: 'đến hết', en: 'by' })} ${dueOn ? formatDate(dueOn) : '–'}`;
  }
}
