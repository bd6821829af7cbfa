import { useQuery } from '@apollo/client/react';
import { reorganisationLabels } from '@dangvu/domain/organisation/reorganisation';
import { formatDay } from '@dangvu/ui/format';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../i18n/use-label.ts';
import pickers from '../../pickers/pickers.module.css';
import { UnitGoneDocument } from './unit-gone.generated.ts';

export interface UnitGoneProps {
  unit: { readonly id: string; readonly name: string };
  /** Its last day. */
  endedOn: string;
}

/**
 * Tells somebody that the unit he works for is there no more, what became of it and what to do: the figures below are those of a unit nobody is in,
 * and look like any other.
 */
export function UnitGone({ unit, endedOn }: UnitGoneProps): ReactElement {
  const { t } = useTranslation('frame');
  const label = useLabel();
  const { data } = useQuery(UnitGoneDocument, { variables: { id: unit.id } });
  // The latest act upon it is the one it ended with; what a merged or divided unit became bears another id.
  const last = data?.unit?.reorganisations[0];
  const heirs = last === undefined || last.effectiveOn <= endedOn ? [] : last.unitsAfter.filter(({ id }) => id !== unit.id).map(({ name }) => name);
  return (
    <p className={pickers.band} role="status">
      <IconAlertTriangle size={18} stroke={1.8} aria-hidden />
      <span>
        <strong>{t('unitGone.ended', { unit: unit.name, day: formatDay(endedOn) })}</strong>
        {last !== undefined && heirs.length > 0 && ` ${t('unitGone.became', { act: label(reorganisationLabels[last.act]), units: heirs.join(', ') })}`}
        {` ${t('unitGone.ask')}`}
      </span>
    </p>
  );
}
