import { majorityEthnicity } from '@dangvu/domain/reporting/composition-traits';
import { formatCount, formatPercent, formatRatio } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureButton } from '../names/figure-button.tsx';
import type { MemberStanding } from '../names/names.generated.ts';
import type { OpenTopic } from '../names/topic.ts';
import type { CompositionOf, MakeUpQuery, MakeUpRowFragment } from './statistics.generated.ts';
import style from './statistics.module.css';

type Table = NonNullable<NonNullable<MakeUpQuery['dashboard']>['composition']>['tables'][number];

const columns = [
  { key: 'official', standing: 'OFFICIAL' }, { key: 'probationary', standing: 'PROBATIONARY' }, { key: 'awaitingCeremony', standing: 'AWAITING' }, { key: 'left', standing: 'LEFT' },
] as const satisfies readonly { key: keyof MakeUpRowFragment; standing: MemberStanding }[];

export interface MakeUpTableProps {
  table: Table;
  total: MakeUpRowFragment;
  of: CompositionOf;
  /** Opens the names behind a figure; not given to whoever reads none. */
  onOpen: OpenTopic | undefined;
}

/** Everybody by one trait: a row a value, 0 printed, a percentage never without its two numbers. */
export function MakeUpTable({ table, total, of, onOpen }: MakeUpTableProps): ReactElement {
  const { t } = useTranslation('statistics');
  const shown = columns.filter(({ key }) => key !== 'left' || of === 'ADMITTED');
  // Of a table by status each row is one column: the columns would say it twice.
  const parts = table.trait === 'STATUS' ? [] : shown;
  const figure = (row: MakeUpRowFragment, count: number, standing: MemberStanding | null, whole: boolean): ReactNode => {
    if (count === 0 || onOpen === undefined || row.kind === 'OTHERS') return formatCount(count);
    const label = [whole ? t(`whom.${of}`) : `${table.label}: ${row.label}`, ...(standing === null ? [] : [t(`standing.${standing}`)])].join(', ');
    const open = () => onOpen({ label, count, definition: t(`counted.${of}`), names: 'composition', of, trait: whole ? null : table.trait, value: whole ? null : row.value, standing });
    return <FigureButton label={label} count={count} onOpen={open} />;
  };
  const cells = (row: MakeUpRowFragment, whole = false): ReactNode => (
    <>
      {parts.map(({ key, standing }) => <td key={key} className="num-column">{figure(row, row[key], standing, whole)}</td>)}
      <td className={`num-column ${style.share}`}>
        {figure(row, row.count, null, whole)}
        <span className="soft">{`/${formatCount(row.percent.denominator ?? 0)}`}</span>
        <span className={style.percent}>{row.percent.value === null ? '' : formatPercent(row.percent.value, { fixed: true })}</span>
      </td>
    </>
  );
  return (
    <Section title={table.label} look="boxed" aside={<Aside table={table} total={total.count} />}>
      <table className={style.table}>
        <caption className="visually-hidden">{table.label}</caption>
        <thead>
          <tr>
            <th scope="col"><span className="visually-hidden">{table.label}</span></th>
            {parts.map(({ key, standing }) => <th key={key} scope="col" className="num-column">{t(`standing.${standing}`)}</th>)}
            <th scope="col" className="num-column">{t('together')}</th>
          </tr>
        </thead>
        <tbody>
          {table.rows.map((row) => (
            <tr key={`${row.kind} ${row.value ?? ''}`} data-zero={row.count === 0 || undefined} data-kind={row.kind}>
              <th scope="row">{row.label}</th>
              {cells(row)}
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row">{total.label}</th>{cells(total, true)}</tr></tfoot>
      </table>
    </Section>
  );
}

/** What a table comes to in one line: the mean of its years, the minorities together. */
function Aside({ table, total }: { table: Table; total: number }): ReactElement | null {
  const { t } = useTranslation('statistics');
  if (table.average !== null) return <span className="num">{t(table.trait === 'AGE' ? 'averageAge' : 'averagePartyAge', { years: formatTenth(table.average) })}</span>;
  if (table.trait !== 'ETHNICITY') return null;
  const minorities = table.rows.filter(({ kind, value }) => kind !== 'NOT_RECORDED' && value !== majorityEthnicity).reduce((sum, { count }) => sum + count, 0);
  return <span className="num">{t('minorities', { ratio: formatRatio(minorities, total) })}</span>;
}

/** One decimal behind a comma, as the field writes it. */
const formatTenth = (value: number): string => value.toFixed(1).replace('.', ',');
