import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { MembershipActProps } from './act-subject.ts';
import { CloseInspectionDocument, OpenInspectionDocument, ResumeMemberDocument, SuspendMemberDocument } from './discipline-acts.generated.ts';
import { FieldAct } from './field-act.tsx';

/** Suspension from party activity, until a day. */
export function SuspendAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  return (
    <FieldAct
      document={SuspendMemberDocument} today={today} onClose={onClose} decided issuers={membership.issuers} danger
      title={t('suspend.title', { name })} confirm={t('suspend.confirm')} alsoChanges={[t('suspend.changes')]}
      fields={[{ name: 'until', kind: 'day', label: t('fields.until'), future: true }, { name: 'reason', kind: 'text', label: t('fields.reason') }]}
      input={({ decision, value }) => ({ id: membership.id, expectedVersion: membership.version, until: value('until'), reason: value('reason'), decision })}
    />
  );
}

/** The end of a suspension before its last day. */
export function ResumeAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  return (
    <FieldAct
      document={ResumeMemberDocument} today={today} onClose={onClose}
      title={t('resume.title', { name })} confirm={t('resume.confirm')}
      fields={[{ name: 'resumedOn', kind: 'day', label: t('fields.resumedOn') }, { name: 'reason', kind: 'text', label: t('fields.reason') }]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, resumedOn: value('resumedOn'), reason: value('reason') })}
    />
  );
}

/** An inspection for signs of a violation begins. */
export function OpenInspectionAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  return (
    <FieldAct
      document={OpenInspectionDocument} today={today} onClose={onClose}
      title={t('inspect.title', { name })} confirm={t('inspect.confirm')} alsoChanges={[t('inspect.changes')]}
      fields={[{ name: 'openedOn', kind: 'day', label: t('fields.openedOn') }, { name: 'reason', kind: 'text', label: t('fields.matter') }]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, openedOn: value('openedOn'), reason: value('reason') })}
    />
  );
}

/** An inspection is closed with what was found. */
export function CloseInspectionAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  return (
    <FieldAct
      document={CloseInspectionDocument} today={today} onClose={onClose}
      title={t('inspected.title', { name })} confirm={t('inspected.confirm')} alsoChanges={[t('inspected.changes')]}
      fields={[{ name: 'closedOn', kind: 'day', label: t('fields.closedOn') }, { name: 'outcome', kind: 'text', label: t('fields.outcome') }]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, closedOn: value('closedOn'), outcome: value('outcome') })}
    />
  );
}
