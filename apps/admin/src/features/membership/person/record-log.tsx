import { useQuery } from '@apollo/client/react';
import { DataTable } from '@dangvu/ui/data-table';
import { formatInstant } from '@dangvu/ui/format';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import texts from '../../../i18n/vi/audit.ts';
import { RecordLogDocument } from './record-access.generated.ts';
import style from './record-access.module.css';

const isAct = (name: string): name is keyof typeof texts.acts => Object.hasOwn(texts.acts, name);

/** Who has opened or changed the record, the latest first, and through what. */
export function RecordLog({ personId }: { personId: string }): ReactElement | null {
  const { t } = useTranslation(['record-access', 'audit']);
  const asked = useQuery(RecordLogDocument, { variables: { id: personId, first: 50 } });
  const log = (asked.data ?? asked.previousData)?.person?.accessLog;
  if (asked.error !== undefined) return <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />;
  if (log === undefined) return <LoadingSkeleton lines={8} lineHeight="2rem" />;
  // Said above it, with who may see the record.
  if (log === null) return null;
  const more = () =>
    void asked.fetchMore({
      variables: { after: log.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) =>
        before.person?.accessLog && next.person?.accessLog
          ? { ...next, person: { ...next.person, accessLog: { ...next.person.accessLog, nodes: [...before.person.accessLog.nodes, ...next.person.accessLog.nodes] } } }
          : before,
    });
  return (
    <div className={style.part}>
      <h3 className={style.title}>{t('log')}</h3>
      <p className="small soft">{t('logLead')}</p>
      {log.totalCount === 0 ? <p>{t('nobody')}</p> : (
        <DataTable
          caption={t('log')} density="compact" rows={log.nodes} rowKey={({ seq }) => seq} rowCount={log.totalCount}
          more={log.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined}
          columns={[
            { key: 'when', header: t('when'), width: '9rem', cell: ({ at }) => <span className="num">{formatInstant(at)}</span> },
            { key: 'who', header: t('who'), card: 'title', cell: ({ actorName, actorKind }) => actorName ?? t(actorKind === 'SYSTEM' ? 'audit:system' : 'audit:unknown') },
            // A word the application does not know yet (a newer server) is shown as it is.
            { key: 'act', header: t('act'), cell: ({ action }) => (isAct(action) ? t(`audit:acts.${action}`) : action) },
            { key: 'through', header: t('through'), cell: ({ through }) => t(`audit:through.${through}`) },
            { key: 'unit', header: t('unit'), cell: ({ unit }) => unit?.shortName ?? '–' },
          ]}
        />
      )}
    </div>
  );
}
