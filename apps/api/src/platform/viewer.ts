import type { Permission, Role, ClientScope } from '@dangvu/domain/access/roles';
import type { Locale } from '@dangvu/domain/language/label';

/** One grant as it holds today: what may be done in the subtree of a unit. */
export interface ViewerGrant {
  readonly id: string;
  readonly role: Role | null;
  readonly scopes: readonly ClientScope[];
  readonly unitId: string;
  /** No unit stands above the grant's: it reaches everywhere. Decides how statements are written, never what they let through. */
  readonly wholeTree?: boolean;
  readonly permissions: ReadonlySet<Permission>;
}

/** Who is asking: a person with a session or a program with a key. */
export interface Viewer {
  readonly kind: 'ACCOUNT' | 'API_CLIENT';
  readonly id: string;
  readonly name: string;
  readonly login: string | null;
  readonly locale: Locale;
  readonly sessionId: string | null;
  readonly grants: readonly ViewerGrant[];
}

/** Units whose subtrees the viewer holds a permission in. Empty: nowhere. */
export function unitsPermitting(viewer: Viewer | null, permission: Permission): string[] {
  if (!viewer) return [];
  return viewer.grants.filter((grant) => grant.permissions.has(permission)).map((grant) => grant.unitId);
}
