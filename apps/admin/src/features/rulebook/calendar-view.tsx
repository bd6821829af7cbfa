import { useQuery } from '@apollo/client/react';
import { calendarDayLabels } from '@dangvu/domain/calendar/calendar-days';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../apollo/failure.ts';
import { useLabel } from '../../i18n/use-label.ts';
import { WorkingCalendarDocument } from './calendar.generated.ts';
import type { WorkingCalendarQuery } from './calendar.generated.ts';
import { EnterYear } from './enter-year.tsx';

type Day = NonNullable<WorkingCalendarQuery['workingCalendar']>['days'][number];

/** The calendar deadlines in working days are reckoned by: each day of a year that differs from a five-day week, and from where it is known. */
export function CalendarView({ day, onRules }: { day: string; onRules: () => void }): ReactElement {
  const { t } = useTranslation('rulebook');
  const label = useLabel();
  const [year, setYear] = useState(Number(day.slice(0, 4)));
  const [entering, setEntering] = useState(false);
  const asked = useQuery(WorkingCalendarDocument, { variables: { year } });
  const shown = asked.data?.workingCalendar;
  const columns: Column<Day>[] = [
    { key: 'day', header: t('calendar.day'), width: '9rem', cell: (row) => <span className="num">{formatDay(row.day)}</span> },
    { key: 'kind', header: t('calendar.kind'), cell: (row) => label(calendarDayLabels[row.kind]) },
    { key: 'works', header: t('calendar.what'), width: '9rem', card: 'aside', cell: (row) => <StateBadge look="plain" tone={row.works ? 'warn' : 'idle'}>{t(row.works ? 'calendar.works' : 'calendar.off')}</StateBadge> },
  ];
  return (
    <>
      <PageHeader
        title={t('calendar.title')}
        lead={<span className="num">{t('calendar.lead', { year, days: shown ? formatCount(shown.workingDays) : '…' })}</span>}
        actions={(
          <>
            <Button variant="default" onClick={() => setYear(year - 1)}>{t('calendar.before')}</Button>
            <Button variant="default" onClick={() => setYear(year + 1)}>{t('calendar.after')}</Button>
            <Button variant="default" onClick={onRules}>{t('calendar.rules')}</Button>
            {shown?.canEnter === true && <Button onClick={() => setEntering(true)}>{t('calendar.enter', { year })}</Button>}
          </>
        )}
      />
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && asked.data === undefined && <LoadingSkeleton lines={12} lineHeight="2rem" />}
      {shown === null && <EmptyState title={t('calendar.none')} />}
      {shown !== null && shown !== undefined && (
        <>
          {!shown.settled && <p className="soft">{t('calendar.unsettled')}</p>}
          {shown.recordedAt !== null && <p className="soft">{t('calendar.entered', { who: shown.recordedBy ?? '', on: formatDay(shown.recordedAt.slice(0, 10)), reason: shown.reason ?? '' })}</p>}
          <DataTable caption={t('calendar.title')} columns={columns} rows={shown.days} rowKey={(row) => `${row.day}${row.kind}`} density="compact" />
          {entering && <EnterYear calendar={shown} onClose={() => setEntering(false)} />}
        </>
      )}
    </>
  );
}
