import { lifeGroupLabels } from '@dangvu/domain/membership/life-groups';
import { DateField } from '@dangvu/ui/date-field';
import { Button, NativeSelect } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../../apollo/download.ts';
import type { AddressChange } from '../../../config/use-address.ts';
import { lifeDocument } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { lifeGroups, wholeLife } from './life-address.ts';
import type { LifeAddress } from './life-address.ts';
import style from './person.module.css';

export interface LifeDeskProps {
  personId: string;
  address: LifeAddress;
  change: (change: AddressChange<LifeAddress>) => void;
  /** Loads what is not there yet, so that all of it is printed. */
  loadAll: () => Promise<void>;
}

/** What of a life is looked at, and how it is taken away: as a sheet, as text, on paper. */
export function LifeDesk({ personId, address, change, loadAll }: LifeDeskProps): ReactElement {
  const { t, i18n } = useTranslation(['membership', 'words']);
  const label = useLabel();
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const filtered = Object.values(address).some((one) => one !== undefined);
  const take = async (file: 'life.xlsx' | 'life.csv') => {
    setBusy(true);
    const taken = await download(lifeDocument(personId, file, address), i18n.language);
    setBusy(false);
    setRefusal(taken.ok ? null : (taken.message ?? t('words:unreachable')));
  };
  const print = async () => {
    setBusy(true);
    await loadAll();
    setBusy(false);
    window.print();
  };
  return (
    <div className={`${style.desk} no-print`} role="search" aria-label={t('life.filters')}>
      <NativeSelect
        label={t('life.kind')}
        value={address.kind ?? ''}
        onChange={(event) => change({ kind: lifeGroups.find((one) => one === event.currentTarget.value) })}
        data={[{ value: '', label: t('life.everything') }, ...lifeGroups.map((value) => ({ value, label: label(lifeGroupLabels[value]) }))]}
      />
      <DateField label={t('life.from')} value={address.from ?? null} onChange={(day) => change({ from: day ?? undefined })} />
      <DateField label={t('life.to')} value={address.to ?? null} onChange={(day) => change({ to: day ?? undefined })} />
      <div className={style.takeAway}>
        {filtered && <Button variant="subtle" onClick={() => change(wholeLife)}>{t('filters.clear')}</Button>}
        <Button variant="subtle" disabled={busy} onClick={() => void take('life.xlsx')}>{t('life.xlsx')}</Button>
        <Button variant="subtle" disabled={busy} onClick={() => void take('life.csv')}>{t('life.csv')}</Button>
        <Button variant="subtle" disabled={busy} onClick={() => void print()}>{t('life.print')}</Button>
      </div>
      {refusal !== null && <p role="alert" className="small">{refusal}</p>}
    </div>
  );
}
