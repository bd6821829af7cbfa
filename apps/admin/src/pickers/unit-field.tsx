import { skipToken, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from './search-field.tsx';
import style from './unit-field.module.css';
import { FindUnitsDocument } from './unit-panel.generated.ts';

export interface ChosenUnit {
  id: string;
  name: string;
}

export interface UnitFieldProps {
  value: ChosenUnit | null;
  onChange: (unit: ChosenUnit | null) => void;
  error: string | undefined;
}

/** One unit of the viewer's scope, found by a few letters; the path tells apart units of the same name. */
export function UnitField({ value, onChange, error }: UnitFieldProps): ReactElement {
  const { t } = useTranslation('frame');
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const search = (wanted ?? '').length >= 2 ? wanted : undefined;
  const { data, previousData } = useQuery(FindUnitsDocument, search === undefined ? skipToken : { variables: { search } });
  const found = search === undefined ? undefined : (data ?? previousData)?.units.nodes;
  return (
    <div>
      <div className={style.label}>{t('unitWithBelow')}</div>
      {value === null
        ? <SearchField label={t('unitFind')} value={wanted} onChange={setWanted} />
        : <div className={style.chosen}><strong>{value.name}</strong><Button variant="subtle" onClick={() => onChange(null)}>{t('unitAnother')}</Button></div>}
      {error !== undefined && <p className={style.error}>{error}</p>}
      <div aria-live="polite">
        {value === null && found !== undefined && found.length === 0 && <p className="small soft">{t('unitNoneInScope')}</p>}
        {value === null && found !== undefined && found.length > 0 && (
          <ul className={style.found}>
            {found.map((unit) => (
              <li key={unit.id}>
                <button type="button" onClick={() => onChange({ id: unit.id, name: unit.name })}>
                  <span>{unit.name}</span>
                  <span className="small soft">{unit.path.filter((one) => one.id !== unit.id).map((one) => one.shortName).join(' › ')}</span>
                </button>
              </li>
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}
