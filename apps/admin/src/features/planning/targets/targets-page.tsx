import { useQuery } from '@apollo/client/react';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import { useFrame } from '../../../config/frame.ts';
import { lazyPart } from '../../../i18n/lazy-part.ts';
import { paths } from '../../../config/paths.ts';
import { TargetsTable } from './targets-table.tsx';
import { TargetTotals } from './target-totals.tsx';
import style from './targets.module.css';
import { PlanTargetsDocument } from './targets.generated.ts';
import type { TargetLineOfPlanFragment } from './targets.generated.ts';

const TargetForm = lazy(() => import('./target-form.tsx').then((module) => ({ default: module.TargetForm })));
const CarryOver = lazy(() => import('./carry-over.tsx').then((module) => ({ default: module.CarryOver })));
const IndicatorWindow = lazyPart(() => import('./indicators/indicator-window.tsx').then((module) => module.IndicatorWindow), ['indicators']);
const TargetLedger = lazy(() => import('./target-ledger.tsx').then((module) => ({ default: module.TargetLedger })));

/** The targets of a plan that are no number in the grid: by indicator, above and below, with what is reached of each. */
export function TargetsPage(): ReactElement {
  const { t } = useTranslation('targets');
  const { planId } = useParams({ from: paths.planTargets });
  const frame = useFrame();
  const day = frame.isToday ? {} : { asOf: frame.asOf };
  const asked = useQuery(PlanTargetsDocument, { variables: { id: planId, ...day } });
  const [form, setForm] = useState<TargetLineOfPlanFragment | 'new' | null>(null);
  const [ledger, setLedger] = useState(false);
  const [carrying, setCarrying] = useState(false);
  const [indicators, setIndicators] = useState(false);
  const plan = (asked.data ?? asked.previousData)?.plan;
  if (!plan) {
    return (
      <>
        <PageHeader title={t('title')} />
        {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
        {asked.error === undefined && plan === undefined && <LoadingSkeleton lines={12} lineHeight="1.75rem" />}
        {asked.error === undefined && plan === null && <EmptyState title={t('missingTitle')} action={<Link to={paths.plans}>{t('toPlan')}</Link>}>{t('missingText')}</EmptyState>}
      </>
    );
  }
  const editable = frame.isToday && (plan.state === 'DRAFT' ? plan.permissions.canEdit : plan.permissions.canRevise);
  // Indicators are one list for the whole tree: who plans for all of it keeps them.
  const keepsIndicators = frame.isToday && plan.unit.parent === null && plan.unit.permissions.canPlan;
  const { targets } = plan;
  const more = () =>
    void asked.fetchMore({
      variables: { after: targets.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) =>
        before.plan && next.plan ? { ...next, plan: { ...next.plan, targets: { ...next.plan.targets, nodes: [...before.plan.targets.nodes, ...next.plan.targets.nodes] } } } : before,
    });
  return (
    <>
      <PageHeader
        title={t('title')}
        above={<><Link to={paths.plan} params={{ planId }}>{plan.title}</Link>{` · ${plan.unit.name}`}</>}
        lead={t('lead')}
        actions={editable || keepsIndicators ? (
          <>
            {keepsIndicators && <Button variant="default" onClick={() => setIndicators(true)}>{t('indicators')}</Button>}
            {editable && plan.state !== 'DRAFT' && plan.precedingPlan !== null && <Button variant="default" onClick={() => setCarrying(true)}>{t('carry.open')}</Button>}
            {editable && <Button onClick={() => setForm('new')}>{t(plan.state === 'DRAFT' ? 'add' : 'revise')}</Button>}
          </>
        ) : undefined}
      />
      {targets.totalCount === 0 ? <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState> : (
        <div className={style.page}>
          {plan.targetTotals.length > 0 && <TargetTotals totals={plan.targetTotals} />}
          <TargetsTable
            rows={targets.nodes}
            total={targets.totalCount}
            onChange={editable ? setForm : undefined}
            more={targets.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined}
          />
          {plan.state !== 'DRAFT' && !ledger && <div className="no-print"><Button variant="default" onClick={() => setLedger(true)}>{t('ledger.open')}</Button></div>}
          {ledger && <Suspense><TargetLedger planId={planId} {...day} /></Suspense>}
        </div>
      )}
      <Suspense>{indicators && <IndicatorWindow onClose={() => setIndicators(false)} />}</Suspense>
      <Suspense>{carrying && plan.precedingPlan !== null && <CarryOver plan={plan} fromId={plan.precedingPlan.id} onClose={() => setCarrying(false)} />}</Suspense>
      <Suspense>{form !== null && <TargetForm plan={plan} target={form === 'new' ? null : form} onClose={() => setForm(null)} />}</Suspense>
    </>
  );
}
