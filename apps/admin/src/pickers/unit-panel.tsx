import { Button } from '@mantine/core';
import { IconClockHour4, IconHome } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useViewer } from '../viewer/viewer-context.ts';
import { recentUnits, rememberUnit } from './recent-units.ts';
import type { RecentUnit } from './recent-units.ts';
import { UnitBranches } from './unit-branches.tsx';
import style from './unit-panel.module.css';
import { useUnitSearch } from './use-unit-search.ts';

export interface UnitPanelProps {
  search: string;
  chosenId: string | null;
  onChoose: (unit: { id: string }) => void;
}

/** Behind the unit on the top bar: own units, those chosen lately, the tree; while something is typed, what answers to it. */
export function UnitPanel({ search, chosenId, onChoose }: UnitPanelProps): ReactElement {
  const { t } = useTranslation('frame');
  const { id: viewerId, homeUnit, grants } = useViewer();
  const found = useUnitSearch(search);
  const own = useMemo((): RecentUnit[] => {
    const others = grants.map(({ unit }) => ({ id: unit.id, name: unit.name, path: [] })).filter(({ id }) => id !== homeUnit.id);
    const all = [{ id: homeUnit.id, name: homeUnit.name, path: homeUnit.path.map((above) => above.shortName) }, ...others];
    return all.filter((unit, index) => all.findIndex(({ id }) => id === unit.id) === index);
  }, [grants, homeUnit]);
  const recent = useMemo(() => recentUnits(viewerId).filter(({ id }) => own.every((unit) => unit.id !== id)), [viewerId, own]);

  const choose = (unit: RecentUnit) => {
    rememberUnit(viewerId, unit);
    onChoose(unit);
  };
  const option = (unit: RecentUnit, icon?: ReactNode, answer = false) => (
    <button
      key={unit.id}
      type="button"
      className={style.option}
      data-unit
      data-answer={answer || undefined}
      aria-current={unit.id === chosenId || undefined}
      onClick={() => choose(unit)}
    >
      {icon}
      <span className={style.words}>
        <span className={style.name}>{unit.name}</span>
        {unit.path.length > 0 && <span className={style.path}>{unit.path.join(' › ')}</span>}
      </span>
    </button>
  );

  if (search.trim() !== '') {
    if (found.failed) {
      return (
        <div className={style.said} role="alert">
          <p>{t('unitsFailed')}</p>
          <Button variant="default" size="compact-sm" onClick={found.retry}>{t('tryAgain')}</Button>
        </div>
      );
    }
    if (found.units === null) return <div className={style.room} aria-busy />;
    return (
      <div className={style.panel}>
        {found.units.map((unit) => option(unit, undefined, true))}
        <p className={style.said} role="status">
          {found.units.length === 0 ? t('unitsNone') : found.total > found.units.length ? t('unitsMore', { shown: found.units.length, total: found.total }) : ''}
        </p>
      </div>
    );
  }
  return (
    <div className={style.panel}>
      {own.map((unit) => option(unit, <IconHome size={18} stroke={1.6} aria-hidden />))}
      {recent.length > 0 && <div className={style.group}>{t('unitsRecent')}</div>}
      {recent.map((unit) => option(unit, <IconClockHour4 size={18} stroke={1.6} aria-hidden />))}
      <div className={style.group}>{t('unitsBelow', { unit: homeUnit.shortName })}</div>
      <UnitBranches chosenId={chosenId} onChoose={choose} />
    </div>
  );
}
