import { DepartureKind, departureKindLabels } from '@dangvu/domain/membership/departure-kinds';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { ExpectDepartureDocument, WithdrawDepartureDocument } from '../departures.generated.ts';
import { FieldAct } from './field-act.tsx';

const kinds = Object.values(DepartureKind);

interface About {
  name: string;
  today: string;
  onClose: () => void;
}

/** The branch says early that a member will go. */
export function ExpectDepartureAct({ name, today, membership, onClose }: About & { membership: { id: string; version: number } }): ReactElement {
  const { t } = useTranslation('departures');
  const label = useLabel();
  return (
    <FieldAct
      document={ExpectDepartureDocument} today={today} onClose={onClose}
      title={t('expect.title', { name })} confirm={t('expect.confirm')} alsoChanges={[t('expect.changes')]}
      fields={[
        { name: 'kind', kind: 'choice', label: t('kind'), options: kinds.map((value) => ({ value, label: label(departureKindLabels[value]) })) },
        { name: 'expectedOn', kind: 'day', label: t('expectedOn'), future: true },
        { name: 'destination', kind: 'line', label: t('destination'), optional: true },
        { name: 'note', kind: 'text', label: t('note'), optional: true },
      ]}
      input={({ value, optional }) => ({
        id: membership.id, expectedVersion: membership.version, kind: kinds.find((one) => one === value('kind')) ?? 'GRADUATION', expectedOn: value('expectedOn'),
        destination: optional('destination'), note: optional('note'),
      })}
    />
  );
}

/** The member does not go after all. */
export function WithdrawDepartureAct({ name, today, departure, onClose }: About & { departure: { id: string; version: number } }): ReactElement {
  const { t } = useTranslation('departures');
  return (
    <FieldAct
      document={WithdrawDepartureDocument} today={today} onClose={onClose}
      title={t('withdraw.title', { name })} confirm={t('withdraw.confirm')}
      fields={[{ name: 'reason', kind: 'text', label: t('withdraw.reason') }]}
      input={({ value }) => ({ id: departure.id, expectedVersion: departure.version, reason: value('reason') })}
    />
  );
}
