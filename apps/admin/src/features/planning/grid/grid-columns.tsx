import { formatCount, formatDifference, formatPercent } from '@dangvu/ui/format';
import type { GridColumn } from '@dangvu/ui/tree-grid';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { TFunction } from 'i18next';
import type { Entries } from './draft-cells.ts';
import { readQuota } from './read-quota.ts';
import { beyondFeasible, cellOf, differenceOf, quotaOf, sumOf } from './rows.ts';
import type { PlanRow } from './rows.ts';
import { LateMark } from './late-mark.tsx';
import style from './plan-grid.module.css';

/** What the last column compares each quota with, when somebody has chosen something else than the mean of three years. */
export interface Against {
  header: string;
  text: (row: PlanRow, quota: number | null) => string;
}

export interface ColumnsContext {
  t: TFunction<'planning'>;
  locale: 'vi' | 'en';
  rows: readonly PlanRow[];
  entries: Entries;
  /** DRAFT shows what is proposed, otherwise first assigned → today. */
  draft: boolean;
  editable: boolean;
  /** Pixels there are for the grid; what matters least gives way first. */
  room: number;
  /** What is proposed, and its limits, while the quota is being spread: they take the place of what they are made from. */
  spread?: readonly GridColumn<PlanRow>[] | undefined;
  against?: Against | undefined;
  /** The day looked at: a year that has not begun has no admissions to show, which is not 0. */
  asOf: string;
}

// From how many pixels on the columns of a published plan fit beside those that must be there: who can still be admitted
// comes first, then how large the unit is, then the ground of the quota, which was weighed before it was published.
const roomFor = { pipeline: 866, members: 946, difference: 1050 };

// What gives way in a draft, first to last, until the rest fits: the side panel says all of it of the row under the cursor.
const givesWay = ['members', 'y0', 'y1', 'ready', 'y2'];
const namesWidth = 272;
const usualWidth = 92;
const pixels = (width: string | undefined) => (width === undefined ? usualWidth : Number.parseFloat(width) * 16);

/** The columns that fit beside the names of the units without scrolling; the quota and what is said about it always stay. */
export const fitting = <Row,>(columns: readonly GridColumn<Row>[], room: number): GridColumn<Row>[] => {
  const left = [...columns];
  for (const key of givesWay) {
    if (namesWidth + left.reduce((sum, { width }) => sum + pixels(width), 0) <= room) break;
    const at = left.findIndex((column) => column.key === key);
    if (at >= 0) left.splice(at, 1);
  }
  return left;
};

const count = (value: number | null | undefined, absent = '') => (value === null || value === undefined ? absent : formatCount(value));
const difference = (value: number | null) => (value === null ? '' : formatDifference(value));
const absent = (words: string) => <span className={style.absent}>{words}</span>;

const figure = (
  key: string, header: string, value: (row: PlanRow) => number | null, rows: readonly PlanRow[], more: Partial<GridColumn<PlanRow>> = {},
): GridColumn<PlanRow> => ({
  key, header, cell: (row) => count(value(row)), text: (row) => count(value(row)), total: count(sumOf(rows.map(value))), look: 'faint', wide: true, ...more,
});

