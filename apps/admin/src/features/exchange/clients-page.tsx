import { useQuery } from '@apollo/client/react';
import { clientScopeLabels } from '@dangvu/domain/access/roles';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignedIn } from '../../viewer/signed-in.ts';
import style from './exchange.module.css';
import { ShownOnce } from '../../mutation-form/shown-once.tsx';
import { useLabel } from '../../i18n/use-label.ts';
import { failureOf } from '../../apollo/failure.ts';
import { CreateClient, DisableClient, IssueKey, RevokeKey } from './client-acts.tsx';
import { KeyList } from './key-list.tsx';
import { ApiClientsDocument } from './clients.generated.ts';
import type { ClientLineFragment } from './clients.generated.ts';

type Choice = { kind: 'issue' | 'disable'; client: ClientLineFragment } | { kind: 'revoke'; key: ClientLineFragment['keys'][number] } | { kind: 'create' };

/** Programs that read over the API: their scope, what they may read, their keys and when each was last used. */
export function ClientsPage(): ReactElement {
  const { t } = useTranslation('exchange');
  const label = useLabel();
  const { today, may } = useSignedIn();
  const [choice, setChoice] = useState<Choice | null>(null);
  const [secret, setSecret] = useState<{ name: string; secret: string } | null>(null);
  const asked = useQuery(ApiClientsDocument, { variables: { first: 50 } });
  const list = (asked.data ?? asked.previousData)?.apiClients;
  const close = () => setChoice(null);
  const manages = may('CLIENT_MANAGE');
  const more = () =>
    void asked.fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, apiClients: { ...next.apiClients, nodes: [...before.apiClients.nodes, ...next.apiClients.nodes] } }),
    });
  const columns: Column<ClientLineFragment>[] = [
    { key: 'name', header: t('name'), width: '11rem', cell: (row) => row.name },
    { key: 'unit', header: t('unit'), width: '9rem', cell: (row) => <>{row.unit.shortName}{row.unit.endedOn !== null && <div><StateBadge tone="warn" look="plain">{t('unitEnded', { day: formatDay(row.unit.endedOn) })}</StateBadge></div>}</> },
    { key: 'scopes', header: t('scopes'), width: '10rem', cell: (row) => row.scopes.map((scope) => label(clientScopeLabels[scope])).join(', ') },
    { key: 'keys', header: t('keys'), card: 'bare', cell: (row) => <KeyList keys={row.keys} today={today} {...(manages ? { onRevoke: (key) => setChoice({ kind: 'revoke', key }) } : {})} /> },
    {
      key: 'state',
      header: t('state'),
      width: '7rem',
      card: 'aside',
      cell: (row) => (row.disabledAt === null ? <StateBadge tone="good" look="plain">{t('enabled')}</StateBadge> : <StateBadge tone="idle" look="plain">{t('disabled')}</StateBadge>),
    },
    {
      key: 'acts',
      header: <span className="visually-hidden">{t('acts')}</span>,
      width: '10.5rem',
      card: 'bare',
      cell: (client) => (manages && client.disabledAt === null ? (
        <span className={style.acts}>
          <Button size="compact-sm" variant="default" onClick={() => setChoice({ kind: 'issue', client })}>{t('key.issue')}</Button>
          <Button size="compact-sm" variant="default" onClick={() => setChoice({ kind: 'disable', client })}>{t('disable.open')}</Button>
        </span>
      ) : null),
    },
  ];
  const createButton = manages ? <Button onClick={() => setChoice({ kind: 'create' })}>{t('create.open')}</Button> : undefined;
  return (
    <>
      <PageHeader title={t('title.clients')} lead={t('lead')} actions={createButton} />
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && list === undefined && <LoadingSkeleton lines={6} lineHeight="2.5rem" />}
      {asked.error === undefined && list?.totalCount === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {asked.error === undefined && list !== undefined && list.totalCount > 0 && (
        <DataTable
          caption={t('title.clients')} columns={columns} rows={list.nodes} rowKey={(row) => row.id} rowCount={list.totalCount}
          more={list.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined}
        />
      )}
      {choice?.kind === 'create' && <CreateClient onClose={close} />}
      {choice?.kind === 'issue' && <IssueKey client={choice.client} today={today} onClose={close} onSecret={(value) => setSecret({ name: choice.client.name, secret: value })} />}
      {choice?.kind === 'disable' && <DisableClient client={choice.client} onClose={close} />}
      {choice?.kind === 'revoke' && <RevokeKey apiKey={choice.key} onClose={close} />}
      {secret !== null && <ShownOnce title={t('key.shown', { name: secret.name })} secret={secret.secret} onClose={() => setSecret(null)}>{t('key.shownText')}</ShownOnce>}
    </>
  );
}
