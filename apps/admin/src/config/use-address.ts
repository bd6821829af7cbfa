import { useNavigate, useSearch } from '@tanstack/react-router';

export type AddressChange<Kept> = { [Key in keyof Kept]?: Kept[Key] | undefined };

/**
 * What a page keeps in the address beside the frame: its filters and its order. A choice is a step Back returns from;
 * letters being typed (`typing`) replace the last step, so that Back does not walk through half-written words.
 */
export const useAddress = <Kept extends object>(
  read: (search: Record<string, unknown>) => Kept,
): [Kept, (change: AddressChange<Kept>, how?: 'typing') => void] => {
  const search: Record<string, unknown> = useSearch({ strict: false });
  const navigate = useNavigate();
  const change = (next: AddressChange<Kept>, how?: 'typing') =>
    void navigate({
      to: '.',
      search: (before: Record<string, unknown>) => ({ ...before, ...next }),
      replace: how === 'typing',
      resetScroll: false,
    });
  return [read(search), change];
};
