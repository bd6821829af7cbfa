import { ConfirmAct } from '@dangvu/ui/confirm-act';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { useRefusals } from '../../../mutation-form/refusal-lines.tsx';
import type { AccountActProps } from '../account-acts.tsx';
import { ResetSecondFactorDocument } from './oversight.generated.ts';

/** Takes the second factor of somebody away who has lost it; he is told by whom and why. */
export function ResetSecondFactor({ account, onClose }: AccountActProps): ReactElement {
  const { t } = useTranslation('access');
  const [reason, setReason] = useState('');
  const { act, busy, outcome, fields } = useAct(ResetSecondFactorDocument, { keyed: false });
  const refusalsOf = useRefusals();
  const send = async () => {
    const result = await act({ id: account.id, reason });
    if (result.kind === 'done') onClose();
  };
  return (
    <ConfirmAct
      opened size="small" danger
      title={t('factor.reset.title', { name: account.displayName })} confirm={t('factor.reset.confirm')} alsoChanges={[t('factor.reset.changes'), t('factor.reset.told')]}
      ready={reason.trim() !== ''} busy={busy} refusals={refusalsOf(outcome, ['reason'])} onClose={onClose} onConfirm={() => void send()}
    >
      <TextInput label={t('factor.reset.reason')} description={t('factor.reset.reasonHint')} required autoComplete="off" value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
    </ConfirmAct>
  );
}
