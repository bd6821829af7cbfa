import { formatCount } from '@dangvu/ui/format';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { axisOf } from './figures.ts';
import type { Dashboard } from './measures.ts';
import style from './overview.module.css';
import { useWidth } from './use-width.ts';

type Month = Dashboard['monthly'][number];

const height = 220;
const room = { left: 36, right: 118, top: 14, bottom: 26 };

const nameOf = ({ month }: Month) => `${month.slice(5, 7)}/${month.slice(0, 4)}`;

export interface MonthlyPanelProps {
  /** Months that have begun. */
  months: readonly Month[];
  /** The day looked at. */
  until: string;
  /** First and last day of the period: the axis shows all of it, so that a short line reads as "early in the year". */
  from: string;
  to: string;
}

const monthsBetween = (from: string, to: string) => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;
const monthAt = (from: string, index: number) => {
  const month = Number(from.slice(5, 7)) - 1 + index;
  return `${Number(from.slice(0, 4)) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
};

/** Cumulative admissions by month beside the same span a year earlier; the lines carry their names, the table is one touch away. */
export function MonthlyPanel({ months, until, from, to }: MonthlyPanelProps): ReactElement {
  const { t } = useTranslation('reporting');
  const [asTable, setAsTable] = useState(false);
  // A month that has not begun has no figure yet: the line of this period ends at the day looked at.
  const begun = months.filter(({ month }) => month <= until);
  return (
    <div>
      <button type="button" className={`${style.twin} no-print`} onClick={() => setAsTable(!asTable)}>{t(asTable ? 'overview.asBars' : 'overview.asTable')}</button>
      {asTable ? <Table months={months} until={until} /> : <Lines months={months} begun={begun} from={from} slots={Math.max(months.length, monthsBetween(from, to))} />}
    </div>
  );
}

function Lines({ months, begun, from, slots }: { months: readonly Month[]; begun: readonly Month[]; from: string; slots: number }): ReactElement {
  const { t } = useTranslation('reporting');
  // One unit of the drawing is one pixel, so that its words keep the size of the page's on every screen.
  const [box, width] = useWidth<HTMLDivElement>(640);
  const axis = axisOf(Math.max(0, ...months.map(({ cumulative, previousYear }) => Math.max(cumulative, previousYear))));
  const x = (index: number) => room.left + (slots <= 1 ? 0 : (index / (slots - 1)) * (width - room.left - room.right));
  const y = (value: number) => height - room.bottom - (value / axis.top) * (height - room.top - room.bottom);
  const path = (values: readonly number[]) => values.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const now = begun.map(({ cumulative }) => cumulative);
  const before = months.map(({ previousYear }) => previousYear);
  const [lastNow, lastBefore] = [now.at(-1) ?? 0, before.at(-1) ?? 0];
  // Two labels on one height would cover each other at the right end.
  const close = now.length === months.length && Math.abs(y(lastNow) - y(lastBefore)) < 30;
  const shift = close ? (lastNow >= lastBefore ? -16 : 16) : 0;
  const step = slots > 14 ? 12 : 1;
  return (
    <div ref={box}>
      <svg className={style.chart} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={`${t('overview.monthly')}: ${formatCount(lastNow)}; ${t('overview.monthlyBefore')}: ${formatCount(lastBefore)}`}>
        {axis.lines.map((value) => (
          <g key={value}>
            <line className={style.gridLine} x1={room.left} x2={width - room.right} y1={y(value)} y2={y(value)} />
            <text className={style.axisText} x={room.left - 8} y={y(value) + 4} textAnchor="end">{formatCount(value)}</text>
          </g>
        ))}
        {Array.from({ length: slots }, (_, index) => monthAt(from, index)).map((month, index) => index % step === 0 && (
          <text key={month} className={style.axisText} x={x(index)} y={height - 8} textAnchor="middle">{step === 1 ? Number(month.slice(5)) : month.slice(0, 4)}</text>
        ))}
        <path className={style.lineBefore} d={path(before)} />
        <path className={style.lineNow} d={path(now)} />
        {now.length > 0 && <circle className={style.dotNow} cx={x(now.length - 1)} cy={y(lastNow)} r={4} />}
        {now.length > 0 && (
          <text className={style.labelNow} x={x(now.length - 1) + 9} y={y(lastNow) + 4 + shift} data-inside={now.length < months.length || undefined}>
            {formatCount(lastNow)}
            <tspan className={style.axisText} x={x(now.length - 1) + 9} dy={14}>{t('overview.monthlyNow')}</tspan>
          </text>
        )}
        <text className={style.labelBefore} x={x(months.length - 1) + 9} y={y(lastBefore) + 4 - shift}>
          {formatCount(lastBefore)}
          <tspan className={style.axisText} x={x(months.length - 1) + 9} dy={14}>{t('overview.monthlyBefore')}</tspan>
        </text>
      </svg>
    </div>
  );
}

function Table({ months, until }: { months: readonly Month[]; until: string }): ReactElement {
  const { t } = useTranslation('reporting');
  return (
    <table className={style.table}>
      <caption className="visually-hidden">{t('overview.monthly')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('overview.month')}</th>
          <th scope="col" className="num-column">{t('overview.monthlyNow')}</th>
          <th scope="col" className="num-column">{t('overview.monthlyBefore')}</th>
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row" className="num">{nameOf(month)}</th>
            <td className="num-column">{month.month <= until ? formatCount(month.cumulative) : '–'}</td>
            <td className="num-column">{formatCount(month.previousYear)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
