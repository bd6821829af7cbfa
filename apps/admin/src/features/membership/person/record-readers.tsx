import { useQuery } from '@apollo/client/react';
import { roleLabels } from '@dangvu/domain/access/roles';
import { DataTable } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { RecordReadersDocument } from './record-access.generated.ts';
import style from './record-access.module.css';

/** The accounts and connections that may see the record today, with the right it comes from. */
export function RecordReaders({ personId }: { personId: string }): ReactElement {
  const { t } = useTranslation('record-access');
  const label = useLabel();
  const asked = useQuery(RecordReadersDocument, { variables: { id: personId, first: 50 } });
  const readers = (asked.data ?? asked.previousData)?.person?.readers;
  if (asked.error !== undefined) return <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (readers === undefined) return <LoadingSkeleton lines={5} lineHeight="2rem" />;
  if (readers === null) return <p className="small soft">{t('notAllowed')}</p>;
  const more = () =>
    void asked.fetchMore({
      variables: { after: readers.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) =>
        before.person?.readers && next.person?.readers
          ? { ...next, person: { ...next.person, readers: { ...next.person.readers, nodes: [...before.person.readers.nodes, ...next.person.readers.nodes] } } }
          : before,
    });
  return (
    <div className={style.part}>
      <h3 className={style.title}>{t('readers')}</h3>
      <p className="small soft num">{t('readersLead', { count: readers.totalCount })}</p>
      <DataTable
        caption={t('readers')} density="compact" rows={readers.nodes} rowKey={({ id }) => id} rowCount={readers.totalCount}
        more={readers.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined}
        columns={[
          { key: 'reader', header: t('reader'), card: 'title', cell: ({ name, login }) => <>{name}{login !== null && <div className="small soft">{login}</div>}</> },
          { key: 'right', header: t('right'), cell: ({ role }) => (role === null ? t('names') : label(roleLabels[role])) },
          { key: 'from', header: t('from'), cell: ({ unit }) => unit?.shortName ?? '–' },
          { key: 'until', header: t('until'), cell: ({ endsOn }) => <span className="num">{endsOn === null ? t('noEnd') : formatDay(endsOn)}</span> },
        ]}
      />
    </div>
  );
}
