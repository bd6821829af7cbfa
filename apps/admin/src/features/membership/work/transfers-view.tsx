import { useQuery } from '@apollo/client/react';
import { Choice } from '@dangvu/ui/choice';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { AddressChange } from '../../../config/use-address.ts';
import { referenceOf } from '../../../apollo/reference.ts';
import { TransfersDocument } from '../work.generated.ts';
import { TransfersTable } from './transfers-table.tsx';
import type { WorkAddress } from './work-address.ts';
import style from './work.module.css';

export interface TransfersViewProps {
  unitId: string;
  today: string;
  address: WorkAddress;
  change: (change: AddressChange<WorkAddress>) => void;
}

/** Every transfer into and out of the unit, those on their way first. */
export function TransfersView({ unitId, today, address, change }: TransfersViewProps): ReactElement {
  const { t } = useTranslation('membership');
  const filter = { unitId, direction: address.direction ?? 'ANY', ...(address.closed === true ? {} : { state: 'IN_TRANSIT' as const }) } as const;
  const asked = useQuery(TransfersDocument, { variables: { filter } });
  const list = (asked.data ?? asked.previousData)?.transfers;
  const more = () =>
    void asked.fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, transfers: { ...next.transfers, nodes: [...before.transfers.nodes, ...next.transfers.nodes] } }),
    });
  return (
    <>
      <div className={`${style.filters} no-print`}>
        <Choice
          quiet
          label={t('work.direction')}
          value={address.direction ?? 'ANY'}
          options={[{ value: 'ANY', label: t('work.both') }, { value: 'IN', label: t('work.incoming') }, { value: 'OUT', label: t('work.outgoing') }]}
          onChange={(direction) => change({ direction: direction === 'ANY' ? undefined : direction })}
        />
        <Choice
          quiet
          label={t('work.stateLabel')}
          value={address.closed === true ? 'all' : 'open'}
          options={[{ value: 'open', label: t('work.inTransit') }, { value: 'all', label: t('work.all') }]}
          onChange={(which) => change({ closed: which === 'all' ? true : undefined })}
        />
      </div>
      {asked.error !== undefined && <ErrorState reference={referenceOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && list === undefined && <LoadingSkeleton lines={8} lineHeight="2.25rem" />}
      {asked.error === undefined && list?.totalCount === 0 && <EmptyState title={t('work.noTransfers')} />}
      {asked.error === undefined && list !== undefined && list.totalCount > 0 && (
        <TransfersTable
          caption={t('work.transfers')}
          rows={list.nodes}
          total={list.totalCount}
          today={today}
          more={list.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined}
        />
      )}
    </>
  );
}
