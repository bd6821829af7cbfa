import { useQuery } from '@apollo/client/react';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatInstant } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { useAddress } from '../../config/use-address.ts';
import { failureOf } from '../../apollo/failure.ts';
import { lazyPart } from '../../i18n/lazy-part.ts';
import { auditFilter, readAuditAddress } from './audit-address.ts';
import { AuditFilters } from './audit-filters.tsx';
import type { Line } from './entry-said.tsx';
import { RecordLink } from './record-link.tsx';
import { useAuditWords } from './use-audit-words.ts';
import style from './audit.module.css';
import { AuditLogDocument } from './audit.generated.ts';

// The words of every code there is.
const EntrySaid = lazyPart(() => import('./entry-said.tsx').then((module) => module.EntrySaid), ['audit-fields']);

const Waiting = () => <LoadingSkeleton lines={14} lineHeight="2rem" />;

/** The log, newest first: who did what, when, on what, and why. */
export function AuditPage(): ReactElement {
  const { t } = useTranslation('audit');
  const words = useAuditWords();
  const frame = useFrame();
  const [address, change] = useAddress(readAuditAddress);
  const asked = useQuery(AuditLogDocument, { variables: { filter: auditFilter(address, frame.unit), first: 50 } });
  const list = (asked.data ?? (asked.error === undefined ? asked.previousData : undefined))?.auditEntries;
  const more = () =>
    void asked.fetchMore({
      variables: { after: list?.pageInfo.endCursor, withActors: false },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...before, auditEntries: { ...next.auditEntries, nodes: [...before.auditEntries.nodes, ...next.auditEntries.nodes] } }),
    });
  const columns: Column<Line>[] = [
    { key: 'when', header: t('when'), width: '8.5rem', cell: (line) => <span className="num">{formatInstant(line.at)}</span> },
    {
      key: 'who',
      header: t('who'),
      width: '11rem',
      card: 'bare',
      cell: ({ actorId, actorName, actorKind }) => (
        <>
          {actorId === null
            ? t('system')
            : <button type="button" className={style.link} title={t('onlyActorHint')} onClick={() => change({ actor: actorId })}>{actorName ?? t('unknown')}</button>}
          {actorKind === 'API_CLIENT' && <div className="small soft">{t('actors.API_CLIENT')}</div>}
        </>
      ),
    },
    {
      key: 'act',
      header: t('act'),
      width: '11rem',
      card: 'bare',
      cell: ({ action, through }) => (
        <>
          <button type="button" className={style.link} title={t('onlyActHint')} onClick={() => change({ action })}>{words.act(action)}</button>
          {(through === 'FILE' || through === 'PROGRAM') && <div className="small soft">{t(`through.${through}`)}</div>}
        </>
      ),
    },
    {
      key: 'what',
      header: t('what'),
      width: '15rem',
      card: 'bare',
      cell: ({ target, targetType, targetId }) => {
        if (targetType === null) return '–';
        const person = target?.page === 'PERSON' ? target.pageId : null;
        // A session has one line or two, and nothing more to show than them.
        const narrows = targetId !== null && targetType !== 'Session' && (person === null ? targetId !== address.target : person !== address.person);
        return (
          <>
            {target !== null && <div><RecordLink record={target} /></div>}
            <span className="small soft">{words.object(targetType)}</span>
            {narrows && (
              <button type="button" className={`${style.link} ${style.only} small`} onClick={() => change(person === null ? { target: targetId } : { person })}>
                {t(person === null ? 'onlyThis' : 'onlyThisPerson')}
              </button>
            )}
          </>
        );
      },
    },
    { key: 'where', header: t('where'), width: '9rem', cell: (line) => line.unit?.shortName ?? '–' },
    { key: 'details', header: t('details'), card: 'bare', cell: (line) => <EntrySaid line={line} /> },
  ];
  return (
    <>
      <PageHeader title={t('title.audit')} lead={t('lead')} />
      <AuditFilters address={address} change={change} lines={list?.nodes ?? []} actors={(asked.data ?? asked.previousData)?.auditActors?.nodes ?? []} />
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && list === undefined && <Waiting />}
      {asked.error === undefined && list?.totalCount === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {asked.error === undefined && list !== undefined && list.totalCount > 0 && (
        <Suspense fallback={<Waiting />}>
          <DataTable
            caption={t('title.audit')} columns={columns} rows={list.nodes} rowKey={(line) => line.seq} rowCount={list.totalCount} density="compact"
            more={list.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined}
          />
        </Suspense>
      )}
    </>
  );
}
