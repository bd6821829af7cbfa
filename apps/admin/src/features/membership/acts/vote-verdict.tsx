import { formatCount } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from './acts.module.css';
import type { VoteReading } from './vote.ts';

/** What the counts come to so far, and the rule by which. */
export function VoteVerdict({ reading, eligible, inFavour }: { reading: VoteReading; eligible: number | null; inFavour: number | null }): ReactElement {
  const { t } = useTranslation('membership');
  return (
    <div className={style.verdict} role="status">
      {reading.kind === 'reached' && <StateBadge tone="good">{t('acts.vote.reached')}</StateBadge>}
      {reading.kind === 'not-reached' && <StateBadge tone="bad">{t('acts.vote.notReached')}</StateBadge>}
      {(reading.kind === 'reached' || reading.kind === 'not-reached') && (
        <span className="num">
          {t('acts.vote.result', { votes: formatCount(inFavour ?? 0), eligible: formatCount(eligible ?? 0), needed: formatCount(reading.needed) })}
          {reading.notVoting > 0 && ` ${t('acts.vote.notVoting', { number: formatCount(reading.notVoting) })}`}
        </span>
      )}
      {reading.kind === 'incomplete' && (
        <span className="num">{reading.needed === null ? t('acts.vote.rule') : t('acts.vote.needed', { needed: formatCount(reading.needed), eligible: formatCount(eligible ?? 0) })}</span>
      )}
      {reading.kind === 'impossible' && <span>{t('acts.vote.look')}</span>}
      {reading.kind === 'not-reached' && <p>{t('acts.vote.reportUp')}</p>}
      <p className="small soft">{reading.clause}</p>
    </div>
  );
}
