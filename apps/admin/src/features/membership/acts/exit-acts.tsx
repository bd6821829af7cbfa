import { AnnulmentKind, annulmentKindLabels } from '@dangvu/domain/membership/annulment';
import { StrikeOffGrounds, strikeOffGroundsLabels } from '@dangvu/domain/membership/discipline';
import { DateField } from '@dangvu/ui/date-field';
import { DecisionFields } from '@dangvu/ui/decision-fields';
import { Checkbox, NativeSelect, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { ActDialog, decisionErrors, decisionFields, decisionInput, emptyDecision } from './act-dialog.tsx';
import type { MembershipActProps } from './act-subject.ts';
import { AnnulAdmissionDocument, ResignMemberDocument, StrikeOffMemberDocument } from './membership-acts.generated.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';

/** Day and decision, which every exit but a death has; the day follows the decision's until it is changed. */
const useExit = () => {
  const [chosen, setChosen] = useState<string | null>(null);
  const [decision, setDecision] = useState(emptyDecision);
  return { decision, setDecision, decided: decisionInput(decision), day: chosen ?? decision.date, setDay: setChosen };
};

/** Striking off: not a discipline, and never counted as one. */
export function StrikeOffAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const { t: words } = useTranslation('transfers');
  const [grounds, setGrounds] = useState<StrikeOffGrounds | null>(null);
  const [why, setWhy] = useState('');
  const absent = grounds === 'ABSENT_OR_DUES_UNPAID' || grounds === 'TRANSFER_NOT_PRESENTED';
  const { decision, setDecision, decided, day, setDay } = useExit();
  const { record, busy, outcome, fields } = useRecord(StrikeOffMemberDocument);
  return (
    <ActDialog
      title={t('acts.strikeOff.title', { name })}
      confirm={t('acts.strikeOff.confirm')}
      typed={t('acts.strikeOff.confirm')}
      danger final
      alsoChanges={[t('acts.ends'), t('acts.strikeOff.notDiscipline')]}
      busy={busy} outcome={outcome} shownFields={[...decisionFields, 'effectiveOn', 'grounds', 'withoutReminders']} ready={decided !== null && day !== null && grounds !== null} onClose={onClose}
      send={async () =>
        decided === null || day === null || grounds === null
          ? null
          : record({ id: membership.id, expectedVersion: membership.version, grounds, effectiveOn: day, decision: decided, ...(absent && why.trim() !== '' ? { withoutReminders: why.trim() } : {}) })}
    >
      <NativeSelect
        label={t('acts.strikeOff.grounds')}
        required
        value={grounds ?? ''}
        error={fields['grounds']}
        onChange={(event) => setGrounds(Object.values(StrikeOffGrounds).find((one) => one === event.currentTarget.value) ?? null)}
        data={[{ value: '', label: t('acts.choose') }, ...Object.values(StrikeOffGrounds).map((value) => ({ value, label: label(strikeOffGroundsLabels[value]) }))]}
      />
      {absent && <Textarea label={words('propose.withoutReminders')} autosize minRows={2} value={why} error={fields['withoutReminders']} onChange={(event) => setWhy(event.currentTarget.value)} />}
      <DecisionFields value={decision} onChange={setDecision} errors={decisionErrors(fields)} maxDate={today} signatoryRequired />
      <DateField label={t('acts.effectiveOn')} hint={t('acts.effectiveHint')} value={day} max={today} error={fields['effectiveOn']} onChange={setDay} />
    </ActDialog>
  );
}

/** Leaving at one's own request. */
export function ResignAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('membership');
  const [reason, setReason] = useState('');
  const [familyHardship, setFamilyHardship] = useState(false);
  const { decision, setDecision, decided, day, setDay } = useExit();
  const { record, busy, outcome, fields } = useRecord(ResignMemberDocument);
  return (
    <ActDialog
      title={t('acts.resign.title', { name })}
      confirm={t('acts.resign.confirm')}
      typed={t('acts.resign.confirm')}
      danger final
      alsoChanges={[t('acts.ends')]}
      busy={busy} outcome={outcome} shownFields={[...decisionFields, 'effectiveOn', 'reason']} ready={decided !== null && day !== null && reason.trim() !== ''} onClose={onClose}
      send={async () =>
        decided === null || day === null
          ? null
          : record({ id: membership.id, expectedVersion: membership.version, effectiveOn: day, decision: decided, reason: reason.trim(), familyHardship })}
    >
      <DecisionFields value={decision} onChange={setDecision} errors={decisionErrors(fields)} maxDate={today} signatoryRequired />
      <DateField label={t('acts.effectiveOn')} hint={t('acts.effectiveHint')} value={day} max={today} error={fields['effectiveOn']} onChange={setDay} />
      <Textarea label={t('acts.reason')} required autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
      <Checkbox label={t('acts.resign.familyHardship')} description={t('acts.resign.familyHardshipHint')} checked={familyHardship} onChange={(event) => setFamilyHardship(event.currentTarget.checked)} />
    </ActDialog>
  );
}

/** The admission decision was wrong from the beginning; the admission counts no longer. */
export function AnnulAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const [kind, setKind] = useState<AnnulmentKind | null>(null);
  const [reason, setReason] = useState('');
  const { decision, setDecision, decided, day, setDay } = useExit();
  const { record, busy, outcome, fields } = useRecord(AnnulAdmissionDocument);
  return (
    <ActDialog
      title={t('acts.annul.title', { name })}
      confirm={t('acts.annul.confirm')}
      typed={t('acts.annul.confirm')}
      danger final
      alsoChanges={[t('acts.annul.changes')]}
      busy={busy} outcome={outcome} shownFields={[...decisionFields, 'effectiveOn', 'reason']} ready={decided !== null && day !== null && reason.trim() !== '' && kind !== null} onClose={onClose}
      send={async () =>
        decided === null || day === null
          ? null
          : record({ id: membership.id, expectedVersion: membership.version, kind, effectiveOn: day, decision: decided, reason: reason.trim() })}
    >
      <NativeSelect
        label={t('acts.annul.kind')} required value={kind ?? ''}
        onChange={(event) => setKind(Object.values(AnnulmentKind).find((one) => one === event.currentTarget.value) ?? null)}
        data={[{ value: '', label: t('acts.choose') }, ...Object.values(AnnulmentKind).map((value) => ({ value, label: label(annulmentKindLabels[value]) }))]}
      />
      <DecisionFields value={decision} onChange={setDecision} errors={decisionErrors(fields)} maxDate={today} signatoryRequired />
      <DateField label={t('acts.effectiveOn')} hint={t('acts.effectiveHint')} value={day} max={today} error={fields['effectiveOn']} onChange={setDay} />
      <Textarea label={t('acts.reason')} required autosize minRows={2} value={reason} error={fields['reason']} onChange={(event) => setReason(event.currentTarget.value)} />
    </ActDialog>
  );
}
