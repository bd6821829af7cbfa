import type { Label, Locale } from '../../language/label.ts';
import { formatWhole } from '../../language/label.ts';
import { fillMessage } from '../../errors/fill-message.ts';
import type { Fraction } from './apportion.ts';
import type { SpreadReason } from './spread.ts';
import type { WeightPart } from './spread-methods.ts';
import { spreadMethodLabels } from './spread-methods.ts';

/** An exact number in hundredths, half up, for showing; never for deciding. */
export function hundredthsOf({ numerator, denominator }: Fraction): number {
  return Number((2n * numerator * 100n + denominator) / (2n * denominator)) / 100;
}

/** 3,47 in both languages; no decimals where there are none. */
function formatShare(share: Fraction): string {
  const hundredths = Math.round(hundredthsOf(share) * 100);
  const rest = hundredths % 100;
  const whole = formatWhole(Math.floor(hundredths / 100));
  return rest === 0 ? whole : `${whole},${String(rest).padStart(2, '0').replace(/0$/, '')}`;
}

const texts = {
  lockedAt: { vi: 'Ô đã khóa ở {amount}; phần còn lại chia cho các đơn vị khác.', en: 'Locked at {amount}; the rest is spread over the others.' },
  lockedEmpty: { vi: 'Ô đã khóa, không giao chỉ tiêu.', en: 'Locked without a quota.' },
  part: { vi: '{method} (trọng số {weight}/{weights}): {figure} trên tổng {total}.', en: '{method} (weight {weight}/{weights}): {figure} of {total}.' },
  evenly: { vi: 'Không có số liệu nào để cân nhắc nên chia đều.', en: 'Nothing to weigh, so spread evenly.' },
  share: { vi: 'Phần tính được {share}.', en: 'Share before rounding {share}.' },
  up: {
    vi: 'Làm tròn lên {amount}: phần lẻ lớn thứ {rank}, còn {seats} chỉ tiêu chia cho các phần lẻ lớn nhất.',
    en: 'Rounded up to {amount}: remainder number {rank} in size, and {seats} more went to the largest remainders.',
  },
  down: {
    vi: 'Làm tròn xuống {amount}: phần lẻ lớn thứ {rank}, chỉ {seats} phần lẻ lớn nhất được thêm.',
    en: 'Rounded down to {amount}: remainder number {rank} in size, and only the largest {seats} got one more.',
  },
  minimum: { vi: 'Giữ ở mức tối thiểu {amount}.', en: 'Held at the minimum of {amount}.' },
  dormant: {
    vi: 'Các năm gần đây chưa kết nạp được ai nên được giao ít nhất {amount}.',
    en: 'No admission in recent years, so at least {amount}.',
  },
  maximum: { vi: 'Giữ ở mức tối đa {amount}.', en: 'Held at the maximum of {amount}.' },
} as const satisfies Record<string, Label>;

function partWords({ method, weight, figure, total }: WeightPart, weights: number, locale: Locale): string {
  return fillMessage(texts.part, locale, { method: spreadMethodLabels[method], weight, weights, figure, total });
}

/** Why a unit gets its number, in sentences: what was weighed, the share, the bound it met, the rounding. */
export function explainSpread(amount: number | null, reason: SpreadReason, locale: Locale): readonly string[] {
  if (reason.kind === 'LOCKED') return [amount === null ? texts.lockedEmpty[locale] : fillMessage(texts.lockedAt, locale, { amount })];
  const lines: string[] = [];
  const weights = reason.parts.reduce((all, { weight }) => all + weight, 0);
  if (reason.parts.length === 0) lines.push(texts.evenly[locale]);
  else lines.push(...reason.parts.map((part) => partWords(part, weights, locale)));
  const shown = amount ?? 0;
  if (reason.kind === 'MINIMUM') lines.push(fillMessage(reason.dormant && shown === 1 ? texts.dormant : texts.minimum, locale, { amount: shown }));
  if (reason.kind === 'MAXIMUM') lines.push(fillMessage(texts.maximum, locale, { amount: shown }));
  if (reason.kind !== 'SHARED' || reason.share === null) return lines;
  lines.push(fillMessage(texts.share, locale, { share: formatShare(reason.share) }));
  if (reason.rounding !== 'NONE') {
    const { rank, roundedUp } = reason;
    lines.push(fillMessage(reason.rounding === 'UP' ? texts.up : texts.down, locale, { amount: shown, rank: rank ?? 0, seats: roundedUp }));
  }
  return lines;
}
