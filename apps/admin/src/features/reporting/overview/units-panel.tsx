import { unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import { AttainmentBars } from '@dangvu/ui/attainment-bars';
import type { AttainmentRow } from '@dangvu/ui/attainment-bars';
import { formatCount } from '@dangvu/ui/format';
import { PlainButton } from '@dangvu/ui/plain-button';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { groupBy } from './figures.ts';
import type { Dashboard } from './measures.ts';
import style from './overview.module.css';

type UnitProgress = Dashboard['units'][number];

const rowOf = ({ unit, attainment: { done, quota, percent, expectedByNow, gapToPace } }: UnitProgress): AttainmentRow => ({
  id: unit.id, name: unit.shortName, done, quota, percent: percent.smallBase ? null : percent.value, pace: expectedByNow, gap: gapToPace,
});

/** A unit's name leads to its own overview, or, for a branch, to its page. */
function UnitLink({ unit, children }: { unit: UnitProgress['unit']; children: ReactNode }): ReactElement {
  return unit.childCount > 0
    ? <Link to={paths.overview} search={(before) => ({ ...before, unit: unit.id })} className={style.unitLink}>{children}</Link>
    : <Link to={paths.unit} params={{ unitId: unit.id }} className={style.unitLink}>{children}</Link>;
}

// As many as fit one look; the order puts those that are behind among them.
const shownAtFirst = 8;
const shownWithoutQuota = 12;

/** How a group stands together, when it is not drawn row by row: the sum, and how many are behind. */
function GroupSum({ rows }: { rows: readonly AttainmentRow[] }): ReactElement {
  const { t } = useTranslation('reporting');
  const add = (figures: readonly (number | null)[]) => figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
  const behind = rows.filter(({ gap }) => gap !== null && gap < 0).length;
  return (
    <p className="soft num">
      {t('overview.groupSum', { done: formatCount(add(rows.map(({ done }) => done))), quota: formatCount(add(rows.map(({ quota }) => quota))) })}
      {' · '}
      {behind === 0 ? t('overview.groupOnPace') : t('overview.groupBehind', { number: formatCount(behind) })}
    </p>
  );
}

interface PeerGroupProps {
  title: string;
  rows: readonly AttainmentRow[];
  /** Only the sum is shown until asked: single branches beside whole committees. */
  closed: boolean;
  link: (row: AttainmentRow, name: ReactNode) => ReactNode;
}

/** One kind of unit; a long list opens on request. */
function PeerGroup({ title, rows, closed, link }: PeerGroupProps): ReactElement {
  const [all, setAll] = useState(false);
  const shown = closed ? 0 : shownAtFirst;
  const more = rows.length - shown;
  // A button for two rows costs as much room as the rows.
  const cut = !all && more > 2;
  return (
    <div>
      <h3 className={style.groupTitle}>{title}<span className="soft num">{formatCount(rows.length)}</span></h3>
      {cut && closed ? <GroupSum rows={rows} /> : <AttainmentBars title={title} rows={cut ? rows.slice(0, shown) : rows} link={link} />}
      {cut && <MoreUnits number={more} onOpen={() => setAll(true)} />}
    </div>
  );
}

function MoreUnits({ number, onOpen }: { number: number; onOpen: () => void }): ReactElement {
  const { t } = useTranslation('reporting');
  return <PlainButton className={`${style.moreUnits} no-print`} look="quiet" onClick={onOpen}>{t('overview.moreUnits', { number: formatCount(number) })}</PlainButton>;
}

/** Units nobody gave a quota: behind nothing, so without bar and percentage. */
function WithoutQuota({ units }: { units: readonly UnitProgress[] }): ReactElement {
  const { t } = useTranslation('reporting');
  const [all, setAll] = useState(false);
  const more = units.length - shownWithoutQuota;
  const cut = !all && more > 2;
  return (
    <div>
      <h3 className={style.groupTitle}>{t('overview.noQuotaTitle')}<span className="soft num">{formatCount(units.length)}</span></h3>
      <ul className={style.noQuota}>
        {(cut ? units.slice(0, shownWithoutQuota) : units).map(({ unit, attainment, members }) => (
          <li key={unit.id}>
            <UnitLink unit={unit}>{unit.shortName}</UnitLink>
            <span className="small soft num">{`${t('overview.done')} ${formatCount(attainment.done)} · ${t('overview.members')} ${formatCount(members)}`}</span>
          </li>
        ))}
      </ul>
      {cut && <MoreUnits number={more} onOpen={() => setAll(true)} />}
    </div>
  );
}

/**
 * The units below, peers together (a ward is not compared with a school branch), each group ordered by the gap to pace
 * as the API sent it. Units without a quota stand apart: they are behind nothing.
 */
export function UnitsPanel({ units }: { units: readonly UnitProgress[] }): ReactElement {
  const { t, i18n } = useTranslation('reporting');
  const language = i18n.language === 'en' ? 'en' : 'vi';
  if (units.length === 0) return <p className="soft">{t('overview.unitsNone')}</p>;
  const withQuota = units.filter(({ attainment }) => typeof attainment.quota === 'number');
  const without = units.filter(({ attainment }) => typeof attainment.quota !== 'number');
  const groups = groupBy(withQuota, ({ unit }) => unit.kind);
  // Beside committees the branches directly below the town are small change; where there are only branches they are the matter.
  const mixed = withQuota.some(({ unit }) => unit.childCount > 0);
  const byId = new Map(units.map((progress) => [progress.unit.id, progress.unit]));
  const link = (row: AttainmentRow, name: ReactNode) => {
    const unit = byId.get(row.id);
    return unit === undefined ? name : <UnitLink unit={unit}>{name}</UnitLink>;
  };
  return (
    <div className={style.groups}>
      {groups.map(([kind, group]) => {
        const closed = mixed && group.every(({ unit }) => unit.childCount === 0);
        return <PeerGroup key={kind} title={unitKinds[kind].label[language]} rows={group.map(rowOf)} closed={closed} link={link} />;
      })}
      {without.length > 0 && <WithoutQuota units={without} />}
    </div>
  );
}
