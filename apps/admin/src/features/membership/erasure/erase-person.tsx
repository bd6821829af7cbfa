import { ErasureBasis, erasureBasisLabels } from '@dangvu/domain/membership/erasure';
import { DateField } from '@dangvu/ui/date-field';
import { formatDay } from '@dangvu/ui/format';
import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import { useRecord } from '../../../mutation-form/record-act.ts';
import { ActDialog } from '../acts/act-dialog.tsx';
import { ErasePersonDocument } from './erasure.generated.ts';

export interface ErasePersonProps {
  person: { id: string; version: number; fullName: string; keptUntil: string | null };
  today: string;
  onClose: () => void;
}

/** Erases what is known of somebody who was only ever a candidate: at his wish, or when the time of keeping is over. */
export function ErasePerson({ person, today, onClose }: ErasePersonProps): ReactElement {
  const { t } = useTranslation('erasure');
  const label = useLabel();
  const { record, busy, outcome, fields } = useRecord(ErasePersonDocument);
  const { keptUntil } = person;
  const over = keptUntil !== null && keptUntil < today;
  const [basis, setBasis] = useState<ErasureBasis>(over ? 'RETENTION' : 'REQUEST');
  const [requestedOn, setRequestedOn] = useState<string | null>(null);
  const asked = basis === 'REQUEST';
  return (
    <ActDialog
      title={t('title', { name: person.fullName })} confirm={t('confirm')} typed={t('confirm')} danger final
      alsoChanges={[t('goes'), t('stays'), t('backups')]} ready={!asked || requestedOn !== null}
      busy={busy} outcome={outcome} shownFields={['requestedOn']} onClose={onClose}
      send={() => record({ id: person.id, expectedVersion: person.version, basis, ...(asked ? { requestedOn } : {}) })}
    >
      {keptUntil !== null && <p className="num">{t(over ? 'over' : 'kept', { day: formatDay(keptUntil) })}</p>}
      <NativeSelect
        label={t('basis')} value={basis} disabled={busy} data={Object.values(ErasureBasis).map((value) => ({ value, label: label(erasureBasisLabels[value]), disabled: value === 'RETENTION' && !over }))}
        onChange={(event) => setBasis(event.currentTarget.value === 'RETENTION' ? 'RETENTION' : 'REQUEST')}
      />
      {asked && <DateField label={t('requestedOn')} required max={today} value={requestedOn} error={fields['requestedOn']} disabled={busy} onChange={setRequestedOn} />}
    </ActDialog>
  );
}
