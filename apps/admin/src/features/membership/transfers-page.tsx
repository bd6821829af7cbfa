import { skipToken, useQuery } from '@apollo/client/react';
import { transferCodeOf } from '@dangvu/domain/membership/transfer-states';
import { Choice } from '@dangvu/ui/choice';
import { formatCount } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Link } from '@tanstack/react-router';
import { Button } from '@mantine/core';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../apollo/failure.ts';
import { paths } from '../../config/paths.ts';
import { SearchField } from '../../pickers/search-field.tsx';
import { ListTools } from '../../saved-views/list-tools-later.tsx';
import { useListView } from '../../saved-views/use-list-view.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { readTransfersAddress, transferFilter } from './transfers/transfers-address.ts';
import { TransfersTable, useTransferColumns } from './transfers/transfers-table.tsx';
import { TransfersDocument } from './work.generated.ts';
import style from './work/work.module.css';

const DepartureList = lazy(() => import('./transfers/departure-list.tsx').then((module) => ({ default: module.DepartureList })));
const MovePlaces = lazy(() => import('./transfers/move-places.tsx').then((module) => ({ default: module.MovePlaces })));
const TemporaryList = lazy(() => import('./transfers/temporary-list.tsx').then((module) => ({ default: module.TemporaryList })));

const TransferMany = lazy(() => import('./many/transfer-many.tsx').then((module) => ({ default: module.TransferMany })));

/** Members on the way, chased from both ends: who arrives here, who leaves, who is late. */
export function TransfersPage(): ReactElement {
  const { t } = useTranslation('transfers');
  const { unitId, today, may } = useSignedIn();
  const [together, setTogether] = useState(false);
  const [address, change] = useListView('TRANSFERS', readTransfersAddress);
  const columns = useTransferColumns(today);
  const elsewhere = address.tab === 'temporary' || address.tab === 'expected' || address.tab === 'places';
  const asked = useQuery(TransfersDocument, elsewhere ? skipToken : { variables: { filter: transferFilter(address, unitId) } });
  const list = elsewhere ? undefined : (asked.data ?? asked.previousData)?.transfers;
  const code = address.q === undefined ? null : transferCodeOf(address.q);
  const more = () =>
    void asked.fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, transfers: { ...next.transfers, nodes: [...before.transfers.nodes, ...next.transfers.nodes] } }),
    });
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(may('MEMBERSHIP_RECORD') ? { actions: <Button variant="default" onClick={() => setTogether(true)}>{t('many.open')}</Button> } : {})}
        lead={list === undefined ? undefined : <span className="num">{t('total', { count: list.totalCount, number: formatCount(list.totalCount) })}</span>}
      />
      {together && <Suspense><TransferMany today={today} onClose={() => setTogether(false)} /></Suspense>}
      <div className={`${style.filters} no-print`} role="search">
        <Choice
          quiet
          label={t('which')}
          value={address.tab ?? 'arriving'}
          options={[{ value: 'arriving', label: t('arriving') }, { value: 'leaving', label: t('leaving') }, { value: 'overdue', label: t('overdue') }, { value: 'expected', label: t('expected') }, { value: 'temporary', label: t('temporary') }, ...(may('FIGURES_READ') ? [{ value: 'places' as const, label: t('places.tab') }] : [])]}
          onChange={(tab) => change({ tab: tab === 'arriving' ? undefined : tab })}
        />
        {address.tab !== 'overdue' && !elsewhere && (
          <Choice
            quiet
            label={t('state')}
            value={address.closed === true ? 'all' : 'open'}
            options={[{ value: 'open', label: t('open') }, { value: 'all', label: t('all') }]}
            onChange={(which) => change({ closed: which === 'all' ? true : undefined })}
          />
        )}
        {address.tab !== 'places' && <SearchField label={t('search')} value={address.q} onChange={(q) => change({ q }, 'typing')} />}
        <Suspense><ListTools list="TRANSFERS" read={readTransfersAddress} address={address} change={change} columns={elsewhere ? [] : columns} /></Suspense>
      </div>
      {elsewhere && <Suspense fallback={<LoadingSkeleton lines={8} lineHeight="2.25rem" />}>{address.tab === 'places' ? <MovePlaces unitId={unitId} /> : address.tab === 'expected' ? <DepartureList unitId={unitId} search={address.q} today={today} /> : <TemporaryList unitId={unitId} search={address.q} />}</Suspense>}
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && list === undefined && !elsewhere && <LoadingSkeleton lines={8} lineHeight="2.25rem" />}
      {asked.error === undefined && list?.totalCount === 0 && (
        <EmptyState
          title={t('none')}
          {...(code === null ? {} : { action: <Link to={paths.transfer} params={{ code }}>{t('openCode')}</Link> })}
        >
          {t('noneText')}
        </EmptyState>
      )}
      {asked.error === undefined && list !== undefined && list.totalCount > 0 && (
        <TransfersTable
          caption={t('title')}
          chosen={address.columns}
          rows={list.nodes}
          total={list.totalCount}
          today={today}
          more={list.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined}
        />
      )}
    </>
  );
}
