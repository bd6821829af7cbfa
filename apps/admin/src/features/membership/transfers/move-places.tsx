import { useApolloClient, useQuery } from '@apollo/client/react';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../../../apollo/download.ts';
import { failureOf } from '../../../apollo/failure.ts';
import { periodVariables, useFrame } from '../../../config/frame.ts';
import { toCsv } from '../../../config/spreadsheet.ts';
import { MovePlacesDocument } from '../places.generated.ts';
import type { MovePlacesQuery } from '../places.generated.ts';
import style from './move-places.module.css';

type Dashboard = NonNullable<MovePlacesQuery['dashboard']>;
type Place = Dashboard['moves']['places']['nodes'][number];

const figures = ['came', 'left', 'onTheWay', 'overdue', 'returned', 'deletionProposed'] as const;

/** Who came from where and left for where in the period, and who was lost on the way: one line a place, and the same as a file. */
export function MovePlaces({ unitId }: { unitId: string }): ReactElement {
  const { t } = useTranslation('transfers');
  const client = useApolloClient();
  const variables = { unitId, ...periodVariables(useFrame()) };
  const asked = useQuery(MovePlacesDocument, { variables });
  const dashboard = (asked.data ?? (asked.error === undefined ? asked.previousData : undefined))?.dashboard;
  if (asked.error !== undefined) return <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (dashboard === undefined) return <LoadingSkeleton lines={8} lineHeight="2.25rem" />;
  if (dashboard === null) return <EmptyState title={t('places.hidden')}>{t('places.hiddenText')}</EmptyState>;
  const { moves } = dashboard;
  const until = dashboard.to < dashboard.asOf ? dashboard.to : dashboard.asOf;
  const span = { from: formatDay(dashboard.from), to: formatDay(until) };
  const nameOf = ({ unit, place }: Place): string => unit?.name ?? place ?? t('places.unnamed');
  const columns: Column<Place>[] = [
    { key: 'place', header: t('places.place'), cell: (row) => <span className={style.place}><span>{nameOf(row)}</span>{row.unit === null && <span className="small soft">{t('places.outside')}</span>}</span> },
    ...figures.map((key) => ({ key, header: t(`places.${key}`), width: '7rem', align: 'number' as const, cell: (row: Place) => <span data-zero={row[key] === 0 || undefined}>{formatCount(row[key])}</span> })),
  ];
  const more = () =>
    void asked.fetchMore({
      variables: { after: moves.places.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) =>
        before.dashboard === null || next.dashboard === null ? next : { ...next, dashboard: { ...next.dashboard, moves: { ...next.dashboard.moves, places: { ...next.dashboard.moves.places, nodes: [...before.dashboard.moves.places.nodes, ...next.dashboard.moves.places.nodes] } } } },
    });
  const save = async () => {
    const rows = [...moves.places.nodes];
    for (let page = moves.places.pageInfo; page.hasNextPage; ) {
      const { data } = await client.query({ query: MovePlacesDocument, variables: { ...variables, after: page.endCursor } });
      const next = data?.dashboard?.moves.places;
      if (next === undefined) break;
      rows.push(...next.nodes);
      page = next.pageInfo;
    }
    const total = t('places.total');
    const table = [
      [t('places.place'), t('places.scope'), ...figures.map((key) => t(`places.${key}`))],
      ...rows.map((row) => [nameOf(row), t(row.unit === null ? 'places.outside' : 'places.within'), ...figures.map((key) => String(row[key]))]),
      [total, '', ...figures.map((key) => String(moves[key]))],
    ];
    keepFile(new Blob([toCsv(table)], { type: 'text/csv;charset=utf-8' }), `${t('places.fileName')}-${dashboard.unit.shortName}-${dashboard.from}-${until}.csv`);
  };
  return (
    <div className={style.places}>
      <div className={style.head}>
        <dl className={`${style.totals} num`}>
          {figures.map((key) => <div key={key} data-late={(key === 'overdue' && moves[key] > 0) || undefined}><dt>{t(`places.${key}`)}</dt><dd>{formatCount(moves[key])}</dd></div>)}
        </dl>
        <Button variant="default" className="no-print" disabled={moves.places.totalCount === 0} onClick={() => void save()}>{t('places.download')}</Button>
      </div>
      <p className="soft small num">{t('places.note', span)} {moves.inside > 0 && t('places.inside', { number: formatCount(moves.inside) })}</p>
      {moves.places.totalCount === 0
        ? <EmptyState title={t('places.none')}>{t('places.noneText', span)}</EmptyState>
        : (
            <DataTable
              caption={t('places.caption', span)}
              columns={columns}
              rows={moves.places.nodes}
              rowCount={moves.places.totalCount}
              rowKey={(row) => row.unit?.id ?? `place ${row.place ?? ''}`}
              density="compact"
              more={moves.places.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined}
            />
          )}
    </div>
  );
}