/** The columns of the grid: history small and grey, then the pipeline, then the quota that is being decided. */
export const quotaColumns = ({ t, locale, rows, entries, draft, editable, room, spread, against, asOf }: ColumnsContext): GridColumn<PlanRow>[] => {
  const years = rows[0]?.admissionsByYear.map(({ year }) => year) ?? [];
  const quota = (row: PlanRow) => quotaOf(row, draft, entries);
  const history = years.map((year, index) => figure(`y${index}`, String(year), (row) => (String(year) > asOf.slice(0, 4) ? null : (row.admissionsByYear[index]?.count ?? null)), rows, { width: '3.25rem' }));
  const members = figure('members', t('plan.members'), (row) => row.members, rows, { width: '5rem' });
  const pipeline = figure('pipeline', t('plan.pipeline'), (row) => row.pipeline, rows, { look: 'plain', width: locale === 'en' ? '5.75rem' : '4.25rem' });
  const ready = figure('ready', t('plan.ready'), (row) => row.readyForDecision, rows, { look: 'plain', width: '4.75rem' });
  // Asked of the present day alone; a plan whose period is over, or is looked at as of another day, has no such column.
  const feasible: GridColumn<PlanRow>[] = rows.every((row) => row.feasible === null) ? [] : [{
    ...figure('feasible', t('plan.feasible'), (row) => row.feasible, rows, { look: 'plain', width: '4.5rem' }),
    cell: (row) => {
      const beyond = beyondFeasible(row, quota(row));
      if (beyond === 0) return count(row.feasible);
      const words = t('plan.beyondFeasible', { number: formatCount(beyond), feasible: formatCount(row.feasible ?? 0) });
      return <span className={style.beyond} title={words}><IconAlertTriangle size={13} stroke={2} aria-hidden /> {count(row.feasible)}<span className="visually-hidden">{` ${words}`}</span></span>;
    },
  }];
  const compared = (row: PlanRow) => against?.text(row, quota(row)) ?? difference(differenceOf(row, quota(row)));
  const gap: GridColumn<PlanRow> = { key: 'difference', header: against?.header ?? t((rows[0]?.previousTerm ?? null) === null ? 'plan.difference' : 'plan.differenceTerm'), cell: compared, text: compared, wide: true, width: '6.5rem' };
  const counter: GridColumn<PlanRow> = {
    key: 'counter', header: t('counter.column'), width: '5rem', text: (row) => count(row.counter?.amount),
    cell: (row) => (row.counter === null ? '' : (
      <span className={row.counter.answer === null ? style.beyond : 'soft'} title={row.counter.answer === null ? t('counter.waits') : t(`counter.${row.counter.answer}`)}>
        {count(row.counter.amount)}<span className="visually-hidden">{` ${row.counter.answer === null ? t('counter.waits') : t(`counter.${row.counter.answer}`)}`}</span>
      </span>
    )),
  };
  if (draft) {
    return fitting<PlanRow>([
      ...(spread === undefined ? [...history, members, pipeline, ready, ...feasible] : [pipeline, ...feasible]),
      {
        key: 'quota', header: t('plan.quota'), width: '6rem', total: count(sumOf(rows.map(quota)), '–'),
        ...(editable
          ? { edit: { value: quota, read: (typed) => readQuota(typed, locale), empty: absent(t('plan.notAssigned')), remark: (row) => cellOf(row, entries).remark } }
          : { cell: (row) => (quota(row) === null ? absent(t('plan.notAssigned')) : count(quota(row))) }),
        text: (row) => count(quota(row)),
      },
      ...(rows.some((row) => row.counter !== null) ? [counter] : []),
      ...(spread ?? [gap]),
    ], room);
  }
  return [
    ...history,
    ...(room >= roomFor.members ? [members] : []),
    ...(room >= roomFor.pipeline ? [pipeline] : []),
    figure('original', t('plan.original'), (row) => row.quota?.original ?? null, rows, { width: '4.75rem' }),
    {
      key: 'quota', header: t('plan.adjusted'), width: '5.25rem', total: count(sumOf(rows.map(quota)), '–'), text: (row) => count(quota(row)),
      cell: (row) => {
        const now = quota(row);
        if (now === null) return absent(t('plan.notAssigned'));
        const figures = row.quota?.original === now ? formatCount(now) : <strong className={style.changed}>{formatCount(now)}</strong>;
        const late = row.quota?.loweredLate ?? 0;
        return late === 0 ? figures : <><LateMark words={t('plan.loweredLate', { number: formatCount(late) })} /> {figures}</>;
      },
    },
    { key: 'done', header: t('plan.done'), cell: (row) => count(row.done), text: (row) => count(row.done), total: count(sumOf(rows.map((row) => row.done))), width: '5.75rem' },
    {
      key: 'percent', header: t('plan.percent'), wide: true, width: '5.75rem',
      cell: (row) => (row.percent.value === null || row.percent.smallBase ? '–' : formatPercent(row.percent.value, { fixed: true })),
      text: (row) => (row.percent.value === null ? '' : formatPercent(row.percent.value, { fixed: true })),
    },
    ...(room >= roomFor.difference || against !== undefined ? [gap] : []),
  ];
};
