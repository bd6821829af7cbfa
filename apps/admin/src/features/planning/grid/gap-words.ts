import { formatCount } from '@dangvu/ui/format';
import type { TFunction } from 'i18next';
import type { Sums } from './rows.ts';

/** The gap in words: what is left to assign, what is given too much, or that both agree. */
export const gapWords = (t: TFunction<'planning'>, gap: number | null, reserve = 0): string => {
  if (gap === null) return t('plan.gapUnknown');
  if (reserve > 0 && gap === reserve) return t('plan.gapReserved', { number: formatCount(gap) });
  if (gap > 0) return t('plan.gapOpen', { number: formatCount(gap) });
  return gap < 0 ? t('plan.gapOver', { number: formatCount(-gap) }) : t('plan.gapNone');
};

/** The line below the totals: target = assigned + reserve, and the gap. */
export const equationWords = (t: TFunction<'planning'>, sums: Sums): string => {
  const target = sums.target === null ? t('plan.noTarget') : formatCount(sums.target);
  const reserve = sums.reserve === 0 ? '' : ` + ${t('plan.reserve')} ${formatCount(sums.reserve)}`;
  return `${t('plan.target')} ${target} · ${t('plan.assigned')} ${formatCount(sums.assigned)}${reserve} · ${gapWords(t, sums.gap, sums.reserve)}`;
};
