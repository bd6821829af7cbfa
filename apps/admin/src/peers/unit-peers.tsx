import { useQuery } from '@apollo/client/react';
import { formatCount, formatDay, formatPercent, formatRatio } from '@dangvu/ui/format';
import { ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../apollo/failure.ts';
import { useFrame } from '../config/frame.ts';
import style from './unit-peers.module.css';
import { UnitPeersDocument } from './peers.generated.ts';
import type { UnitPeersQuery } from './peers.generated.ts';

type PeerUnit = NonNullable<NonNullable<UnitPeersQuery['plan']>['peers']>['units'][number];

/** A unit beside those of its kind and size: n of N for each, a percentage and a place only where the base is large enough for one. */
export function UnitPeers({ planId, unitId }: { planId: string; unitId: string }): ReactElement {
  const { t } = useTranslation('planning-desk');
  const frame = useFrame();
  const { data, error, refetch } = useQuery(UnitPeersDocument, { variables: { planId, unitId, ...(frame.isToday ? {} : { asOf: frame.asOf }) } });
  if (error !== undefined && data === undefined) return <ErrorState {...failureOf(error)} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingSkeleton lines={4} lineHeight="1.25rem" />;
  const peers = data.plan?.peers;
  if (!peers) return <p className="soft">{t('peers.notShown')}</p>;
  const own = peers.units.find(({ unit }) => unit.id === unitId);
  const band = peers.to === null ? t('peers.bandFrom', { from: formatCount(peers.from) }) : peers.from === 0 ? t('peers.bandTo', { to: formatCount(peers.to) }) : t('peers.band', { from: formatCount(peers.from), to: formatCount(peers.to) });
  const reached = ({ done, quota, percent }: PeerUnit) => {
    if (quota === null) return <span className="soft">{t('peers.notAssigned', { done: formatCount(done) })}</span>;
    return percent.value === null || percent.smallBase ? formatRatio(done, quota) : `${formatRatio(done, quota)} = ${formatPercent(percent.value, { fixed: true })}`;
  };
  return (
    <div className={style.peers}>
      <p className="small soft num">{t('peers.who', { band, day: formatDay(peers.on) })}</p>
      {peers.units.length === 1 ? <p className="small">{t('peers.alone')}</p> : (
        <ul>
          {peers.units.map((one) => (
            <li key={one.unit.id} className={one.unit.id === unitId ? style.own : undefined} aria-current={one.unit.id === unitId || undefined}>
              <span>{one.unit.shortName}</span>
              <span className="num">{reached(one)}</span>
            </li>
          ))}
        </ul>
      )}
      {own && peers.units.length > 1 && <p className="small num">{own.rank === null ? t('peers.noRank') : t('peers.rank', { rank: formatCount(own.rank), of: formatCount(peers.ranked) })}</p>}
    </div>
  );
}
