import { useQuery } from '@apollo/client/react';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { useSearch } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { OwnPeriods } from './form/own-periods.tsx';
import { Standings } from './form/standings.tsx';
import { failureOf } from '../../apollo/failure.ts';
import { ReportsDocument } from './reports.generated.ts';
import { yearOf } from './scope.ts';

/** Reports of a year: for a unit that reports its own periods, for one that receives reports who has sent what. */
export function ReportsPage(): ReactElement {
  const { t } = useTranslation('reporting');
  const frame = useFrame();
  const { unitId } = useSignedIn();
  const search = useSearch({ from: paths.reports });
  const year = yearOf(frame);
  const periodId = search.reportPeriod;
  // Without a period in the address the server takes the one this page would: the latest that has opened.
  const asked = useQuery(ReportsDocument, { variables: { unitId, year, asOf: frame.asOf, ...(periodId === undefined ? {} : { periodId }) } });
  const { error } = asked;
  const data = asked.data ?? (error === undefined ? asked.previousData : undefined);
  if (data === undefined) {
    return (
      <>
        <PageHeader title={t('title.reports')} />
        {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void asked.refetch()} />}
        {error === undefined && <LoadingSkeleton lines={10} lineHeight="2.5rem" />}
      </>
    );
  }
  const periods = data.reportPeriods.nodes.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  // The latest period that has opened is the one people come for.
  const opened = periods.filter(({ opensOn }) => opensOn <= frame.asOf);
  const period = periods.find(({ id }) => id === periodId) ?? opened.at(-1) ?? periods[0];
  return (
    <>
      <PageHeader title={t('title.reports')} above={data.unit?.name} />
      {period === undefined && <EmptyState title={t('reports.emptyTitle', { year })}>{t('reports.emptyText')}</EmptyState>}
      {period !== undefined && (
        <>
          {data.unit?.permissions.canReport === true && (
            <OwnPeriods unitId={unitId} year={year} periods={periods} reports={data.reports.nodes} today={frame.today} />
          )}
          <Standings unitId={unitId} all={data.reportOverview} stale={asked.data === undefined} period={period} periods={opened.length === 0 ? periods : opened} state={search.state} />
        </>
      )}
    </>
  );
}
