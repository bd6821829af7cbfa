import type { LocalDate } from '../calendar/local-date.ts';
import { Permission } from './roles.ts';

/** Permissions held at a unit and everything below it, during a period. */
export interface Grant {
  readonly permissions: ReadonlySet<Permission>;
  readonly unitId: string;
  readonly from: LocalDate;
  /** Last day; null while open. */
  readonly to: LocalDate | null;
}

/** A unit and all below it, or only what is strictly below it. */
export interface Anchor {
  readonly unitId: string;
  readonly strictlyBelow: boolean;
}

/** A set of anchors: the units someone may reach with one permission. Empty reaches nothing. */
export type Scope = readonly Anchor[];

/**
 * Units from the root down to the unit itself, inclusive. The last element is the unit; a placement as of the day that
 * is asked about.
 */
export type UnitPath = readonly string[];

/**
 * Permissions that never reach the unit of the grant itself: nobody decides on his own unit's report. Setting a quota
 * is strict too, but on the unit that receives it, not on the plan (`maySetQuotaFor`).
 */
export const strictPermissions: ReadonlySet<Permission> = new Set([Permission.REPORT_DECIDE]);

/** Whether the grant is in force on a day; both ends count. */
export function inForce(grant: Grant, on: LocalDate): boolean {
  return grant.from <= on && (grant.to === null || on <= grant.to);
}

function normal(anchors: Iterable<Anchor>): Scope {
  const byUnit = new Map<string, boolean>();
  for (const { unitId, strictlyBelow } of anchors) {
    // The unit with all below it contains what is strictly below it.
    byUnit.set(unitId, strictlyBelow && (byUnit.get(unitId) ?? true));
  }
  return [...byUnit].sort(([a], [b]) => (a < b ? -1 : 1)).map(([unitId, strictlyBelow]) => ({ unitId, strictlyBelow }));
}

/** Where a permission reaches on a day, from all grants together. One anchor per unit, sorted by unit. */
export function permittedUnits(grants: Iterable<Grant>, permission: Permission, on: LocalDate): Scope {
  const anchors: Anchor[] = [];
  for (const grant of grants) {
    if (!inForce(grant, on) || !grant.permissions.has(permission)) continue;
    anchors.push({ unitId: grant.unitId, strictlyBelow: strictPermissions.has(permission) });
  }
  return normal(anchors);
}

/** Everything either scope reaches. */
export function union(a: Scope, b: Scope): Scope {
  return normal([...a, ...b]);
}

/** The same scope without the anchors' own units. */
export function strictlyBelow(scope: Scope): Scope {
  return scope.map(({ unitId }) => ({ unitId, strictlyBelow: true }));
}

/** Whether the scope reaches the unit at the end of the path. */
export function covers(scope: Scope, path: UnitPath): boolean {
  const last = path.length - 1;
  return scope.some(({ unitId, strictlyBelow: strict }) => {
    const at = path.indexOf(unitId);
    return at >= 0 && (!strict || at < last);
  });
}

/** Whether the grants allow the permission on the unit at the end of the path, on that day. */
export function may(grants: Iterable<Grant>, permission: Permission, path: UnitPath, on: LocalDate): boolean {
  return covers(permittedUnits(grants, permission, on), path);
}

/** Whether the grants allow setting the quota of the unit at the end of the path: never of one's own unit. */
export function maySetQuotaFor(grants: Iterable<Grant>, path: UnitPath, on: LocalDate): boolean {
  return covers(strictlyBelow(permittedUnits(grants, Permission.PLAN_EDIT, on)), path);
}

/** What the grants allow on the unit at the end of the path, on that day. */
export function permissionsAt(grants: readonly Grant[], path: UnitPath, on: LocalDate): ReadonlySet<Permission> {
  return new Set(Object.values(Permission).filter((permission) => may(grants, permission, path, on)));
}
