import { candidacyMoveStateLabels } from '@dangvu/domain/membership/candidacy-moves';
import { formatDay } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { CandidacyActsQuery } from '../candidates.generated.ts';
import style from './candidates.module.css';

export type MoveLine = NonNullable<NonNullable<CandidacyActsQuery['person']>['currentCandidacy']>['moves'][number];

/** Moves of a candidate while the admission was considered: the one that waits with its days, then those that were answered. */
export function MovesList({ moves }: { moves: readonly MoveLine[] }): ReactElement {
  const { t } = useTranslation('moves');
  const label = useLabel();
  return (
    <ul className={style.votes}>
      {moves.map((move) => (
        <li key={move.id}>
          <StateBadge tone={move.closedOn === null ? 'wait' : move.state === 'ACCEPTED' || move.state === 'ADMITTED' ? 'good' : 'idle'}>{label(candidacyMoveStateLabels[move.state])}</StateBadge>
          <span>
            <b>{t('line', { from: move.fromBranch.shortName, to: move.toBranch?.shortName ?? move.destination ?? '–', day: formatDay(move.movedOn) })}</b>
            <span className={`${style.about} small soft num`}>
              {[
                ...(move.forwardDueOn === null ? [] : [t('forwardDue', { day: formatDay(move.forwardDueOn) })]),
                ...(move.decideDueOn === null || !move.sentUp ? [] : [t('decideDue', { day: formatDay(move.decideDueOn) })]),
                ...(move.closedOn === null ? [] : [t('closed', { day: formatDay(move.closedOn) })]),
                ...(move.certificateNo === null ? [] : [t('certificate', { number: move.certificateNo })]),
                ...(move.objection === null ? [] : [move.objection]),
                ...(move.reason === null ? [] : [move.reason]),
              ].join(' · ')}
            </span>
          </span>
        </li>
      ))}
    </ul>
  );
}
