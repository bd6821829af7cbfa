import { ComplaintLevel, complaintLevelLabels } from '@dangvu/domain/membership/complaints';
import { isDirectSuperior } from '@dangvu/domain/organisation/direct-superior';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { MembershipActProps } from './act-subject.ts';
import { DestinationPicker } from './destination-picker.tsx';
import type { Destination } from './destination-picker.tsx';
import { FileComplaintDocument, RejectComplaintDocument, RestoreMemberDocument } from './discipline-acts.generated.ts';
import { FieldAct } from './field-act.tsx';

const levels = Object.values(ComplaintLevel);

/** Who was put out wrongly: the same membership goes on, in the branch left or, where that is no more, in another one. */
export function RestoreAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  const [branch, setBranch] = useState<Destination | null>(null);
  return (
    <FieldAct
      document={RestoreMemberDocument} today={today} onClose={onClose} decided issuers={membership.issuers} mayIssue={isDirectSuperior} final
      title={t('restore.title', { name })} confirm={t('restore.confirm')} alsoChanges={[t('restore.goesOn'), t('restore.stays'), t('restore.dues')]}
      fields={[{ name: 'reason', kind: 'text', label: t('fields.reason') }]}
      more={{ names: ['branchId'], show: (errors) => <DestinationPicker label={t('restore.branch')} value={branch} onChange={setBranch} error={errors['branchId']} /> }}
      input={({ decision, value }) => ({ id: membership.id, expectedVersion: membership.version, reason: value('reason'), decision, ...(branch === null ? {} : { branchId: branch.id }) })}
    />
  );
}

/** Somebody struck off complains; the answer is another act. */
export function FileComplaintAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  const label = useLabel();
  return (
    <FieldAct
      document={FileComplaintDocument} today={today} onClose={onClose}
      title={t('complaint.title', { name })} confirm={t('complaint.confirm')} alsoChanges={[t('complaint.changes')]}
      fields={[{ name: 'filedOn', kind: 'day', label: t('fields.filedOn') }, { name: 'receivedOn', kind: 'day', label: t('fields.receivedOn'), hint: t('fields.receivedHint'), optional: true }, { name: 'level', kind: 'choice', label: t('fields.level'), initial: 'SUPERIOR', options: levels.map((one) => ({ value: one, label: label(complaintLevelLabels[one]) })) }, { name: 'reason', kind: 'text', label: t('fields.says') }]}
      input={({ value, optional }) => ({ id: membership.id, expectedVersion: membership.version, filedOn: value('filedOn'), receivedOn: optional('receivedOn'), reason: value('reason'), level: levels.find((one) => one === value('level')) ?? 'SUPERIOR' })}
    />
  );
}

/** The striking off stays as it is. */
export function RejectComplaintAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  return (
    <FieldAct
      document={RejectComplaintDocument} today={today} onClose={onClose} decided issuers={membership.issuers} mayIssue={isDirectSuperior}
      title={t('complaintUpheld.title', { name })} confirm={t('uphold.confirm')} alsoChanges={[t('uphold.changes')]}
      fields={[{ name: 'reason', kind: 'text', label: t('fields.reason') }]}
      input={({ decision, value }) => ({ id: membership.id, expectedVersion: membership.version, reason: value('reason'), decision })}
    />
  );
}
