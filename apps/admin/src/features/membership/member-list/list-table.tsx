import { Choice } from '@dangvu/ui/choice';
import { DataTable } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { formatCount, formatDay } from '@dangvu/ui/format';
import { Section } from '@dangvu/ui/page-header';
import { StateBadge } from '@dangvu/ui/state-badge';
import { EmptyState } from '@dangvu/ui/states';
import { Button, Checkbox } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { keepFile } from '../../../apollo/download.ts';
import { partOfFile } from '../../../config/spreadsheet.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { Refusal } from '../../../mutation-form/refusal-lines.tsx';
import { SearchField } from '../../../pickers/search-field.tsx';
import { statusLabel } from '../words.ts';
import { errorsFile } from './errors-file.ts';
import type { ListPreview, ListRow } from './fields.ts';
import { isRefused, linesInWords, rowsShown } from './list-rows.ts';
import type { RowsShown } from './list-rows.ts';
import style from './list-table.module.css';

export interface ListTableProps {
  preview: ListPreview;
  fileName: string;
  /** Rows of which it was said that they are about somebody else than who is on record. */
  different: readonly number[];
  locked: boolean;
  onDifferent: (line: number, different: boolean) => void;
}

/** Every row of the list: as what the person would be entered, or all that is wrong with it. */
export function ListTable({ preview, fileName, different, locked, onDifferent }: ListTableProps): ReactElement {
  const { t } = useTranslation('member-list');
  const { rows, leftOut } = preview;
  const columns = useColumns({ different, locked, onDifferent });
  const refused = rows.filter(isRefused).length;
  const [which, setWhich] = useState<RowsShown>('ALL');
  const [typed, setTyped] = useState<string | undefined>(undefined);
  // Where the last refused row was put right nobody is left alone with an empty list.
  const shown = rowsShown(rows, which === 'REFUSED' && refused === 0 ? 'ALL' : which, typed ?? '');
  const asCeremony = rows.filter((row) => !isRefused(row) && row.decidedAsCeremony).length;
  const keepErrors = () => keepFile(new Blob([errorsFile(preview, t('rows.errorColumn'))], { type: 'text/csv;charset=utf-8' }), partOfFile(fileName, t('rows.errorFile')));
  return (
    <Section title={t('rows.title')}>
      <div className={`${style.filters} no-print`} role="search">
        <Choice
          quiet label={t('rows.which')} value={which === 'REFUSED' && refused === 0 ? 'ALL' : which} onChange={setWhich}
          options={[
            { value: 'ALL', label: t('rows.all', { number: formatCount(rows.length) }) },
            ...(refused > 0 ? [{ value: 'REFUSED' as const, label: t('rows.refusedOnly', { number: formatCount(refused) }) }] : []),
            { value: 'GOOD', label: t('rows.goodOnly', { number: formatCount(rows.length - refused) }) },
          ]}
        />
        <SearchField label={t('rows.search')} value={typed} onChange={setTyped} />
        {refused > 0 && <Button variant="default" leftSection={<IconDownload size={18} stroke={1.7} aria-hidden />} onClick={keepErrors}>{t('rows.errors')}</Button>}
      </div>
      <div className={style.remarks}>
        {asCeremony > 0 && <p className="small soft">{t('rows.asCeremonyNote', { count: asCeremony, number: formatCount(asCeremony) })}</p>}
        {leftOut.length > 0 && <p className="small soft num">{t('rows.leftOut', { count: leftOut.length, number: formatCount(leftOut.length), lines: linesInWords(leftOut) })}</p>}
      </div>
      {shown.length === 0
        ? <EmptyState title={t('rows.noneSuch')} />
        : <DataTable caption={t('rows.title')} columns={columns} rows={shown} rowKey={({ line }) => String(line)} rowCount={shown.length} />}
    </Section>
  );
}

function useColumns({ different, locked, onDifferent }: Pick<ListTableProps, 'different' | 'locked' | 'onDifferent'>): Column<ListRow>[] {
  const { t } = useTranslation('member-list');
  const label = useLabel();
  return [
    { key: 'line', header: t('rows.line'), width: '3.75rem', align: 'number', card: 'aside', cell: ({ line }) => <span className="soft"><span className={style.onCard}>{t('rows.line')} </span>{line}</span> },
    { key: 'name', header: t('rows.name'), width: '15%', card: 'title', cell: ({ fullName }) => (fullName === '' ? <span className="soft">{t('rows.noName')}</span> : <strong className={style.personName}>{fullName}</strong>) },
    { key: 'born', header: t('rows.born'), width: '6.5rem', align: 'number', cell: ({ bornOn }) => (bornOn === null ? '–' : formatDay(bornOn)) },
    { key: 'branch', header: t('rows.branch'), width: '13%', cell: ({ unitName, unitWritten }) => unitName ?? (unitWritten === '' ? '–' : <span className="soft">“{unitWritten}”</span>) },
    { key: 'status', header: t('rows.status'), width: '7rem', cell: ({ status }) => (status === null ? '–' : label(statusLabel(status))) },
    {
      key: 'from', header: t('rows.from'), width: '9.5rem',
      cell: ({ from, admittedHere, decidedAsCeremony }) => (from === null ? '–' : (
        <span>
          <span className="num">{formatDay(from)}</span>
          {decidedAsCeremony && <span title={t('rows.asCeremony')}><span aria-hidden>*</span><span className="visually-hidden"> ({t('rows.asCeremony')})</span></span>}
          <span className={`${style.mark} soft`}>{t(admittedHere ? 'rows.admitted' : 'rows.arrived')}</span>
        </span>
      )),
    },
    {
      key: 'result', header: t('rows.result'), width: '36%', card: 'bare',
      cell: (row) => (
        <div className={style.result}>
          {row.errors.length === 0
            ? <StateBadge tone="good" look="plain">{t('rows.good')}</StateBadge>
            : <ul className={style.errors}>{row.errors.map((error, index) => <li key={index}><Refusal error={error} /></li>)}</ul>}
          {(different.includes(row.line) || row.errors.some(({ code }) => code === 'PERSON_ON_RECORD')) && (
            <Checkbox label={t('rows.different')} disabled={locked} checked={different.includes(row.line)} onChange={(event) => onDifferent(row.line, event.currentTarget.checked)} />
          )}
        </div>
      ),
    },
  ];
}
