import { useApolloClient } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { UnitField } from '../../../pickers/unit-field.tsx';
import { UnitToReorganiseDocument } from './reorganise.generated.ts';
import type { UnitToReorganiseQuery } from './reorganise.generated.ts';
import style from './reorganise.module.css';

export type OtherUnit = NonNullable<UnitToReorganiseQuery['unit']>;

/** Units chosen one after the other, each with the version it has now. */
export function UnitList({ label, value, onChange, most }: { label: string; value: readonly OtherUnit[]; onChange: (units: readonly OtherUnit[]) => void; most?: number }): ReactElement {
  const { t } = useTranslation('reorganise');
  const client = useApolloClient();
  const [failed, setFailed] = useState(false);
  const add = async (id: string) => {
    setFailed(false);
    try {
      const { data } = await client.query({ query: UnitToReorganiseDocument, variables: { id }, fetchPolicy: 'network-only' });
      if (data?.unit) onChange([...value.filter((one) => one.id !== id), data.unit]);
    } catch {
      setFailed(true);
    }
  };
  return (
    <div role="group" aria-label={label}>
      <strong>{label}</strong>
      {value.length > 0 && (
        <ul className={style.chosen}>
          {value.map((unit) => (
            <li key={unit.id}>
              <Button variant="default" size="compact-sm" aria-label={t('remove', { name: unit.name })} rightSection="×" onClick={() => onChange(value.filter((one) => one !== unit))}>{unit.name}</Button>
            </li>
          ))}
        </ul>
      )}
      {value.length < (most ?? 49) && <UnitField key={value.length} value={null} onChange={(unit) => unit !== null && void add(unit.id)} error={failed ? t('divide.failed') : undefined} />}
    </div>
  );
}
