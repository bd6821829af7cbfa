import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Permission } from './roles.ts';
import {
  ClientScope,
  clientScopeLabels,
  permissions,
  permissionsOfScopes,
  Role,
  roleLabels,
  rolePermissions,
} from './roles.ts';
import type { Anchor, Grant } from './scope.ts';
import { covers, inForce, may, maySetQuotaFor, permissionsAt, permittedUnits, strictlyBelow, union } from './scope.ts';

const sorted = (set: ReadonlySet<Permission>) => permissions.filter((permission) => set.has(permission));

describe('roles', () => {
  test('who may do what', () => {
    const reads = ['ORGANISATION_READ', 'FIGURES_READ', 'NAMES_READ', 'PLAN_READ', 'REPORT_READ'];
    const table: Record<Role, string[]> = {
      ORGANISATION_OFFICER: [
        ...reads,
        'CANDIDACY_RECORD',
        'MEMBERSHIP_RECORD',
        'PERSON_ERASE',
        'TRANSFER_DECIDE',
        'PLAN_EDIT',
        'PLAN_PUBLISH',
        'REPORT_DECIDE',
        'CLIENT_MANAGE',
        'ORGANISATION_EDIT',
      ],
      COMMITTEE_LEADER: [...reads, 'PLAN_PUBLISH'],
      UNIT_OFFICER: [
        ...reads,
        'CANDIDACY_RECORD',
        'MEMBERSHIP_RECORD',
        'TRANSFER_DECIDE',
        'PLAN_EDIT',
        'PLAN_PUBLISH',
        'REPORT_WRITE',
        'REPORT_SUBMIT',
      ],
      BRANCH_SECRETARY: [...reads, 'CANDIDACY_RECORD'],
      INSPECTOR: [...reads, 'AUDIT_READ'],
      ADMINISTRATOR: ['ORGANISATION_READ', 'ACCOUNT_MANAGE', 'CLIENT_MANAGE', 'AUDIT_READ', 'RULEBOOK_MANAGE'],
    };
    for (const role of Object.values(Role)) expect(sorted(rolePermissions[role]).sort()).toEqual(table[role].sort());
    expect(Object.keys(roleLabels).sort()).toEqual(Object.values(Role).sort());
  });

  test('who writes a report does not decide on it, and every permission is held by someone', () => {
    for (const role of Object.values(Role)) {
      const held = rolePermissions[role];
      expect(held.has('REPORT_DECIDE') && (held.has('REPORT_WRITE') || held.has('REPORT_SUBMIT'))).toBe(false);
    }
    for (const permission of permissions)
      expect(Object.values(Role).some((role) => rolePermissions[role].has(permission))).toBe(true);
  });

  test('programs only read', () => {
    expect(sorted(permissionsOfScopes(Object.values(ClientScope)))).toEqual([
      'ORGANISATION_READ',
      'FIGURES_READ',
      'NAMES_READ',
      'PLAN_READ',
      'REPORT_READ',
    ]);
    expect(sorted(permissionsOfScopes(['FIGURES']))).toEqual(['FIGURES_READ']);
    expect(permissionsOfScopes([]).size).toBe(0);
    expect(Object.keys(clientScopeLabels).sort()).toEqual(Object.values(ClientScope).sort());
  });
});

// town → ward → branch, and a sibling of each
const town = ['town'];
const ward = ['town', 'ward'];
const branch = ['town', 'ward', 'branch'];
const otherWard = ['town', 'other-ward'];
const grant = (unitId: string, role: Role, from = '2021-01-01', to: string | null = null): Grant => ({
  unitId,
  permissions: rolePermissions[role],
  from,
  to,
});

