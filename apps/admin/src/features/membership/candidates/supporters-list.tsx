import { supportBodyLabels, supportRoleLabels } from '@dangvu/domain/membership/supporters';
import { formatDay } from '@dangvu/ui/format';
import { PlainButton } from '@dangvu/ui/plain-button';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { CandidacyActsQuery } from '../candidates.generated.ts';
import style from './candidates.module.css';

export type SupporterLine = NonNullable<NonNullable<CandidacyActsQuery['person']>['currentCandidacy']>['supporters'][number];

export interface SupportersListProps {
  supporters: readonly SupporterLine[];
  /** Null where the viewer records nothing. */
  onAssign: (() => void) | null;
  onEnd: (supporter: SupporterLine, who: string) => void;
}

/** Who introduces and who helps, with why somebody can go on no more; those who did before stand below. */
export function SupportersList({ supporters, onAssign, onEnd }: SupportersListProps): ReactElement {
  const { t } = useTranslation('candidacy');
  const label = useLabel();
  const nameOf = ({ personName, body }: SupporterLine): string => personName ?? (body === null ? '–' : label(supportBodyLabels[body]));
  const introducers = supporters.filter(({ role, endedOn }) => role === 'INTRODUCER' && endedOn === null).length;
  return (
    <>
      {introducers < 2 && <p className="soft">{t('supporters.introducersLacking', { count: 2 - introducers })}</p>}
      <ul className={style.votes}>
        {supporters.map((supporter) => (
          <li key={supporter.id}>
            <StateBadge tone={supporter.endedOn !== null ? 'idle' : supporter.notEligible !== null ? 'bad' : 'good'}>{label(supportRoleLabels[supporter.role])}</StateBadge>
            <span>
              <b>{nameOf(supporter)}</b>
              <span className={`${style.about} small soft num`}>
                {[
                  supporter.endedOn === null ? t('supporters.since', { day: formatDay(supporter.assignedOn) }) : t('supporters.until', { from: formatDay(supporter.assignedOn), to: formatDay(supporter.endedOn), reason: supporter.endReason ?? '' }),
                  ...(supporter.togetherSince === null ? [] : [t('supporters.together', { day: formatDay(supporter.togetherSince) })]),
                  ...(supporter.replacement ? [t('supporters.isReplacement')] : []),
                ].join(' · ')}
              </span>
              {supporter.notEligible !== null && <span className={style.about}>{supporter.notEligible}</span>}
              {onAssign !== null && supporter.endedOn === null && <PlainButton look="quiet" onClick={() => onEnd(supporter, nameOf(supporter))}>{t('supporters.end')}</PlainButton>}
            </span>
          </li>
        ))}
      </ul>
      {onAssign !== null && <p><PlainButton onClick={onAssign}>{t('supporters.assign')}</PlainButton></p>}
    </>
  );
}
