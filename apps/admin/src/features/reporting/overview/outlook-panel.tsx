import { formatCount } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from './measures.ts';
import style from './overview.module.css';

export interface OutlookPanelProps {
  outlook: Dashboard['outlook'];
  quota: number | null;
}

/** Where the period is heading, in sentences: the own season, what is needed a month, what it comes to and by which method. */
export function OutlookPanel({ outlook, quota }: OutlookPanelProps): ReactElement | null {
  const { t } = useTranslation('reporting');
  const { expectedBySeason, seasonBase, monthsLeft, neededPerMonth, forecast, method, methodLabel } = outlook;
  if (method === 'OVER') return null;
  const lines = [
    ...(expectedBySeason === null ? [] : [t('overview.bySeason', { number: formatCount(expectedBySeason), base: formatCount(seasonBase) })]),
    ...(neededPerMonth === null || neededPerMonth === 0 ? [] : [t('overview.needed', { number: formatCount(neededPerMonth), months: formatCount(monthsLeft) })]),
    forecast === null ? methodLabel
      : t(quota === null ? 'overview.forecastAlone' : 'overview.forecast', { number: formatCount(forecast), quota: formatCount(quota ?? 0), method: methodLabel.toLocaleLowerCase('vi') }),
  ];
  return <ul className={`${style.outlook} num`} aria-label={t('overview.outlook')}>{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}
