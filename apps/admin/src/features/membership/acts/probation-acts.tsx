import { DateField } from '@dangvu/ui/date-field';
import { DecisionFields } from '@dangvu/ui/decision-fields';
import { formatDay } from '@dangvu/ui/format';
import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ActDialog, decisionErrors, decisionFields, decisionInput, emptyDecision } from './act-dialog.tsx';
import type { MembershipActProps } from './act-subject.ts';
import { HoldCeremonyDocument, ReceiveDecisionDocument, RecogniseMemberDocument, RecordDeathDocument } from './membership-acts.generated.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';

/** The branch has received the decision: under older rules the time of the ceremony runs from here. */
export function ReceiptAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [receivedOn, setReceivedOn] = useState<string | null>(today);
  const { record, busy, outcome, fields } = useRecord(ReceiveDecisionDocument);
  return (
    <ActDialog
      title={t('acts.receipt.title', { name })}
      confirm={t('acts.receipt.confirm')}
      busy={busy} outcome={outcome} shownFields={['receivedOn']} ready={receivedOn !== null} onClose={onClose}
      send={async () => (receivedOn === null ? null : record({ id: membership.id, expectedVersion: membership.version, receivedOn }))}
    >
      <DateField label={t('acts.receipt.receivedOn')} hint={t('acts.ceremony.hint', { day: formatDay(membership.decidedOn) })} required value={receivedOn} max={today} error={fields['receivedOn']} onChange={setReceivedOn} />
    </ActDialog>
  );
}

/** The ceremony: probation runs from its day. */
export function CeremonyAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [heldOn, setHeldOn] = useState<string | null>(null);
  const [consentNo, setConsentNo] = useState('');
  const [consentedOn, setConsentedOn] = useState<string | null>(null);
  const { ceremonyDueOn } = membership;
  const late = heldOn !== null && ceremonyDueOn !== null && heldOn > ceremonyDueOn;
  const consent = late ? { consentNo: consentNo.trim() === '' ? null : consentNo.trim(), consentedOn } : {};
  const { record, busy, outcome, fields } = useRecord(HoldCeremonyDocument);
  return (
    <ActDialog
      title={t('acts.ceremony.title', { name })}
      confirm={t('acts.ceremony.confirm')}
      alsoChanges={[t('acts.ceremony.changes')]}
      busy={busy} outcome={outcome} shownFields={['heldOn', ...(late ? ['consentNo', 'consentedOn'] : [])]} ready={heldOn !== null} onClose={onClose}
      send={async () => (heldOn === null ? null : record({ id: membership.id, expectedVersion: membership.version, heldOn, ...consent }))}
    >
      <DateField label={t('acts.ceremony.heldOn')} hint={t('acts.ceremony.hint', { day: formatDay(membership.decidedOn) })} required value={heldOn} max={today} error={fields['heldOn']} onChange={setHeldOn} />
      {late && (
        <>
          <p role="status">{t('acts.ceremony.late', { day: formatDay(ceremonyDueOn) })}</p>
          <TextInput label={t('acts.ceremony.consentNo')} autoComplete="off" value={consentNo} error={fields['consentNo']} onChange={(event) => setConsentNo(event.currentTarget.value)} />
          <DateField label={t('acts.ceremony.consentedOn')} value={consentedOn} max={heldOn} error={fields['consentedOn']} onChange={setConsentedOn} />
        </>
      )}
    </ActDialog>
  );
}

/** Recognition as an official member, by its decision. */
export function RecogniseAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [decision, setDecision] = useState(emptyDecision);
  const { record, busy, outcome, fields } = useRecord(RecogniseMemberDocument);
  const input = decisionInput(decision);
  return (
    <ActDialog
      title={t('acts.recognise.title', { name })}
      confirm={t('acts.recognise.confirm')}
      alsoChanges={[t('acts.recognise.changes')]}
      busy={busy} outcome={outcome} shownFields={decisionFields} ready={input !== null} onClose={onClose}
      send={async () => (input === null ? null : record({ id: membership.id, expectedVersion: membership.version, decision: input }))}
    >
      <DecisionFields value={decision} onChange={setDecision} errors={decisionErrors(fields)} maxDate={today} signatoryRequired />
    </ActDialog>
  );
}

/** A death ends the membership. */
export function DeathAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [diedOn, setDiedOn] = useState<string | null>(null);
  const { record, busy, outcome, fields } = useRecord(RecordDeathDocument);
  return (
    <ActDialog
      title={t('acts.death.title', { name })}
      confirm={t('acts.death.confirm')}
      alsoChanges={[t('acts.ends')]}
      busy={busy} outcome={outcome} shownFields={['diedOn']} ready={diedOn !== null} onClose={onClose}
      send={async () => (diedOn === null ? null : record({ id: membership.id, expectedVersion: membership.version, diedOn }))}
    >
      <DateField label={t('acts.death.diedOn')} required value={diedOn} max={today} error={fields['diedOn']} onChange={setDiedOn} />
    </ActDialog>
  );
}
