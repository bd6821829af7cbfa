import { useQuery } from '@apollo/client/react';
import { reorganisationLabels } from '@dangvu/domain/organisation/reorganisation';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { EndedUnitDocument } from './ended-unit.generated.ts';
import style from './overview.module.css';

export interface EndedUnitProps {
  unitId: string;
  /** Its last day. */
  endedOn: string;
}

/** What became of a unit that is there no more: the act it ended with, and what goes on in its place. */
export function EndedUnit({ unitId, endedOn }: EndedUnitProps): ReactElement | null {
  const { t } = useTranslation('reporting');
  const label = useLabel();
  const { data } = useQuery(EndedUnitDocument, { variables: { id: unitId } });
  // The latest act upon it is the one it ended with; what it became bears another id.
  const last = data?.unit?.reorganisations[0];
  if (last === undefined || last.effectiveOn <= endedOn) return null;
  const heirs = last.unitsAfter.filter(({ id }) => id !== unitId);
  return (
    <p className={style.words}>
      {label(reorganisationLabels[last.act])}
      {heirs.length > 0 && (
        <>
          {`: ${t('overview.endedNow')} `}
          {heirs.map(({ id, name }, index) => <span key={id}>{index > 0 && ', '}<Link to={paths.unit} params={{ unitId: id }}>{name}</Link></span>)}
        </>
      )}
      {'.'}
    </p>
  );
}
