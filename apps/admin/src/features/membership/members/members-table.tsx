import { DataTable, standingColumns } from '@dangvu/ui/data-table';
import type { Column } from '@dangvu/ui/data-table';
import { Link } from '@tanstack/react-router';
import { use } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../../../config/paths.ts';
import type { MemberOrder } from '../members.generated.ts';
import { useLabel } from '../../../i18n/use-label.ts';
import { addedColumnsLater } from './added-columns-later.ts';
import type { MemberRow } from './member-columns.tsx';

export interface MembersTableProps {
  /** The columns it begins with, and the keys of those that stand (undefined: just these). */
  columns: readonly Column<MemberRow>[];
  chosen: readonly string[] | undefined;
  rows: readonly MemberRow[];
  total: number;
  order: MemberOrder;
  onOrder: (order: MemberOrder) => void;
  more: { loading: boolean; onMore: () => void } | undefined;
}

/** One line for each membership: who, where, since when, and the next day that matters, or what the reader chose. */
export function MembersTable({ columns, chosen, rows, total, order, onOrder, more }: MembersTableProps): ReactElement {
  const { t } = useTranslation('membership');
  const label = useLabel();
  const standing = chosen === undefined ? columns : standingColumns([...columns, ...use(addedColumnsLater())(label)], chosen);
  return (
    <DataTable
      caption={t('title.members')}
      columns={standing}
      rows={rows}
      rowKey={(row) => row.id}
      rowLink={(row, content) => (row.person === null ? content : <Link to={paths.person} params={{ personId: row.person.id }}>{content}</Link>)}
      sort={{ key: order === 'NAME' ? 'fullName' : 'decidedOn', descending: order === 'DECIDED_ON_DESC' }}
      onSort={({ key }) => onOrder(key === 'decidedOn' ? 'DECIDED_ON_DESC' : 'NAME')}
      more={more}
      rowCount={total}
    />
  );
}
