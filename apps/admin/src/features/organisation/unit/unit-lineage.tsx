import { reorganisationLabels } from '@dangvu/domain/organisation/reorganisation';
import { formatDay } from '@dangvu/ui/format';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import style from '../organisation.module.css';
import type { UnitPageQuery } from '../unit.generated.ts';

type Reorganisation = NonNullable<UnitPageQuery['unit']>['reorganisations'][number];

/** What became of the unit and what it came from, each with its decision; the other units lead to their pages, also those that are gone. */
export function UnitLineage({ unitId, rows }: { unitId: string; rows: readonly Reorganisation[] }): ReactElement {
  const { t } = useTranslation('organisation');
  const label = useLabel();
  return (
    <ol className={style.acts}>
      {rows.map(({ id, act, effectiveOn, decision, namesBefore, namesAfter, unitsBefore, unitsAfter }) => {
        const others = [...new Map([...unitsBefore, ...unitsAfter].filter((unit) => unit.id !== unitId).map((unit) => [unit.id, unit])).values()];
        return (
          <li key={id}>
            <span className="num soft">{formatDay(effectiveOn)}</span>
            <span>
              <strong>{label(reorganisationLabels[act])}</strong>
              {act !== 'ESTABLISH' && act !== 'CLOSE' && act !== 'MOVE' && <span>{`: ${namesBefore.join(', ')} → ${namesAfter.join(', ')}`}</span>}
              <span className="soft num">{` · ${t('unit.byDecision', { number: decision.number, day: formatDay(decision.decidedOn) })}`}</span>
              {others.length > 0 && <span>{' '}{others.map((unit) => <Link key={unit.id} to={paths.unit} params={{ unitId: unit.id }}>{`${unit.shortName} `}</Link>)}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
