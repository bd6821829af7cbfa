import { formatCount, formatDifference } from '@dangvu/ui/format';
import { useWidth } from '@dangvu/ui/use-width';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { axisLines } from './pace.ts';
import type { PacePoint } from './pace.ts';
import style from './pictures.module.css';

const height = 240;
const room = { left: 40, right: 96, top: 16, bottom: 28 };

const shortMonth = (month: string) => `${Number(month.slice(5))}/${month.slice(0, 4)}`;

/** What is reached beside what the quota asks for, month by month, on one axis from zero; the lines carry their names. */
export function PaceLine({ points, quota }: { points: readonly PacePoint[]; quota: number | null }): ReactElement {
  const { t } = useTranslation('planning-desk');
  const [asTable, setAsTable] = useState(false);
  return (
    <div>
      <button type="button" className={`${style.twin} no-print`} onClick={() => setAsTable(!asTable)}>{t(asTable ? 'pictures.asLine' : 'pictures.asTable')}</button>
      {asTable ? <Table points={points} /> : <Drawing points={points} quota={quota} />}
    </div>
  );
}

function Drawing({ points, quota }: { points: readonly PacePoint[]; quota: number | null }): ReactElement {
  const { t } = useTranslation('planning-desk');
  // One unit of the drawing is one pixel, so that its words keep the size of the page's on every screen.
  const [box, width] = useWidth<HTMLDivElement>(640);
  const done = points.flatMap((point) => (point.done === null ? [] : [point.done]));
  const lines = axisLines(Math.max(quota ?? 0, ...done));
  const top = lines.at(-1) ?? 1;
  // The period begins at nothing; each month adds its end.
  const x = (index: number) => room.left + ((index + 1) / points.length) * (width - room.left - room.right);
  const y = (value: number) => height - room.bottom - (value / top) * (height - room.top - room.bottom);
  const path = (values: readonly number[]) => [`M${room.left} ${y(0)}`, ...values.map((value, index) => `L${x(index).toFixed(1)} ${y(value).toFixed(1)}`)].join('');
  const now = done.at(-1) ?? 0;
  const at = done.length - 1;
  const expected = points[Math.max(0, at)]?.expected ?? null;
  const long = points.length > 14;
  const step = (long ? 12 : 1) * (width < 420 ? 2 : 1);
  const said = [t('pictures.paceSaid', { done: formatCount(now) }), expected === null ? null : t('pictures.paceAsked', { expected: formatCount(expected), quota: formatCount(quota ?? 0) })].filter(Boolean).join('; ');
  return (
    <div ref={box}>
      <svg className={style.chart} width={width} height={height} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={said}>
        {lines.map((value) => (
          <g key={value}>
            <line className={style.gridLine} x1={room.left} x2={width - room.right} y1={y(value)} y2={y(value)} />
            <text className={style.axisText} x={room.left - 8} y={y(value) + 4} textAnchor="end">{formatCount(value)}</text>
          </g>
        ))}
        {points.map(({ month }, index) => index % step === 0 && (
          <text key={month} className={style.axisText} x={x(index)} y={height - 8} textAnchor="middle">{long ? month.slice(0, 4) : Number(month.slice(5))}</text>
        ))}
        {quota !== null && (
          <>
            <line className={style.quotaLine} x1={room.left} x2={width - room.right} y1={y(quota)} y2={y(quota)} />
            <path className={style.paceLine} d={path(points.map((point) => point.expected ?? 0))} />
            <text className={style.axisText} x={width - room.right + 8} y={y(quota) + 4}>{t('pictures.quotaIs', { number: formatCount(quota) })}</text>
          </>
        )}
        {done.length > 0 && (
          <>
            <path className={style.doneLine} d={path(done)} />
            <circle className={style.doneDot} cx={x(at)} cy={y(now)} r={4} />
            <text className={style.doneText} x={x(at) + 9} y={y(now) + (expected !== null && now < expected ? 16 : -6)}>{quota === null ? formatCount(now) : `${formatCount(now)}/${formatCount(quota)}`}</text>
          </>
        )}
      </svg>
    </div>
  );
}

function Table({ points }: { points: readonly PacePoint[] }): ReactElement {
  const { t } = useTranslation('planning-desk');
  return (
    <div className={style.scroll} tabIndex={0} role="group" aria-label={t('pictures.pace')}>
      <table className={style.table}>
        <thead>
          <tr>
            <th scope="col">{t('pictures.month')}</th>
            <th scope="col" className="num-column">{t('pictures.done')}</th>
            <th scope="col" className="num-column">{t('pictures.expected')}</th>
            <th scope="col" className="num-column">{t('pictures.gap')}</th>
          </tr>
        </thead>
        <tbody>
          {points.map(({ month, done, expected }) => (
            <tr key={month}>
              <th scope="row" className="num">{shortMonth(month)}</th>
              <td className="num-column">{done === null ? '–' : formatCount(done)}</td>
              <td className="num-column soft">{expected === null ? '–' : formatCount(expected)}</td>
              <td className="num-column">{done === null || expected === null ? '–' : formatDifference(done - expected)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
