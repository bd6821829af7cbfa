import { skipToken, useQuery } from '@apollo/client/react';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../membership/search-field.tsx';
import { FindUnitsDocument } from '../organisation/organisation.generated.ts';
import style from './access.module.css';

export interface ChosenUnit {
  id: string;
  name: string;
}

export interface UnitChoiceProps {
  value: ChosenUnit | null;
  onChange: (unit: ChosenUnit | null) => void;
  error: string | undefined;
}

/** One unit of the viewer's scope, found by a few letters; the path tells apart units of the same name. */
export function UnitChoice({ value, onChange, error }: UnitChoiceProps): ReactElement {
  const { t } = useTranslation('access');
  const [wanted, setWanted] = useState<string | undefined>(undefined);
  const search = (wanted ?? '').length >= 2 ? wanted : undefined;
  const { data, previousData } = useQuery(FindUnitsDocument, search === undefined ? skipToken : { variables: { filter: { search }, first: 20 } });
  const found = search === undefined ? undefined : (data ?? previousData)?.units.nodes;
  return (
    <div>
      <div className={style.label}>{t('form.unit')}</div>
      {value === null
        ? <SearchField label={t('form.findUnit')} value={wanted} onChange={setWanted} />
        : <div className={style.chosen}><strong>{value.name}</strong><Button variant="subtle" onClick={() => onChange(null)}>{t('form.another')}</Button></div>}
      {error !== undefined && <p className={style.error}>{error}</p>}
      <div aria-live="polite">
        {value === null && found !== undefined && found.length === 0 && <p className="small soft">{t('form.noUnit')}</p>}
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
