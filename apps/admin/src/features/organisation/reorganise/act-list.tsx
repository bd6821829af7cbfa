import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { actsFor } from './acts.ts';
import type { Unit, UnitAct } from './acts.ts';
import style from './reorganise.module.css';

/** The acts, one below the other. */
export function ActList({ unit, onChoose }: { unit: Unit; onChoose: (act: UnitAct) => void }): ReactElement {
  const { t } = useTranslation('organisation');
  return (
    <ul className={style.acts}>
      {actsFor(unit).map((act) => <li key={act}><button type="button" onClick={() => onChoose(act)}>{t(`unit.acts.${act}`)}</button></li>)}
    </ul>
  );
}
