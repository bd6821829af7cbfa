import { skipToken, useQuery } from '@apollo/client/react';
import { dossierSentUp } from '@dangvu/domain/membership/candidacy-moves';
import { Choice } from '@dangvu/ui/choice';
import { DateField } from '@dangvu/ui/date-field';
import { formatDay } from '@dangvu/ui/format';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from './act-dialog.tsx';
import type { CandidacyActProps } from './act-subject.ts';
import { DestinationPicker } from './destination-picker.tsx';
import type { Destination } from './destination-picker.tsx';
import { AcceptCandidacyMoveDocument, CancelCandidacyMoveDocument, ForwardCandidacyMoveDocument, RequestCandidacyMoveDocument, ReturnCandidacyMoveDocument } from './candidacy-acts.generated.ts';
import { TransferTermDocument } from './transfer-acts.generated.ts';
import type { TransferTermQueryVariables } from './transfer-acts.generated.ts';

const typed = (text: string): string | null => (text.trim() === '' ? null : text.trim());

/** The last day by the calendar of the server; null while it is not known. */
const useLastDay = (param: TransferTermQueryVariables['param'], from: string | null): string | null =>
  useQuery(TransferTermDocument, from === null ? skipToken : { variables: { param, from } }).data?.deadline ?? null;

/** The candidate moves while the admission is considered: to a branch of the town, which must take him in, or out of it. */
export function RequestMoveAct({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('moves');
  const [where, setWhere] = useState<'inside' | 'outside'>('inside');
  const [unit, setUnit] = useState<Destination | null>(null);
  const [destination, setDestination] = useState('');
  const [movedOn, setMovedOn] = useState<string | null>(today);
  const [requestedOn, setRequestedOn] = useState<string | null>(today);
  const [certificateNo, setCertificateNo] = useState('');
  const [reason, setReason] = useState('');
  const { record, busy, outcome, fields } = useRecord(RequestCandidacyMoveDocument);
  const sentUp = candidacy.stage !== undefined && dossierSentUp(candidacy.stage);
  const due = useLastDay('MOVED_DOSSIER_FORWARD', sentUp ? movedOn : null);
  const goal = where === 'inside' ? unit !== null : destination.trim() !== '';
  return (
    <ActDialog
      title={t('request.title', { name })}
      confirm={t('request.confirm')}
      alsoChanges={[t('request.stays'), ...(due === null ? [] : [t('request.sentUp', { day: formatDay(due) })])]}
      busy={busy} outcome={outcome} shownFields={['toBranchId', 'destination', 'movedOn', 'requestedOn', 'certificateNo', 'reason']}
      ready={goal && requestedOn !== null && (sentUp || certificateNo.trim() !== '')} onClose={onClose}
      send={async () => (requestedOn === null ? null : record({
        id: candidacy.id, expectedVersion: candidacy.version, requestedOn, movedOn, certificateNo: typed(certificateNo), reason: typed(reason),
        ...(where === 'inside' ? { toBranchId: unit?.id ?? null } : { destination: destination.trim() }),
      }))}
    >
      <Choice full label={t('where')} value={where} options={[{ value: 'inside', label: t('inside') }, { value: 'outside', label: t('outside') }]} onChange={setWhere} />
      {where === 'inside'
        ? <DestinationPicker value={unit} onChange={setUnit} error={fields['toBranchId']} />
        : <TextInput label={t('destination')} required value={destination} error={fields['destination']} onChange={(event) => setDestination(event.currentTarget.value)} />}
      <DateField label={t('movedOn')} value={movedOn} max={today} error={fields['movedOn']} onChange={setMovedOn} />
      <TextInput label={t('request.certificateNo')} required={!sentUp} value={certificateNo} error={fields['certificateNo']} onChange={(event) => setCertificateNo(event.currentTarget.value)} />
      <DateField label={t('request.on')} required value={requestedOn} max={today} error={fields['requestedOn']} onChange={setRequestedOn} />
      <Textarea label={t('reason')} autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
    </ActDialog>
  );
}

/** The committee that has the dossier forwards it. */
export function ForwardMoveAct({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('moves');
  const [forwardedOn, setForwardedOn] = useState<string | null>(today);
  const [documentNo, setDocumentNo] = useState('');
  const { record, busy, outcome, fields } = useRecord(ForwardCandidacyMoveDocument);
  return (
    <ActDialog
      title={t('forward.title', { name })} confirm={t('forward.confirm')}
      busy={busy} outcome={outcome} shownFields={['forwardedOn', 'documentNo']} ready={forwardedOn !== null} onClose={onClose}
      send={async () => (forwardedOn === null ? null : record({ id: candidacy.id, expectedVersion: candidacy.version, forwardedOn, documentNo: typed(documentNo) }))}
    >
      <DateField label={t('forward.on')} required value={forwardedOn} max={today} error={fields['forwardedOn']} onChange={setForwardedOn} />
      <TextInput label={t('forward.documentNo')} value={documentNo} error={fields['documentNo']} onChange={(event) => setDocumentNo(event.currentTarget.value)} />
    </ActDialog>
  );
}

/** The new branch takes the candidate in, with an objection to be looked into if there is one. */
export function AcceptMoveAct({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('moves');
  const [acceptedOn, setAcceptedOn] = useState<string | null>(today);
  const [objection, setObjection] = useState('');
  const { record, busy, outcome, fields } = useRecord(AcceptCandidacyMoveDocument);
  const sentUp = candidacy.stage !== undefined && dossierSentUp(candidacy.stage);
  const due = useLastDay(objection.trim() === '' ? 'MOVED_DECISION_DEADLINE' : 'MOVED_OBJECTION_REVIEW', sentUp ? acceptedOn : null);
  return (
    <ActDialog
      title={t('accept.title', { name })} confirm={t('accept.confirm')}
      alsoChanges={[t('accept.changes'), ...(due === null ? [] : [t('accept.sentUpDue', { day: formatDay(due) })])]}
      busy={busy} outcome={outcome} shownFields={['acceptedOn', 'objection']} ready={acceptedOn !== null} onClose={onClose}
      send={async () => (acceptedOn === null ? null : record({ id: candidacy.id, expectedVersion: candidacy.version, acceptedOn, objection: typed(objection) }))}
    >
      <DateField label={t('accept.on')} required value={acceptedOn} max={today} error={fields['acceptedOn']} onChange={setAcceptedOn} />
      <Textarea label={t('accept.objection')} autosize minRows={2} value={objection} error={fields['objection']} onChange={(event) => setObjection(event.currentTarget.value)} />
    </ActDialog>
  );
}

/** The place outside the town has taken the candidate in. */
export function MovedOutAct({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('moves');
  const [acceptedOn, setAcceptedOn] = useState<string | null>(today);
  const { record, busy, outcome, fields } = useRecord(AcceptCandidacyMoveDocument);
  return (
    <ActDialog
      title={t('out.title', { name })} confirm={t('out.confirm')} danger alsoChanges={[t('out.changes')]}
      busy={busy} outcome={outcome} shownFields={['acceptedOn']} ready={acceptedOn !== null} onClose={onClose}
      send={async () => (acceptedOn === null ? null : record({ id: candidacy.id, expectedVersion: candidacy.version, acceptedOn }))}
    >
      <DateField label={t('out.on')} required value={acceptedOn} max={today} error={fields['acceptedOn']} onChange={setAcceptedOn} />
    </ActDialog>
  );
}

/** The new branch sends the candidate back. */
export function ReturnMoveAct({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('moves');
  const [returnedOn, setReturnedOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const { record, busy, outcome, fields } = useRecord(ReturnCandidacyMoveDocument);
  return (
    <ActDialog
      title={t('return.title', { name })} confirm={t('return.confirm')} alsoChanges={[t('return.changes')]}
      busy={busy} outcome={outcome} shownFields={['returnedOn', 'reason']} ready={returnedOn !== null && reason.trim() !== ''} onClose={onClose}
      send={async () => (returnedOn === null ? null : record({ id: candidacy.id, expectedVersion: candidacy.version, returnedOn, reason: reason.trim() }))}
    >
      <Textarea label={t('reason')} required autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
      <DateField label={t('return.on')} required value={returnedOn} max={today} error={fields['returnedOn']} onChange={setReturnedOn} />
    </ActDialog>
  );
}

/** The old branch calls the move off. */
export function CancelMoveAct({ name, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('moves');
  const [reason, setReason] = useState('');
  const { record, busy, outcome, fields } = useRecord(CancelCandidacyMoveDocument);
  return (
    <ActDialog
      title={t('cancel.title', { name })} confirm={t('cancel.confirm')} alsoChanges={[t('cancel.changes')]}
      busy={busy} outcome={outcome} shownFields={['reason']} ready={reason.trim() !== ''} onClose={onClose}
      send={() => record({ id: candidacy.id, expectedVersion: candidacy.version, reason: reason.trim() })}
    >
      <Textarea label={t('reason')} required autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
    </ActDialog>
  );
}
