import { useQuery } from '@apollo/client/react';
import { departuresUntil } from '@dangvu/domain/membership/expected-departures';
import { departureKindLabels } from '@dangvu/domain/membership/departure-kinds';
import { Choice } from '@dangvu/ui/choice';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import { paths } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { WithdrawDepartureAct } from '../acts/departure-acts.tsx';
import { RequestTransfer } from '../acts/request-transfer.tsx';
import { ExpectedDeparturesDocument } from '../departures.generated.ts';
import type { ExpectedDeparturesQuery } from '../departures.generated.ts';
import { DaysLeft } from '../work/work-list.tsx';
import style from '../work/work.module.css';

type Departure = ExpectedDeparturesQuery['expectedDepartures']['nodes'][number];

export interface DepartureListProps {
  unitId: string;
  search: string | undefined;
  today: string;
}

const place = ({ shortName, parent }: Departure['branch']): string => [shortName, parent?.shortName].filter((part) => part !== undefined).join(' · ');

/** Who will go within three months, or is past the day without a transfer: the papers are begun here. */
export function DepartureList({ unitId, search, today }: DepartureListProps): ReactElement {
  const { t } = useTranslation('departures');
  const label = useLabel();
  const [ahead, setAhead] = useState<'soon' | 'all'>('soon');
  const [doing, setDoing] = useState<{ what: 'transfer' | 'withdraw'; row: Departure } | null>(null);
  const filter = { unitId, open: true, ...(ahead === 'soon' ? { until: departuresUntil(today) } : {}), ...(search === undefined ? {} : { search }) };
  const asked = useQuery(ExpectedDeparturesDocument, { variables: { filter } });
  const list = (asked.data ?? asked.previousData)?.expectedDepartures;
  const columns: Column<Departure>[] = [
    { key: 'name', header: t('person'), width: '13rem', cell: (row) => row.personName },
    { key: 'branch', header: t('branch'), cell: (row) => place(row.branch) },
    {
      key: 'kind',
      header: t('kind'),
      cell: (row) => <span className={style.what}><span>{label(departureKindLabels[row.kind])}</span>{row.note !== null && <span className="small soft">{row.note}</span>}</span>,
    },
    { key: 'to', header: t('destination'), cell: (row) => row.destination ?? '' },
    { key: 'on', header: t('expectedOn'), width: '8rem', align: 'number', card: 'aside', cell: (row) => formatDay(row.expectedOn) },
    { key: 'left', header: '', width: '9.5rem', card: 'aside', cell: (row) => row.daysLeft !== null && <DaysLeft daysLeft={row.daysLeft} overdue={row.overdue} /> },
    {
      key: 'do',
      header: <span className="visually-hidden">{t('do')}</span>,
      width: '15rem',
      card: 'bare',
      cell: (row) => (
        <span className={style.answers}>
          {row.permissions.canTransfer && row.membership !== null && <Button size="compact-sm" onClick={() => setDoing({ what: 'transfer', row })}>{t('transfer')}</Button>}
          {row.permissions.canWithdraw && <Button size="compact-sm" variant="default" onClick={() => setDoing({ what: 'withdraw', row })}>{t('withdrawShort')}</Button>}
        </span>
      ),
    },
  ];
  const close = () => setDoing(null);
  const more = () =>
    void asked.fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, expectedDepartures: { ...next.expectedDepartures, nodes: [...before.expectedDepartures.nodes, ...next.expectedDepartures.nodes] } }),
    });
  return (
    <>
      <div className={`${style.filters} no-print`}>
        <Choice quiet label={t('ahead')} value={ahead} options={[{ value: 'soon', label: t('soon') }, { value: 'all', label: t('all') }]} onChange={setAhead} />
      </div>
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && list === undefined && <LoadingSkeleton lines={8} lineHeight="2.25rem" />}
      {asked.error === undefined && list?.totalCount === 0 && <EmptyState title={t('none')}>{t('noneText')}</EmptyState>}
      {asked.error === undefined && list !== undefined && list.totalCount > 0 && (
        <DataTable
          caption={t('title')}
          columns={columns}
          rows={list.nodes}
          rowCount={list.totalCount}
          rowKey={(row) => row.id}
          rowLink={(row, content) => {
            const person = row.membership?.person;
            return person === null || person === undefined ? content : <Link to={paths.person} params={{ personId: person.id }}>{content}</Link>;
          }}
          more={list.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined}
        />
      )}
      {doing?.what === 'transfer' && doing.row.membership !== null && (
        <RequestTransfer name={doing.row.personName} today={today} membership={doing.row.membership} destination={doing.row.destination ?? undefined} onClose={close} />
      )}
      {doing?.what === 'withdraw' && <WithdrawDepartureAct name={doing.row.personName} today={today} departure={doing.row} onClose={close} />}
    </>
  );
}
