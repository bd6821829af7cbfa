import { membersAtOnce } from '@dangvu/domain/membership/at-once';
import { formatCount, formatDay } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from './measures.ts';
import style from './overview.module.css';

/** Who stayed of those admitted two and three years earlier: counts with their base, ways out in words, no percentage of a handful. */
export function RetentionTable({ retention }: { retention: Dashboard['retention'] }): ReactElement | null {
  const { t } = useTranslation('reporting');
  if (retention === null) return <p className="soft">{t('overview.retentionTooMany', { most: formatCount(membersAtOnce) })}</p>;
  const cohorts = retention.filter(({ admitted }) => admitted > 0);
  if (cohorts.length === 0) return null;
  return (
    <table className={style.retention}>
      <caption>{t('overview.retention')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('overview.cohort')}</th>
          <th scope="col" className="num-column">{t('overview.recognised')}</th>
          <th scope="col" className="num-column">{t('overview.stillHere')}</th>
          <th scope="col">{t('overview.waysOut')}</th>
        </tr>
      </thead>
      <tbody>
        {cohorts.map(({ months, from, to, admitted, recognised, stillHere, left }) => (
          <tr key={months}>
            <th scope="row">{t('overview.after', { months })}<span className="soft small num">{` ${formatDay(from)}–${formatDay(to)}`}</span></th>
            <td className="num-column">{`${formatCount(recognised)}/${formatCount(admitted)}`}</td>
            <td className="num-column">{`${formatCount(stillHere)}/${formatCount(admitted)}`}</td>
            <td>{left.filter(({ count }) => count > 0).map(({ label, count }) => `${label.toLocaleLowerCase('vi')} ${formatCount(count)}`).join(', ') || '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
