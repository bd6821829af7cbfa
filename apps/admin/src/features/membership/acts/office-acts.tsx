import { OfficeRole, officeRoleLabels } from '@dangvu/domain/membership/office-roles';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { LeaveOfficeDocument, TakeOfficeDocument } from '../particulars.generated.ts';
import { FieldAct } from './field-act.tsx';

const roles = Object.values(OfficeRole);

export interface TakeOfficeProps {
  name: string;
  today: string;
  membership: { id: string; version: number };
  /** Units the member is in and the caller records for, the branch first. */
  units: readonly { id: string; shortName: string }[];
  onClose: () => void;
}

/** A member takes an office in his branch or above it. */
export function TakeOffice({ name, today, membership, units, onClose }: TakeOfficeProps): ReactElement {
  const { t } = useTranslation('particulars');
  const label = useLabel();
  return (
    <FieldAct
      document={TakeOfficeDocument} today={today} onClose={onClose}
      title={t('office.takeTitle', { name })} confirm={t('office.take')} alsoChanges={[t('office.takeChanges')]}
      fields={[
        { name: 'unitId', kind: 'choice', label: t('office.unit'), initial: units[0]?.id ?? '', options: units.map(({ id, shortName }) => ({ value: id, label: shortName })) },
        { name: 'role', kind: 'choice', label: t('office.role'), options: roles.map((value) => ({ value, label: label(officeRoleLabels[value]) })) },
        { name: 'takenOn', kind: 'day', label: t('office.takenOn') },
      ]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, unitId: value('unitId'), role: roles.find((one) => one === value('role')) ?? 'COMMITTEE_MEMBER', takenOn: value('takenOn') })}
    />
  );
}

/** An office is left, for another reason than an exit, a transfer or a removal, which end it by themselves. */
export function LeaveOffice({ name, today, office, what, onClose }: { name: string; today: string; office: { id: string; version: number }; what: string; onClose: () => void }): ReactElement {
  const { t } = useTranslation('particulars');
  return (
    <FieldAct
      document={LeaveOfficeDocument} today={today} onClose={onClose}
      title={t('office.leaveTitle', { name, what })} confirm={t('office.leave')} alsoChanges={[t('office.leaveChanges')]}
      fields={[{ name: 'leftOn', kind: 'day', label: t('office.leftOn'), hint: t('office.leftOnHint') }, { name: 'reason', kind: 'text', label: t('office.reason') }]}
      input={({ value }) => ({ id: office.id, expectedVersion: office.version, leftOn: value('leftOn'), reason: value('reason') })}
    />
  );
}
