import { useFrame } from '../config/frame.ts';
import { useViewer } from './viewer-context.ts';
import type { Permission, Viewer } from './viewer-context.ts';

export interface SignedIn {
  /** The unit in the address, otherwise the viewer's own. */
  unitId: string;
  homeUnit: Viewer['homeUnit'];
  /** Today as the server counts it; acts are never dated later. */
  today: string;
  /** Whether the viewer may do this somewhere; for one object its own `permissions` decide. */
  may: (permission: Permission) => boolean;
}

/** What a page needs to know of who is signed in, and which unit it is about. */
export const useSignedIn = (): SignedIn => {
  const { homeUnit, permissions } = useViewer();
  const { unit, today } = useFrame();
  return { unitId: unit ?? homeUnit.id, homeUnit, today, may: (permission) => permissions.includes(permission) };
};
