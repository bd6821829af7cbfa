import { BadgeGround, badgeGroundLabels } from '@dangvu/domain/membership/badges';
import { badgeYearsOn } from '@dangvu/domain/membership/party-age';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { MembershipActProps } from './act-subject.ts';
import { AwardBadgeDocument, WithdrawBadgeDocument } from './badge-acts.generated.ts';
import { FieldAct } from './field-act.tsx';

const grounds = Object.values(BadgeGround);

/** A badge the province has awarded: its decision is noted, the town keeps no register of it. */
export function AwardBadgeAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('cards');
  const label = useLabel();
  return (
    <FieldAct
      document={AwardBadgeDocument} today={today} onClose={onClose} decided
      title={t('badge.title', { name })} confirm={t('badge.confirm')} alsoChanges={[t('badge.changes')]}
      fields={[
        { name: 'badge', kind: 'choice', label: t('badge.years'), options: badgeYearsOn(today).map((years) => ({ value: String(years), label: String(years) })) },
        { name: 'ground', kind: 'choice', label: t('badge.ground'), initial: 'REACHED', options: grounds.map((value) => ({ value, label: label(badgeGroundLabels[value]) })) },
        { name: 'awardDay', kind: 'day', label: t('badge.awardDay'), hint: t('badge.awardDayHint'), optional: true, future: true },
      ]}
      input={({ decision: { number, decidedOn, signatory }, value, optional }) => {
        const awardDay = optional('awardDay');
        return {
          id: membership.id, expectedVersion: membership.version, badge: Number(value('badge')), ground: grounds.find((one) => one === value('ground')) ?? 'REACHED',
          ...(awardDay === null ? {} : { awardDay }), decision: { number, decidedOn, signatory },
        };
      }}
    />
  );
}

/** The badge goes with the membership. */
export function WithdrawBadgeAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('cards');
  return (
    <FieldAct
      document={WithdrawBadgeDocument} today={today} onClose={onClose}
      title={t('badge.withdraw.title', { name })} confirm={t('badge.withdraw.confirm')}
      fields={[{ name: 'withdrawnOn', kind: 'day', label: t('withdraw.on'), initial: today }, { name: 'reason', kind: 'text', label: t('withdraw.reason') }]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, withdrawnOn: value('withdrawnOn'), reason: value('reason') })}
    />
  );
}
