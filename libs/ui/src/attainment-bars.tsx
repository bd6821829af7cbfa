import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import style from './attainment-bars.module.css';
import { formatCount, formatDifference, formatPercent } from './format.tsx';
import { StateBadge } from './state-badge.tsx';
import { useWords } from './words.tsx';

export interface AttainmentRow {
  id: string;
  name: string;
  /** Kind of unit, in small. */
  kind?: string;
  done: number | null;
  /** null: no quota was assigned; then there is neither tick nor percentage nor gap. */
  quota: number | null;
  /** Percentage as the API computed it. */
  percent: number | null;
  /** What should have been done by now; null when there is no quota. */
  pace: number | null;
  /** done − pace, as the API computed it (negative: behind). */
  gap: number | null;
}

export interface AttainmentBarsProps {
  /** What the bars show; names the table twin. */
  title: string;
  rows: readonly AttainmentRow[];
  /** Wraps a unit's name, e.g. into a link. */
  link?: (row: AttainmentRow, name: ReactNode) => ReactNode;
}

/**
 * Where a value lies on a zero-based axis shared by all rows, as a CSS length. Room for the label stays free at the right
 * of the longest bar, however narrow the screen.
 */
export const along = (value: number, largest: number): string => `calc((100% - 8.5rem) * ${largest === 0 ? 0 : (value / largest).toFixed(5)})`;

const Gap = ({ row: { done, gap } }: { row: AttainmentRow }) => {
  const words = useWords();
  if (done === null) return null;
  if (gap === null) return <span className="small soft">{words.figure.noQuota}</span>;
  const size = formatCount(Math.abs(gap));
  if (gap < 0) return <StateBadge tone="warn" look="plain">{words.bar.behind(size)}</StateBadge>;
  return <StateBadge tone="good" look="plain">{gap === 0 ? words.bar.onPace : words.bar.ahead(size)}</StateBadge>;
};

const Plot = ({ row, largest }: { row: AttainmentRow; largest: number }) => {
  const words = useWords();
  const labelAt = along(Math.max(row.done ?? 0, row.quota ?? 0), largest);
  return (
    <div className={style.plot}>
      {row.done !== null && row.done > 0 && (
        <div className={style.bar} data-unmeasured={row.quota === null || undefined} style={{ width: along(row.done, largest) }} />
      )}
      {row.pace !== null && <div className={style.pace} style={{ left: along(row.pace, largest) }} />}
      {row.quota !== null && <div className={style.quota} style={{ left: along(row.quota, largest) }} />}
      <span className={`${style.label} num`} style={{ left: labelAt }}>
        {row.done === null ? <span className={style.of}>{words.figure.notReported}</span> : formatCount(row.done)}
        {row.done !== null && row.quota !== null && <span className={style.of}>{`/${formatCount(row.quota)}`}</span>}
        {row.done !== null && row.percent !== null && <span className={style.of}>{` · ${formatPercent(row.percent)}`}</span>}
      </span>
    </div>
  );
};

const Twin = ({ title, rows, link }: AttainmentBarsProps) => {
  const words = useWords();
  const number = (value: number | null, absent: string) => (value === null ? <span className="soft">{absent}</span> : formatCount(value));
  return (
    <div className={style.scroll}>
      <table className={style.table}>
        <caption className="visually-hidden">{title}</caption>
        <thead>
          <tr>
            <th scope="col">{words.bar.unit}</th>
            {[words.bar.done, words.bar.quota, words.bar.percent, words.bar.pace, words.bar.gap].map((head) => (
              <th key={head} scope="col" className={style.number}>{head}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <th scope="row">{link === undefined ? row.name : link(row, row.name)}</th>
              <td className="num-column">{number(row.done, words.figure.notReported)}</td>
              <td className="num-column">{number(row.quota, words.figure.noQuota)}</td>
              <td className="num-column">{row.percent === null ? '–' : formatPercent(row.percent, { fixed: true })}</td>
              <td className="num-column">{row.pace === null ? '–' : formatCount(row.pace)}</td>
              <td className="num-column">{row.gap === null ? '–' : formatDifference(row.gap)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

/**
 * Units against their quotas: flat bars from zero on one scale, the quota as a tick, the share of the year as a dotted
 * line, n/N at the mark, and the same as a table one touch away. The order is the caller's (by gap, peers together).
 */
export function AttainmentBars({ title, rows, link }: AttainmentBarsProps): ReactElement {
  const words = useWords().bar;
  const [asTable, setAsTable] = useState(false);
  const largest = Math.max(0, ...rows.flatMap((row) => [row.done ?? 0, row.quota ?? 0, row.pace ?? 0]));
  return (
    <div>
      <div className={style.head}>
        <div className={style.key} aria-hidden>
          {!asTable && <span className={style.keyItem}><span className={style.keyTick} />{words.quota}</span>}
          {!asTable && <span className={style.keyItem}><span className={style.keyPace} />{words.pace}</span>}
        </div>
        <button type="button" className={`${style.twin} no-print`} onClick={() => setAsTable(!asTable)}>{asTable ? words.asBars : words.asTable}</button>
      </div>
      {asTable ? <Twin title={title} rows={rows} link={link} /> : (
        <ul className={style.rows} aria-label={title}>
          {rows.map((row) => (
            <li key={row.id} className={style.row}>
              <div className={style.name}>
                {link === undefined ? row.name : link(row, row.name)}
                {row.kind !== undefined && <span className={style.kind}>{row.kind}</span>}
              </div>
              <Plot row={row} largest={largest} />
              <div className={style.gap}><Gap row={row} /></div>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
