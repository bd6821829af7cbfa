import { formatCount } from '@dangvu/ui/format';
import { useWidth } from '@dangvu/ui/use-width';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { axisOf } from './figures.ts';
import type { Dashboard } from './measures.ts';
import style from './overview.module.css';

type Month = Dashboard['monthly'][number];

const room = { left: 36, right: 118, top: 14, bottom: 26 };

const monthAt = (from: string, index: number) => {
  const month = Number(from.slice(5, 7)) - 1 + index;
  return `${Number(from.slice(0, 4)) + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
};

export interface MonthlyLinesProps {
  months: readonly Month[];
  /** Those that have begun on the day looked at. */
  begun: readonly Month[];
  /** First day of the period. */
  from: string;
  /** Months the axis has room for. */
  slots: number;
  compared: boolean;
  height: number;
}

/** The two curves on one axis from zero, named where they end. */
export function MonthlyLines({ months, begun, from, slots, compared, height }: MonthlyLinesProps): ReactElement {
  const { t } = useTranslation('reporting');
  // One unit of the drawing is one pixel, so that its words keep the size of the page's on every screen.
  const [box, width] = useWidth<HTMLDivElement>(640);
  const axis = axisOf(Math.max(0, ...months.map(({ cumulative, previousYear }) => compared ? Math.max(cumulative, previousYear) : cumulative)));
  const x = (index: number) => room.left + (slots <= 1 ? 0 : (index / (slots - 1)) * (width - room.left - room.right));
  const y = (value: number) => height - room.bottom - (value / axis.top) * (height - room.top - room.bottom);
  const path = (values: readonly number[]) => values.map((value, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(value).toFixed(1)}`).join('');
  const now = begun.map(({ cumulative }) => cumulative);
  const before = months.map(({ previousYear }) => previousYear);
  const [lastNow, lastBefore] = [now.at(-1) ?? 0, before.at(-1) ?? 0];
  // Both lines of a label stand above the axis, and of two labels side by side the higher one gives way.
  const rest = (value: number) => Math.min(y(value) + 4, height - room.bottom - 16);
  const [restNow, restBefore] = [rest(lastNow), rest(lastBefore)];
  const beside = compared && x(months.length - 1) - x(now.length - 1) < 90 && Math.abs(restNow - restBefore) < 32;
  const labelNow = beside && lastNow >= lastBefore ? restBefore - 32 : restNow;
  const labelBefore = beside && lastNow < lastBefore ? restNow - 32 : restBefore;
  // Not every month or year can be named side by side on a phone.
  const each = slots > 14 ? 12 : 1;
  const step = width < 420 ? each * 2 : each;
  const said = `${t('overview.monthly')}: ${formatCount(lastNow)}${compared ? `; ${t('overview.monthlyBefore')}: ${formatCount(lastBefore)}` : ''}`;
  return (
    <div ref={box}>
      <svg className={style.chart} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
        {axis.lines.map((value) => (
          <g key={value}>
            <line className={style.gridLine} x1={room.left} x2={width - room.right} y1={y(value)} y2={y(value)} />
            <text className={style.axisText} x={room.left - 8} y={y(value) + 4} textAnchor="end">{formatCount(value)}</text>
          </g>
        ))}
        {Array.from({ length: slots }, (_, index) => monthAt(from, index)).map((month, index) => index % step === 0 && (
          <text key={month} className={style.axisText} x={x(index)} y={height - 8} textAnchor="middle">{each === 12 ? month.slice(0, 4) : Number(month.slice(5))}</text>
        ))}
        {compared && <path className={style.lineBefore} d={path(before)} />}
        <path className={style.lineNow} d={path(now)} />
        {now.length > 0 && <circle className={style.dotNow} cx={x(now.length - 1)} cy={y(lastNow)} r={4} />}
        {now.length > 0 && (
          <text className={style.labelNow} x={x(now.length - 1) + 9} y={labelNow} data-inside={now.length < months.length || undefined}>
            {formatCount(lastNow)}
            <tspan className={style.axisText} x={x(now.length - 1) + 9} dy={14}>{t('overview.monthlyNow')}</tspan>
          </text>
        )}
        {compared && (
          <text className={style.labelBefore} x={x(months.length - 1) + 9} y={labelBefore}>
            {formatCount(lastBefore)}
            <tspan className={style.axisText} x={x(months.length - 1) + 9} dy={14}>{t('overview.monthlyBefore')}</tspan>
          </text>
        )}
      </svg>
    </div>
  );
}
