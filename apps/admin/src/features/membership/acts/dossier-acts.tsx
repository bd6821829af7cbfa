import { deadlineOf } from '@dangvu/domain/membership/deadlines';
import { DateField } from '@dangvu/ui/date-field';
import { DecisionFields } from '@dangvu/ui/decision-fields';
import { formatDay } from '@dangvu/ui/format';
import { Textarea, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog, decisionErrors, decisionFields, decisionInput, emptyDecision } from './act-dialog.tsx';
import type { CandidacyActProps } from './act-subject.ts';
import { CompleteAwarenessClassDocument, DecideAdmissionDocument, DropCandidacyDocument, OpenDossierDocument, PermitDossierDocument, RefuseAdmissionDocument } from './candidacy-acts.generated.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';

/** The awareness class, by its certificate. */
export function AwarenessClassAct({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [certificateNo, setCertificateNo] = useState('');
  const [issuedOn, setIssuedOn] = useState<string | null>(null);
  const { record, busy, outcome, fields } = useRecord(CompleteAwarenessClassDocument);
  return (
    <ActDialog
      title={t('acts.class.title', { name })}
      confirm={t('acts.class.confirm')}
      alsoChanges={issuedOn === null ? [] : [t('acts.class.valid', { day: formatDay(deadlineOf('CERTIFICATE_VALIDITY', issuedOn).dueOn) })]}
      busy={busy} outcome={outcome} shownFields={['certificateNo', 'issuedOn']} ready={certificateNo.trim() !== '' && issuedOn !== null} onClose={onClose}
      send={async () =>
        issuedOn === null ? null : record({ id: candidacy.id, expectedVersion: candidacy.version, certificateNo: certificateNo.trim(), issuedOn })}
    >
      <TextInput label={t('acts.class.certificateNo')} required value={certificateNo} error={fields['certificateNo']} onChange={(event) => setCertificateNo(event.currentTarget.value)} />
      <DateField label={t('acts.class.issuedOn')} required value={issuedOn} max={today} error={fields['issuedOn']} onChange={setIssuedOn} />
    </ActDialog>
  );
}

/** The committee permits a dossier; without that none is opened. */
export function PermitAct({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [permittedOn, setPermittedOn] = useState<string | null>(today);
  const [documentNo, setDocumentNo] = useState('');
  const { record, busy, outcome, fields } = useRecord(PermitDossierDocument);
  return (
    <ActDialog
      title={t('acts.permit.title', { name })}
      confirm={t('acts.permit.confirm')}
      alsoChanges={[t('acts.permit.changes')]}
      busy={busy} outcome={outcome} shownFields={['permittedOn', 'documentNo']} ready={permittedOn !== null} onClose={onClose}
      send={async () => (permittedOn === null ? null : record({ id: candidacy.id, expectedVersion: candidacy.version, permittedOn, documentNo: documentNo.trim() === '' ? null : documentNo.trim() }))}
    >
      <DateField label={t('acts.permit.permittedOn')} required value={permittedOn} max={today} error={fields['permittedOn']} onChange={setPermittedOn} />
      <TextInput label={t('acts.permit.documentNo')} value={documentNo} error={fields['documentNo']} onChange={(event) => setDocumentNo(event.currentTarget.value)} />
    </ActDialog>
  );
}

/** The dossier is opened; it is good for a time. */
export function DossierAct({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [openedOn, setOpenedOn] = useState<string | null>(today);
  const { record, busy, outcome, fields } = useRecord(OpenDossierDocument);
  return (
    <ActDialog
      title={t('acts.dossier.title', { name })}
      confirm={t('acts.dossier.confirm')}
      alsoChanges={openedOn === null ? [] : [t('acts.dossier.valid', { day: formatDay(deadlineOf('DOSSIER_VALIDITY', openedOn).dueOn) })]}
      busy={busy} outcome={outcome} shownFields={['openedOn']} ready={openedOn !== null} onClose={onClose}
      send={async () => (openedOn === null ? null : record({ id: candidacy.id, expectedVersion: candidacy.version, openedOn }))}
    >
      <DateField label={t('acts.dossier.openedOn')} required value={openedOn} max={today} error={fields['openedOn']} onChange={setOpenedOn} />
    </ActDialog>
  );
}

/** The admission decision: from its day on the person is counted, and counts against the quota. */
export function AdmissionAct({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [decision, setDecision] = useState(emptyDecision);
  const { record, busy, outcome, fields } = useRecord(DecideAdmissionDocument);
  const input = decisionInput(decision);
  return (
    <ActDialog
      title={t('acts.admission.title', { name })}
      confirm={t('acts.admission.confirm')}
      alsoChanges={[t('acts.admission.changes')]}
      busy={busy} outcome={outcome} shownFields={decisionFields} ready={input !== null} onClose={onClose}
      send={async () => (input === null ? null : record({ id: candidacy.id, expectedVersion: candidacy.version, decision: input }))}
    >
      <DecisionFields value={decision} onChange={setDecision} errors={decisionErrors(fields)} maxDate={today} signatoryRequired />
    </ActDialog>
  );
}

/** The committee decides not to admit: the candidacy is over, and the branch is told. */
export function RefuseAct({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [decision, setDecision] = useState(emptyDecision);
  const [reason, setReason] = useState('');
  const [toldOn, setToldOn] = useState<string | null>(null);
  const { record, busy, outcome, fields } = useRecord(RefuseAdmissionDocument);
  const input = decisionInput(decision);
  return (
    <ActDialog
      title={t('acts.refuse.title', { name })}
      confirm={t('acts.refuse.confirm')}
      danger
      alsoChanges={[t('acts.refuse.changes'), t('acts.refuse.again')]}
      busy={busy} outcome={outcome} shownFields={[...decisionFields, 'reason', 'toldOn']} ready={input !== null && reason.trim() !== ''} onClose={onClose}
      send={async () => (input === null ? null : record({ id: candidacy.id, expectedVersion: candidacy.version, decision: input, reason: reason.trim(), toldOn }))}
    >
      <DecisionFields value={decision} onChange={setDecision} errors={decisionErrors(fields)} maxDate={today} signatoryRequired />
      <Textarea label={t('acts.reason')} required autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
      <DateField label={t('acts.refuse.toldOn')} hint={t('acts.refuse.toldHint')} value={toldOn} max={today} error={fields['toldOn']} onChange={setToldOn} />
    </ActDialog>
  );
}

/** The candidate leaves the list, with a reason. */
export function DropAct({ name, today, candidacy, onClose }: CandidacyActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [droppedOn, setDroppedOn] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const { record, busy, outcome, fields } = useRecord(DropCandidacyDocument);
  return (
    <ActDialog
      title={t('acts.drop.title', { name })}
      confirm={t('acts.drop.confirm')}
      danger
      alsoChanges={[t('acts.drop.changes')]}
      busy={busy} outcome={outcome} shownFields={['droppedOn', 'reason']} ready={droppedOn !== null && reason.trim() !== ''} onClose={onClose}
      send={async () => (droppedOn === null ? null : record({ id: candidacy.id, expectedVersion: candidacy.version, droppedOn, reason: reason.trim() }))}
    >
      <Textarea label={t('acts.reason')} required autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
      <DateField label={t('acts.drop.droppedOn')} required value={droppedOn} max={today} error={fields['droppedOn']} onChange={setDroppedOn} />
    </ActDialog>
  );
}
