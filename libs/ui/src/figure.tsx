import { IconHelpCircle } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import style from './figure.module.css';
import { formatCount, formatPercent } from './format.tsx';
import { Pop } from './pop.tsx';
import { useWords } from './words.tsx';

/** What a figure can be. Three sights that must never be confused: a number (0 too), no quota, not reported. */
export interface FigureParts {
  /** The count; null: not reported. */
  value: number | null;
  /** The quota or base; null: no quota was assigned; undefined: the figure has no denominator. */
  of?: number | null | undefined;
  /** Percentage as computed by the API (two decimals, half up); null: none is due (no quota, or the base is too small). */
  percent?: number | null | undefined;
}

export interface FigureProps extends FigureParts {
  label: string;
  /** A line below: the gap to pace, the period, where the rest went. */
  note?: ReactNode;
  /** Definition of the figure: what is counted, by which clause, until when. */
  explain?: ReactNode;
  /** Wraps the number, e.g. into a link to the names behind it. */
  link?: (number: ReactNode) => ReactNode;
}

const Parts = ({ value, of, percent }: { value: number; of?: number | null | undefined; percent?: number | null | undefined }) => (
  <>
    <span>{formatCount(value)}</span>
    {typeof of === 'number' && <span className={style.of}>{`/${formatCount(of)}`}</span>}
    {typeof of === 'number' && typeof percent === 'number' && <span className="visually-hidden">{`, ${formatPercent(percent)}`}</span>}
  </>
);

/** One large number of a dashboard, with its base, its percentage and its definition. */
export function Figure({ label, value, of, percent, note, explain, link }: FigureProps): ReactElement {
  const words = useWords().figure;
  const same = (number: ReactNode) => number;
  return (
    <div className={style.figure}>
      <div className={style.label}>
        {label}
        {explain !== undefined && (
          <Pop
            label={label}
            trigger={(trigger) => (
              <button {...trigger} className={`${style.explain} no-print`} aria-label={`${label}: ?`}><IconHelpCircle size={16} stroke={1.6} aria-hidden /></button>
            )}
          >
            {() => <div className={style.definition} tabIndex={0}>{explain}</div>}
          </Pop>
        )}
      </div>
      <div className={`${style.row} num`}>
        {value === null
          ? <span className={style.absent}>{words.notReported}</span>
          : <span className={style.value}>{(link ?? same)(<Parts value={value} of={of} percent={percent} />)}</span>}
        {value !== null && of === null && <span className={style.absentSmall}>{words.noQuota}</span>}
        {value !== null && typeof of === 'number' && typeof percent === 'number' && <span className={style.percent} aria-hidden>{formatPercent(percent)}</span>}
      </div>
      {note !== undefined && <div className={`${style.note} num`}>{note}</div>}
    </div>
  );
}

/** The same figure in one line, for tables and running text: "87/120 · 72,5 %", "87 · Chưa giao chỉ tiêu", "Chưa báo cáo". */
export function FigureLine({ value, of, percent }: FigureParts): ReactElement {
  const words = useWords().figure;
  if (value === null) return <span className={`${style.line} soft`}>{words.notReported}</span>;
  return (
    <span className={`${style.line} num`}>
      <span>{formatCount(value)}{typeof of === 'number' && <span className="soft">{`/${formatCount(of)}`}</span>}</span>
      {of === null && <span className="soft">{words.noQuota}</span>}
      {typeof of === 'number' && typeof percent === 'number' && <span>{formatPercent(percent)}</span>}
    </span>
  );
}

/** Figures of equal weight on one sheet, divided by hairlines. */
export function FigureBoard({ children }: { children: ReactNode }): ReactElement {
  return <div className={style.board}>{children}</div>;
}
