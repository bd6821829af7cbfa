import { useQuery } from '@apollo/client/react';
import { formatCount } from '@dangvu/ui/format';
import { PageHeader } from '@dangvu/ui/page-header';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { text } from '../../config/search.ts';
import { useAddress } from '../../config/use-address.ts';
import { SearchField } from '../../pickers/search-field.tsx';
import { failureOf } from '../../apollo/failure.ts';
import style from './access.module.css';
import { ResetPassword, RevokeRole, SwitchAccount } from './account-acts.tsx';
import { CreateAccount, GrantRole } from './account-forms.tsx';
import { AccountsTable } from './accounts-table.tsx';
import type { AccountChoice } from './accounts-table.tsx';
import { AccountsDocument } from './accounts.generated.ts';
import { ShownOnce } from '../../mutation-form/shown-once.tsx';
import { RequiredRoles } from './second-factor/required-roles.tsx';
import { ResetSecondFactor } from './second-factor/reset-second-factor.tsx';
import { lazyPart } from '../../i18n/lazy-part.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';

const RoleViews = lazyPart(() => import('../../saved-views/role-views.tsx').then((module) => module.RoleViews), ['saved-views']);

const readAddress = (search: Record<string, unknown>) => ({ q: text(search, 'q') });

/** Who may enter, with which roles and where. Whoever keeps the accounts sees no member by that. */
export function AccountsPage(): ReactElement {
  const { t } = useTranslation('access');
  const [address, change] = useAddress(readAddress);
  const signedIn = useSignedIn();
  const [creating, setCreating] = useState(false);
  const [requiring, setRequiring] = useState(false);
  const [opening, setOpening] = useState(false);
  // What holds for a role holds everywhere: only for whoever stands at the top. The server asks again.
  const atTop = signedIn.homeUnit.path.length === 0;
  const [choice, setChoice] = useState<AccountChoice | null>(null);
  const [password, setPassword] = useState<{ login: string; password: string } | null>(null);
  const asked = useQuery(AccountsDocument, { variables: { first: 50, ...(address.q === undefined ? {} : { search: address.q }) } });
  const list = (asked.data ?? (asked.error === undefined ? asked.previousData : undefined))?.accounts;
  const close = () => setChoice(null);
  const show = (login: string, secret: string) => setPassword({ login, password: secret });
  const more = () =>
    void asked.fetchMore({
      variables: { after: list?.pageInfo.endCursor },
      updateQuery: (before, { fetchMoreResult: next }) => ({ ...next, accounts: { ...next.accounts, nodes: [...before.accounts.nodes, ...next.accounts.nodes] } }),
    });
  return (
    <>
      <PageHeader
        title={t('title.accounts')}
        {...(list === undefined ? {} : { lead: t('lead', { count: list.totalCount, number: formatCount(list.totalCount) }) })}
        {...(signedIn.may('ACCOUNT_MANAGE') ? {
          actions: (
            <>
              {atTop && <Button variant="default" onClick={() => setOpening(true)}>{t('openingViews')}</Button>}
              <Button variant="default" onClick={() => setRequiring(true)}>{t('factor.roles.open')}</Button>
              <Button onClick={() => setCreating(true)}>{t('create.open')}</Button>
            </>
          ),
        } : {})}
      />
      <div className={`${style.bar} no-print`} role="search"><SearchField label={t('search')} value={address.q} onChange={(q) => change({ q }, 'typing')} /></div>
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()}>{asked.error.message}</ErrorState>}
      {asked.error === undefined && list === undefined && <LoadingSkeleton lines={8} lineHeight="2.5rem" />}
      {asked.error === undefined && list?.totalCount === 0 && <EmptyState title={t('empty')}>{t('emptyText')}</EmptyState>}
      {asked.error === undefined && list !== undefined && list.totalCount > 0 && (
        <AccountsTable rows={list.nodes} total={list.totalCount} onChoose={setChoice} more={list.pageInfo.hasNextPage ? { loading: asked.loading, onMore: more } : undefined} />
      )}
      {creating && <CreateAccount onClose={() => setCreating(false)} onPassword={show} />}
      {choice?.kind === 'grant' && <GrantRole account={choice.account} onClose={close} />}
      {choice?.kind === 'switch' && <SwitchAccount account={choice.account} onClose={close} />}
      {choice?.kind === 'reset' && <ResetPassword account={choice.account} onClose={close} onPassword={show} />}
      {choice?.kind === 'factor' && <ResetSecondFactor account={choice.account} onClose={close} />}
      {opening && <Suspense><RoleViews onClose={() => setOpening(false)} /></Suspense>}
      {requiring && <RequiredRoles onClose={() => setRequiring(false)} />}
      {choice?.kind === 'revoke' && <RevokeRole account={choice.account} grant={choice.grant} onClose={close} />}
      {password !== null && <ShownOnce title={t('secret.password', { login: password.login })} secret={password.password} onClose={() => setPassword(null)}>{t('secret.passwordText')}</ShownOnce>}
    </>
  );
}
