import { CardRenewal, cardRenewalLabels } from '@dangvu/domain/membership/cards';
import { isDirectSuperior } from '@dangvu/domain/organisation/direct-superior';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { MembershipActProps } from './act-subject.ts';
import { AssignDossierNumberDocument, IssueCardDocument, RenewCardDocument, WithdrawCardDocument } from './card-acts.generated.ts';
import { FieldAct } from './field-act.tsx';

const renewals = Object.values(CardRenewal);

/** The card of an official member. */
export function IssueCardAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('cards');
  return (
    <FieldAct
      document={IssueCardDocument} today={today} onClose={onClose} decided issuers={membership.issuers} mayIssue={isDirectSuperior}
      title={t('issue.title', { name })} confirm={t('issue.confirm')} alsoChanges={[t('issue.changes')]}
      fields={[{ name: 'number', kind: 'line', label: t('number'), hint: t('numberHint') }]}
      input={({ decision, value }) => ({ id: membership.id, expectedVersion: membership.version, number: value('number'), decision })}
    />
  );
}

/** A card is exchanged, or issued anew because it was lost. */
export function RenewCardAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('cards');
  const label = useLabel();
  return (
    <FieldAct
      document={RenewCardDocument} today={today} onClose={onClose} decided issuers={membership.issuers} mayIssue={isDirectSuperior}
      title={t('renew.title', { name })} confirm={t('renew.confirm')}
      fields={[
        { name: 'renewal', kind: 'choice', label: t('renew.why'), options: renewals.map((value) => ({ value, label: label(cardRenewalLabels[value]) })) },
        { name: 'number', kind: 'line', label: t('number'), hint: t('numberHint') },
      ]}
      input={({ decision, value }) => ({
        id: membership.id, expectedVersion: membership.version, number: value('number'), renewal: renewals.find((one) => one === value('renewal')) ?? 'WORN', decision,
      })}
    />
  );
}

/** A card is taken back. */
export function WithdrawCardAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('cards');
  return (
    <FieldAct
      document={WithdrawCardDocument} today={today} onClose={onClose}
      title={t('withdraw.title', { name })} confirm={t('withdraw.confirm')}
      fields={[{ name: 'withdrawnOn', kind: 'day', label: t('withdraw.on'), initial: today }, { name: 'reason', kind: 'text', label: t('withdraw.reason') }]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, withdrawnOn: value('withdrawnOn'), reason: value('reason') })}
    />
  );
}

/** The number of the member's file. */
export function DossierNumberAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('cards');
  return (
    <FieldAct
      document={AssignDossierNumberDocument} today={today} onClose={onClose}
      title={t('dossier.title', { name })} confirm={t('dossier.confirm')}
      fields={[{ name: 'number', kind: 'line', label: t('dossier.number'), hint: t('dossier.hint') }, { name: 'assignedOn', kind: 'day', label: t('dossier.on'), initial: today }]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, number: value('number'), assignedOn: value('assignedOn') })}
    />
  );
}
