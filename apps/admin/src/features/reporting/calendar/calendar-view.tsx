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

type Decision = CalendarDecisionFragment;
type Setting = Decision['kinds'][number];

/** What holds for a period that begins on a day: of decisions from the same day the one recorded last, which stands first. */
const inForceOn = (decisions: readonly Decision[], day: string): Decision | undefined => decisions.find(({ validFrom }) => validFrom <= day);

/** What the town asks of its units: which kinds of period, when each opens, is due and closes, by which document, and what held before. */
export function CalendarView({ today, onBack }: { today: string; onBack: () => void }): ReactElement {
  const { t } = useTranslation('report-calendar');
  const words = useSettingWords();
  const label = useLabel();
  const [setting, setSetting] = useState(false);
  const asked = useQuery(ReportCalendarDocument);
  const calendar = asked.data?.reportCalendar;
  const decisions = calendar?.decisions ?? [];
  const kindsNow = inForceOn(decisions, today)?.kinds ?? [];
  const inForce = inForceOn(decisions, today);
  const unasked = kindsNow.filter((one) => !one.asked);
  const isReplaced = (decision: Decision) => decisions.find(({ validFrom }) => validFrom === decision.validFrom) !== decision;
  const kinds: Column<Setting>[] = [
    { key: 'kind', header: t('kind'), width: '8rem', card: 'title', cell: ({ kind }) => t(`kinds.${kind}`) },
    { key: 'opens', header: t('opens'), cell: (one) => <span className="num">{words.opens(one)}</span> },
    { key: 'due', header: t('due'), cell: (one) => <span className="num">{words.due(one)}</span> },
    { key: 'closes', header: t('closes'), cell: (one) => <span className="num">{words.closes(one)}</span> },
    {
      key: 'current', header: t('current'), width: '22rem',
      cell: (one) => {
        const period = periodUnder(one, today);
        // The period today lies in may have begun before the decision and keep other days.
        if (inForce === undefined || period.startsOn < inForce.validFrom) return '–';
        return <span className="num">{`${label(periodLabel({ kind: one.kind, from: period.startsOn, to: period.endsOn }))}: ${words.days(period)}`}</span>;
      },
    },
  ];
  const history: Column<Decision>[] = [
    {
      key: 'from', header: t('from'), width: '15rem', card: 'title',
      cell: (decision) => (
        <span className={`${style.from} num`}>
          {decision.number === null ? t('before') : formatDay(decision.validFrom)}
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
        {...(inForce === undefined ? {} : { lead: <span className="num">{inForce.number === null ? t('leadNone') : t('lead', { source: words.basis(inForce), from: formatDay(inForce.validFrom) })}</span> })}
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
      {inForce !== undefined && (
        <Section title={t('now')} {...(unasked.length === 0 ? {} : { aside: t('lineNot', { kinds: unasked.map(({ kind }) => t(`kinds.${kind}`)).join(', ') }) })}>
          {unasked.length === kindsNow.length ? <p className="soft">{t('askedNone')}</p> : <DataTable caption={t('now')} columns={kinds} rows={kindsNow.filter((one) => one.asked)} rowKey={({ kind }) => kind} />}
        </Section>
      )}
      {decisions.length > 0 && (
        <Section title={t('history')}>
          <DataTable caption={t('history')} columns={history} rows={decisions.filter((one) => one.number !== null || !isReplaced(one))} rowKey={({ id }) => id} />
        </Section>
      )}
      {setting && <SetCalendar decisions={decisions} today={today} onClose={() => setSetting(false)} />}
    </>
  );
}
