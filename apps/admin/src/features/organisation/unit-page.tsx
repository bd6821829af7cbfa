import { useQuery } from '@apollo/client/react';
import { Figure, FigureBoard } from '@dangvu/ui/figure';
import { PageHeader, Section } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { formatDay } from '@dangvu/ui/format';
import { Link, useParams } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../config/frame.ts';
import { paths } from '../../config/paths.ts';
import { useSignedIn } from '../../viewer/signed-in.ts';
import { failureOf } from '../../apollo/failure.ts';
import { lazyPart } from '../../i18n/lazy-part.ts';
import { ChildrenTable } from './unit/children-table.tsx';
import { LatestActs } from './unit/latest-acts.tsx';
import { actsFor } from './reorganise/acts.ts';
import { ReorganiseMenu } from './reorganise/reorganise-menu.tsx';
import { UnitFacts } from './unit/unit-facts.tsx';
import { UnitOffices } from './unit/unit-offices.tsx';
import { UnitLineage } from './unit/unit-lineage.tsx';
import { UnitPlaces } from './unit/unit-places.tsx';
import style from './organisation.module.css';
import { UnitPageDocument } from './unit.generated.ts';

const UnitAmongPeers = lazyPart(() => import('../../peers/unit-among-peers.tsx').then((module) => module.UnitAmongPeers), ['planning-desk']);

/** One unit: who leads it, how many it has, its quota of the year, what is below it and what happened lately. */
export function UnitPage(): ReactElement {
  const { t } = useTranslation('organisation');
  const { unitId } = useParams({ strict: false });
  const frame = useFrame();
  const signedIn = useSignedIn();
  const year = Number(frame.period.slice(0, 4));
  const asked = useQuery(UnitPageDocument, {
    variables: { id: unitId ?? '', year, withActs: signedIn.may('FIGURES_READ'), ...(frame.isToday ? {} : { asOf: frame.asOf }) },
  });
  const { data, error } = asked;
  const unit = (data ?? (error === undefined ? asked.previousData : undefined))?.unit;

  if (unit === undefined || unit === null || unit.id !== unitId) {
    return (
      <>
        <PageHeader title={t('title.unit')} />
        {error !== undefined && <ErrorState {...failureOf(error)} onRetry={() => void asked.refetch()} />}
        {error === undefined && data === undefined && <LoadingSkeleton lines={10} lineHeight="2rem" />}
        {data?.unit === null && (
          <EmptyState title={t('unit.notFound')} action={<Link to={paths.organisation}>{t('unit.toTree')}</Link>}>{t('unit.notFoundText')}</EmptyState>
        )}
      </>
    );
  }
  const dashboard = (data ?? asked.previousData)?.dashboard;
  const attainment = dashboard?.attainment;
  const above = unit.path.filter((one) => one.id !== unit.id);
  const parent = above.at(-1);
  const hidden = <span className="soft">{t('unit.notVisible')}</span>;
  return (
    <>
      <PageHeader
        title={unit.name}
        {...(above.length === 0 ? {} : { above: <span className={style.path}>{above.map((one) => <Link key={one.id} to={paths.unit} params={{ unitId: one.id }}>{one.shortName}</Link>)}</span> })}
        {...(frame.isToday && unit.endedOn === null && actsFor(unit).length > 0 ? { actions: <ReorganiseMenu unit={unit} /> } : {})}
        {...(unit.endedOn === null ? {} : { lead: <StateBadge tone="idle">{t('unit.ended', { day: formatDay(unit.endedOn) })}</StateBadge> })}
      />
      <div className={style.figures}>
        {unit.memberCount === null
          ? hidden
          : (
              <FigureBoard>
                <Figure
                  label={t('unit.members')}
                  value={unit.memberCount}
                  link={(number) => (signedIn.may('NAMES_READ') ? <Link to={paths.members} search={(before) => ({ ...before, unit: unit.id })}>{number}</Link> : number)}
                />
                {unit.probationaryCount !== null && <Figure label={t('unit.probationary')} value={unit.probationaryCount} />}
                {unit.candidateCount !== null && <Figure label={t('unit.candidates')} value={unit.candidateCount} />}
                {attainment !== null && attainment !== undefined && (
                  <Figure
                    label={t('unit.admitted', { year })}
                    value={attainment.done}
                    of={attainment.quota}
                    percent={attainment.percent.smallBase ? null : attainment.percent.value}
                    {...(unit.quota !== null && unit.quota.original !== unit.quota.adjusted && unit.quota.original !== null ? { note: t('unit.originalQuota', { quota: unit.quota.original }) } : {})}
                  />
                )}
              </FigureBoard>
            )}
      </div>
      <div className={style.pair}>
        <div>
          {unit.childCount > 0 && <Section title={t('unit.below')}><ChildrenTable rows={unit.children.nodes} total={unit.children.totalCount} year={year} /></Section>}
          {dashboard?.recentEvents && <Section title={t('unit.latest')}><LatestActs events={dashboard.recentEvents.nodes} /></Section>}
        </div>
        <div>
          <Section title={t('unit.facts')} look="boxed"><UnitFacts unit={unit} /></Section>
          {signedIn.may('NAMES_READ') && unit.memberCount !== null && <Section title={t('unit.offices')} look="boxed"><UnitOffices unit={unit} may={frame.isToday && unit.endedOn === null} /></Section>}
          {unit.reorganisations.length > 0 && <Section title={t('unit.lineage')} look="boxed"><UnitLineage unitId={unit.id} rows={unit.reorganisations} /></Section>}
          {parent && signedIn.may('PLAN_READ') && <Peers key={unit.id} unitId={unit.id} parentId={parent.id} year={year} />}
          <Section title={t('unit.places')} look="boxed"><UnitPlaces unit={unit} may={signedIn.may} /></Section>
        </div>
      </div>
    </>
  );
}

/** Asked for only when it is opened. */
function Peers({ unitId, parentId, year }: { unitId: string; parentId: string; year: number }): ReactElement {
  const { t } = useTranslation('organisation');
  const [open, setOpen] = useState(false);
  return (
    <details className={style.peers} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t('unit.peers')}</summary>
      {open && <Suspense fallback={<LoadingSkeleton lines={4} lineHeight="1.25rem" />}><UnitAmongPeers unitId={unitId} parentId={parentId} year={year} /></Suspense>}
    </details>
  );
}
