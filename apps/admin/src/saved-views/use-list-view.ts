import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { AddressChange } from '../config/use-address.ts';
import { useViewer } from '../viewer/viewer-context.ts';
import type { ViewedList } from '../viewer/viewer-context.ts';
import { plainList } from './list-kept.ts';
import type { ListKept, ReadAddress } from './list-kept.ts';
import { opensPlainly, searchOfView } from './list-search.ts';

/**
 * What a list keeps in the address, as `useAddress`. Opened with nothing said about it, it shows the view that the person or his role
 * begins with, and the address says so in the same step of history; an address that says anything wins.
 */
export function useListView<Kept extends ListKept>(list: ViewedList, read: ReadAddress<Kept>): [Kept, (change: AddressChange<Kept>, how?: 'typing') => void] {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const opening = useViewer().openingViews.find((view) => view.list === list);
  const arriving = opening !== undefined && opensPlainly(search);
  useEffect(() => {
    if (arriving) void navigate({ to: '.', search: (before: Record<string, unknown>) => searchOfView(before, opening), replace: true, resetScroll: false });
  }, [arriving, navigate, opening]);

  const change = (next: AddressChange<Kept>, how?: 'typing') =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => {
        const after = { ...before, ...next };
        // Taking the last condition away leaves the plain list, not the one it opens with.
        return opening !== undefined && opensPlainly(after) ? { ...after, saved: plainList } : after;
      },
      replace: how === 'typing',
      resetScroll: false,
    });
  // Asked for at once: the plain list is neither shown nor read on the way.
  return [read(arriving ? searchOfView(search, opening) : search), change];
}
