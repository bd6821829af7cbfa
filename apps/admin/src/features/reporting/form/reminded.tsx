import { formatCount, formatDay } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReportsQuery } from '../reports.generated.ts';
import style from './form.module.css';

/** How often a unit was reminded, when last and by whom, and what was said then. */
export function Reminded({ reminders }: Pick<ReportsQuery['reportOverview'][number], 'reminders'>): ReactElement {
  const { t } = useTranslation('reporting');
  const [last] = reminders;
  if (last === undefined) return <span className="soft">{t('reports.none')}</span>;
  return (
    <span className={`${style.due} num`}>
      {t('reports.reminded', { count: reminders.length, number: formatCount(reminders.length), day: formatDay(last.remindedOn) })}
      <span className="small soft">{[last.by, last.message].filter((one) => one !== null).join(': ')}</span>
    </span>
  );
}
