import { useQuery } from '@apollo/client/react';
import { formatDay } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Link, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { ReportDesk } from './form/report-desk.tsx';
import { failureOf } from '../../apollo/failure.ts';
import { ReportDocument } from './report.generated.ts';

/** One report: the form as it will be printed, already filled, and what has been done with it. */
export function ReportPage(): ReactElement {
  const { t } = useTranslation('reporting');
  const { reportId } = useParams({ from: paths.report });
  const { asOf, isToday } = useFrame();
  const { data, error, refetch } = useQuery(ReportDocument, { variables: { id: reportId, ...(isToday ? {} : { asOf }) } });
  if (data?.report) return <ReportDesk key={`${data.report.id} ${asOf}`} report={data.report} pastDay={isToday ? null : asOf} onReload={() => void refetch()} />;
  return (
    <>
      <PageHeader title={t('title.report')} />
      {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />}
      {error === undefined && data === undefined && <LoadingSkeleton lines={16} lineHeight="1.75rem" />}
      {error === undefined && data !== undefined && (
        <EmptyState title={t('report.missingTitle')} action={<Link to={paths.reports}>{t('report.toList')}</Link>}>{isToday ? t('report.missingText') : t('report.missingThen', { day: formatDay(asOf) })}</EmptyState>
      )}
    </>
  );
}
