import { ExemptionGround, exemptionGroundLabels } from '@dangvu/domain/membership/exemption-grounds';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { MembershipActProps } from './act-subject.ts';
import { EndExemptionDocument, ExemptMemberDocument, RenewExemptionDocument } from './discipline-acts.generated.ts';
import { FieldAct } from './field-act.tsx';

/** Lets a member off party work and activity; the ground says who decides. */
export function ExemptAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  const label = useLabel();
  const grounds = Object.values(ExemptionGround);
  return (
    <FieldAct
      document={ExemptMemberDocument} today={today} onClose={onClose} decided issuers={membership.issuers}
      title={t('exempt.title', { name })} confirm={t('exempt.confirm')} alsoChanges={[t('exempt.who'), t('exempt.changes')]}
      fields={[
        { name: 'ground', kind: 'choice', label: t('fields.ground'), options: grounds.map((value) => ({ value, label: label(exemptionGroundLabels[value]) })) },
        { name: 'effectiveOn', kind: 'day', label: t('fields.from') },
        { name: 'until', kind: 'day', label: t('fields.until'), hint: t('exempt.until'), future: true, optional: true },
      ]}
      input={({ decision, value, optional }) => ({ id: membership.id, expectedVersion: membership.version, ground: grounds.find((one) => one === value('ground')) ?? 'TREATMENT', effectiveOn: value('effectiveOn'), until: optional('until'), decision })}
    />
  );
}

/** An exemption goes on. */
export function RenewExemptionAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  return (
    <FieldAct
      document={RenewExemptionDocument} today={today} onClose={onClose} decided issuers={membership.issuers}
      title={t('renew.title', { name })} confirm={t('renew.confirm')} alsoChanges={[t('exempt.who')]}
      fields={[
        { name: 'effectiveOn', kind: 'day', label: t('fields.from') },
        { name: 'until', kind: 'day', label: t('fields.until'), hint: t('exempt.until'), future: true, optional: true },
      ]}
      input={({ decision, value, optional }) => ({ id: membership.id, expectedVersion: membership.version, effectiveOn: value('effectiveOn'), until: optional('until'), decision })}
    />
  );
}

/** The member takes part again. */
export function EndExemptionAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('standing');
  return (
    <FieldAct
      document={EndExemptionDocument} today={today} onClose={onClose}
      title={t('exempted.title', { name })} confirm={t('exempted.confirm')}
      fields={[{ name: 'endsOn', kind: 'day', label: t('fields.resumedOn') }, { name: 'reason', kind: 'text', label: t('fields.reason') }]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, endsOn: value('endsOn'), reason: value('reason') })}
    />
  );
}
