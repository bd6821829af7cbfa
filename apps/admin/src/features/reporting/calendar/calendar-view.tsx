import { useQuery } from '@apollo/client/react';
import { periodLabel } from '@dangvu/domain/calendar/period';
import { periodUnder } from '@dangvu/domain/reporting/report-calendar';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay } from '@dangvu/ui/format';
import { PageHeader, Section } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState, ErrorState, LoadingSkeleton } from '@dangvu/ui/states';
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf } from '../../../apollo/failure.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { ReportCalendarDocument } from './calendar.generated.ts';
import type { CalendarDecisionFragment } from './calendar.generated.ts';
import style from './calendar.module.css';
import { SetCalendar } from './set-calendar.tsx';
import { useSettingWords } from './setting-words.ts';

type Setting = CalendarDecisionFragment['kinds'][number];

/** What the town asks of its units: which kinds of period, when each opens, is due and closes, by which document, and what held before. */
export function CalendarView({ today, onBack }: { today: string; onBack: () => void }): ReactElement {
  const { t } = useTranslation('report-calendar');
  const words = useSettingWords();
  const label = useLabel();
  const [setting, setSetting] = useState(false);
  const asked = useQuery(ReportCalendarDocument);
  const calendar = asked.data?.reportCalendar;
  const decisions = calendar?.decisions ?? [];
  const inForce = decisions.find(({ validFrom }) => validFrom <= today);
  // Of two from the same day the one recorded later stands first and counts.
  const isReplaced = (decision: CalendarDecisionFragment) => decisions.find(({ validFrom }) => validFrom === decision.validFrom) !== decision;
  const kinds: Column<Setting>[] = [
    { key: 'kind', header: t('kind'), width: '8rem', card: 'title', cell: ({ kind }) => t(`kinds.${kind}`) },
    {
      key: 'asked', header: t('asked'), width: '11rem', card: 'aside',
      cell: (one) => <StateBadge look="plain" tone={one.asked ? 'good' : 'idle'}>{t(one.asked ? 'isAsked' : 'notAsked')}</StateBadge>,
    },
    { key: 'opens', header: t('opens'), cell: (one) => (one.asked ? <span className="num">{words.opens(one)}</span> : '–') },
    { key: 'due', header: t('due'), cell: (one) => (one.asked ? <span className="num">{words.due(one)}</span> : '–') },
    { key: 'closes', header: t('closes'), cell: (one) => (one.asked ? <span className="num">{words.closes(one)}</span> : '–') },
    {
      key: 'current', header: t('current'), width: '22rem',
      cell: (one) => {
        if (!one.asked) return '–';
        const period = periodUnder(one, today);
        // The period today lies in may have begun before the decision and keep other days.
        if (inForce === undefined || period.startsOn < inForce.validFrom) return '–';
        return <span className="num">{`${label(periodLabel({ kind: one.kind, from: period.startsOn, to: period.endsOn }))}: ${words.days(period)}`}</span>;
      },
    },
  ];
  const history: Column<CalendarDecisionFragment>[] = [
    {
      key: 'from', header: t('from'), width: '15rem', card: 'title',
      cell: (decision) => (
        <span className={`${style.from} num`}>
          {formatDay(decision.validFrom)}
          {isReplaced(decision) ? <StateBadge look="plain" tone="idle">{t('replaced')}</StateBadge>
            : decision === inForce ? <StateBadge look="plain" tone="good">{t('inForce')}</StateBadge>
              : decision.validFrom > today && <StateBadge look="plain" tone="info">{t('coming')}</StateBadge>}
        </span>
      ),
    },
    {
      key: 'basis', header: t('basis'), width: '17rem', card: 'bare',
      cell: (decision) => (
        <>
          <span className="num">{words.basis(decision)}</span>
          {decision.recordedBy !== null && decision.recordedAt !== null && (
            <div className="small soft num">{t('recorded', { who: decision.recordedBy, day: formatDay(decision.recordedAt.slice(0, 10)) })}</div>
          )}
        </>
      ),
    },
    { key: 'what', header: t('what'), card: 'bare', cell: (decision) => <ul className={style.lines}>{words.lines(decision.kinds).map((line) => <li key={line} className="num">{line}</li>)}</ul> },
  ];
  return (
    <>
      <PageHeader
        title={t('title')}
        {...(inForce === undefined ? {} : { lead: <span className="num">{t('lead', { source: words.basis(inForce), from: formatDay(inForce.validFrom) })}</span> })}
        actions={(
          <>
            <Button variant="default" onClick={onBack}>{t('back')}</Button>
            {calendar?.canSet === true && <Button onClick={() => setSetting(true)}>{t('change')}</Button>}
          </>
        )}
      />
      {asked.error !== undefined && <ErrorState {...failureOf(asked.error)} onRetry={() => void asked.refetch()} />}
      {asked.error === undefined && calendar === undefined && <LoadingSkeleton lines={8} lineHeight="2.5rem" />}
      {calendar === null && <EmptyState title={t('emptyTitle')}>{t('emptyText')}</EmptyState>}
      {inForce !== undefined && <Section title={t('now')}><DataTable caption={t('now')} columns={kinds} rows={inForce.kinds} rowKey={({ kind }) => kind} /></Section>}
      {decisions.length > 0 && <Section title={t('history')}><DataTable caption={t('history')} columns={history} rows={decisions} rowKey={({ id }) => id} /></Section>}
      {setting && <SetCalendar decisions={decisions} today={today} onClose={() => setSetting(false)} />}
    </>
  );
}
