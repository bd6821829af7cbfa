import { daysBetween, formatDay } from '@dangvu/ui/format';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DaysLeft } from '../work/work-list.tsx';
import style from './candidates.module.css';

/** The clock that runs out first: the day and how far it is. */
export function DueDay({ day, today }: { day: string | null; today: string }): ReactElement {
  const { t } = useTranslation('membership');
  if (day === null) return <span className="soft">{t('candidates.noDue')}</span>;
  const daysLeft = daysBetween(today, day);
  return <span className={`${style.due} num`}>{formatDay(day)} <DaysLeft daysLeft={daysLeft} overdue={daysLeft < 0} /></span>;
}
