import { roleLabels } from '@dangvu/domain/access/roles';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay, formatInstant } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { ActionIcon, Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../i18n/use-label.ts';
import style from './access.module.css';
import type { AccountLineFragment } from './accounts.generated.ts';

type Grant = AccountLineFragment['grants'][number];
export type AccountChoice =
  | { kind: 'grant' | 'switch' | 'reset' | 'factor'; account: AccountLineFragment }
  | { kind: 'revoke'; account: AccountLineFragment; grant: Grant };

export interface AccountsTableProps {
  rows: readonly AccountLineFragment[];
  total: number;
  onChoose: (choice: AccountChoice) => void;
  more: { loading: boolean; onMore: () => void } | undefined;
}

/** Whether a code is asked for beside the password; nothing where there is none and need be none. */
function SecondFactorMark({ account }: { account: AccountLineFragment }): ReactElement | null {
  const { t } = useTranslation('access');
  if (account.secondFactorSince !== null) return <div className="small soft" title={formatInstant(account.secondFactorSince)}>{t('factor.on')}</div>;
  return account.secondFactorRequired ? <div><StateBadge tone="warn" look="plain">{t('factor.missing')}</StateBadge></div> : null;
}

/** One line for each account: who, which roles at which units, last seen, and what may be done with it. */
export function AccountsTable({ rows, total, onChoose, more }: AccountsTableProps): ReactElement {
  const { t } = useTranslation('access');
  const label = useLabel();
  const term = ({ startsOn, endsOn }: Grant) => {
    if (startsOn === null && endsOn === null) return null;
    return [startsOn === null ? '' : t('grant.since', { day: formatDay(startsOn) }), endsOn === null ? '' : t('grant.until', { day: formatDay(endsOn) })].join(' ').trim();
  };
  const columns: Column<AccountLineFragment>[] = [
    { key: 'name', header: t('form.displayName'), width: '15rem', cell: (row) => <>{row.displayName}<div className="small soft">{row.login}</div></> },
    {
      key: 'grants',
      header: t('form.grants'),
      card: 'bare',
      cell: (row) => (row.grants.length === 0 ? <span className="soft">{t('noGrants')}</span> : (
        <ul className={style.grants}>
          {row.grants.map((grant) => (
            <li key={grant.id}>
              {label(roleLabels[grant.role])} <span className="soft">{[grant.unit.shortName, term(grant)].filter((part) => part !== null).join(' · ')}</span>
              {grant.unit.endedOn !== null && <>{' '}<StateBadge tone="warn" look="plain">{t('unitEnded', { day: formatDay(grant.unit.endedOn) })}</StateBadge></>}
              {row.permissions.canGrant && (
                <ActionIcon variant="subtle" color="gray" size="sm" aria-label={t('revoke.open', { role: label(roleLabels[grant.role]), name: row.displayName })} onClick={() => onChoose({ kind: 'revoke', account: row, grant })}>
                  <IconX size={14} aria-hidden />
                </ActionIcon>
              )}
            </li>
          ))}
        </ul>
      )),
    },
    { key: 'seen', header: t('lastSeen'), width: '9.5rem', align: 'number', cell: (row) => (row.lastSeenAt === null ? <span className="soft">{t('never')}</span> : formatInstant(row.lastSeenAt)) },
    {
      key: 'state',
      header: t('state'),
      width: '10rem',
      card: 'aside',
      cell: (row) => (
        <>
          {row.disabledAt === null ? <StateBadge tone="good" look="plain">{t('enabled')}</StateBadge> : <StateBadge tone="idle" look="plain">{t('disabled')}</StateBadge>}
          <SecondFactorMark account={row} />
        </>
      ),
    },
    {
      key: 'acts',
      header: <span className="visually-hidden">{t('acts')}</span>,
      width: '19rem',
      card: 'bare',
      cell: (account) => (
        <span className={style.acts}>
          {account.permissions.canGrant && <Button size="compact-sm" variant="default" onClick={() => onChoose({ kind: 'grant', account })}>{t('grant.open')}</Button>}
          {account.permissions.canResetPassword && <Button size="compact-sm" variant="default" onClick={() => onChoose({ kind: 'reset', account })}>{t('reset.open')}</Button>}
          {account.permissions.canResetSecondFactor && <Button size="compact-sm" variant="default" onClick={() => onChoose({ kind: 'factor', account })}>{t('factor.reset.open')}</Button>}
          {account.permissions.canDisable && <Button size="compact-sm" variant="default" onClick={() => onChoose({ kind: 'switch', account })}>{t(account.disabledAt === null ? 'disable.open' : 'enable.open')}</Button>}
        </span>
      ),
    },
  ];
  return <DataTable caption={t('title.accounts')} columns={columns} rows={rows} rowKey={(row) => row.id} rowCount={total} more={more} />;
}
