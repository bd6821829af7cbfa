import { useQuery } from '@apollo/client/react';
import { formatDay, formatInstant } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { periodVariables, useFrame } from '../../config/frame.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { OverviewBoard } from './overview/overview-board.tsx';
import style from './overview/overview.module.css';
import { OverviewDocument } from './overview.generated.ts';
import { failureOf } from '../../apollo/failure.ts';

/** How the unit stands in the period: one request, every figure of the same day. */
export function OverviewPage(): ReactElement {
  const { t } = useTranslation('reporting');
  const { t: words } = useTranslation('words');
  const frame = useFrame();
  const { unitId, may } = useSignedIn();
  const asked = useQuery(OverviewDocument, { variables: { unitId, ...periodVariables(frame) } });
  const { error } = asked;
  // The old figures stay until the new ones are there, but never in place of a refusal.
  const dashboard = (asked.data ?? (error === undefined ? asked.previousData : undefined))?.dashboard;

  if (dashboard === null || dashboard === undefined) {
    return (
      <>
        <PageHeader title={t('title.overview')} />
        {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void asked.refetch()} />}
        {error === undefined && dashboard === undefined && <LoadingSkeleton lines={14} lineHeight="2rem" />}
        {error === undefined && dashboard === null && <EmptyState title={t('overview.emptyTitle')}>{t('overview.emptyText')}</EmptyState>}
      </>
    );
  }
  const { endedOn } = dashboard.unit;
  // Nobody is in a unit that has ended: that its 0 of 0 is reached is nothing to say.
  const gone = endedOn !== null && endedOn < dashboard.asOf ? endedOn : null;
  const moment = frame.isToday ? formatInstant(dashboard.computedAt) : formatDay(dashboard.asOf);
  return (
    <>
      <PageHeader
        title={t('title.overview')}
        above={dashboard.unit.name}
        lead={
          <>
            <span className={`${style.sentence} num`}>{gone === null ? dashboard.sentence : t('overview.unitEnded', { day: formatDay(gone) })}</span>
            <span className={`${style.moment} num`}>{words('figuresAsOf', { moment })}</span>
          </>
        }
      />
      <OverviewBoard dashboard={dashboard} mayReadNames={may('NAMES_READ')} stale={asked.data === undefined} />
    </>
  );
}
