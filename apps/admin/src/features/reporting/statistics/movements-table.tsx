import { formatCount } from '@dangvu/ui/format';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureButton } from '../names/figure-button.tsx';
import type { OpenTopic } from '../names/topic.ts';
import type { MovementsQuery } from './statistics.generated.ts';
import style from './statistics.module.css';
import type { Measure } from '../overview.generated.ts';

type Row = NonNullable<MovementsQuery['dashboard']>['movements'][number];

export interface MovementsTableProps {
  rows: readonly Row[];
  span: { from: string; to: string };
  onOpen: OpenTopic | undefined;
  /** The end of what is counted is the day of the read, of which the names can be asked. */
  closesToday: boolean;
}

interface Sum {
  count: number;
  official: number | null;
  previousYear: number;
}

const sumOf = (rows: readonly Row[]): Sum => rows.reduce<Sum>(
  (sum, row) => ({ count: sum.count + row.count, official: sum.official === null || row.official === null ? null : sum.official + row.official, previousYear: sum.previousYear + row.previousYear }),
  { count: 0, official: 0, previousYear: 0 },
);

/** The statement as it is printed: A, what adds (B), what takes away (C), D = A + B − C, every row with its figure. */
export function MovementsTable({ rows, span, onOpen, closesToday }: MovementsTableProps): ReactElement {
  const { t } = useTranslation('statistics');
  const [increases, decreases] = [rows.filter(({ kind }) => kind === 'INCREASE'), rows.filter(({ kind }) => kind === 'DECREASE')];
  const figure = (row: Row): ReactNode => {
    if (row.count === 0 || onOpen === undefined || row.cell === 'OPENING' || (row.cell === 'CLOSING' && !closesToday)) return formatCount(row.count);
    const topic = { label: row.label, count: row.count, definition: row.definition };
    return (
      <FigureButton
        label={row.label} count={row.count}
        onOpen={() => onOpen(row.cell === 'CLOSING' ? { ...topic, names: 'composition', of: 'MEMBERS', trait: null, value: null, standing: null } : { ...topic, names: 'events', measures: [row.cell as Measure] })}
      />
    );
  };
  const cells = ({ count, official, previousYear }: Sum, told: ReactNode): ReactNode => (
    <>
      <td className="num-column">{official === null ? <span className="soft">–</span> : formatCount(official)}</td>
      <td className="num-column">{official === null ? <span className="soft">–</span> : formatCount(count - official)}</td>
      <td className="num-column">{told}</td>
      <td className={`num-column ${style.previous}`}>{formatCount(previousYear)}</td>
    </>
  );
  const line = (row: Row): ReactNode => (
    <tr key={row.cell} data-kind={row.kind} data-zero={row.count === 0 || undefined}>
      <th scope="row">{row.label}</th>
      {cells(row, figure(row))}
    </tr>
  );
  const total = (label: string, sum: Sum): ReactNode => <tr data-kind="SUM"><th scope="row">{label}</th>{cells(sum, formatCount(sum.count))}</tr>;
  const one = (cell: Row['cell']): ReactNode => rows.filter((row) => row.cell === cell).map(line);
  const readmitted = rows.find(({ cell }) => cell === 'ADMITTED')?.readmitted ?? null;
  return (
    <table className={`${style.table} ${style.statement}`}>
      <caption className="visually-hidden">{t('lead.movements', span)}</caption>
      <thead>
        <tr>
          <th scope="col">{t('row')}</th>
          <th scope="col" className="num-column">{t('standing.OFFICIAL')}</th>
          <th scope="col" className="num-column">{t('standing.PROBATIONARY')}</th>
          <th scope="col" className="num-column">{t('together')}</th>
          <th scope="col" className={`num-column ${style.previous}`}>{t('previous')}</th>
        </tr>
      </thead>
      <tbody>{one('OPENING')}</tbody>
      <tbody>
        {total(t('increases'), sumOf(increases))}
        {increases.map((row) => [
          line(row),
          row.cell === 'ADMITTED' && readmitted !== null && (
            <tr key="readmitted" data-kind="PART" data-zero={readmitted === 0 || undefined}><th scope="row">{t('readmitted')}</th><td /><td /><td className="num-column">{formatCount(readmitted)}</td><td className={style.previous} /></tr>
          ),
        ])}
      </tbody>
      <tbody>
        {total(t('decreases'), sumOf(decreases))}
        {decreases.map(line)}
      </tbody>
      <tbody>{one('CLOSING')}</tbody>
      <tbody>{one('RECOGNISED')}</tbody>
    </table>
  );
}
