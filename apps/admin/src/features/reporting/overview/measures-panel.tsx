import { formatCount } from '@dangvu/ui/format';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FigureButton } from '../names/figure-button.tsx';
import type { OpenTopic } from '../names/topic.ts';
import type { MeasureCount } from './measures.ts';
import style from './overview.module.css';

export interface MeasuresPanelProps {
  caption: string;
  rows: readonly MeasureCount[];
  /** How these are counted, for the sheet that opens. */
  definition: string;
  totalLabel: string;
  /** People for discipline (one person may bear two forms), the sum for exits. */
  total: number;
  totalDefinition: string;
  /** The total counts people, not entries. */
  countsPeople?: boolean;
  onOpen: OpenTopic;
  note?: ReactNode;
}

/** A short ledger of counts; rows of 0 are printed, because a missing row reads as "not counted". */
export function MeasuresPanel(props: MeasuresPanelProps): ReactElement {
  const { caption, rows, definition, totalLabel, total, totalDefinition, countsPeople = false, onOpen, note } = props;
  const { t } = useTranslation('reporting');
  const whole = () => onOpen({ label: totalLabel, count: total, definition: totalDefinition, names: 'events', measures: rows.map(({ measure }) => measure), oncePerPerson: countsPeople });
  return (
    <>
      <table className={style.table}>
        <caption className="visually-hidden">{caption}</caption>
        <thead className="visually-hidden">
          <tr><th scope="col">{caption}</th><th scope="col">{t('overview.people')}</th></tr>
        </thead>
        <tbody>
          {rows.map(({ measure, label, count }) => (
            <tr key={measure} data-zero={count === 0 || undefined}>
              <th scope="row">{label}</th>
              <td className="num-column">
                {count === 0
                  ? formatCount(0)
                  : <FigureButton label={label} count={count} onOpen={() => onOpen({ label, count, definition, names: 'events', measures: [measure] })} />}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{totalLabel}</th>
            <td className="num-column">{total === 0 ? formatCount(0) : <FigureButton label={totalLabel} count={total} onOpen={whole} />}</td>
          </tr>
        </tfoot>
      </table>
      {note !== undefined && <p className={style.words}>{note}</p>}
    </>
  );
}
