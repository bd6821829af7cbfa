import { useQuery } from '@apollo/client/react';
import { Choice } from '@dangvu/ui/choice';
import { DateField } from '@dangvu/ui/date-field';
import { formatDay } from '@dangvu/ui/format';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog } from './act-dialog.tsx';
import type { MembershipActProps } from './act-subject.ts';
import { CommentFields, commentsInput, noComments } from './comment-fields.tsx';
import { DestinationPicker } from './destination-picker.tsx';
import type { Destination } from './destination-picker.tsx';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { RequestTransferDocument, TransferTermDocument } from './transfer-acts.generated.ts';

export interface RequestTransferProps extends Omit<MembershipActProps, 'membership'> {
  membership: Pick<MembershipActProps['membership'], 'id' | 'version' | 'status'>;
  /** Where the member is expected to go, as far as it is known. */
  destination?: string | undefined;
}

/** The referral: to a unit of the town, which must accept, or out of it. Until then the member counts where he is. */
export function RequestTransfer({ name, today, membership, destination: expected, onClose }: RequestTransferProps): ReactElement {
  const { t } = useTranslation('membership');
  const { t: words } = useTranslation('transfers');
  const [papers, setPapers] = useState<'issued' | 'awaited'>('issued');
  const [movedOn, setMovedOn] = useState<string | null>(null);
  const [where, setWhere] = useState<'inside' | 'outside'>(expected === undefined ? 'inside' : 'outside');
  const [unit, setUnit] = useState<Destination | null>(null);
  const [destination, setDestination] = useState(expected ?? '');
  const [requestedOn, setRequestedOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const [comments, setComments] = useState(noComments);
  const inProbation = membership.status === 'PROBATIONARY';
  const { record, busy, outcome, fields } = useRecord(RequestTransferDocument);
  const goal = where === 'inside' ? unit !== null : destination.trim() !== '';
  // By the calendar of the server: the browser knows no holidays.
  const term = papers === 'issued' ? ({ param: 'TRANSFER_PRESENTATION_DEADLINE', from: requestedOn ?? today } as const) : ({ param: 'TRANSFER_START_DEADLINE', from: movedOn ?? requestedOn ?? today } as const);
  const lastDay = useQuery(TransferTermDocument, { variables: term, skip: requestedOn === null }).data?.deadline;
  const due = lastDay === null || lastDay === undefined ? null : papers === 'issued' ? t('acts.transfer.due', { day: formatDay(lastDay) }) : words('request.startDue', { day: formatDay(lastDay) });
  return (
    <ActDialog
      title={t('acts.transfer.title', { name })}
      confirm={t('acts.transfer.confirm')}
      alsoChanges={[t('acts.transfer.staysUntil'), ...(due === null ? [] : [due])]}
      busy={busy} outcome={outcome} shownFields={['toBranchId', 'destination', 'requestedOn', 'reason', 'movedOn', 'awaitsReferral', ...(inProbation ? ['mentorComment', 'branchComment'] : [])]} ready={goal && requestedOn !== null} onClose={onClose}
      send={async () =>
        requestedOn === null
          ? null
          : record({
              id: membership.id,
              expectedVersion: membership.version,
              requestedOn,
              awaitsReferral: papers === 'awaited',
              ...(movedOn === null ? {} : { movedOn }),
              ...(where === 'inside' ? { toBranchId: unit?.id ?? null } : { destination: destination.trim() }),
              ...(reason.trim() === '' ? {} : { reason: reason.trim() }),
              ...(inProbation ? commentsInput(comments) : {}),
            })}
    >
      <Choice
        full
        label={t('acts.transfer.where')}
        value={where}
        options={[{ value: 'inside', label: t('acts.transfer.inside') }, { value: 'outside', label: t('acts.transfer.outside') }]}
        onChange={setWhere}
      />
      {where === 'inside'
        ? <DestinationPicker value={unit} onChange={setUnit} error={fields['toBranchId']} />
        : (
            <TextInput
              label={t('acts.transfer.destination')} placeholder={t('acts.transfer.destinationHint')} required value={destination} error={fields['destination']}
              onChange={(event) => setDestination(event.currentTarget.value)}
            />
          )}
      <Choice
        full
        label={words('request.papers')}
        value={papers}
        options={[{ value: 'issued', label: words('request.issued') }, { value: 'awaited', label: words('request.awaited') }]}
        onChange={setPapers}
      />
      {fields['awaitsReferral'] !== undefined && <p role="alert" className="small">{fields['awaitsReferral']}</p>}
      <DateField label={words('request.movedOn')} value={movedOn} max={today} error={fields['movedOn']} onChange={setMovedOn} />
      <DateField label={t('acts.transfer.requestedOn')} required value={requestedOn} max={today} error={fields['requestedOn']} onChange={setRequestedOn} />
      <Textarea label={t('acts.reason')} autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
      {inProbation && <CommentFields value={comments} onChange={setComments} errors={fields} whenEmpty={words('comments.missing')} />}
    </ActDialog>
  );
}
