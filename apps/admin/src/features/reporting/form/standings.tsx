import { isPressing } from '@dangvu/domain/reporting/reminders';
import { isClosed } from '@dangvu/domain/reporting/reopening';
import { Choice } from '@dangvu/ui/choice';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState } from '@dangvu/ui/states';
import { Button, NativeSelect } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { Suspense, useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { lazyPart } from '../../../i18n/lazy-part.ts';
import type { ReportsQuery } from '../reports.generated.ts';
import { reportStates } from '../reports-search.ts';
import type { ReportsSearch } from '../reports-search.ts';
import style from './form.module.css';
import { Reminded } from './reminded.tsx';
import { ReportStateBadge } from './report-state.tsx';
import { SentDay } from './sent-day.tsx';

type Period = ReportsQuery['reportPeriods']['nodes'][number];
type Standing = ReportsQuery['reportOverview'][number];

export interface StandingsProps {
  unitId: string;
  /** Every unit that reports for the period, the unit itself among them. */
  all: readonly Standing[];
  /** True while these are still those of the choice before. */
  stale: boolean;
  period: Period;
  periods: readonly Period[];
  /** The day looked at, and the present one: nothing is reopened in the past. */
  asOf: string;
  today: string;
  state: ReportsSearch['state'];
}

// What needs somebody first: sent and waiting, then late ones, then the rest, accepted last.
const weight = (one: Standing) => (one.state === 'SUBMITTED' ? 0 : one.overdue ? 1 : one.state === 'RETURNED' ? 2 : one.state === 'ACCEPTED' ? 4 : 3);
const wasSent = ({ state }: Standing) => state === 'SUBMITTED' || state === 'ACCEPTED';
const onTime = ({ daysLate }: Standing) => daysLate === 0;

const ReopenPeriod = lazyPart(() => import('../calendar/reopen-period.tsx').then((module) => module.ReopenPeriod), ['report-calendar']);

const RemindUnits = lazyPart(() => import('../reminders/remind-units.tsx').then((module) => module.RemindUnits), ['report-reminders']);

/** Who has reported for a period and who has not; nothing when no unit reports to this one. */
export function Standings({ unitId, all, stale, period, periods, asOf, today, state }: StandingsProps): ReactElement | null {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate({ from: paths.reports });
  const [reopening, setReopening] = useState<Standing | null>(null);
  const [reminding, setReminding] = useState<readonly Standing[] | null>(null);
  const others = all.filter(({ unit }) => unit.id !== unitId);
  if (others.length === 0) return null;
  // Of those that have come: before the day it is due nobody is late, and nobody was on time.
  const sent = others.filter(wasSent);
  // Reminded together when time presses; one alone as soon as the period is open.
  const remindable = asOf === today ? others.filter(({ canRemind }) => canRemind) : [];
  const late = asOf === today && period.dueOn < today;
  const rows = others.filter((one) => state === undefined || one.state === state).toSorted((a, b) => weight(a) - weight(b));
  const set = (change: ReportsSearch) => void navigate({ to: '.', search: (before) => ({ ...before, ...change }), resetScroll: false });
  const option = (value: (typeof reportStates)[number]) => {
    const count = others.filter((one) => one.state === value).length;
    return { value, label: <>{t(`state.${value}`)} <span className="soft num">{formatCount(count)}</span></> };
  };
  const columns: Column<Standing>[] = [
    { key: 'unit', header: t('reports.unit'), cell: (one) => one.unit.name, card: 'title', width: '40%' },
    { key: 'state', header: t('reports.state'), cell: (one) => <ReportStateBadge state={one.state} />, card: 'aside' },
    {
      key: 'due', header: t('reports.due'),
      cell: (one) => (
        <span className={`${style.due} num`}>
          {formatDay(one.dueOn)}
          {one.overdue && <StateBadge tone="bad" look="plain">{t('reports.overdue')}</StateBadge>}
          {one.reopening !== null && <StateBadge tone="info" look="plain">{t('reports.reopenedUntil', { day: formatDay(one.reopening.until) })}</StateBadge>}
          {!wasSent(one) && isClosed({ closesOn: one.closesOn, reopenedUntil: one.reopening?.until ?? null }, asOf) && <StateBadge tone="idle" look="plain">{t('reports.isClosed')}</StateBadge>}
        </span>
      ),
    },
    {
      key: 'sent', header: t('reports.submittedAt'),
      cell: (one) => <SentDay {...one} />,
    },
    // Before anybody was reminded nobody need read it.
    ...(others.some(({ reminders }) => reminders.length > 0) ? [{ key: 'reminded', header: t('reports.remindedHead'), cell: (one: Standing) => <Reminded reminders={one.reminders} /> }] : []),
    // More time is given to who is late; before the due day there is time.
    ...(remindable.length > 0 || (late && others.some(({ canReopen }) => canReopen)) ? [{
      key: 'act', header: <span className="visually-hidden">{t('reports.acts')}</span>, width: '12rem', card: 'bare' as const,
      cell: (one: Standing) => (
        <span className={style.acts}>
          {remindable.includes(one) && <Button variant="default" size="compact-sm" aria-label={t('reports.remindUnit', { unit: one.unit.name })} onClick={() => setReminding([one])}>{t('reports.remind')}</Button>}
          {late && one.canReopen && <Button variant="default" size="compact-sm" aria-label={t('reports.reopenFor', { unit: one.unit.name })} onClick={() => setReopening(one)}>{t('reports.reopen')}</Button>}
        </span>
      ),
    }] : []),
  ];
  return (
    <Section
      title={t('reports.overviewTitle')}
      aside={<span className="num">{t(sent.length > 0 ? 'reports.leadOnTime' : 'reports.lead', {
        period: period.label, sent: formatCount(sent.length), onTime: formatCount(sent.filter(onTime).length), all: formatCount(others.length), due: formatDay(period.dueOn),
      })}{period.closesOn !== null && t('reports.leadCloses', { day: formatDay(period.closesOn) })}</span>}
    >
      <div className={`${style.filters} no-print`}>
        <NativeSelect
          label={t('reports.choosePeriod')}
          value={period.id}
          data={periods.toReversed().map(({ id, label }) => ({ value: id, label }))}
          onChange={(event) => set({ reportPeriod: event.currentTarget.value })}
        />
        <Choice
          label={t('reports.filter')}
          value={state ?? 'ALL'}
          options={[{ value: 'ALL', label: <>{t('reports.all')} <span className="soft num">{formatCount(others.length)}</span></> }, ...reportStates.map(option)]}
          onChange={(value) => set({ state: value === 'ALL' ? undefined : value })}
        />
        {remindable.length > 1 && isPressing(period.dueOn, today) && (
          <Button variant="default" className={style.together ?? ''} disabled={stale} onClick={() => setReminding(remindable)}>{t('reports.remindAll', { count: remindable.length, number: formatCount(remindable.length) })}</Button>
        )}
      </div>
      <div aria-busy={stale}>
        {rows.length === 0 ? <EmptyState title={t('reports.emptyFilter')} /> : (
          <DataTable
            caption={t('reports.overviewTitle')}
            columns={columns}
            rows={rows}
            rowKey={({ unit }) => unit.id}
            rowLink={({ report }, content) => (report === null ? content : <Link to={paths.report} params={{ reportId: report.id }}>{content}</Link>)}
          />
        )}
      </div>
      {reminding !== null && (
        <Suspense>
          <RemindUnits units={reminding.map(({ unit: { id, name }, reminders }) => ({ id, name, reminded: reminders.length }))} period={period} onClose={() => setReminding(null)} />
        </Suspense>
      )}
      {reopening !== null && (
        <Suspense>
          <ReopenPeriod unit={reopening.unit} period={period} today={today} onClose={() => setReopening(null)} />
        </Suspense>
      )}
    </Section>
  );
}
