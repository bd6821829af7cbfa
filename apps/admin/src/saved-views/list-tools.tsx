import type { Label } from '@dangvu/domain/language/label';
import { use } from 'react';
import type { ReactElement } from 'react';
import type { AddressChange } from '../config/use-address.ts';
import { useLabel } from '../i18n/use-label.ts';
import type { ViewedList } from '../viewer/viewer-context.ts';
import { ColumnChooser } from './column-chooser.tsx';
import type { ChoosableColumn } from './column-chooser.tsx';
import type { ListKept, ReadAddress } from './list-kept.ts';
import { SavedViews } from './saved-views.tsx';

export interface ListToolsProps<Kept extends ListKept> {
  list: ViewedList;
  read: ReadAddress<Kept>;
  address: Kept;
  change: (change: AddressChange<ListKept>) => void;
  /** Every column the list can have; none where it is looked at in another way than as a table. */
  columns: readonly ChoosableColumn[];
  /** Fetches the columns that a reader may add, where the page does not hold them. */
  added?: () => Promise<(label: (label: Label) => string) => readonly ChoosableColumn[]>;
}

/** What every list offers beside its conditions: which columns stand, and its saved views. */
export function ListTools<Kept extends ListKept>({ list, read, address, change, columns: held, added }: ListToolsProps<Kept>): ReactElement {
  const label = useLabel();
  const columns = added === undefined ? held : [...held, ...use(added())(label)];
  return (
    <>
      {columns.length > 0 && <ColumnChooser columns={columns} chosen={address.columns} onChange={(chosen) => change({ columns: chosen })} />}
      <SavedViews list={list} read={read} viewId={address.saved} columns={columns} />
    </>
  );
}
