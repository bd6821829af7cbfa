import { useQuery } from '@apollo/client/react';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { referenceOf } from '../../apollo/reference.ts';
import { PlanDesk } from './plan-desk.tsx';
import { PlanDocument } from './plan.generated.ts';

/** One plan: the grid of quotas, what explains them, and the decisions about them. */
export function PlanPage(): ReactElement {
  const { t } = useTranslation('planning');
  const { planId } = useParams({ from: paths.plan });
  const frame = useFrame();
  const { data, previousData, error, refetch, fetchMore } = useQuery(PlanDocument, { variables: { id: planId, ...(frame.isToday ? {} : { asOf: frame.asOf }) } });
  const more = data?.plan?.rows.pageInfo;
  // A page holds 100 units; sums are over all of them, so the rest is fetched before anybody asks.
  useEffect(() => {
    if (more?.hasNextPage !== true) return;
    void fetchMore({
      variables: { after: more.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) =>
        before.plan === null || next.plan === null ? before
          : { ...before, plan: { ...before.plan, rows: { ...next.plan.rows, nodes: [...before.plan.rows.nodes, ...next.plan.rows.nodes] } } },
    });
  }, [more, fetchMore]);
  const shown = data ?? (previousData?.plan?.id === planId ? previousData : undefined);
  if (shown?.plan) return <PlanDesk key={shown.plan.id} plan={shown.plan} rows={shown.plan.rows.nodes} complete={!shown.plan.rows.pageInfo.hasNextPage} onReload={() => void refetch()} />;
  return (
    <>
      <PageHeader title={t('title.plan')} />
      {error !== undefined && <ErrorState reference={referenceOf(error)} onRetry={() => void refetch()} />}
      {error === undefined && shown === undefined && <LoadingSkeleton lines={16} lineHeight="1.75rem" />}
      {error === undefined && shown !== undefined && (
        <EmptyState title={t('plan.missingTitle')} action={<Link to={paths.plans}>{t('plan.toList')}</Link>}>{t('plan.missingText')}</EmptyState>
      )}
    </>
  );
}
