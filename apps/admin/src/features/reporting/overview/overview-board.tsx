import { formatDay } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useFrame } from '../../../config/frame.ts';
import { paths } from '../../../config/paths.ts';
import { everyStatus } from '../names/topic.ts';
import type { Topic } from '../names/topic.ts';
import type { Dashboard } from './measures.ts';
import { sumOf } from './measures.ts';
import { MeasuresPanel } from './measures-panel.tsx';
import { MonthlyPanel } from './monthly-panel.tsx';
import { OutcomePanel } from './outcome-panel.tsx';
import { OutlookPanel } from './outlook-panel.tsx';
import style from './overview.module.css';
import { RetentionTable } from './retention-table.tsx';
import { StandingPanel } from './standing-panel.tsx';
import { UnitsPanel } from './units-panel.tsx';
import { DormantPanel, DuePanel, PipelinePanel } from './week-panels.tsx';

// Who is behind a figure is asked by opening it; the sheet and its questions come then.
const NamesDrawer = lazy(() => import('../names/names-drawer.tsx').then((module) => ({ default: module.NamesDrawer })));

export interface OverviewBoardProps {
  dashboard: Dashboard;
  mayReadNames: boolean;
  /** True while these are still the figures of the choice before. */
  stale: boolean;
}

const span = (from: string, to: string) => `${from.slice(0, 4)}–${to.slice(0, 4)}`;

/** The parts of the overview in the order in which they are asked about in a meeting. */
export function OverviewBoard({ dashboard, mayReadNames, stale }: OverviewBoardProps): ReactElement {
  const { t } = useTranslation('reporting');
  const frame = useFrame();
  const [topic, setTopic] = useState<Topic | null | 'never'>('never');
  const { attainment, outcome, termAttainment, term, unit } = dashboard;
  const until = dashboard.to < dashboard.asOf ? dashboard.to : dashboard.asOf;
  const days = { from: formatDay(dashboard.from), to: formatDay(until) };
  const isTerm = frame.period.includes('-');
  const period = isTerm ? t('overview.term', { term: frame.period.replace('-', '–') }) : t('overview.year', { year: frame.period });
  // The events of a year give the very entries that were counted; those of a term are thousands, so its members are asked for.
  const admitted = () => setTopic({
    label: t('overview.done'), count: attainment.done, definition: t('names.admitted', days),
    ...(isTerm ? { names: 'admitted', statuses: everyStatus } as const : { names: 'events', measures: ['ADMITTED'] } as const),
  });
  const ended = unit.endedOn !== null && unit.endedOn < dashboard.asOf ? { unitId: unit.id, endedOn: unit.endedOn } : undefined;
  const showTerm = termAttainment !== null && !isTerm;
  // A period that lies ahead has no curve, not one at 0.
  const begun = dashboard.monthly.length > 0;
  const monthly = { months: dashboard.monthly, until: dashboard.asOf, from: dashboard.from, to: dashboard.to, compared: !isTerm };
  return (
    <div className={style.board} aria-busy={stale}>
      <div className={style.pair}>
        <Section title={t('overview.attainment')} look="boxed">
          <StandingPanel label={period} standing={attainment} onOpen={admitted} ended={ended} />
          {ended === undefined && <OutlookPanel outlook={dashboard.outlook} quota={attainment.quota} />}
          {showTerm && <StandingPanel label={t('overview.termTotal', { term: term === null ? '' : span(term.startsOn, term.endsOn) })} standing={termAttainment} ended={ended} />}
          {!showTerm && begun && <MonthlyPanel {...monthly} title={t('overview.monthly')} height={170} />}
        </Section>
        <Section title={t('overview.outcome')} look="boxed">
          <OutcomePanel outcome={outcome} onOpen={setTopic} />
          <RetentionTable retention={dashboard.retention} />
        </Section>
      </div>
      {(unit.childCount > 0 || dashboard.units.length > 0) && (
        <Section title={t('overview.units')} aside={t('overview.unitsNote')} look="boxed"><UnitsPanel units={dashboard.units} /></Section>
      )}
      <div className={style.pair}>
        <div className={style.column}>
          <Section title={t('overview.due')} aside={<Link to={paths.work}>{t('overview.toWork')}</Link>} look="boxed"><DuePanel due={dashboard.due} isToday={frame.isToday} /></Section>
          <Section title={t('overview.pipeline')} aside={<Link to={paths.candidates}>{t('overview.toCandidates')}</Link>} look="boxed"><PipelinePanel pipeline={dashboard.pipeline} {...(frame.isToday ? { onOpen: setTopic } : {})} /></Section>
        </div>
        <Section title={t('overview.dormant')} aside={t('overview.dormantNote')} look="boxed"><DormantPanel dormant={dashboard.dormantBranches} isToday={frame.isToday} /></Section>
      </div>
      {showTerm && begun && <Section title={t('overview.monthly')} look="boxed"><MonthlyPanel {...monthly} /></Section>}
      <div className={style.pair}>
        <Section title={t('overview.exits')} look="boxed">
          <MeasuresPanel
            caption={t('overview.exits')} rows={dashboard.exits} definition={t('names.event', days)} onOpen={setTopic}
            totalLabel={t('overview.total')} total={sumOf(dashboard.exits)} totalDefinition={t('names.event', days)}
          />
        </Section>
        <Section title={t('overview.discipline')} look="boxed">
          <MeasuresPanel
            caption={t('overview.discipline')} rows={dashboard.discipline} definition={t('names.event', days)} onOpen={setTopic} note={t('overview.disciplineNote')}
            totalLabel={t('overview.people')} total={dashboard.disciplinedPeople} countsPeople totalDefinition={t('names.disciplined')}
          />
        </Section>
      </div>
      {topic !== 'never' && (
        <Suspense><NamesDrawer topic={topic} unitId={unit.id} whole={unit.parent === null} mayReadNames={mayReadNames} onClose={() => setTopic(null)} /></Suspense>
      )}
    </div>
  );
}
