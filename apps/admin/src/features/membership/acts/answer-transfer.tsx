import { skipToken, useQuery } from '@apollo/client/react';
import { DateField } from '@dangvu/ui/date-field';
import { NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from './act-dialog.tsx';
import type { TransferActProps } from './act-subject.ts';
import { branchKinds } from '../words.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { AcceptTransferDocument, BranchesUnderDocument, CancelTransferDocument, ReturnTransferDocument } from './transfer-acts.generated.ts';

/** The other side takes the member in; a ward says into which of its branches. Outside the town: he has arrived there. */
export function AcceptTransfer({ name, today, transfer, onClose }: TransferActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [acceptedOn, setAcceptedOn] = useState<string | null>(today);
  const [branchId, setBranchId] = useState('');
  const { record, busy, outcome, fields } = useRecord(AcceptTransferDocument);
  const { toBranch } = transfer;
  const mustChoose = toBranch !== null && !toBranch.holdsMembers;
  const branches = useQuery(BranchesUnderDocument, mustChoose ? { variables: { filter: { under: toBranch.id, kinds: [...branchKinds] } } } : skipToken);
  return (
    <ActDialog
      title={toBranch === null ? t('acts.movedOut.title', { name }) : t('acts.accept.title', { name })}
      confirm={toBranch === null ? t('acts.movedOut.confirm') : t('acts.accept.confirm')}
      alsoChanges={[toBranch === null ? t('acts.movedOut.changes', { place: transfer.destination ?? '' }) : t('acts.accept.changes', { unit: toBranch.shortName })]}
      busy={busy} outcome={outcome} shownFields={['acceptedOn', 'branchId']} ready={acceptedOn !== null && (!mustChoose || branchId !== '')} onClose={onClose}
      send={async () =>
        acceptedOn === null
          ? null
          : record({ id: transfer.id, expectedVersion: transfer.version, acceptedOn, ...(mustChoose ? { branchId } : {}) })}
    >
      {mustChoose && (
        <NativeSelect
          label={t('acts.accept.branch')} required value={branchId} error={fields['branchId'] ?? (branches.error === undefined ? undefined : t('acts.accept.branchesFailed'))}
          onChange={(event) => setBranchId(event.currentTarget.value)}
          data={[{ value: '', label: t('acts.choose') }, ...(branches.data?.units.nodes ?? []).map((branch) => ({ value: branch.id, label: branch.shortName }))]}
        />
      )}
      <DateField label={t('acts.accept.acceptedOn')} required value={acceptedOn} max={today} error={fields['acceptedOn']} onChange={setAcceptedOn} />
    </ActDialog>
  );
}

/** Sent back by the other side, with the reason the sender needs. */
export function ReturnTransfer({ name, today, transfer, onClose }: TransferActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [returnedOn, setReturnedOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const { record, busy, outcome, fields } = useRecord(ReturnTransferDocument);
  return (
    <ActDialog
      title={t('acts.return.title', { name })}
      confirm={t('acts.return.confirm')}
      alsoChanges={[t('acts.return.changes')]}
      busy={busy} outcome={outcome} shownFields={['returnedOn', 'reason']} ready={returnedOn !== null && reason.trim() !== ''} onClose={onClose}
      send={async () => (returnedOn === null ? null : record({ id: transfer.id, expectedVersion: transfer.version, returnedOn, reason: reason.trim() }))}
    >
      <Textarea label={t('acts.return.reason')} required autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
      <DateField label={t('acts.return.returnedOn')} required value={returnedOn} max={today} error={fields['returnedOn']} onChange={setReturnedOn} />
    </ActDialog>
  );
}

/** Called back by the side that sent it. */
export function CancelTransfer({ name, transfer, onClose }: TransferActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [reason, setReason] = useState('');
  const { record, busy, outcome, fields } = useRecord(CancelTransferDocument);
  return (
    <ActDialog
      title={t('acts.cancelTransfer.title', { name })}
      confirm={t('acts.cancelTransfer.confirm')}
      alsoChanges={[t('acts.return.changes')]}
      busy={busy} outcome={outcome} shownFields={['reason']} ready={reason.trim() !== ''} onClose={onClose}
      send={() => record({ id: transfer.id, expectedVersion: transfer.version, reason: reason.trim() })}
    >
      <Textarea label={t('acts.reason')} required autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
    </ActDialog>
  );
}
