import { isClosed, lastDayOf } from '@dangvu/domain/reporting/reopening';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { Button } from '@mantine/core';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useAct } from '../../../apollo/use-act.ts';
import { paths } from '../../../config/paths.ts';
import { useRefusalLines } from '../../../mutation-form/refusal-lines.tsx';
import { OpenReportDocument } from '../reports.generated.ts';
import type { ReportsQuery } from '../reports.generated.ts';
import style from './form.module.css';
import { ReportStateBadge } from './report-state.tsx';
import { SentDay } from './sent-day.tsx';

type Period = ReportsQuery['reportPeriods']['nodes'][number];
type Listed = ReportsQuery['reports']['nodes'][number];

export interface OwnPeriodsProps {
  unitId: string;
  year: number;
  periods: readonly Period[];
  /** As they stood on the day looked at. */
  reports: readonly Listed[];
  asOf: string;
  today: string;
  /** Whether the viewer writes reports here; otherwise those there are can be opened, and nothing else. */
  writes: boolean;
}

const notSent = { submittedAt: null, firstSubmittedAt: null, daysLate: null };
const sent = (report: Listed | undefined) => report !== undefined && (report.state === 'SUBMITTED' || report.state === 'ACCEPTED');

/** The periods of a reporting unit, newest first: where each stands, and the one thing to do next. */
export function OwnPeriods({ unitId, year, periods, reports, asOf, today, writes }: OwnPeriodsProps): ReactElement {
  const { t } = useTranslation('reporting');
  const navigate = useNavigate();
  const [opening, setOpening] = useState<string | null>(null);
  const { act, busy, outcome } = useAct(OpenReportDocument);
  const refusals = useRefusalLines(outcome);
  const open = async (periodId: string) => {
    setOpening(periodId);
    const result = await act({ unitId, periodId });
    if (result.kind === 'done' && result.payload.report !== null) void navigate({ to: paths.report, params: { reportId: result.payload.report.id } });
  };
  const reportOf = (period: Period) => reports.find((report) => report.period.id === period.id);
  const begun = periods.filter((period) => (writes && period.asked && period.startsOn <= asOf) || reportOf(period) !== undefined).toReversed();
  const columns: Column<Period>[] = [
    { key: 'period', header: t('reports.period'), cell: (period) => period.label, card: 'title' },
    { key: 'opens', header: t('reports.opens'), cell: (period) => <span className="num">{formatDay(period.opensOn)}</span> },
    { key: 'state', header: t('reports.state'), cell: (period) => <ReportStateBadge state={reportOf(period)?.state ?? 'NOT_STARTED'} />, card: 'aside' },
    {
      key: 'due', header: t('reports.due'),
      cell: (period) => (
        <span className={`${style.due} num`}>
          {formatDay(period.dueOn)}
          {writes && period.asked && !sent(reportOf(period)) && period.dueOn < asOf && <StateBadge tone="bad" look="plain">{t('reports.overdue')}</StateBadge>}
        </span>
      ),
    },
    // Where nothing ever closes nobody need read it.
    ...(periods.some(({ closesOn }) => closesOn !== null) ? [{
      key: 'closes', header: t('reports.closes'),
      cell: (period: Period) => (
        <span className={`${style.due} num`}>
          {period.closesOn === null ? t('reports.neverCloses') : formatDay(period.closesOn)}
          {period.reopenedUntil !== null && <StateBadge tone="info" look="plain">{t('reports.reopenedUntil', { day: formatDay(period.reopenedUntil) })}</StateBadge>}
        </span>
      ),
    }] : []),
    {
      key: 'sent', header: t('reports.submittedAt'),
      cell: (period) => <SentDay {...(reportOf(period) ?? notSent)} />,
    },
    {
      key: 'act', header: <span className="visually-hidden">{t('reports.view')}</span>, width: '10rem', card: 'bare',
      cell: (period) => {
        const report = reportOf(period);
        if (report !== undefined) return <Link to={paths.report} params={{ reportId: report.id }} aria-label={t('reports.viewPeriod', { period: period.label })}>{t('reports.view')}</Link>;
        // On a past day nothing is begun.
        if (asOf !== today) return null;
        if (period.opensOn > today) return <span className="soft num">{t('reports.notOpen', { day: formatDay(period.opensOn) })}</span>;
        if (isClosed(period, today)) return <span className="soft num">{t('reports.closed', { day: formatDay(lastDayOf(period) ?? today) })}</span>;
        return <Button size="compact-sm" loading={busy && opening === period.id} disabled={busy} onClick={() => void open(period.id)}>{t('reports.open')}</Button>;
      },
    },
  ];
  return (
    <Section title={t('reports.ownTitle', { year })}>
      {refusals.map((refusal, index) => <p key={index} role="alert" className={style.refusal}>{refusal}</p>)}
      {begun.length === 0 ? <p className="soft">{t('reports.ownNone', { year })}</p> : (
        <DataTable caption={t('reports.ownTitle', { year })} columns={columns} rows={begun} rowKey={(period) => period.id} />
      )}
    </Section>
  );
}
