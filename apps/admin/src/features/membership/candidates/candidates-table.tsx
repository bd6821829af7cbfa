import { DataTable, standingColumns } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import type { CandidateRow } from './candidate-columns.tsx';

export interface CandidatesTableProps {
  /** Every column the list can have, and the keys of those that stand (undefined: those it begins with). */
  columns: readonly Column<CandidateRow>[];
  chosen: readonly string[] | undefined;
  rows: readonly CandidateRow[];
  total: number;
  more: { loading: boolean; onMore: () => void } | undefined;
}

/** The list for a town or a ward. */
export function CandidatesTable({ columns, chosen, rows, total, more }: CandidatesTableProps): ReactElement {
  const { t } = useTranslation('membership');
  return (
    <DataTable
      caption={t('title.candidates')}
      columns={standingColumns(columns, chosen)}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={(row, content) => {
        const { person } = row;
        if (person === null) return content;
        // What is over is read on the person's page; what goes on opens beside the list, to be worked on.
        return row.closedOn !== null
          ? <Link to={paths.person} params={{ personId: person.id }}>{content}</Link>
          : <Link from={paths.candidates} to={paths.candidates} search={(before) => ({ ...before, open: person.id })} resetScroll={false}>{content}</Link>;
      }}
      more={more}
      rowCount={total}
    />
  );
}
