import { useQuery } from '@apollo/client/react';
import { Choice } from '@dangvu/ui/choice';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Suspense, useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { OwnPeriods } from './form/own-periods.tsx';
import { Standings } from './form/standings.tsx';
import { TakeMeeting } from './form/take-meeting.tsx';
import style from './form/form.module.css';
import { failureOf } from '../../apollo/failure.ts';
import { lazyPart } from '../../i18n/lazy-part.ts';
import { reportKinds } from './reports-search.ts';
import { ReportsDocument } from './reports.generated.ts';
import { yearOf } from './scope.ts';

const CalendarView = lazyPart(() => import('./calendar/calendar-view.tsx').then((module) => module.CalendarView), ['report-calendar']);

/** The reports, or the calendar they are asked by. */
export function ReportsPage(): ReactElement {
  const { today } = useFrame();
  const { view } = useSearch({ from: paths.reports });
  const navigate = useNavigate({ from: paths.reports });
  if (view !== 'calendar') return <ReportsOfYear />;
  return (
    <Suspense fallback={<LoadingSkeleton lines={8} lineHeight="2.5rem" />}>
      <CalendarView today={today} onBack={() => void navigate({ to: '.', search: (before) => ({ ...before, view: undefined }) })} />
    </Suspense>
  );
}

/** Reports of a year by kind of period: for a unit that reports its own periods, for one that receives reports who has sent what. */
function ReportsOfYear(): ReactElement {
  const { t } = useTranslation('reporting');
  const frame = useFrame();
  const signedIn = useSignedIn();
  const { unitId } = signedIn;
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
  // Kinds asked for in the year; and of what is not asked for any more, what was reported.
  const offered = reportKinds.filter((one) => data?.reportCalendar?.asked.includes(one) === true || data?.reports.nodes.some(({ period }) => period.kind === one) === true);
  const [shortest] = offered;
  const unasked = asked.data !== undefined && shortest !== undefined && search.kind === undefined && !offered.includes(kind);
  useEffect(() => {
    if (unasked) void navigate({ to: '.', search: (before) => ({ ...before, kind: shortest }), replace: true, resetScroll: false });
  }, [unasked, shortest, navigate]);
  if (data === undefined) {
    return (
      <>
        <PageHeader title={t('title.reports')} />
        {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void asked.refetch()} />}
        {error === undefined && <LoadingSkeleton lines={10} lineHeight="2.5rem" />}
      </>
    );
  }
  const calendar = data.reportPeriods.nodes.toSorted((a, b) => a.startsOn.localeCompare(b.startsOn));
  const isAsked = calendar.some((one) => one.asked);
  // What is not asked for stands there only where it is all there is.
  const periods = calendar.filter((one) => one.asked || !isAsked || one.id === periodId);
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
      <PageHeader
        title={t('title.reports')} above={data.unit?.name}
        actions={
          <>
            {signedIn.may('FIGURES_READ') && frame.isToday && <TakeMeeting unitId={unitId} />}
            {signedIn.may('FIGURES_READ') && <Button variant="default" onClick={() => void navigate({ to: paths.statistics, search: {} })}>{t('reports.toStatistics')}</Button>}
            <Button variant="default" onClick={() => void navigate({ to: '.', search: (before) => ({ ...before, view: 'calendar' as const }) })}>{t('reports.calendar')}</Button>
          </>
        }
      />
      {period === undefined && <EmptyState title={t('reports.emptyTitle', { year })}>{t('reports.emptyText')}</EmptyState>}
      {period !== undefined && (
        <>
          <div className={`${style.filters} no-print`}>
            <Choice
              label={t('reports.kind')}
              value={kind}
              options={reportKinds.filter((value) => value === kind || offered.includes(value)).map((value) => ({ value, label: t(`reports.kinds.${value}`) }))}
              onChange={(value) => void navigate({ to: '.', search: (before) => ({ ...before, kind: value === 'MONTH' ? undefined : value, reportPeriod: undefined }), resetScroll: false })}
            />
          </div>
          {!isAsked && <EmptyState title={t('reports.notAskedTitle', { kind: t(`reports.kindWords.${kind}`), year })}>{t('reports.notAskedText')}</EmptyState>}
          {((isAsked && writes) || data.reports.nodes.some((one) => one.period.kind === kind)) && (
            <OwnPeriods unitId={unitId} year={year} periods={calendar} reports={data.reports.nodes} asOf={frame.asOf} today={frame.today} writes={isAsked && writes} />
          )}
          {isAsked && nothing && <EmptyState title={t(`reports.${why}Title`, { year })}>{t(`reports.${why}Text`, { year })}</EmptyState>}
          <Standings unitId={unitId} all={data.reportOverview} stale={asked.data === undefined || elsewhere} period={period} periods={opened.length === 0 ? periods : opened} asOf={frame.asOf} today={frame.today} state={search.state} />
        </>
      )}
    </>
  );
}
