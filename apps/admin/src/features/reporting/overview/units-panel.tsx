import { unitKinds } from '@dangvu/domain/organisation/unit-kinds';
import { AttainmentBars } from '@dangvu/ui/attainment-bars';
import type { AttainmentRow } from '@dangvu/ui/attainment-bars';
import { formatCount } from '@dangvu/ui/format';
import { Button } from '@mantine/core';
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

/** One kind of unit; a long list opens on request. */
function PeerGroup({ title, rows, link }: { title: string; rows: readonly AttainmentRow[]; link: (row: AttainmentRow, name: ReactNode) => ReactNode }): ReactElement {
  const { t } = useTranslation('reporting');
  const [all, setAll] = useState(false);
  const more = rows.length - shownAtFirst;
  // A button for two rows costs as much room as the rows.
  const cut = !all && more > 2;
  return (
    <div>
      <h3 className={style.groupTitle}>{title}<span className="soft num">{formatCount(rows.length)}</span></h3>
      <AttainmentBars title={title} rows={cut ? rows.slice(0, shownAtFirst) : rows} link={link} />
      {cut && <Button className="no-print" variant="subtle" size="compact-sm" onClick={() => setAll(true)}>{t('overview.moreUnits', { number: formatCount(more) })}</Button>}
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
  const byId = new Map(units.map((progress) => [progress.unit.id, progress.unit]));
  const link = (row: AttainmentRow, name: ReactNode) => {
    const unit = byId.get(row.id);
    return unit === undefined ? name : <UnitLink unit={unit}>{name}</UnitLink>;
  };
  return (
    <div className={style.groups}>
      {groupBy(withQuota, ({ unit }) => unit.kind).map(([kind, group]) => {
        const title = unitKinds[kind].label[language];
        return <PeerGroup key={kind} title={title} rows={group.map(rowOf)} link={link} />;
      })}
      {without.length > 0 && (
        <div>
          <h3 className={style.groupTitle}>{t('overview.noQuotaTitle')}<span className="soft num">{formatCount(without.length)}</span></h3>
          <ul className={style.noQuota}>
            {without.map(({ unit, attainment, members }) => (
              <li key={unit.id}>
                <UnitLink unit={unit}>{unit.shortName}</UnitLink>
                <span className="small soft num">{`${t('overview.done')} ${formatCount(attainment.done)} · ${t('overview.members')} ${formatCount(members)}`}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
