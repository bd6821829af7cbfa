import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Dashboard } from './measures.ts';
import { MonthlyLines } from './monthly-lines.tsx';
import { MonthlyTable } from './monthly-table.tsx';
import style from './overview.module.css';

export interface MonthlyPanelProps {
  /** Months that have begun. */
  months: Dashboard['monthly'];
  /** The day looked at. */
  until: string;
  /** First and last day of the period: the axis shows all of it, so that a short line reads as "early in the year". */
  from: string;
  to: string;
  /** Whether the same span a year earlier is drawn beside it; for a term the two would overlap. */
  compared: boolean;
  /** Given where the curve is a part of another sheet. */
  title?: string;
  /** Of the drawing, in pixels. */
  height?: number;
}

const monthsBetween = (from: string, to: string) => (Number(to.slice(0, 4)) - Number(from.slice(0, 4))) * 12 + Number(to.slice(5, 7)) - Number(from.slice(5, 7)) + 1;

/** Cumulative admissions by month beside the same span a year earlier; the lines carry their names, the table is one touch away. */
export function MonthlyPanel({ months, until, from, to, compared, title, height = 220 }: MonthlyPanelProps): ReactElement {
  const { t } = useTranslation('reporting');
  const [asTable, setAsTable] = useState(false);
  // A month that has not begun has no figure yet: the line of this period ends at the day looked at.
  const begun = months.filter(({ month }) => month <= until);
  return (
    <div className={title === undefined ? undefined : style.monthly}>
      <div className={style.monthlyHead} data-alone={title === undefined || undefined}>
        {title !== undefined && <h3>{title}</h3>}
        <button type="button" className={`${style.twin} no-print`} onClick={() => setAsTable(!asTable)}>{t(asTable ? 'overview.asBars' : 'overview.asTable')}</button>
      </div>
      {asTable ? <MonthlyTable months={months} until={until} compared={compared} />
        : <MonthlyLines months={months} begun={begun} from={from} slots={Math.max(months.length, monthsBetween(from, to))} compared={compared} height={height} />}
    </div>
  );
}
