import { useQuery } from '@apollo/client/react';
import { ReminderMeans, reminderMeansLabels } from '@dangvu/domain/membership/transfer-states';
import { DateField } from '@dangvu/ui/date-field';
import { formatDay } from '@dangvu/ui/format';
import { NativeSelect, Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from './act-dialog.tsx';
import { CommentFields, commentsInput, noComments } from './comment-fields.tsx';
import type { TransferActProps } from './act-subject.ts';
import { ProposeDeletionDocument, ReferTransferDocument, RemindAbsentDocument, TransferTermDocument } from './transfer-acts.generated.ts';

/** The papers that were asked for are issued; from that day the member is on the way. */
export function ReferTransfer({ name, today, transfer, onClose }: TransferActProps): ReactElement {
  const { t } = useTranslation('transfers');
  const [referredOn, setReferredOn] = useState<string | null>(today);
  const [comments, setComments] = useState(noComments);
  const { commentsExpected } = transfer;
  const { record, busy, outcome, fields } = useRecord(ReferTransferDocument);
  const due = useQuery(TransferTermDocument, { variables: { param: 'TRANSFER_PRESENTATION_DEADLINE', from: referredOn ?? today }, skip: referredOn === null }).data?.deadline ?? null;
  return (
    <ActDialog
      title={t('refer.title', { name })}
      confirm={t('refer.confirm')}
      alsoChanges={due === null ? [] : [t('refer.due', { day: formatDay(due) })]}
      busy={busy} outcome={outcome} shownFields={['referredOn', ...(commentsExpected ? ['mentorComment', 'branchComment'] : [])]} ready={referredOn !== null} onClose={onClose}
      send={async () => (referredOn === null ? null : record({ id: transfer.id, expectedVersion: transfer.version, referredOn, ...(commentsExpected ? commentsInput(comments) : {}) }))}
    >
      <DateField label={t('refer.referredOn')} required value={referredOn} max={today} error={fields['referredOn']} onChange={setReferredOn} />
      {commentsExpected && <CommentFields value={comments} onChange={setComments} errors={fields} whenEmpty={t('comments.kept')} />}
    </ActDialog>
  );
}

/** Somebody who does not come was reminded: when, how, and what was said. */
export function RemindAbsent({ name, today, membershipId, onClose }: { name: string; today: string; membershipId: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('transfers');
  const label = useLabel();
  const [remindedOn, setRemindedOn] = useState<string | null>(today);
  const [means, setMeans] = useState<ReminderMeans>('CALL');
  const [note, setNote] = useState('');
  const { record, busy, outcome, fields } = useRecord(RemindAbsentDocument);
  return (
    <ActDialog
      title={t('remind.title', { name })}
      confirm={t('remind.confirm')}
      alsoChanges={[t('remind.changes')]}
      busy={busy} outcome={outcome} shownFields={['remindedOn', 'note']} ready={remindedOn !== null} onClose={onClose}
      send={async () =>
        remindedOn === null
          ? null
          : record({ id: membershipId, remindedOn, means, ...(note.trim() === '' ? {} : { note: note.trim() }) })}
    >
      <DateField label={t('remind.remindedOn')} required value={remindedOn} max={today} error={fields['remindedOn']} onChange={setRemindedOn} />
      <NativeSelect
        label={t('remind.means')} required value={means}
        onChange={(event) => setMeans(Object.values(ReminderMeans).find((one) => one === event.currentTarget.value) ?? 'CALL')}
        data={Object.values(ReminderMeans).map((value) => ({ value, label: label(reminderMeansLabels[value]) }))}
      />
      <TextInput label={t('remind.note')} value={note} error={fields['note']} onChange={(event) => setNote(event.currentTarget.value)} />
    </ActDialog>
  );
}

/** Papers missing for more than three months: striking off is proposed to the side that decides. */
export function ProposeDeletion({ name, today, transfer, onClose, reminders }: TransferActProps & { reminders: number | null }): ReactElement {
  const { t } = useTranslation('transfers');
  const [proposedOn, setProposedOn] = useState<string | null>(today);
  const [why, setWhy] = useState('');
  const { record, busy, outcome, fields } = useRecord(ProposeDeletionDocument);
  return (
    <ActDialog
      title={t('propose.title', { name })}
      confirm={t('propose.confirm')}
      alsoChanges={[t('propose.changes'), ...(reminders === null ? [] : [t('propose.reminders', { count: reminders })])]}
      danger
      busy={busy} outcome={outcome} shownFields={['proposedOn', 'withoutReminders']} ready={proposedOn !== null} onClose={onClose}
      send={async () =>
        proposedOn === null
          ? null
          : record({ id: transfer.id, expectedVersion: transfer.version, proposedOn, ...(why.trim() === '' ? {} : { withoutReminders: why.trim() }) })}
    >
      <DateField label={t('propose.proposedOn')} required value={proposedOn} max={today} error={fields['proposedOn']} onChange={setProposedOn} />
      {(reminders === null || reminders === 0) && (
        <Textarea label={t('propose.withoutReminders')} autosize minRows={2} value={why} error={fields['withoutReminders']} onChange={(event) => setWhy(event.currentTarget.value)} />
      )}
    </ActDialog>
  );
}
