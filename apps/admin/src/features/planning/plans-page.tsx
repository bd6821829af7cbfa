import { useQuery } from '@apollo/client/react';
import { Choice } from '@dangvu/ui/choice';
import { DataTable } from '@dangvu/ui/data-table';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { failureOf } from '../../apollo/failure.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { CreatePlan } from './create-plan.tsx';
import { OpenDrafts } from './open-drafts.tsx';
import { planColumns } from './plan-columns.tsx';
import style from './plans.module.css';
import { PlansDocument } from './plans.generated.ts';
import { planKinds, planStates } from './plans-search.ts';
import type { PlansSearch } from './plans-search.ts';

/** Plans of the unit and of those below it; the period at the top narrows them unless all are asked for. */
export function PlansPage(): ReactElement {
  const { t } = useTranslation('planning');
  const frame = useFrame();
  const { unitId } = useSignedIn();
  const navigate = useNavigate({ from: paths.plans });
  const search = useSearch({ from: paths.plans });
  const [creating, setCreating] = useState(false);
  const year = search.every === true || frame.period.includes('-') ? undefined : Number(frame.period);
  const { data, previousData, error: failed, refetch, fetchMore, loading } = useQuery(
    PlansDocument,
    {
      variables: {
        under: unitId,
        ...(frame.isToday ? {} : { asOf: frame.asOf }),
        ...(year === undefined ? {} : { year }),
        ...(search.state === undefined ? {} : { state: search.state }),
        ...(search.kind === undefined ? {} : { periodKind: search.kind }),
      },
    },
  );
  const shown = data ?? (failed === undefined ? previousData : undefined);
  const set = (change: PlansSearch) => void navigate({ to: '.', search: (before) => ({ ...before, ...change }), resetScroll: false });
  const mayCreate = shown?.unit?.permissions.canPlan === true && frame.isToday;
  const create = mayCreate ? <Button onClick={() => setCreating(true)}>{t('plans.create')}</Button> : undefined;
  const period = frame.period.includes('-') ? t('periodName.TERM', { period: frame.period.replace('-', '–') }) : t('periodName.YEAR', { period: frame.period });
  const more = () =>
    void fetchMore({
      variables: { after: data?.plans.pageInfo.endCursor ?? null },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, plans: { ...next.plans, nodes: [...before.plans.nodes, ...next.plans.nodes] } }),
    });
  return (
    <>
      <PageHeader title={t('title.plans')} above={shown?.unit?.name} actions={create} />
      <div className={`${style.filters} no-print`}>
        <Choice
          label={t('plans.filterState')}
          value={search.state ?? 'ALL'}
          options={[{ value: 'ALL', label: t('plans.all') }, ...planStates.map((state) => ({ value: state, label: t(`state.${state}`) }))]}
          onChange={(value) => set({ state: value === 'ALL' ? undefined : value })}
        />
        <Choice
          label={t('plans.filterKind')}
          value={search.kind ?? 'ALL'}
          options={[{ value: 'ALL', label: t('plans.all') }, ...planKinds.map((kind) => ({ value: kind, label: t(`kind.${kind}`) }))]}
          onChange={(value) => set({ kind: value === 'ALL' ? undefined : value })}
        />
        <Choice
          label={t('plans.period')}
          value={year === undefined ? 'every' : 'this'}
          options={[{ value: 'this', label: period }, { value: 'every', label: t('plans.everyPeriod') }]}
          onChange={(value) => set({ every: value === 'every' ? true : undefined })}
        />
      </div>
      <OpenDrafts drafts={frame.isToday ? (shown?.drafts.nodes ?? []) : []} listed={shown?.plans.nodes ?? []} />
      {failed !== undefined && <ErrorState {...failureOf(failed)} onRetry={() => void refetch()} />}
      {failed === undefined && shown === undefined && <LoadingSkeleton lines={8} lineHeight="2.5rem" />}
      {shown !== undefined && shown.plans.nodes.length === 0 && <EmptyState title={t('plans.emptyTitle')} action={create}>{t('plans.emptyText')}</EmptyState>}
      {shown !== undefined && shown.plans.nodes.length > 0 && (
        <DataTable
          caption={t('plans.list')}
          columns={planColumns(t)}
          rows={shown.plans.nodes}
          rowKey={(plan) => plan.id}
          rowLink={(plan, content) => <Link to={paths.plan} params={{ planId: plan.id }}>{content}</Link>}
          rowCount={shown.plans.totalCount}
          more={shown.plans.pageInfo.hasNextPage ? { loading, onMore: more } : undefined}
        />
      )}
      {creating && <CreatePlan unitId={unitId} unitName={shown?.unit?.name ?? ''} onClose={() => setCreating(false)} />}
    </>
  );
}
