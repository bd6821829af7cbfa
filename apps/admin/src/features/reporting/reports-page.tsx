import { useQuery } from '@apollo/client/react';
import { Choice } from '@dangvu/ui/choice';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { OwnPeriods } from './form/own-periods.tsx';
import { Standings } from './form/standings.tsx';
import style from './form/form.module.css';
import { failureOf } from '../../apollo/failure.ts';
import { reportKinds } from './reports-search.ts';
import { ReportsDocument } from './reports.generated.ts';
import { yearOf } from './scope.ts';

/** Reports of a year by kind of period: for a unit that reports its own periods, for one that receives reports who has sent what. */
export function ReportsPage(): ReactElement {
  const { t } = useTranslation('reporting');
  const frame = useFrame();
  const { unitId } = useSignedIn();
  const search = useSearch({ from: paths.reports });
  const navigate = useNavigate({ from: paths.reports });
  const year = yearOf(frame);
  const periodId = search.reportPeriod;
  const kind = search.kind ?? 'MONTH';
  // Without a period in the address the server takes the one this page would: the latest that has opened.
  const asked = useQuery(ReportsDocument, {
    variables: { unitId, kind, year, ...(frame.isToday ? {} : { asOf: frame.asOf }), ...(periodId === undefined ? {} : { periodId }) },
  });
  const { error } = asked;
  const data = asked.data ?? (error === undefined ? asked.previousData : undefined);
  // A period chosen before another year or kind was is none of these.
  const elsewhere = periodId !== undefined && asked.data !== undefined && !asked.data.reportPeriods.nodes.some(({ id }) => id === periodId);
  useEffect(() => {
    if (elsewhere) void navigate({ to: '.', search: (before) => ({ ...before, reportPeriod: undefined }), replace: true, resetScroll: false });
  }, [elsewhere, navigate]);
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
  const writes = data.unit?.permissions.canReport === true;
  // Neither own reports nor units that report here: why there is nothing is said, because the page is the same as for those who have some.
  const nothing = !writes && data.reports.nodes.length === 0 && !data.reportOverview.some(({ unit }) => unit.id !== unitId);
  const endedOn = data.unit?.endedOn ?? null;
  const why = endedOn !== null && endedOn < frame.today ? 'ended' : data.reportOverview.some(({ unit }) => unit.id === unitId) ? 'notYet' : 'notOwn';
  return (
    <>
      <PageHeader title={t('title.reports')} above={data.unit?.name} />
      {period === undefined && <EmptyState title={t('reports.emptyTitle', { year })}>{t('reports.emptyText')}</EmptyState>}
      {period !== undefined && (
        <>
          <div className={`${style.filters} no-print`}>
            <Choice
              label={t('reports.kind')}
              value={kind}
              options={reportKinds.map((value) => ({ value, label: t(`reports.kinds.${value}`) }))}
              onChange={(value) => void navigate({ to: '.', search: (before) => ({ ...before, kind: value === 'MONTH' ? undefined : value, reportPeriod: undefined }), resetScroll: false })}
            />
          </div>
          {(writes || data.reports.nodes.length > 0) && (
            <OwnPeriods unitId={unitId} year={year} periods={periods} reports={data.reports.nodes} asOf={frame.asOf} today={frame.today} writes={writes} />
          )}
          {nothing && <EmptyState title={t(`reports.${why}Title`, { year })}>{t(`reports.${why}Text`, { year })}</EmptyState>}
          <Standings unitId={unitId} all={data.reportOverview} stale={asked.data === undefined || elsewhere} period={period} periods={opened.length === 0 ? periods : opened} state={search.state} />
        </>
      )}
    </>
  );
}