describe('scope', () => {
  test('reaches down, not up and not sideways', () => {
    const officer = [grant('ward', 'UNIT_OFFICER')];
    expect([town, ward, branch, otherWard].map((path) => may(officer, 'NAMES_READ', path, '2021-10-15'))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(permittedUnits(officer, 'REPORT_DECIDE', '2021-10-15')).toEqual([]);
  });

  test('nobody decides on his own report nor sets his own quota', () => {
    const officer = [grant('town', 'ORGANISATION_OFFICER')];
    expect([town, ward, branch].map((path) => may(officer, 'REPORT_DECIDE', path, '2021-10-15'))).toEqual([
      false,
      true,
      true,
    ]);
    const wardOfficer = [grant('ward', 'UNIT_OFFICER')];
    expect([town, ward, branch].map((path) => maySetQuotaFor(wardOfficer, path, '2021-10-15'))).toEqual([
      false,
      false,
      true,
    ]);
    // The plan that divides the ward's quota is the ward's own and is edited there.
    expect(may(wardOfficer, 'PLAN_EDIT', ward, '2021-10-15')).toBe(true);
  });

  test('a second grant higher up lifts what the first one could not', () => {
    const both = [grant('ward', 'UNIT_OFFICER'), grant('town', 'ORGANISATION_OFFICER')];
    expect(may(both, 'REPORT_DECIDE', ward, '2021-10-15')).toBe(true);
    expect(maySetQuotaFor(both, ward, '2021-10-15')).toBe(true);
  });

  test.each([
    ['2020-12-31', false],
    ['2021-01-01', true],
    ['2021-06-30', true],
    ['2021-07-01', false],
  ])('a grant from 1/1 to 30/6/2021 on %s: %s', (on, expected) => {
    const officer = grant('ward', 'UNIT_OFFICER', '2021-01-01', '2021-06-30');
    expect(inForce(officer, on)).toBe(expected);
    expect(permissionsAt([officer], ward, on).size > 0).toBe(expected);
  });

  test('what is allowed at a unit', () => {
    expect(permissionsAt([grant('town', 'ADMINISTRATOR')], branch, '2021-10-15')).toEqual(
      rolePermissions.ADMINISTRATOR,
    );
    expect(permissionsAt([], branch, '2021-10-15').size).toBe(0);
  });
});

describe('laws of scopes', () => {
  const units = ['a', 'b', 'c', 'd', 'e', 'f'];
  const path = fc.uniqueArray(fc.constantFrom(...units), { minLength: 1 });
  const anchor: fc.Arbitrary<Anchor> = fc.record({ unitId: fc.constantFrom(...units), strictlyBelow: fc.boolean() });
  const scope = fc.array(anchor, { maxLength: 5 });

  test('a union covers what either covers, in any order, and once is enough', () => {
    fc.assert(
      fc.property(scope, scope, scope, path, (a, b, c, at) => {
        expect(covers(union(a, b), at)).toBe(covers(a, at) || covers(b, at));
        expect(union(a, b)).toEqual(union(b, a));
        expect(union(a, union(b, c))).toEqual(union(union(a, b), c));
        expect(union(union(a, a), [])).toEqual(union(a, []));
      }),
    );
  });

  test('what covers a unit covers all below it; nothing covers outside its anchors', () => {
    fc.assert(
      fc.property(scope, path, (a, at) => {
        if (covers(a, at)) expect(covers(a, [...at, 'below'])).toBe(true);
        if (!a.some(({ unitId }) => at.includes(unitId))) expect(covers(a, at)).toBe(false);
        expect(covers([], at)).toBe(false);
      }),
    );
  });

  test('strictly below is the scope seen from the parent', () => {
    fc.assert(
      fc.property(scope, path, (a, at) => {
        const whole = a.map(({ unitId }) => ({ unitId, strictlyBelow: false }));
        return covers(strictlyBelow(a), [...at, 'below']) === covers(whole, at);
      }),
    );
  });

  test('more grants never allow less', () => {
    const grants = fc.array(
      fc.record({ unitId: fc.constantFrom(...units), role: fc.constantFrom(...Object.values(Role)) }),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(grants, grants, path, fc.constantFrom(...permissions), (a, b, at, permission) => {
        const [few, more] = [
          a.map(({ unitId, role }) => grant(unitId, role)),
          b.map(({ unitId, role }) => grant(unitId, role)),
        ];
        return !may(few, permission, at, '2021-10-15') || may([...few, ...more], permission, at, '2021-10-15');
      }),
    );
  });
});
