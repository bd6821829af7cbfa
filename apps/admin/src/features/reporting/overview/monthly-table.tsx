import { formatCount } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from './measures.ts';
import style from './overview.module.css';

/** The same figures row by row. */
export function MonthlyTable({ months, until, compared }: { months: Dashboard['monthly']; until: string; compared: boolean }): ReactElement {
  const { t } = useTranslation('reporting');
  return (
    <table className={style.table}>
      <caption className="visually-hidden">{t('overview.monthly')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('overview.month')}</th>
          <th scope="col" className="num-column">{t('overview.monthlyNow')}</th>
          {compared && <th scope="col" className="num-column">{t('overview.monthlyBefore')}</th>}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row" className="num">{`${month.month.slice(5, 7)}/${month.month.slice(0, 4)}`}</th>
            <td className="num-column">{month.month <= until ? formatCount(month.cumulative) : '–'}</td>
            {compared && <td className="num-column">{formatCount(month.previousYear)}</td>}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
