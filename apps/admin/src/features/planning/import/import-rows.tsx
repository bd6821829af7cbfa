import { formatCount } from '@dangvu/ui/format';
import { StateBadge } from '@dangvu/ui/state-badge';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import style from '../decisions/decisions.module.css';
import type { QuotaImportQuery } from './import.generated.ts';

export type ImportPreview = NonNullable<QuotaImportQuery['quotaImport']>;
export type ImportRow = ImportPreview['rows'][number];

/** Whether the row would change anything. */
export const changes = (row: ImportRow): boolean => row.error === null && (row.was !== row.amount || row.wasRemark !== row.remark);

/** Every row of the file: what stood there and what will, or why it cannot be used. Rows that are refused come first. */
export function ImportRows({ preview, onlyRefused }: { preview: ImportPreview; onlyRefused: boolean }): ReactElement {
  const { t } = useTranslation('planning');
  const rank = (row: ImportRow) => (row.error !== null ? 0 : changes(row) ? 1 : 2);
  const rows = preview.rows.filter((row) => !onlyRefused || row.error !== null).toSorted((a, b) => rank(a) - rank(b) || a.line - b.line);
  const figure = (amount: number | null) => (amount === null ? t('plan.notAssigned') : formatCount(amount));
  return (
    <div className={style.scroll} tabIndex={0} role="group" aria-label={t('import.rows')}>
      <table className={`${style.table} ${style.stacked}`}>
        <thead>
          <tr>
            <th scope="col">{t('import.line')}</th>
            <th scope="col">{t('plan.unit')}</th>
            <th scope="col" className="num-column">{t('import.was')}</th>
            <th scope="col" className="num-column">{t('import.will')}</th>
            <th scope="col">{t('import.result')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line}>
              <td className="num" data-label={t('import.line')}>{row.line}</td>
              <td className={style.name}>{row.unitName ?? (([row.code, row.name].filter(Boolean).join(' · ')) || '–')}</td>
              <td className="num-column" {...(row.unitId === null ? {} : { 'data-label': t('import.was') })}>{row.unitId === null ? '' : figure(row.was)}</td>
              <td className="num-column" data-label={t('import.will')}>{row.error === null ? figure(row.amount) : row.typed}</td>
              <td>
                {row.error !== null ? <StateBadge tone="bad" look="plain">{row.error.message}</StateBadge>
                  : changes(row) ? <StateBadge tone="good" look="plain">{t('import.changes')}</StateBadge>
                  : <span className="soft">{t('import.same')}</span>}
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>{t('plan.total')}</th>
            <td className="num-column" data-label={t('import.was')}>{formatCount(preview.assignedBefore)}</td>
            <td className="num-column" data-label={t('import.will')}>{formatCount(preview.assignedAfter)}</td>
            <td>{preview.target === null ? '' : t('import.ofTarget', { target: formatCount(preview.target) })}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
