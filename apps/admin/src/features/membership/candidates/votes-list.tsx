import { voteBodyLabels } from '@dangvu/domain/membership/votes';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useLabel } from '../../../i18n/use-label.ts';
import type { CandidacyActsQuery } from '../candidates.generated.ts';
import style from './candidates.module.css';

type Votes = NonNullable<NonNullable<CandidacyActsQuery['person']>['currentCandidacy']>['votes'];

/** The votes so far, the earliest first; those that did not carry stand among them. */
export function VotesList({ votes }: { votes: Votes }): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  return (
    <ul className={style.votes}>
      {votes.map(({ id, body, heldOn, round, eligible, inFavour, against, needed, outcome }) => (
        <li key={id}>
          <StateBadge tone={outcome === 'REACHED' ? 'good' : 'bad'}>{t(outcome === 'REACHED' ? 'acts.vote.reached' : 'acts.vote.notReached')}</StateBadge>
          <span className="num">
            {t('candidates.vote', {
              body: label(voteBodyLabels[body]), round, day: formatDay(heldOn), votes: formatCount(inFavour), eligible: formatCount(eligible), against: formatCount(against), needed: formatCount(needed),
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
