import { useQuery } from '@apollo/client/react';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { DateField } from '@dangvu/ui/date-field';
import { formatInstant } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button, NativeSelect } from '@mantine/core';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { useAddress } from '../../config/use-address.ts';
import { failureOf } from '../../apollo/failure.ts';
import { auditFilter, readAuditAddress, readDetails } from './audit-address.ts';
import texts from '../../i18n/vi/audit.ts';
import style from './audit.module.css';
import { AuditLogDocument } from './audit.generated.ts';
import type { AuditLogQuery } from './audit.generated.ts';

const actNames = Object.keys(texts.acts) as (keyof typeof texts.acts)[];
const objectNames = Object.keys(texts.objects) as (keyof typeof texts.objects)[];

type Line = AuditLogQuery['auditEntries']['nodes'][number];

/** The log, newest first: who did what, when, on what, and why. */
export function AuditPage(): ReactElement {
  const { t } = useTranslation('audit');
  const frame = useFrame();
  const [address, change] = useAddress(readAuditAddress);
  const asked = useQuery(AuditLogDocument, { variables: { filter: auditFilter(address, frame.unit), first: 50 } });
  const list = (asked.data ?? (asked.error === undefined ? asked.previousData : undefined))?.auditEntries;
  const filtered = Object.values(address).some((one) => one !== undefined);
  const more = () =>
    void asked.fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, auditEntries: { ...next.auditEntries, nodes: [...before.auditEntries.nodes, ...next.auditEntries.nodes] } }),
    });
  // A word the application does not know yet (a newer server) is shown as it is.
  const nameOfAct = (act: string) => {
    const known = actNames.find((one) => one === act);
    return known === undefined ? act : t(`acts.${known}`);
  };
  const nameOfObject = (object: string) => {
    const known = objectNames.find((one) => one === object);
    return known === undefined ? object : t(`objects.${known}`);
  };
  const columns: Column<Line>[] = [
    { key: 'when', header: t('when'), width: '9.5rem', cell: (line) => <span className="num">{formatInstant(line.at)}<span className="small soft"> {t('number', { number: line.seq })}</span></span> },
    {
      key: 'who',
      header: t('who'),
      width: '13rem',
      card: 'bare',
      cell: (line) => <>{line.actorName ?? (line.actorKind === 'SYSTEM' ? t('system') : t('unknown'))}{line.actorKind === 'API_CLIENT' && <div className="small soft">{t('actors.API_CLIENT')}</div>}</>,
    },
    {
      key: 'act',
      header: t('act'),
      width: '13rem',
      card: 'bare',
      cell: (line) => <button type="button" className={style.link} onClick={() => change({ action: line.action })}>{nameOfAct(line.action)}</button>,
    },
    {
      key: 'what',
      header: t('what'),
      width: '11rem',
      cell: ({ targetType, targetId }) => (targetType === null ? '–' : targetId === null
        ? nameOfObject(targetType)
        : <button type="button" className={style.link} title={targetId} onClick={() => change({ target: targetId })}>{nameOfObject(targetType)}</button>),
    },
    { key: 'where', header: t('where'), width: '12rem', cell: (line) => line.unit?.shortName ?? '–' },
    {
      key: 'details',
      header: t('details'),
      card: 'bare',
      cell: (line) => <span className={style.details}>{[line.reason, readDetails(line.details)].filter((part) => part !== null && part !== '').join(' · ')}</span>,
    },
  ];
  return (
    <>
      <PageHeader title={t('title.audit')} lead={t('lead')} />
      <div className={`${style.bar} no-print`} role="search">
        <NativeSelect
          label={t('action')}
          value={address.action ?? ''}
          onChange={(event) => change({ action: event.currentTarget.value === '' ? undefined : event.currentTarget.value })}
          data={[
            { value: '', label: t('anyAction') },
            ...actNames.map((value) => ({ value, label: nameOfAct(value) })),
            ...(address.action === undefined || actNames.some((one) => one === address.action) ? [] : [{ value: address.action, label: address.action }]),
          ]}
        />
        <DateField label={t('from')} value={address.from ?? null} onChange={(day) => change({ from: day ?? undefined })} />
        <DateField label={t('to')} value={address.to ?? null} onChange={(day) => change({ to: day ?? undefined })} />
        {filtered && <Button variant="subtle" onClick={() => change({ action: undefined, target: undefined, from: undefined, to: undefined })}>{t('clear')}</Button>}
      </div>
      {address.target !== undefined && <p className={`${style.target} num`}>{t('target')}: {address.target}</p>}
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && list === undefined && <LoadingSkeleton lines={14} lineHeight="2rem" />}
      {asked.error === undefined && list?.totalCount === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {asked.error === undefined && list !== undefined && list.totalCount > 0 && (
        <DataTable
          caption={t('title.audit')} columns={columns} rows={list.nodes} rowKey={(line) => line.seq} rowCount={list.totalCount} density="compact"
          more={list.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined}
        />
      )}
    </>
  );
}
