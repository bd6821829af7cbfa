import { useQuery } from '@apollo/client/react';
import { temporaryReasonLabels } from '@dangvu/domain/membership/temporary-reasons';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import { paths } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { TemporaryActivitiesDocument } from '../temporary.generated.ts';
import type { TemporaryActivitiesQuery } from '../temporary.generated.ts';
import { DaysLeft } from '../work/work-list.tsx';
import style from '../work/work.module.css';

type Stay = TemporaryActivitiesQuery['temporaryActivities']['nodes'][number];

export interface TemporaryListProps {
  unitId: string;
  search: string | undefined;
}

const place = ({ shortName, parent }: Stay['homeBranch']): string => [shortName, parent?.shortName].filter((part) => part !== undefined).join(' · ');

/** Who takes part elsewhere for a time, sent from here or a guest here; whose last day comes first stands at the top. */
export function TemporaryList({ unitId, search }: TemporaryListProps): ReactElement {
  const { t } = useTranslation('temporary');
  const label = useLabel();
  const asked = useQuery(TemporaryActivitiesDocument, { variables: { filter: { unitId, open: true, ...(search === undefined ? {} : { search }) } } });
  const list = (asked.data ?? asked.previousData)?.temporaryActivities;
  if (asked.error !== undefined) return <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (list === undefined) return <LoadingSkeleton lines={8} lineHeight="2.25rem" />;
  if (list.totalCount === 0) return <EmptyState title={t('none')}>{t('noneText')}</EmptyState>;
  const columns: Column<Stay>[] = [
    { key: 'name', header: t('person'), width: '13rem', cell: (row) => row.personName },
    { key: 'home', header: t('home'), cell: (row) => place(row.homeBranch) },
    { key: 'host', header: t('host'), cell: (row) => (row.hostBranch === null ? `${t('outside')}: ${row.place ?? ''}` : place(row.hostBranch)) },
    {
      key: 'reason',
      header: t('reason'),
      cell: (row) => <span className={style.what}><span>{label(temporaryReasonLabels[row.reason])}</span><span className="small soft num">{t('since', { day: formatDay(row.from) })}{row.extensions > 0 && ` · ${t('extended', { count: row.extensions })}`}</span></span>,
    },
    { key: 'until', header: t('until'), width: '8rem', align: 'number', card: 'aside', cell: (row) => formatDay(row.until) },
    { key: 'left', header: '', width: '9.5rem', card: 'aside', cell: (row) => row.daysLeft !== null && <DaysLeft daysLeft={row.daysLeft} overdue={row.overdue} /> },
  ];
  const more = () =>
    void asked.fetchMore({
      variables: { after: list.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, temporaryActivities: { ...next.temporaryActivities, nodes: [...before.temporaryActivities.nodes, ...next.temporaryActivities.nodes] } }),
    });
  return (
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
  );
}
