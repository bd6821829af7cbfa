import { actsSettling } from '@dangvu/domain/membership/work-acts';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatDay, formatInstant } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import { useWords } from '@dangvu/ui/words';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import { RuleLink } from '../../../mutation-form/rule-link.tsx';
import type { WorkItem } from './group-work.ts';
import style from './work.module.css';

/** How far a day is: late in words and icon, otherwise how many days are left. */
export function DaysLeft({ daysLeft, overdue }: { daysLeft: number; overdue: boolean }): ReactElement {
  const words = useWords().relative;
  if (overdue) return <StateBadge tone="bad" look="plain">{words.daysLate(-daysLeft)}</StateBadge>;
  if (daysLeft <= 7) return <StateBadge tone="warn" look="plain">{daysLeft === 0 ? words.today : words.daysLeft(daysLeft)}</StateBadge>;
  // Years ahead nobody counts in days; the date alone says it.
  return <span className="small soft num">{daysLeft > 366 ? '' : words.daysLeft(daysLeft)}</span>;
}

const LinkTo = ({ item, children }: { item: WorkItem; children: ReactNode }): ReactNode => {
  if (item.report !== null) return <Link to={paths.report} params={{ reportId: item.report.id }}>{children}</Link>;
  if (item.plan !== null) return <Link to={paths.plan} params={{ planId: item.plan.id }}>{children}</Link>;
  if (item.transfer !== null) return <Link to={paths.transfer} params={{ code: item.transfer.code }}>{children}</Link>;
  if (item.trainingClass !== null) return <Link to={paths.training} params={{ classId: item.trainingClass.id }}>{children}</Link>;
  // A report that is not begun is begun from the list of its unit.
  if (item.reportPeriod !== null) {
    const { kind, startsOn } = item.reportPeriod;
    return <Link to={paths.reports} search={{ unit: item.unit.id, period: startsOn.slice(0, 4), kind: kind === 'MONTH' ? undefined : kind }}>{children}</Link>;
  }
  if (item.person !== null) return <Link to={paths.person} params={{ personId: item.person.id }} search={{ act: [...actsSettling(item.kind)] }}>{children}</Link>;
  return <Link to={paths.unit} params={{ unitId: item.unit.id }}>{children}</Link>;
};

/** That the superior asked for it again: who, when, and what was said. */
function Reminder({ reminder: { by, at, message } }: { reminder: NonNullable<WorkItem['reminder']> }): ReactElement {
  const { t } = useTranslation('membership');
  return <span className={style.reminder}>{t(message === null ? 'work.reminded' : 'work.remindedSaying', { by: by ?? t('work.superior'), at: formatInstant(at), message: message ?? '' })}</span>;
}

/** Items of one group; each leads to the place where it is done. Of notices nothing is late: they say since when, not how many days are left. */
export function WorkList({ title, items, notices = false }: { title: string; items: readonly WorkItem[]; notices?: boolean }): ReactElement {
  const { t } = useTranslation('membership');
  const dueDays: Column<WorkItem>[] = [
    { key: 'due', header: t('work.dueOn'), width: '7rem', align: 'number', card: 'aside', cell: (item) => (item.dated ? formatDay(item.dueOn) : t('work.noDay')) },
    { key: 'left', header: '', width: '9.5rem', card: 'aside', cell: (item) => (item.dated ? <DaysLeft daysLeft={item.daysLeft} overdue={item.overdue} /> : '') },
  ];
  const noticeDays: Column<WorkItem>[] = [
    { key: 'since', header: t('work.since'), width: '7rem', align: 'number', cell: (item) => (item.dated ? formatDay(item.baseOn) : '') },
    { key: 'due', header: t('work.reached'), width: '7rem', align: 'number', cell: (item) => (item.dated ? formatDay(item.dueOn) : '') },
  ];
  const columns: Column<WorkItem>[] = [
    { key: 'who', header: t('work.who'), width: '19%', cell: (item) => item.person?.fullName ?? item.transfer?.personName ?? item.trainingClass?.name ?? item.unit.shortName },
    {
      key: 'what',
      header: t('work.what'),
      width: '38%',
      card: 'bare',
      cell: (item) => (
        <span className={style.what}>
          <span>{item.reportPeriod === null ? item.title : t('work.ofPeriod', { title: item.title, period: item.reportPeriod.label })}</span>
          {item.reminder !== null && <Reminder reminder={item.reminder} />}
          {item.rule !== null && <span className="small soft"><RuleLink rule={item.rule} title={item.rule.title} /></span>}
        </span>
      ),
    },
    { key: 'unit', header: t('members.branch'), card: 'bare', cell: (item) => (item.report === null && item.reportPeriod === null ? item.unit.shortName : '') },
    ...(notices ? noticeDays : dueDays),
  ];
  return (
    <DataTable caption={title} columns={columns} rows={items} rowKey={(item) => item.id} rowLink={(item, content) => <LinkTo item={item}>{content}</LinkTo>} />
  );
}
