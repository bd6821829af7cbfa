import { TemporaryReason, temporaryReasonLabels } from '@dangvu/domain/membership/temporary-reasons';
import { Choice } from '@dangvu/ui/choice';
import { DateField } from '@dangvu/ui/date-field';
import { NativeSelect, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from './act-dialog.tsx';
import type { MembershipActProps } from './act-subject.ts';
import { DestinationPicker } from './destination-picker.tsx';
import type { Destination } from './destination-picker.tsx';
import { FieldAct } from './field-act.tsx';
import { BeginTemporaryActivityDocument, EndTemporaryActivityDocument, ExtendTemporaryActivityDocument } from './temporary-acts.generated.ts';

const reasons = Object.values(TemporaryReason);

/** A member takes part elsewhere for a time: in a branch of the town, or outside it. He stays a member here. */
export function BeginTemporaryAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('temporary');
  const { t: words } = useTranslation('membership');
  const label = useLabel();
  const [where, setWhere] = useState<'inside' | 'outside'>('inside');
  const [unit, setUnit] = useState<Destination | null>(null);
  const [place, setPlace] = useState('');
  const [reason, setReason] = useState<TemporaryReason>('STUDY');
  const [from, setFrom] = useState<string | null>(today);
  const [until, setUntil] = useState<string | null>(null);
  const { record, busy, outcome, fields } = useRecord(BeginTemporaryActivityDocument);
  const goal = where === 'inside' ? unit !== null : place.trim() !== '';
  return (
    <ActDialog
      title={t('begin.title', { name })}
      confirm={t('begin.confirm')}
      alsoChanges={[t('begin.stays'), t('begin.term')]}
      busy={busy} outcome={outcome} shownFields={['hostBranchId', 'place', 'reason', 'from', 'until']} ready={goal && from !== null && until !== null} onClose={onClose}
      send={async () =>
        from === null || until === null
          ? null
          : record({ id: membership.id, expectedVersion: membership.version, reason, from, until, ...(where === 'inside' ? { hostBranchId: unit?.id ?? null } : { place: place.trim() }) })}
    >
      <Choice
        full
        label={t('begin.where')}
        value={where}
        options={[{ value: 'inside', label: words('acts.transfer.inside') }, { value: 'outside', label: words('acts.transfer.outside') }]}
        onChange={setWhere}
      />
      {where === 'inside'
        ? <DestinationPicker value={unit} onChange={setUnit} error={fields['hostBranchId']} />
        : (
            <TextInput
              label={t('begin.place')} placeholder={words('acts.transfer.destinationHint')} required value={place} error={fields['place'] ?? fields['hostBranchId']}
              onChange={(event) => setPlace(event.currentTarget.value)}
            />
          )}
      <NativeSelect
        label={t('reason')} required value={reason} error={fields['reason']}
        onChange={(event) => setReason(reasons.find((one) => one === event.currentTarget.value) ?? 'STUDY')}
        data={reasons.map((value) => ({ value, label: label(temporaryReasonLabels[value]) }))}
      />
      <DateField label={t('from')} required value={from} max={today} error={fields['from']} onChange={setFrom} />
      <DateField label={t('until')} required value={until} error={fields['until']} onChange={setUntil} />
    </ActDialog>
  );
}

/** Temporary activity goes on longer. */
export function ExtendTemporaryAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('temporary');
  return (
    <FieldAct
      document={ExtendTemporaryActivityDocument} today={today} onClose={onClose}
      title={t('extend.title', { name })} confirm={t('extend.confirm')} alsoChanges={[t('begin.term')]}
      fields={[
        { name: 'extendedOn', kind: 'day', label: t('extend.extendedOn'), initial: today },
        { name: 'until', kind: 'day', label: t('until'), future: true },
      ]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, extendedOn: value('extendedOn'), until: value('until') })}
    />
  );
}

/** The member is back in his branch. */
export function EndTemporaryAct({ name, today, membership, onClose }: MembershipActProps): ReactElement {
  const { t } = useTranslation('temporary');
  return (
    <FieldAct
      document={EndTemporaryActivityDocument} today={today} onClose={onClose}
      title={t('end.title', { name })} confirm={t('end.confirm')}
      fields={[{ name: 'endedOn', kind: 'day', label: t('end.endedOn'), initial: today }, { name: 'reason', kind: 'text', label: t('end.reason') }]}
      input={({ value }) => ({ id: membership.id, expectedVersion: membership.version, endedOn: value('endedOn'), reason: value('reason') })}
    />
  );
}
