import { useApolloClient, useQuery } from '@apollo/client/react';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { failureOf } from '../../apollo/failure.ts';
import { PlanDesk } from './plan-desk.tsx';
import { PlanDocument } from './plan.generated.ts';
import type { PlanGridRowFragment } from './plan.generated.ts';

/** One plan: the grid of quotas, what explains them, and the decisions about them. */
export function PlanPage(): ReactElement {
  const { t } = useTranslation('planning');
  const { planId } = useParams({ from: paths.plan });
  const frame = useFrame();
  const client = useApolloClient();
  const asOf = frame.isToday ? undefined : frame.asOf;
  const { data, previousData, error, refetch, updateQuery } = useQuery(PlanDocument, { variables: { id: planId, ...(asOf === undefined ? {} : { asOf }) } });
  const more = data?.plan?.rows.pageInfo;
  // A page holds 100 units; sums are over all of them, so the rest is fetched before anybody asks. It is shown at once when
  // all of it is there: a list that grows a hundred times is drawn and remembered a hundred times.
  useEffect(() => {
    if (more?.hasNextPage !== true) return undefined;
    let wanted = true;
    const collect = async () => {
      const rest: PlanGridRowFragment[] = [];
      for (let page = more; page.hasNextPage;) {
        const variables = { id: planId, ...(asOf === undefined ? {} : { asOf }), after: page.endCursor };
        const plan = (await client.query({ query: PlanDocument, variables, fetchPolicy: 'no-cache' })).data?.plan;
        if (!wanted || plan === null || plan === undefined) return;
        rest.push(...plan.rows.nodes);
        page = plan.rows.pageInfo;
        if (!page.hasNextPage) {
          updateQuery((_, { complete, previousData: before }) => (!complete || before.plan === null ? undefined
            : { ...before, plan: { ...before.plan, rows: { ...before.plan.rows, pageInfo: page, nodes: [...before.plan.rows.nodes, ...rest] } } }));
        }
      }
    };
    void collect();
    return () => {
      wanted = false;
    };
  }, [more, client, planId, asOf, updateQuery]);
  const shown = data ?? (previousData?.plan?.id === planId ? previousData : undefined);
  if (shown?.plan) return <PlanDesk key={shown.plan.id} plan={shown.plan} rows={shown.plan.rows.nodes} complete={!shown.plan.rows.pageInfo.hasNextPage} onReload={refetch} />;
  return (
    <>
      <PageHeader title={t('title.plan')} />
      {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />}
      {error === undefined && shown === undefined && <LoadingSkeleton lines={16} lineHeight="1.75rem" />}
      {error === undefined && shown !== undefined && (
        <EmptyState title={t('plan.missingTitle')} action={<Link to={paths.plans}>{t('plan.toList')}</Link>}>{t('plan.missingText')}</EmptyState>
      )}
    </>
  );
}
