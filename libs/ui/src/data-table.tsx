import type { ReactElement } from 'react';
import { DataCards } from './data-table/cards.tsx';
import { MoreRows } from './data-table/more-rows.tsx';
import { DataRows } from './data-table/rows.tsx';
import type { DataTableProps } from './data-table/table-props.ts';
import { usePrintAll } from './data-table/use-print-all.ts';
import { usePhone } from './screen/use-phone.ts';

export { standingColumns } from './data-table/standing-columns.ts';
export type { Column, DataTableProps, Sort } from './data-table/table-props.ts';

/**
 * Rows of one kind. A real table with a sticky head; from 100 rows on only those near the screen exist; on a phone each
 * row becomes a card with the columns that matter; on paper everything is printed with the head repeated,
 * what had not been fetched as well.
 */
export function DataTable<Row>(props: DataTableProps<Row>): ReactElement {
  const phone = usePhone();
  const forPaper = usePrintAll(props.rows.length, props.more);
  return (
    <div>
      {phone ? <DataCards {...props} /> : <DataRows {...props} />}
      {props.more !== undefined && <MoreRows {...props.more} shown={props.rows.length} total={props.rowCount} forPaper={forPaper} />}
    </div>
  );
}
