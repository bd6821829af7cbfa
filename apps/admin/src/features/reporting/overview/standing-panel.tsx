import { Figure } from '@dangvu/ui/figure';
import { formatCount, formatDay, formatPercent } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { lazy, Suspense } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureButton } from '../names/figure-button.tsx';
import type { StandingFragment } from '../overview.generated.ts';
import type { EndedUnitProps } from './ended-unit.tsx';
import { position, scaleOf, shownPercent } from './figures.ts';
import style from './overview.module.css';

// Few units have ended.
const EndedUnit = lazy(() => import('./ended-unit.tsx').then((module) => ({ default: module.EndedUnit })));

/** One thick bar from zero: what is done, the quota as a tick, the pace as a thin mark. */
function Bar({ standing }: { standing: StandingFragment }): ReactElement {
  const scale = scaleOf([standing]);
  return (
    <div className={style.bar} aria-hidden>
      <div className={style.done} style={{ width: `${position(standing.done, scale)}%` }} />
      {typeof standing.expectedByNow === 'number' && <div className={style.pace} style={{ left: `${position(standing.expectedByNow, scale)}%` }} />}
      {typeof standing.quota === 'number' && <div className={style.quota} style={{ left: `${position(standing.quota, scale)}%` }} />}
    </div>
  );
}

/** The gap to pace as a state: icon, word and number. */
function Gap({ standing }: { standing: StandingFragment }): ReactElement | null {
  const { t } = useTranslation('reporting');
  const { gapToPace, quota, done } = standing;
  if (typeof gapToPace !== 'number' || typeof quota !== 'number') return null;
  if (quota > 0 && done >= quota) return <StateBadge tone="good">{t('overview.met')}</StateBadge>;
  const size = formatCount(Math.abs(gapToPace));
  if (gapToPace < 0) return <StateBadge tone="warn">{t('overview.behind', { number: size })}</StateBadge>;
  return <StateBadge tone="good">{gapToPace === 0 ? t('overview.onPace') : t('overview.ahead', { number: size })}</StateBadge>;
}

export interface StandingPanelProps {
  /** The period in words: "Năm 2026". */
  label: string;
  standing: StandingFragment;
  onOpen?: () => void;
  /** The unit is there no more since the day after this one. */
  ended?: EndedUnitProps | undefined;
}

/** Admissions against the quota of one period: n/N, percent, the bar, and the same in words. */
export function StandingPanel({ label, standing, onOpen, ended }: StandingPanelProps): ReactElement {
  const { t } = useTranslation('reporting');
  const { done, quota, originalQuota, expectedByNow } = standing;
  // What it had to reach has gone on to others or was cancelled: that its 0 of 0 is on pace is nothing to say. A quota of a time when it was there stays.
  const gone = typeof quota === 'number' && quota > 0 ? undefined : ended;
  const parts = [
    t('overview.elapsed', { percent: formatPercent(Math.round(standing.elapsedPercent)) }),
    ...(typeof expectedByNow === 'number' ? [t('overview.expected', { number: formatCount(expectedByNow) })] : []),
    ...(typeof quota === 'number' && quota > done ? [t('overview.left', { number: formatCount(quota - done) })] : []),
    ...(typeof originalQuota === 'number' && originalQuota !== quota ? [t('overview.originalQuota', { quota: formatCount(originalQuota) })] : []),
  ];
  return (
    <div className={style.standing}>
      <div className={style.standingHead}>
        <Figure
          label={label}
          value={done}
          of={gone === undefined ? quota : undefined}
          percent={gone === undefined ? shownPercent(standing) : null}
          {...(onOpen === undefined ? {} : {
            link: (number) => <FigureButton label={`${t('overview.done')}, ${label}`} count={done} onOpen={onOpen}>{number}</FigureButton>,
          })}
        />
        {gone === undefined ? <Gap standing={standing} /> : <StateBadge tone="idle">{t('overview.endedOn', { day: formatDay(gone.endedOn) })}</StateBadge>}
      </div>
      {gone === undefined && <Bar standing={standing} />}
      {gone !== undefined ? <Suspense><EndedUnit {...gone} /></Suspense> : <p className={`${style.words} num`}>{typeof quota === 'number' ? `${parts.join(' · ')}.` : t('overview.noQuotaText')}</p>}
    </div>
  );
}
