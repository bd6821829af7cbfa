import { roleLabels } from '@dangvu/domain/access/roles';
import { ConfirmAct } from '@dangvu/ui/confirm-act';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../apollo/use-act.ts';
import { ConfirmSeen } from '../../mutation-form/confirm-seen.tsx';
import { useRefusals } from '../../mutation-form/refusal-lines.tsx';
import { useLabel } from '../../i18n/use-label.ts';
import { DisableAccountDocument, EnableAccountDocument, ResetPasswordDocument, RevokeRoleDocument } from './accounts.generated.ts';
import type { AccountLineFragment } from './accounts.generated.ts';

export interface AccountActProps {
  account: AccountLineFragment;
  onClose: () => void;
}

/** Locks an account, or lets it in again. */
export function SwitchAccount({ account, onClose }: AccountActProps): ReactElement {
  const { t } = useTranslation('access');
  const disable = useAct(DisableAccountDocument, { keyed: false });
  const enable = useAct(EnableAccountDocument, { keyed: false });
  const refusalsOf = useRefusals();
  const locks = account.disabledAt === null;
  const { busy, outcome } = locks ? disable : enable;
  const send = async () => {
    const result = await (locks ? disable : enable).act({ id: account.id, expectedVersion: account.version });
    if (result.kind === 'done') onClose();
  };
  return (
    <ConfirmSeen
      outcome={outcome} opened size="small" danger={locks}
      title={t(locks ? 'disable.title' : 'enable.title', { name: account.displayName })} confirm={t(locks ? 'disable.confirm' : 'enable.confirm')}
      alsoChanges={[t(locks ? 'disable.changes' : 'enable.changes')]} busy={busy} refusals={refusalsOf(outcome, [])} onClose={onClose} onConfirm={() => void send()}
    />
  );
}

/** A new first password; every session of the account ends. */
export function ResetPassword({ account, onClose, onPassword }: AccountActProps & { onPassword: (login: string, password: string) => void }): ReactElement {
  const { t } = useTranslation('access');
  const { act, busy, outcome } = useAct(ResetPasswordDocument, { keyed: false });
  const refusalsOf = useRefusals();
  const send = async () => {
    const result = await act({ id: account.id });
    if (result.kind !== 'done') return;
    onClose();
    if (result.payload.temporaryPassword !== null) onPassword(account.login, result.payload.temporaryPassword);
  };
  return (
    <ConfirmAct
      opened size="small"
      title={t('reset.title', { name: account.displayName })} confirm={t('reset.confirm')} alsoChanges={[t('reset.changes')]}
      busy={busy} refusals={refusalsOf(outcome, [])} onClose={onClose} onConfirm={() => void send()}
    />
  );
}

/** Takes a role away from today on; what was done with it stays. */
export function RevokeRole({ account, grant, onClose }: AccountActProps & { grant: AccountLineFragment['grants'][number] }): ReactElement {
  const { t } = useTranslation('access');
  const label = useLabel();
  const { act, busy, outcome } = useAct(RevokeRoleDocument, { keyed: false });
  const refusalsOf = useRefusals();
  const send = async () => {
    const result = await act({ id: grant.id });
    if (result.kind === 'done') onClose();
  };
  return (
    <ConfirmAct
      opened size="small" danger
      title={t('revoke.title', { role: label(roleLabels[grant.role]), name: account.displayName })} confirm={t('revoke.confirm')}
      alsoChanges={[t('revoke.changes', { unit: grant.unit.name })]} busy={busy} refusals={refusalsOf(outcome, [])} onClose={onClose} onConfirm={() => void send()}
    />
  );
}
