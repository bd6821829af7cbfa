import { useQuery } from '@apollo/client/react';
import { dayInVietnam } from '@dangvu/ui/format';
import { useFrame } from '../../config/frame.ts';
import { SignedInDocument } from './viewer.generated.ts';
import type { Permission, SignedInQuery } from './viewer.generated.ts';

export interface SignedIn {
  /** The unit in the address, otherwise the viewer's own; undefined until the viewer is known. */
  unitId: string | undefined;
  homeUnit: NonNullable<SignedInQuery['viewer']>['homeUnit'] | undefined;
  /** Today as the server counts it; acts are never dated later. */
  today: string;
  /** Whether the viewer may do this somewhere; for one object its own `permissions` decide. */
  may: (permission: Permission) => boolean;
  error: Error | undefined;
  retry: () => void;
}

/** Who is signed in and which unit the page is about. */
export const useSignedIn = (): SignedIn => {
  const frame = useFrame();
  const { data, error, refetch } = useQuery(SignedInDocument, { fetchPolicy: 'cache-first' });
  const viewer = data?.viewer;
  return {
    unitId: frame.unit ?? viewer?.homeUnit.id,
    homeUnit: viewer?.homeUnit,
    today: viewer?.today ?? dayInVietnam(new Date()),
    may: (permission) => viewer?.permissions.includes(permission) ?? false,
    error,
    retry: () => void refetch(),
  };
};
